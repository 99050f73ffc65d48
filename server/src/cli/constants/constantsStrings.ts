import type { Language } from '../../core/text';

interface ConstantsCliStrings {
  noOutput(known: readonly string[]): string;
  /** `families`: one line for each section, with its categories. */
  unknownFamilies(names: readonly string[], families: string): string;
  noCodes(names: readonly string[]): string;
}

/** What `constants` says beside what every command can say. */
export const constantsCliStrings: Readonly<Record<Language, ConstantsCliStrings>> = {
  en: {
    noOutput: (known) => `Choose a language: --language ${known.join('|')}.`,
    unknownFamilies: (names, families) =>
      `There is no section or category called ${names.map((name) => `"${name}"`).join(', ')}. --only takes:\n${families}`,
    noCodes: (names) => `The catalog lists no code of ${names.join(', ')}.\n`,
  },
  'zh-CN': {
    noOutput: (known) => `请指定语言：--language ${known.join('|')}。`,
    unknownFamilies: (names, families) =>
      `没有名为${names.map((name) => `“${name}”`).join('、')}的分区或类别。--only 接受：\n${families}`,
    noCodes: (names) => `目录中没有 ${names.join('、')} 的错误码。\n`,
  },
};
