/** Replaces `deleteCount` numbers from `start` by `data`. */
export interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: number[];
}

/** A semantic token is five numbers: how many lines and characters behind the one before, length, type, modifiers. */
export const numbersOfToken = 5;

/** What makes the tokens `after` of the tokens `before`, as one edit of whole tokens; none where they are the same. */
export function tokenEdits(before: readonly number[], after: readonly number[]): TokenEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && sameToken(before, start, after, start)) start += numbersOfToken;
  if (start === before.length && start === after.length) return [];
  let left = 0;
  while (
    left < shorter - start &&
    sameToken(before, before.length - left - numbersOfToken, after, after.length - left - numbersOfToken)
  ) {
    left += numbersOfToken;
  }
  return [{ start, deleteCount: before.length - left - start, data: after.slice(start, after.length - left) }];
}

function sameToken(a: readonly number[], atA: number, b: readonly number[], atB: number): boolean {
  for (let i = 0; i < numbersOfToken; i++) {
    if (a[atA + i] !== b[atB + i]) return false;
  }
  return true;
}
