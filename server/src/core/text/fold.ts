import { lazyRegExp } from './lazyRegExp';

const marks = lazyRegExp('\\p{M}', 'gu');
const words = lazyRegExp('\\p{Script=Han}+|(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])+', 'gu');
const asciiWords = /[0-9A-Za-z]+/g;
const chineseStart = lazyRegExp('^\\p{Script=Han}', 'u');

const ascii = /^[\x00-\x7f]*$/;

/** Texts of these have one form only but for their case: ASCII, Chinese characters and punctuation that is only Chinese. */
const simple = /^[\x00-\x7f\u3001\u3002\u300a-\u3011\u4e00-\u9fff]*$/;

/**
 * The form texts and queries are compared in: full width as half width, no accents, lower case. `ＭＩＳＳＩＮＧ`,
 * `Missing` and `míssing` fold to the same.
 */
export function fold(text: string): string {
  if (simple.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(marks(), '');
}

/** The runs of Chinese characters and the runs of letters and digits of a folded text, in order. */
export function wordsOf(folded: string): string[] {
  return folded.match(ascii.test(folded) ? asciiWords : words()) ?? [];
}

/** True for a text that begins with a Chinese character, as every word does that `wordsOf` cuts out of Chinese. */
export function isChinese(word: string): boolean {
  return word.charCodeAt(0) > 0x7f && chineseStart().test(word);
}
