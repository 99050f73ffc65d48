import type { CatalogProblem, Origin } from './catalogEntry';

const en = {
  unknownColumns: (missing: string) => `The table has no column named ${missing}.`,
  unreadColumns: (names: readonly string[]) =>
    names.length === 1
      ? `The column ${namesOf(names, ', ')} is not understood, or is there twice; it was left out.`
      : `The columns ${namesOf(names, ', ')} are not understood, or are there twice; they were left out.`,
  missingSeparator: () => 'The second line of a table must be a row of dashes.',
  tooManyCells: () => 'The row has more cells than the table has columns; write a | inside a text as \\|.',
  textAfterRow: () => 'The line follows a table row but does not begin with |.',
  emptyCell: (column: string) => `The cell under ${column} is empty.`,
  unreadableCode: (text: string) => `"${text}" is not an error code: seven digits that begin with 12.`,
  noCodes: () => 'The file lists no codes.',
  duplicateCode: (code: number, line: number) => `Code ${code} is already listed in line ${line}.`,
  onlyHere: (code: number, other: string) => `Code ${code} is not listed in ${other}.`,
  otherPlaceholders: (code: number, here: string, there: string) =>
    `The placeholders of ${code} differ between the editions: ${here} here, ${there} in the other one.`,
  missingConstant: (code: number) => `Code ${code} has no constant name.`,
  illFormedConstant: (name: string) =>
    `"${name}" is not a constant name: a capital, then letters, digits and single underscores.`,
  duplicateConstant: (name: string, line: number) => `Constant ${name} is already used in line ${line}.`,
  noFamily: (code: number) => `Code ${code} belongs to no known section or family by its digits.`,
  wrongSection: (code: number, section: string) => `The digits of ${code} belong under "${section}".`,
  unusedCorrection: (text: string) => `The correction "${text}" does not match the published text.`,
  missingService: () => 'The heading above the row does not name a service in backticks.',
  illFormedVersions: (text: string) => `"${text}" is not a range of JOB 3.x releases such as 3.5-3.12 or 3.12.`,
  illFormedArguments: (text: string) => `"${text}" is not a number of arguments: 0 to 9, or none.`,
  otherArguments: (code: number, expected: string, column: string) =>
    `The ${column} text of ${code} must hold the placeholders ${expected} and no others.`,
  unknownKind: (text: string, kinds: string) => `"${text}" is not a kind of argument: ${kinds}.`,
  noSuchArgument: (code: number, constant: string, count: string, placeholder: string) =>
    `No built-in message of ${code} ${constant} with ${count} arguments has the placeholder ${placeholder}.`,
  argumentTaken: (code: number, index: number) => `Argument {${index}} of ${code} already has a row for this message.`,
  unnamedArgument: (code: number, index: number, file: string) =>
    `Argument {${index}} of this message of ${code} has no row in ${file}.`,
  versionTaken: (code: number, version: string, line: number) =>
    `Code ${code} already has a meaning in ${version}, in line ${line}.`,
  nameTaken: (name: string, version: string, line: number) =>
    `Constant ${name} already means another code in ${version}, in line ${line}.`,
  illFormedDigits: (text: string) => `"${text}" is not a list of digit groups such as 12071, 12371.`,
  duplicateDigits: (digits: string) => `The digits ${digits} already belong to another row.`,
  illFormedId: (id: string) => `"${id}" is not an id: small letters, digits and hyphens.`,
  unknownSection: (id: string) => `"${id}" is not a known section.`,
  unknownLanguage: (text: string) => `"${text}" is not a language: en or zh.`,
  illFormedParts: (text: string) =>
    `"${text}" does not list arguments such as {0} and pieces such as LENGTH:PREFIX:HASH.`,
  messageTaken: (code: number, line: number) =>
    `Code ${code} already has a message in one of these releases, in line ${line}.`,
  noMeaning: (code: number, version: string) => `Code ${code} has no meaning in ${version}.`,
  moreArguments: (code: number, count: number, version: string) =>
    `Code ${code} takes ${count} ${count === 1 ? 'argument' : 'arguments'} in ${version}, and this message more.`,
  unknownKey: (text: string) =>
    `"${text}" is neither a listed code, with or without its constant, nor the id of a family.`,
  adviceTaken: (key: string, line: number) => `The advice about ${key} is already in line ${line}.`,
  unknownPart: (text: string) => `"${text}" is not a part of advice: cause, check, who or ticket.`,
  partTaken: (part: string) => `The part ${part} is already above.`,
  partMissing: (key: string, part: string) => `The advice about ${key} has no row for ${part}.`,
  unknownCause: (key: string, cause: number) => `The advice about ${key} has no cause ${cause}.`,
  noAdvice: (id: string) => `The family ${id} has no advice.`,
  illFormedRun: (text: string) =>
    `Run must be a command in backquotes or a place in both languages (Status / 状态), for checks only, not "${text}".`,
  otherQuotes: (text: string) => `Both languages must quote and count the same things; only one has ${text}.`,
};

type ProblemTexts = typeof en;

const zh: ProblemTexts = {
  unknownColumns: (missing) => `表格缺少名为 ${missing} 的列。`,
  unreadColumns: (names) => `无法识别列 ${namesOf(names, '、')}，或其含义与其他列重复，已忽略。`,
  missingSeparator: () => '表格的第二行必须是由短横线组成的分隔行。',
  tooManyCells: () => '这一行的单元格多于表格的列数；文本中的 | 请写作 \\|。',
  textAfterRow: () => '这一行紧跟在表格行之后，却不以 | 开头。',
  emptyCell: (column) => `“${column}”一列的单元格为空。`,
  unreadableCode: (text) => `“${text}”不是错误码：错误码是以 12 开头的七位数字。`,
  noCodes: () => '文件中没有列出任何错误码。',
  duplicateCode: (code, line) => `错误码 ${code} 已在第 ${line} 行列出。`,
  onlyHere: (code, other) => `${other} 中没有错误码 ${code}。`,
  otherPlaceholders: (code, here, there) =>
    `${code} 的占位符在两个语言版本中不一致：此处为 ${here}，另一处为 ${there}。`,
  missingConstant: (code) => `错误码 ${code} 没有常量名。`,
  illFormedConstant: (name) => `“${name}”不是合法的常量名：应以大写字母开头，只能使用字母、数字和单个下划线。`,
  duplicateConstant: (name, line) => `常量名 ${name} 已在第 ${line} 行使用。`,
  noFamily: (code) => `按数字找不到错误码 ${code} 所属的分区或类别。`,
  wrongSection: (code, section) => `按数字，${code} 应列在“${section}”之下。`,
  unusedCorrection: (text) => `更正“${text}”没有对应公布原文中的任何文字。`,
  missingService: () => '这一行上方的标题没有用反引号注明所属服务。',
  illFormedVersions: (text) => `“${text}”不是作业平台 3.x 的版本范围，应形如 3.5-3.12 或 3.12。`,
  illFormedArguments: (text) => `“${text}”不是参数个数：应为 0 至 9 或 none。`,
  otherArguments: (code, expected, column) => `${code} 的“${column}”文本应当包含且只包含占位符 ${expected}。`,
  unknownKind: (text, kinds) => `“${text}”不是参数类型，应为：${kinds}。`,
  noSuchArgument: (code, constant, count, placeholder) =>
    `${code} ${constant} 没有参数个数为 ${count} 且含占位符 ${placeholder} 的内置消息。`,
  argumentTaken: (code, index) => `${code} 的参数 {${index}} 在同一消息中已有一行。`,
  unnamedArgument: (code, index, file) => `${code} 这条消息的参数 {${index}} 在 ${file} 中没有对应的行。`,
  versionTaken: (code, version, line) => `错误码 ${code} 在 ${version} 中的含义已在第 ${line} 行给出。`,
  nameTaken: (name, version, line) => `常量名 ${name} 在 ${version} 中已属于第 ${line} 行的另一个错误码。`,
  illFormedDigits: (text) => `“${text}”不是形如 12071, 12371 的数字前缀列表。`,
  duplicateDigits: (digits) => `数字前缀 ${digits} 已属于另一行。`,
  illFormedId: (id) => `“${id}”不是合法的标识：只能使用小写字母、数字和连字符。`,
  unknownSection: (id) => `“${id}”不是已知的分区。`,
  unknownLanguage: (text) => `“${text}”不是语言代号：应为 en 或 zh。`,
  illFormedParts: (text) => `“${text}”应由形如 {0} 的参数和形如 LENGTH:PREFIX:HASH 的片段组成。`,
  messageTaken: (code, line) => `错误码 ${code} 在其中某个版本的消息已在第 ${line} 行给出。`,
  noMeaning: (code, version) => `错误码 ${code} 在 ${version} 中没有含义。`,
  moreArguments: (code, count, version) => `错误码 ${code} 在 ${version} 中只有 ${count} 个参数，此消息的参数更多。`,
  unknownKey: (text) => `“${text}”既不是目录中的错误码（可带常量名），也不是类别的标识。`,
  adviceTaken: (key, line) => `${key} 的处理建议已在第 ${line} 行给出。`,
  unknownPart: (text) => `“${text}”不是处理建议的组成部分，应为 cause、check、who 或 ticket。`,
  partTaken: (part) => `${part} 已在上文给出。`,
  partMissing: (key, part) => `${key} 的处理建议缺少 ${part} 一行。`,
  unknownCause: (key, cause) => `${key} 的处理建议没有原因 ${cause}。`,
  noAdvice: (id) => `类别 ${id} 没有处理建议。`,
  illFormedRun: (text) =>
    `Run 一列只用于 check，应为反引号中的命令，或两种语言的位置（Status / 状态），而不是“${text}”。`,
  otherQuotes: (text) => `两种语言引用的内容和原因编号必须一致，只有一种语言含有 ${text}。`,
};

/** Returns the sentence that says what is wrong, in one language. */
export type Reason = (texts: ProblemTexts) => string;

/** Makes a problem whose reason is written in every language. */
export function problemAt(origin: Origin, reason: Reason): CatalogProblem {
  return { file: origin.file, line: origin.line, reason: { en: reason(en), 'zh-CN': reason(zh) } };
}

/** Shortens a text from a file for quoting it in a reason. */
export function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Maximum number of names that a reason lists. */
const maxNames = 8;

function namesOf(names: readonly string[], comma: string): string {
  const listed = names.slice(0, maxNames).map((name) => `"${excerpt(name)}"`);
  return [...listed, ...(names.length > maxNames ? ['…'] : [])].join(comma);
}
