/** Suffixes say how wide the number is: `L`, `u`, `UL`, `n`, `i32`, `_i64`. */
const written = /^(1_?2_?\d_?\d_?\d_?\d_?\d)(?:[lLuUnN]{0,3}|_?[iu](?:32|64|size))$/;

/**
 * The code that the number between `start` and `end` writes; undefined for other numbers. Digits may be parted by `_` or,
 * as in C++, by an apostrophe.
 */
export function codeOfNumber(text: string, start: number, end: number): number | undefined {
  const length = end - start;
  if (length < 7 || length > 20 || text.charCodeAt(start) !== 0x31) return undefined;
  const digits = written.exec(text.slice(start, end).replaceAll("'", '_'))?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll('_', ''));
}
