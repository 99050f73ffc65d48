import type { Language } from '../core/language';

const en = {
  help: `Explains the error codes of the BlueKing JOB platform.

Usage:
  bk-job-errors explain CODE... [--json] [--lang zh-CN|en]
  bk-job-errors lsp --stdio
  bk-job-errors --help | --version

Commands:
  explain    Says what each code means, what it belongs to, and its twin on the other API.
  lsp        Runs the language server, for editors that speak the Language Server Protocol.

Options of explain:
  --json     Prints a JSON list of the codes that the catalog lists.
  --lang     The language that leads: zh-CN or en. Without it LC_ALL, LC_MESSAGES or LANG decides.

Exit status: 0 every code is listed; 1 a code is not listed (what its digits tell goes to stderr);
2 the arguments cannot be understood.
`,
  withHelp: (sentence: string) => `${sentence} See bk-job-errors --help.\n`,
  unknownCommand: (name: string) => `There is no command "${name}".`,
  unknownOption: (name: string) => `There is no option "${name}".`,
  notACode: (text: string) => `"${text}" is not an error code: seven digits that begin with 12.`,
  noCodes: 'Name at least one error code.',
  unknownLanguage: (text: string) => `--lang takes zh-CN or en, not "${text}".`,
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
  unknownFamily: (code: number) => `${code} is not in the catalog, and its digits belong to no family known to it.`,
};

type CliStrings = typeof en;

const zh: CliStrings = {
  help: `解释蓝鲸作业平台（JOB）的错误码。

用法：
  bk-job-errors explain 错误码... [--json] [--lang zh-CN|en]
  bk-job-errors lsp --stdio
  bk-job-errors --help | --version

命令：
  explain    说明每个错误码的含义、归属，以及它在另一版 API 中对应的错误码。
  lsp        运行语言服务器，供支持 Language Server Protocol 的编辑器使用。

explain 的选项：
  --json     以 JSON 列表输出目录中收录的错误码。
  --lang     首选语言：zh-CN 或 en。不指定时由 LC_ALL、LC_MESSAGES 或 LANG 决定。

退出状态：0 全部收录；1 有错误码未收录（按数字推断的含义输出到 stderr）；2 参数无法理解。
`,
  withHelp: (sentence) => `${sentence}请参阅 bk-job-errors --help。\n`,
  unknownCommand: (name) => `没有名为“${name}”的命令。`,
  unknownOption: (name) => `没有名为“${name}”的选项。`,
  notACode: (text) => `“${text}”不是错误码：错误码是以 12 开头的七位数字。`,
  noCodes: '请至少给出一个错误码。',
  unknownLanguage: (text) => `--lang 只接受 zh-CN 或 en，不接受“${text}”。`,
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
  unknownFamily: (code) => `目录中没有错误码 ${code}，其数字也不属于任何已知类别。`,
};

const tables: Readonly<Record<Language, CliStrings>> = { en, 'zh-CN': zh };

/** Everything the command line says, in one language. */
export function cliStrings(language: Language): CliStrings {
  return tables[language];
}
