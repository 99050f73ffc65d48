import type { Language } from '../../core/text/language';

const en = {
  withHelp: (sentence: string) => `${sentence} See bk-job-errors --help.\n`,
  unknownCommand: (name: string) => `There is no command "${name}".`,
  unknownOption: (name: string) => `There is no option "${name}".`,
  notACode: (text: string) => `"${text}" is not an error code: seven digits that begin with 12.`,
  notInCatalogs: (text: string) =>
    `"${text}" is not an error code: seven digits that begin with 12, or a number that a catalog lists or declares.`,
  noCodes: 'Name at least one error code.',
  textAlone:
    '--text takes the path of a file, or - for standard input, and neither codes nor --json beside it; --anonymize needs it.',
  unknownLanguage: (text: string) => `--lang takes zh-CN or en, not "${text}".`,
  unknownVersion: (text: string, known: string) => `--job-version takes one of ${known}, not "${text}".`,
  noCatalogFile: '--catalog takes the path of a file.',
  notRead: (path: string, reason: string) => `${path} cannot be read: ${reason}.`,
  missing: 'there is no such file',
  notRegular: 'it is a folder, a pipe or a device',
  tooLarge: (megabytes: number) => `it is larger than ${megabytes} MB`,
  binary: 'it is not text',
  unreadable: 'its permissions or its links do not let it be opened',
  unwritable: (reason: string) => `The output cannot be written: ${reason}`,
  onlyStdio: 'The language server speaks over stdio only: bk-job-errors lsp --stdio',
  placeholders: 'Placeholders',
  successor: 'Deprecated, use instead',
  predecessors: 'On the legacy API',
  wordingChanged: 'wording changed',
  renames: 'Renamed parameters',
  correction: 'Slip in the published text',
  origin: 'Read from',
  colon: ': ',
  comma: ', ',
  unlisted: (code: number, meaning: string) => `${code} is not in the catalog. By its digits: ${meaning}`,
  declared: (code: number, name: string) =>
    `${code} is not in the catalog. It lies in a range of codes that ${name} declares.`,
  unknownFamily: (code: number) => `${code} is not in the catalog, and its digits belong to no family known to it.`,
};

type CliStrings = typeof en;

const zh: CliStrings = {
  withHelp: (sentence) => `${sentence}请参阅 bk-job-errors --help。\n`,
  unknownCommand: (name) => `没有名为“${name}”的命令。`,
  unknownOption: (name) => `没有名为“${name}”的选项。`,
  notACode: (text) => `“${text}”不是错误码：错误码是以 12 开头的七位数字。`,
  notInCatalogs: (text) => `“${text}”不是错误码：错误码是以 12 开头的七位数字，或目录中列出、声明的数字。`,
  noCodes: '请至少给出一个错误码。',
  textAlone:
    '--text 后面是文件路径，或用 - 表示标准输入，不能与错误码或 --json 一起使用；--anonymize 只能与它一起使用。',
  unknownLanguage: (text) => `--lang 只接受 zh-CN 或 en，不接受“${text}”。`,
  unknownVersion: (text, known) => `--job-version 只接受 ${known}，不接受“${text}”。`,
  noCatalogFile: '--catalog 需要一个文件路径。',
  notRead: (path, reason) => `无法读取 ${path}：${reason}。`,
  missing: '没有这个文件',
  notRegular: '它是文件夹、管道或设备',
  tooLarge: (megabytes) => `它超过 ${megabytes} MB`,
  binary: '它不是文本',
  unreadable: '权限或链接使它无法打开',
  unwritable: (reason) => `无法写入输出：${reason}`,
  onlyStdio: '语言服务器只支持 stdio：bk-job-errors lsp --stdio',
  placeholders: '占位符',
  successor: '已弃用，请改用',
  predecessors: '旧版 API 中为',
  wordingChanged: '措辞有变',
  renames: '更名的参数',
  correction: '公布原文的笔误',
  origin: '出处',
  colon: '：',
  comma: '、',
  unlisted: (code, meaning) => `目录中没有错误码 ${code}。按数字推断：${meaning}`,
  declared: (code, name) => `目录中没有错误码 ${code}，它在 ${name} 声明的错误码范围内。`,
  unknownFamily: (code) => `目录中没有错误码 ${code}，其数字也不属于任何已知类别。`,
};

const tables: Readonly<Record<Language, CliStrings>> = { en, 'zh-CN': zh };

/** Everything the command line says, in one language. */
export function cliStrings(language: Language): CliStrings {
  return tables[language];
}
