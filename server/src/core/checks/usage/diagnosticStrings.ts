import type { Language } from '../../text';

/** The texts of findings. Quoted texts and names have no invisible characters. */
interface DiagnosticStrings {
  /** `family`: the family of the code by its digits; undefined if unknown. */
  unlisted(code: number, family: string | undefined): string;
  /** The first sentence about a legacy code; `subject` is the code, or a name and its code. */
  legacy(subject: string): string;
  successor(code: number, message: string): string;
  readonly noSuccessor: string;
  impostor(code: number): string;
  changedMeaning(code: number, meanings: string): string;
  meaning(versions: string, message: string): string;
  readonly semicolon: string;
  named(name: string, code: number): string;
  conflict(name: string, sides: string): string;
  side(code: number, place: string): string;
  definedHere(code: number): string;
  readonly otherPlace: string;
  readonly messageHere: string;
  /** After the message of the last finding that is shown. */
  cut(limit: number): string;
}

export const diagnosticStrings: Readonly<Record<Language, DiagnosticStrings>> = {
  en: {
    unlisted: (code, family) =>
      `${code} is used as an error code here, but no catalog lists it.${family === undefined ? '' : ` By its digits: ${family}.`}`,
    legacy: (subject) => `${subject} is an error code of the legacy API.`,
    successor: (code, message) => ` The new API code with the same meaning is ${code}: ${message}`,
    noSuccessor: ' The new API has no code with the same meaning.',
    impostor: (code) => ` (${code} ends in the same digits, but means something else.)`,
    changedMeaning: (code, meanings) => `The meaning of ${code} depends on the release of JOB: ${meanings}.`,
    meaning: (versions, message) => `${versions}: ${message}`,
    semicolon: '; ',
    named: (name, code) => `${name} (${code})`,
    conflict: (name, sides) => `${name} is defined with different numbers: ${sides}.`,
    side: (code, place) => `${code} (${place})`,
    definedHere: (code) => `Defined as ${code}`,
    otherPlace: 'The other place',
    messageHere: 'The message is defined here',
    cut: (limit) => ` [Only the first ${limit} findings in this file are shown.]`,
  },
  'zh-CN': {
    unlisted: (code, family) =>
      `此处将 ${code} 用作错误码，但任何目录都未收录它。${family === undefined ? '' : `按数字规则属于：${family}。`}`,
    legacy: (subject) => `${subject} 是旧版 API 的错误码。`,
    successor: (code, message) => `新版 API 中含义相同的是 ${code}：${message}`,
    noSuccessor: '新版 API 中没有含义相同的错误码。',
    impostor: (code) => `（${code} 末四位相同，但含义不同。）`,
    changedMeaning: (code, meanings) => `${code} 的含义取决于 JOB 的版本：${meanings}。`,
    meaning: (versions, message) => `${versions}：${message}`,
    semicolon: '；',
    named: (name, code) => `${name}（${code}）`,
    conflict: (name, sides) => `${name} 被定义为不同的数字：${sides}。`,
    side: (code, place) => `${code}（${place}）`,
    definedHere: (code) => `在此定义为 ${code}`,
    otherPlace: '另一处',
    messageHere: '消息在此处定义',
    cut: (limit) => ` [此文件中只显示前 ${limit} 处。]`,
  },
};
