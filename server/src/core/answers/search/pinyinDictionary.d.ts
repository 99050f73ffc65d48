/** The dictionary of pinyin-match, which its own types leave out: every syllable with the characters read so. */
declare module 'pinyin-match/src/simplified_dict.js' {
  export const dict: Readonly<Record<string, string>>;
}
