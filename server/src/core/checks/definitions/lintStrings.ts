import type { Language, Localized } from '../../text/language';

const en = {
  constantWithoutMessage: (name: string, code: number) =>
    `${name} (${code}) has no message in any bundle: whoever meets it sees the number alone.`,
  messageWithoutConstant: (code: number) => `No constant has the code ${code}, which this message is for.`,
  languageGap: (code: number, here: Language, missing: Language, bundle: string) =>
    `${code} has a text in ${languageNames.en[here]} but none in ${languageNames.en[missing]}: ${bundle} lacks it.`,
  otherPlaceholders: (code: number, here: string, there: string, bundle: string) =>
    `The text of ${code} takes ${here} here, and ${there} in ${bundle}.`,
  noPlaceholders: 'no arguments',
  /** `list`: the placeholders. */
  taken: (takes: number, list: string) =>
    takes === 0 ? 'no arguments' : `${takes} ${takes === 1 ? 'argument' : 'arguments'}, ${list}`,
  tooFew: (name: string, code: number, taken: string, passed: number) =>
    `The message of ${name} (${code}) takes ${taken}; this call passes ${countEn(passed)}.`,
  tooMany: (name: string, code: number, taken: string, passed: number) =>
    `The message of ${name} (${code}) takes ${taken}; this call passes ${countEn(passed)}, more than it shows.`,
  duplicateNumber: (name: string, code: number, other: string, line: number) =>
    `${name} has the number ${code}, which ${other} in line ${line} has already.`,
  duplicateName: (name: string, code: number, other: number, file: string, line: number) =>
    `${name} is ${code} here, and ${other} in ${file}:${line}.`,
  unusedConstant: (name: string, code: number) => `Nothing that was read uses ${name} (${code}).`,
  truncated: () => 'The file ends in the middle of a bracket, a comment, a text or a key: it was read only in part.',
};

type LintTexts = typeof en;

const zh: LintTexts = {
  constantWithoutMessage: (name, code) => `${name}（${code}）在所有消息文件中都没有消息，遇到它的人只能看到数字。`,
  messageWithoutConstant: (code) => `这条消息对应的错误码 ${code} 没有常量。`,
  languageGap: (code, here, missing, bundle) =>
    `${code} 有${languageNames['zh-CN'][here]}文本，却没有${languageNames['zh-CN'][missing]}文本：${bundle} 中缺少它。`,
  otherPlaceholders: (code, here, there, bundle) => `${code} 的消息参数在此处为 ${here}，在 ${bundle} 中为 ${there}。`,
  noPlaceholders: '无参数',
  taken: (takes, list) => (takes === 0 ? '不需要参数' : `需要 ${takes} 个参数 ${list}`),
  tooFew: (name, code, taken, passed) => `${name}（${code}）的消息${taken}，此处的调用${countZh(passed)}。`,
  tooMany: (name, code, taken, passed) =>
    `${name}（${code}）的消息${taken}，此处的调用${countZh(passed)}，多出的不会显示。`,
  duplicateNumber: (name, code, other, line) => `${name} 的数字 ${code} 已被第 ${line} 行的 ${other} 使用。`,
  duplicateName: (name, code, other, file, line) => `${name} 在此处为 ${code}，在 ${file}:${line} 中为 ${other}。`,
  unusedConstant: (name, code) => `读取的文件都没有使用 ${name}（${code}）。`,
  truncated: () => '文件在括号、注释、字符串或键的中间结束，只读取了一部分。',
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
export function lintText(sentence: (texts: LintTexts) => string): Localized {
  return { en: sentence(en), 'zh-CN': sentence(zh) };
}
