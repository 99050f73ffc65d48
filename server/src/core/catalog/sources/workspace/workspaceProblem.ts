import type { CatalogProblem, Origin } from '../../catalogEntry';

const en = {
  illFormedEscape: (code: number) => `The text of ${code} holds a \\u that is not followed by four hexadecimal digits.`,
  overridden: (code: number, line: number) => `The text of ${code} is replaced by another one in line ${line}.`,
  tooManyTexts: (code: number, most: number) =>
    `The text of ${code} is left out: ${most} other texts contradict each other already.`,
  tooDeep: () => 'The file is nested more than a thousand levels deep; the rest of it was not read.',
  halfWritten: () => 'The file looks half-written; until it is whole, what it said before is used.',
};

type ProblemTexts = typeof en;

const zh: ProblemTexts = {
  illFormedEscape: (code) => `${code} 的消息中有一个 \\u，其后不是四位十六进制数字。`,
  overridden: (code, line) => `${code} 的消息被第 ${line} 行的另一条消息覆盖。`,
  tooManyTexts: (code, most) => `未采用 ${code} 的这条消息：已有 ${most} 条互相矛盾的消息。`,
  tooDeep: () => '文件的嵌套层数超过一千，其余部分未读取。',
  halfWritten: () => '文件看起来尚未写完；在其完整之前，沿用它之前的内容。',
};

/** Makes a problem of a file of the workspace whose reason is written in every language. */
export function problemInWorkspace(origin: Origin, reason: (texts: ProblemTexts) => string): CatalogProblem {
  return { file: origin.file, line: origin.line, reason: { en: reason(en), 'zh-CN': reason(zh) } };
}
