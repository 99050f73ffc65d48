const asciiWords = /[0-9A-Za-z]+/g;

const ascii = /^[\x00-\x7f]*$/;

/** Matches texts in which only case has to be folded: ASCII, Chinese characters and Chinese punctuation. */
const simple = /^[\x00-\x7f\u3001\u3002\u300a-\u3011\u4e00-\u9fff]*$/;

/**
 * Returns the form in which texts and queries are compared: half width, without accents, in lower case. `ＭＩＳＳＩＮＧ`,
 * `Missing` and `míssing` have the same form.
 */
export function fold(text: string): string {
  if (simple.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Returns the runs of Chinese characters and the runs of letters and digits of a folded text, in order. */
export function wordsOf(folded: string): string[] {
  const words = ascii.test(folded) ? asciiWords : /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
  return folded.match(words) ?? [];
}

/** True for a text that begins with a Chinese character, like every Chinese word that `wordsOf` returns. */
export function isChinese(word: string): boolean {
  return word.charCodeAt(0) > 0x7f && /^\p{Script=Han}/u.test(word);
}
