import { newestVersion, oldestVersion, type VersionSetting, versionSettings } from '../../core/catalog';
import { type Language, type Localized, languages } from '../../core/text';
import type { TextEncoding } from '../../disk/read';

/** An option without a value. */
interface Flag {
  readonly kind: 'flag';
  /** One letter. */
  readonly short?: string;
  readonly help: Localized;
}

/** An option with a value. If it is repeated, the last `value` counts, but each of the `values`. */
export interface ValueOption<T> {
  readonly kind: 'value' | 'values';
  readonly short?: string;
  /** The value in the help. */
  readonly placeholder: Localized;
  readonly help: Localized;
  /** What a value is, for the sentence that refuses another one. */
  readonly accepts: Localized;
  /** Undefined if the text is not an accepted value. */
  readonly read: (text: string) => T | undefined;
  /** True if the arguments right behind a value are values as well. */
  readonly takesFollowing?: boolean;
}

export type Option = Flag | ValueOption<unknown>;

/** Options by their names without dashes. */
export type OptionTable = Readonly<Record<string, Option>>;

/** The values of options by their names. */
export type OptionValues<Options extends OptionTable> = {
  readonly [Name in keyof Options]: Options[Name] extends ValueOption<infer T>
    ? Options[Name]['kind'] extends 'values'
      ? readonly T[]
      : T | undefined
    : boolean;
};

/** What the parser and the help read of a command. */
export interface CommandTable<Options extends OptionTable = OptionTable> {
  readonly name: string;
  /** Its command lines, one per line. */
  readonly usage: Localized;
  readonly summary: Localized;
  /** The arguments that the help explains. */
  readonly args?: readonly { readonly placeholder: Localized; readonly help: Localized }[];
  /** Undefined if there is no limit. */
  readonly maxArgs?: number;
  /** True if each argument is a path: an empty one, as of a variable without a value, is refused. */
  readonly takesPaths?: boolean;
  readonly options: Options;
  /** The names of options of which only one can be given. */
  readonly exclusive?: readonly string[];
  /** When it ends with 1; undefined if it never does. */
  readonly failsWhen?: Localized;
  /** True if it hands its arguments to another program: it has no shared options, and ignores unknown ones. */
  readonly passesOn?: boolean;
}

/** The members of a list as people write it: `1239801,1250001`, `1239801 , 1250001`, `redis、mysql`. */
export function membersOf(text: string): string[] {
  return text.split(/[,，、;；\s]+/).filter((member) => member !== '');
}

/** Returns the members of a list; undefined if it has none, or one that is not as `form` says. */
export function listOf(text: string, form: RegExp): readonly string[] | undefined {
  const members = membersOf(text);
  return members.length > 0 && members.every((member) => form.test(member)) ? members : undefined;
}

/** The options of every command that answers by the catalog. */
export const sharedOptions = {
  lang: {
    kind: 'value',
    placeholder: { en: 'zh-CN|en', 'zh-CN': 'zh-CN|en' },
    accepts: { en: 'zh-CN or en', 'zh-CN': 'zh-CN 或 en' },
    read: (text: string): Language | undefined => languages.find((known) => known.toLowerCase() === text.toLowerCase()),
    help: {
      en: 'The language of the output, or the one that comes first; for render also how numbers and dates are written. Without it LC_ALL, LC_MESSAGES or LANG decides.',
      'zh-CN':
        '输出所用的语言或首选语言；对 render 还决定数字和日期的写法。不指定时由 LC_ALL、LC_MESSAGES 或 LANG 决定。',
    },
  },
  catalog: {
    kind: 'values',
    placeholder: { en: 'FILE', 'zh-CN': '文件' },
    accepts: { en: 'the path of a file', 'zh-CN': '文件路径' },
    read: (text: string) => text || undefined,
    help: {
      en: 'A catalog file of your own: Markdown, JSON, CSV or properties. Can be repeated; the first one wins. Rows that cannot be read go to stderr, with file and line.',
      'zh-CN':
        '自己的错误码目录文件：Markdown、JSON、CSV 或 properties。可多次给出，靠前的优先。其中无法读取的内容会连同文件名和行号输出到 stderr。',
    },
  },
  'job-version': {
    kind: 'value',
    placeholder: { en: 'VERSION', 'zh-CN': '版本' },
    accepts: { en: `one of ${versionSettings.join(', ')}`, 'zh-CN': versionSettings.join('、') },
    read: (text: string): VersionSetting | undefined => versionSettings.find((known) => known === text),
    help: {
      en: `The release of JOB whose meanings come first: auto, 2.x, ${oldestVersion} to ${newestVersion}.`,
      'zh-CN': `以哪个作业平台版本的含义为准：auto、2.x、${oldestVersion} 至 ${newestVersion}。`,
    },
  },
} satisfies OptionTable;

const encodings: ReadonlyMap<string, TextEncoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['gb18030', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
]);

/** The options of every command that reads texts. */
export const inputOptions = {
  encoding: {
    kind: 'value',
    placeholder: { en: 'NAME', 'zh-CN': '编码' },
    accepts: { en: 'utf-8, gb18030, utf-16le or utf-16be', 'zh-CN': 'utf-8、gb18030、utf-16le 或 utf-16be' },
    read: (text: string): TextEncoding | undefined => encodings.get(text.toLowerCase()),
    help: {
      en: 'The encoding of texts without a byte order mark: utf-8, gb18030 (or gbk, gb2312), utf-16le, utf-16be. Without it the content decides.',
      'zh-CN':
        '没有字节顺序标记（BOM）的文本所用的编码：utf-8、gb18030（或 gbk、gb2312）、utf-16le、utf-16be。不指定时按内容判断。',
    },
  },
} satisfies OptionTable;

/** The option of every command that reports to CI. */
export const githubOption = {
  kind: 'flag',
  help: {
    en: 'Prints findings as annotations of GitHub, beside the lines of a change. With another form for programs they go to stderr, where GitHub reads them too. GitHub shows ten of each level for a step.',
    'zh-CN':
      '以 GitHub 注解输出结果，显示在改动的行旁。与其他供程序读取的格式同用时注解输出到 stderr，GitHub 同样会读取。GitHub 对每个步骤的每个级别只显示十条。',
  },
} satisfies Option;

/** The options of every command. */
export const generalOptions = {
  help: { kind: 'flag', short: 'h', help: { en: 'Prints the help of a command.', 'zh-CN': '输出命令的帮助。' } },
  version: { kind: 'flag', help: { en: 'Prints the version.', 'zh-CN': '输出版本号。' } },
} satisfies OptionTable;
