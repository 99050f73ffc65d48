import { outputLanguages } from '../../core/answers/constants/options';
import type { Language } from '../../core/text/language';

interface ConstantsCliStrings {
  readonly noOutput: string;
  unknownOutput(name: string): string;
  readonly noFamily: string;
  unexpected(argument: string): string;
  /** `known`: a line a section, with its categories. */
  unknownFamilies(names: readonly string[], known: string): string;
  noCodes(names: readonly string[]): string;
}

const known = outputLanguages.map(({ id }) => id);

/** What the command `constants` says beside what all commands say. */
export const constantsCliStrings: Readonly<Record<Language, ConstantsCliStrings>> = {
  en: {
    noOutput: `Say in which language: --language ${known.join('|')}.`,
    unknownOutput: (name) => `--language takes ${known.join(', ')}, not "${name}".`,
    noFamily: '--only takes one or more sections or categories.',
    unexpected: (argument) => `"${argument}" belongs to no option.`,
    unknownFamilies: (names, families) =>
      `There is no section or category called ${names.map((name) => `"${name}"`).join(', ')}. --only takes:\n${families}`,
    noCodes: (names) => `The catalog lists no code of ${names.join(', ')}.\n`,
  },
  'zh-CN': {
    noOutput: `请指定语言：--language ${known.join('|')}。`,
    unknownOutput: (name) => `--language 只接受 ${known.join('、')}，不接受“${name}”。`,
    noFamily: '--only 需要一个或多个分区或类别。',
    unexpected: (argument) => `“${argument}”不属于任何选项。`,
    unknownFamilies: (names, families) =>
      `没有名为${names.map((name) => `“${name}”`).join('、')}的分区或类别。--only 接受：\n${families}`,
    noCodes: (names) => `目录中没有 ${names.join('、')} 的错误码。\n`,
  },
};
