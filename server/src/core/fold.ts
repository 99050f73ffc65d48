/**
 * The form texts and queries are compared in: full width as half width, no accents, lower case. `ＭＩＳＳＩＮＧ`,
 * `Missing` and `míssing` fold to the same.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The runs of Chinese characters and the runs of letters and digits of a folded text, in order. */
export function wordsOf(folded: string): string[] {
  return folded.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/** True for a word of Chinese characters, as `wordsOf` cuts them. */
export function isChinese(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}
