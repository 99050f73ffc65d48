/** An error that a person can fix. Shown as its message without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
