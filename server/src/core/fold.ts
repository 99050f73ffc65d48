import { lazyRegExp } from './lazyRegExp';

const marks = lazyRegExp('\\p{M}', 'gu');
const words = lazyRegExp('\\p{Script=Han}+|(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])+', 'gu');
const chineseStart = lazyRegExp('^\\p{Script=Han}', 'u');

/**
 * The form texts and queries are compared in: full width as half width, no accents, lower case. `ＭＩＳＳＩＮＧ`,
 * `Missing` and `míssing` fold to the same.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(marks(), '');
}

/** The runs of Chinese characters and the runs of letters and digits of a folded text, in order. */
export function wordsOf(folded: string): string[] {
  return folded.match(words()) ?? [];
}

/** True for a text that begins with a Chinese character, as every word does that `wordsOf` cuts out of Chinese. */
export function isChinese(word: string): boolean {
  return chineseStart().test(word);
}
