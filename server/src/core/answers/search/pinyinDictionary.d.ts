/** The dictionary of pinyin-match, which has no types of its own: each syllable with its characters. */
declare module 'pinyin-match/src/simplified_dict.js' {
  export const dict: Readonly<Record<string, string>>;
}
