/** Something a person can put right. Shown as its message alone, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
