import type { Language, Localized } from '../../text';

const en = {
  constantWithoutMessage: (name: string, code: number) =>
    `${name} (${code}) has no message in any bundle: users see only the number.`,
  messageWithoutConstant: (code: number) => `This message is for the code ${code}, which no constant has.`,
  languageGap: (code: number, here: Language, missing: Language, bundle: string) =>
    `${code} has a text in ${languageNames.en[here]} but not in ${languageNames.en[missing]}: it is missing in ${bundle}.`,
  otherPlaceholders: (code: number, here: string, there: string, bundle: string) =>
    `The text of ${code} takes ${here} here, but ${there} in ${bundle}.`,
  noPlaceholders: 'no arguments',
  /** `list`: the placeholders. */
  taken: (takes: number, list: string) =>
    takes === 0 ? 'no arguments' : `${takes} ${takes === 1 ? 'argument' : 'arguments'}, ${list}`,
  tooFew: (name: string, code: number, taken: string, passed: number) =>
    `The message of ${name} (${code}) takes ${taken}; this call passes ${countEn(passed)}.`,
  tooMany: (name: string, code: number, taken: string, passed: number) =>
    `The message of ${name} (${code}) takes ${taken}; this call passes ${countEn(passed)}, more than the message shows.`,
  duplicateNumber: (name: string, code: number, other: string, line: number) =>
    `${name} has the number ${code}, which ${other} in line ${line} already has.`,
  duplicateName: (name: string, code: number, other: number, file: string, line: number) =>
    `${name} is ${code} here, but ${other} in ${file}:${line}.`,
  brokenPattern: (code: number, problem: string) => `${problem} (${code}) ${apostropheRule.en}`,
  unclosedQuote: (code: number, column: number) =>
    `The apostrophe in column ${column} of the text of ${code} has no partner: Java drops it and takes everything after it literally, placeholders too. ${apostropheRule.en}`,
  unusedConstant: (name: string, code: number) => `${name} (${code}) is not used in any file that was read.`,
  truncated: () => 'The file ends inside a bracket, a comment, a string or a key, so only a part of it was read.',
};

type LintTexts = typeof en;

const zh: LintTexts = {
  constantWithoutMessage: (name, code) => `${name}（${code}）在所有消息文件中都没有消息，用户只能看到数字。`,
  messageWithoutConstant: (code) => `这条消息的错误码 ${code} 没有对应的常量。`,
  languageGap: (code, here, missing, bundle) =>
    `${code} 有${languageNames['zh-CN'][here]}文本，但没有${languageNames['zh-CN'][missing]}文本：${bundle} 中缺少该文本。`,
  otherPlaceholders: (code, here, there, bundle) => `${code} 的消息参数在此处为 ${here}，在 ${bundle} 中为 ${there}。`,
  noPlaceholders: '无参数',
  taken: (takes, list) => (takes === 0 ? '不需要参数' : `需要 ${takes} 个参数 ${list}`),
  tooFew: (name, code, taken, passed) => `${name}（${code}）的消息${taken}，此处的调用${countZh(passed)}。`,
  tooMany: (name, code, taken, passed) =>
    `${name}（${code}）的消息${taken}，此处的调用${countZh(passed)}，多出的参数不会显示。`,
  duplicateNumber: (name, code, other, line) => `${name} 的数字 ${code} 已被第 ${line} 行的 ${other} 使用。`,
  duplicateName: (name, code, other, file, line) => `${name} 在此处为 ${code}，在 ${file}:${line} 中为 ${other}。`,
  brokenPattern: (code, problem) => `${problem}（${code}）${apostropheRule['zh-CN']}`,
  unclosedQuote: (code, column) =>
    `${code} 的文本第 ${column} 列的单引号没有配对：Java 会丢弃它，并将其后的全部内容（包括占位符）视为普通文字。${apostropheRule['zh-CN']}`,
  unusedConstant: (name, code) => `已读取的文件均未使用 ${name}（${code}）。`,
  truncated: () => '文件在括号、注释、字符串或键中间就结束了，因此只读取了一部分。',
};

/** How to write what Java takes for a sign of its own. */
const apostropheRule: Localized = {
  en: "Write '' for an apostrophe, and '{' for a brace that is text.",
  'zh-CN': "单引号应写作 ''，作为文字的花括号应写作 '{'。",
};

const languageNames: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English', 'zh-CN': 'Chinese' },
  'zh-CN': { en: '英文', 'zh-CN': '中文' },
};

function countEn(passed: number): string {
  return passed === 0 ? 'none' : String(passed);
}

function countZh(passed: number): string {
  return passed === 0 ? '没有传入参数' : `传入了 ${passed} 个`;
}

/** Makes a sentence of the lint in every language. */
export function lintText(sentence: (texts: LintTexts, language: Language) => string): Localized {
  return { en: sentence(en, 'en'), 'zh-CN': sentence(zh, 'zh-CN') };
}
