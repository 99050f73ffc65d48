import type { Language } from '../../core/text';

const en = {
  purpose: 'Explains the error codes of the BlueKing JOB platform.',
  usage: 'Usage:',
  anyCommand: 'COMMAND --help',
  commands: 'Commands:',
  optionsOf: (name: string) => `Options of ${name}:`,
  sharedOptions: 'Options of every command but lsp:',
  generalOptions: 'Options of every command:',
  dashes: 'Everything behind it is an argument, even if it begins with -.',
  exitStatus: 'Exit status:',
  success: 'Success.',
  unwritten: 'The output cannot be written.',
  failure: 'The arguments are not understood, or a file cannot be read or written.',
  withHelp: (sentence: string) => `${sentence} See bk-job-errors --help.\n`,
  unknownCommand: (name: string) => `There is no command "${name}".`,
  unknownOption: (name: string) => `There is no option "${name}".`,
  noValue: (name: string) => `${name} takes no value.`,
  missingValue: (name: string, accepts: string) => `${name} needs a value: ${accepts}.`,
  badValue: (name: string, accepts: string, value: string) => `${name} takes ${accepts}, not "${value}".`,
  dashedValue: (name: string, accepts: string, value: string) =>
    `${name} needs a value: ${accepts}. If the value is "${value}", write ${name}=${value}.`,
  tooMany: (argument: string) =>
    `"${argument}" is one argument too many. Put an argument that contains spaces in quotes.`,
  emptyPath: 'A path is empty: name a file or folder.',
  chooseOne: (options: readonly string[]) => `Choose one of ${enumerated(options, ', ', ' and ')}.`,
  notACode: (text: string) => `"${text}" is not an error code: seven digits that begin with 12.`,
  notInCatalogs: (text: string) =>
    `"${text}" is not an error code: seven digits that begin with 12, or a number that a catalog lists or declares.`,
  notRead: (path: string, reason: string) => `${path} cannot be read: ${reason}.`,
  standardInput: 'Standard input',
  guessedEncoding: (name: string, others: number) =>
    `${name}${others > 0 ? ` and ${others} other ${others > 1 ? 'files' : 'file'}` : ''}: not UTF-8, read as GB18030. If characters are wrong, name the encoding with --encoding, or convert the text to UTF-8.`,
  brokenBytes: (name: string, encoding: string, others: number) =>
    `${name}${others > 0 ? ` and ${others} other ${others > 1 ? 'files' : 'file'}` : ''}: some bytes are not ${encoding.toUpperCase()} and were read as \ufffd. If there are many, name the encoding with --encoding.`,
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
  unknownFamily: (code: number) => `${code} is not in the catalog, and its digits belong to no known family.`,
};

type CliStrings = typeof en;

const zh: CliStrings = {
  purpose: '解释蓝鲸作业平台（JOB）的错误码。',
  usage: '用法：',
  anyCommand: '命令 --help',
  commands: '命令：',
  optionsOf: (name) => `${name} 的参数和选项：`,
  sharedOptions: '除 lsp 外所有命令的选项：',
  generalOptions: '所有命令的选项：',
  dashes: '其后的内容都是参数，即使以 - 开头。',
  exitStatus: '退出状态：',
  success: '成功。',
  unwritten: '无法写入输出。',
  failure: '参数无法理解，或文件无法读取或写入。',
  withHelp: (sentence) => `${sentence}请参阅 bk-job-errors --help。\n`,
  unknownCommand: (name) => `没有名为“${name}”的命令。`,
  unknownOption: (name) => `没有名为“${name}”的选项。`,
  noValue: (name) => `${name} 不接受值。`,
  missingValue: (name, accepts) => `${name} 缺少值，应为：${accepts}。`,
  badValue: (name, accepts, value) => `${name} 的值“${value}”无效，应为：${accepts}。`,
  dashedValue: (name, accepts, value) =>
    `${name} 缺少值，应为：${accepts}。如果值就是“${value}”，请写成 ${name}=${value}。`,
  tooMany: (argument) => `“${argument}”是多余的参数。参数中含有空格时请加引号。`,
  emptyPath: '有一个路径为空，请给出文件或文件夹。',
  chooseOne: (options) => `${enumerated(options, '、', ' 与 ')} 只能选一个。`,
  notACode: (text) => `“${text}”不是错误码：错误码是以 12 开头的七位数字。`,
  notInCatalogs: (text) => `“${text}”不是错误码：错误码是以 12 开头的七位数字，或目录中列出、声明的数字。`,
  notRead: (path, reason) => `无法读取 ${path}：${reason}。`,
  standardInput: '标准输入',
  guessedEncoding: (name, others) =>
    `${name}${others > 0 ? ` 等 ${others + 1} 个文件` : ''}不是 UTF-8，已按 GB18030 读取。如有乱码，请用 --encoding 指定编码，或先转换为 UTF-8。`,
  brokenBytes: (name, encoding, others) =>
    `${name}${others > 0 ? ` 等 ${others + 1} 个文件` : ''}中有字节不符合 ${encoding.toUpperCase()}，已读作 \ufffd。如果较多，请用 --encoding 指定编码。`,
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

/** `--csv, --json and --sql` */
function enumerated(options: readonly string[], separator: string, lastSeparator: string): string {
  const names = options.map((name) => `--${name}`);
  return `${names.slice(0, -1).join(separator)}${lastSeparator}${names.at(-1)}`;
}

const tables: Readonly<Record<Language, CliStrings>> = { en, 'zh-CN': zh };

/** What every command can say, in one language. */
export function cliStrings(language: Language): CliStrings {
  return tables[language];
}
