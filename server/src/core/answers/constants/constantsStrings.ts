import type { Language } from '../../text';

/** The words of generated code. */
export interface ConstantsStrings {
  /** One sentence about the class or module. */
  readonly title: string;
  regenerate(how: string): string;
  /** How to regenerate code that the command line alone cannot make. */
  inEditor(options: string): string;
  /** Shown once if there are summaries of ours among the messages. */
  readonly summaries: string;
  heading(section: string, category: string): string;
  useInstead(name: string, code: number): string;
  readonly noSuccessor: string;
  /** `versions` in the words of `versionText`: `3.5 and later`. */
  inVersions(versions: string): string;
  /** What the number means in other releases. */
  meansThere(versions: string, constant: string, message: string): string;
  /** Shown if the name was changed. */
  catalogName(name: string): string;
  /** After "Package joberrors": Go's comment on a package is a sentence that begins like this. */
  readonly goPackage: string;
  /** The first paragraph of a comment in Go begins with the name. `message` is empty if there is none. */
  goLead(name: string, constant: string, message: string): string;
  /** Before the text in the other language: a paragraph must not begin with words of the catalog. */
  otherText(message: string): string;
}

export const constantsStrings: Readonly<Record<Language, ConstantsStrings>> = {
  en: {
    title: 'Error codes of the BlueKing JOB platform.',
    regenerate: (how) => `Regenerate with: ${how}`,
    inEditor: (options) => `the command "BK JOB: Generate Constants" (${options})`,
    summaries: 'Messages of JOB 3.x are summaries: what the product says may read differently.',
    heading: (section, category) => `${section}: ${category}`,
    useInstead: (name, code) => `Use ${name} (${code}) instead.`,
    noSuccessor: 'The legacy API has been replaced; this code has no successor.',
    inVersions: (versions) => `JOB ${versions}.`,
    meansThere: (versions, constant, message) => `JOB ${versions}: ${constant}, ${message}`,
    catalogName: (name) => `In the catalog: ${name}`,
    goPackage: 'holds the error codes of the BlueKing JOB platform.',
    goLead: (name, constant, message) => `${name} is ${constant}${message && `: ${message}`}`,
    otherText: (message) => `In Chinese: ${message}`,
  },
  'zh-CN': {
    title: '蓝鲸作业平台（JOB）的错误码。',
    regenerate: (how) => `重新生成：${how}`,
    inEditor: (options) => `命令“蓝鲸 BK JOB: 生成常量”（${options}）`,
    summaries: 'JOB 3.x 的消息为摘要，产品实际给出的文字可能不同。',
    heading: (section, category) => `${section}：${category}`,
    useInstead: (name, code) => `请改用 ${name}（${code}）。`,
    noSuccessor: '旧版 API 已被取代；此错误码没有对应的新错误码。',
    inVersions: (versions) => `JOB ${versions}。`,
    meansThere: (versions, constant, message) => `JOB ${versions}：${constant}，${message}`,
    catalogName: (name) => `目录中的名称：${name}`,
    goPackage: '提供蓝鲸作业平台（JOB）的错误码常量。',
    goLead: (name, constant, message) => `${name} 即 ${constant}${message && `：${message}`}`,
    otherText: (message) => `英文：${message}`,
  },
};
