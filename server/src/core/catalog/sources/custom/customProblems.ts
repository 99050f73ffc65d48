import type { CatalogProblem } from '../../catalogEntry';

const en = {
  unreadableCode: (text: string) => `"${text}" is not a code: 4 to 10 digits, the first of them not 0.`,
  duplicateCode: (code: number, line: number) => `Code ${code} is already listed in line ${line}, which counts.`,
  nothingSaid: (code: number) => `Code ${code} has neither a message nor a constant.`,
  illFormedConstant: (name: string) => `"${name}" is not a valid identifier.`,
  unusedCorrection: (text: string) =>
    `The correction "${text}" must have the form wrong → right, and its wrong text must be in the message.`,
  extraArgument: (code: number, name: string) =>
    `The message of ${code} has no placeholder for the argument "${name}".`,
  unknownKind: (kind: string, kinds: string) => `"${kind}" is not a kind of argument: ${kinds}.`,
  textCut: (code: number, limit: number) => `A text of code ${code} is longer than ${limit} characters and was cut.`,
  adviceCut: (limit: number) => `The advice has more than ${limit} causes or checks; the rest was left out.`,
  illFormedRange: (text: string) => `"${text}" is not a code or a range of codes such as 1199000-1199999.`,
  tooManyRanges: (limit: number) => `More than ${limit} ranges are declared; the rest was left out.`,
  tooManyCodes: (limit: number) => `More than ${limit} codes are listed; the rest was left out.`,
  noCodes: () => 'The file lists no codes.',
  unknownFormat: () => 'The extension of a catalog file must be .md, .markdown, .json, .jsonc, .csv or .properties.',
  more: (count: number) => (count === 1 ? 'And one more problem.' : `And ${count} more problems.`),
  missingHeader: (columns: string) => `The first row must name the columns, among them ${columns}.`,
  tooManyCells: () =>
    'The row has more cells than the table has columns; put a text that holds the separator in quotes.',
  openQuote: () => 'The quote is never closed; everything after it was left out.',
  unknownKey: (key: string) => `"${key}" is not a code; the key was left out.`,
  jsonSyntax: (found: string) => `The JSON cannot be read from here on: ${found} was not expected.`,
  jsonEnd: () => 'The JSON ends too early.',
  jsonString: () => 'The JSON cannot be read from here on: the string is not closed or not well formed.',
  jsonComment: () => 'The JSON cannot be read from here on: the comment is not closed.',
  jsonDepth: (limit: number) => `The JSON is nested more than ${limit} levels deep; it was read no further.`,
  jsonType: (name: string, expected: string) => `${name} must be ${expected}.`,
  theCatalog: () => 'The catalog',
  expectedText: () => 'a text that is not blank',
  expectedCode: () => 'a number, or its digits in quotes',
  expectedObject: () => 'an object',
  expectedList: () => 'a list',
  expectedTexts: () => 'a list of texts without semicolons',
  expectedLanguage: () => '"en" or "zh-CN"',
  expectedFormat: () => '"plain" or "java"',
  jsonMissing: (name: string) => `${name} is missing.`,
  jsonUnknown: (name: string) => `A catalog has no property ${name} here.`,
};

export type CustomProblemTexts = typeof en;

const zh: CustomProblemTexts = {
  unreadableCode: (text) => `“${text}”不是错误码：错误码是 4 至 10 位数字，首位不为 0。`,
  duplicateCode: (code, line) => `错误码 ${code} 已在第 ${line} 行列出，以该行为准。`,
  nothingSaid: (code) => `错误码 ${code} 既没有消息，也没有常量名。`,
  illFormedConstant: (name) => `“${name}”不是合法的标识符。`,
  unusedCorrection: (text) => `更正“${text}”不符合“错误写法 → 正确写法”的格式，或者消息中没有其中的错误写法。`,
  extraArgument: (code, name) => `${code} 的消息中没有与参数“${name}”对应的占位符。`,
  unknownKind: (kind, kinds) => `“${kind}”不是参数类型，应为：${kinds}。`,
  textCut: (code, limit) => `错误码 ${code} 的一段文本超过 ${limit} 个字符，已被截断。`,
  adviceCut: (limit) => `处理建议的原因或排查步骤超过 ${limit} 条，其余的已忽略。`,
  illFormedRange: (text) => `“${text}”不是错误码，也不是形如 1199000-1199999 的错误码范围。`,
  tooManyRanges: (limit) => `声明的范围超过 ${limit} 个，其余的已忽略。`,
  tooManyCodes: (limit) => `列出的错误码超过 ${limit} 个，其余的已忽略。`,
  noCodes: () => '文件中没有列出任何错误码。',
  unknownFormat: () => '目录文件的扩展名必须是 .md、.markdown、.json、.jsonc、.csv 或 .properties。',
  more: (count) => `还有 ${count} 个问题。`,
  missingHeader: (columns) => `第一行必须是列名，其中要有 ${columns}。`,
  tooManyCells: () => '这一行的单元格多于表格的列数；含有分隔符的文本请用引号括起来。',
  openQuote: () => '引号没有闭合，其后的内容均被忽略。',
  unknownKey: (key) => `“${key}”不是错误码，已忽略该键。`,
  jsonSyntax: (found) => `JSON 从此处起无法读取：不应出现 ${found}。`,
  jsonEnd: () => 'JSON 不完整，提前结束。',
  jsonString: () => 'JSON 从此处起无法读取：字符串没有闭合或格式有误。',
  jsonComment: () => 'JSON 从此处起无法读取：注释没有闭合。',
  jsonDepth: (limit) => `JSON 的嵌套超过 ${limit} 层，其后的内容未读取。`,
  jsonType: (name, expected) => `${name}${/[!-~]$/.test(name) ? ' ' : ''}必须是${expected}。`,
  theCatalog: () => '目录',
  expectedText: () => '非空文本',
  expectedCode: () => '数字，或用引号括起的数字',
  expectedObject: () => '对象',
  expectedList: () => '列表',
  expectedTexts: () => '不含分号的文本组成的列表',
  expectedLanguage: () => '"en" 或 "zh-CN"',
  expectedFormat: () => '"plain" 或 "java"',
  jsonMissing: (name) => `缺少 ${name}。`,
  jsonUnknown: (name) => `目录在此处没有 ${name} 这一属性。`,
};

/** A reason in every language, chosen from the texts above. */
type CustomReason = (texts: CustomProblemTexts) => string;

/** Maximum number of problems reported for one file; one more line says how many there are besides. */
const maxProblems = 100;

/** The problems of one file, in the order in which they were found. */
export class CustomProblems {
  private readonly kept: CatalogProblem[] = [];
  private left = 0;

  constructor(private readonly file: string) {}

  add(line: number, reason: CustomReason): void {
    if (this.kept.length < maxProblems) this.kept.push(this.problem(line, reason));
    else this.left++;
  }

  /** Adds a problem that another reader has found. */
  take(problem: CatalogProblem): void {
    if (this.kept.length < maxProblems) this.kept.push(problem);
    else this.left++;
  }

  all(): readonly CatalogProblem[] {
    const { left } = this;
    return left === 0 ? this.kept : [...this.kept, this.problem(1, (t) => t.more(left))];
  }

  private problem(line: number, reason: CustomReason): CatalogProblem {
    return { file: this.file, line, reason: { en: reason(en), 'zh-CN': reason(zh) } };
  }
}
