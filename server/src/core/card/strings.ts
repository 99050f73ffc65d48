import type { UnexplainedReason } from '../detection/explainedCodes';
import type { Language } from '../language';

/** Everything the server says in its own words, once a language; the compiler sees to it that no language lacks a key. */
export interface Strings {
  /** Between a label and what it labels. */
  readonly colon: string;
  /** Between the members of a list. */
  readonly comma: string;
  readonly constant: string;
  readonly placeholders: string;
  readonly renamed: string;
  readonly correction: string;
  readonly code: string;
  readonly message: string;
  readonly otherMessage: string;
  readonly parties: string;
  readonly twin: string;
  readonly successor: string;
  readonly predecessor: string;
  numberTwinDiffers(code: string): string;
  readonly provenance: string;
  readonly notListed: string;
  readonly unknownFamily: string;
  readonly render: string;
  goTo(code: number): string;
  readonly findInWorkspace: string;
  lensesCut(more: number): string;
  /** Below a table that ends early. */
  rowsCut(more: number): string;
  /** How many codes a layer of the catalog has, and whose texts they are. */
  catalogSummary(codes: number): string;
  jobV3Summary(codes: number): string;
  codeCount(codes: number): string;
  readonly place: string;
}

const en: Strings = {
  colon: ': ',
  comma: ', ',
  constant: 'Constant',
  placeholders: 'Arguments',
  renamed: 'Renamed',
  correction: 'Correction',
  code: 'Code',
  message: 'Message',
  otherMessage: 'Chinese',
  parties: 'Source → target',
  twin: 'Legacy / new',
  successor: 'New API',
  predecessor: 'Legacy API',
  numberTwinDiffers: (code) => `${code} ends in the same digits, but means something else`,
  provenance: 'From the published error code page (built-in catalog)',
  notListed: 'not in the catalog',
  unknownFamily: 'no known family of codes begins with these digits',
  render: 'Render message',
  goTo: (code) => `Go to ${code}`,
  findInWorkspace: 'Find in workspace',
  lensesCut: (more) => `lenses stop here: ${more.toLocaleString('en')} more`,
  rowsCut: (more) => `${more.toLocaleString('en')} more rows are not shown.`,
  catalogSummary: (codes) => `${codes} codes, as published; the Chinese text is the original.`,
  jobV3Summary: (codes) =>
    `${codes === 1 ? '1 code' : `${codes} codes`}, summarized in our words; the product's own text may differ.`,
  codeCount: (codes) => (codes === 1 ? '1 code.' : `${codes.toLocaleString('en')} codes.`),
  place: 'Read from',
};

const zh: Strings = {
  colon: '：',
  comma: '、',
  constant: '常量',
  placeholders: '消息参数',
  renamed: '参数改名',
  correction: '更正',
  code: '错误码',
  message: '描述',
  otherMessage: '英文',
  parties: '源 → 目标',
  twin: '旧版 / 新版',
  successor: '新版 API',
  predecessor: '旧版 API',
  numberTwinDiffers: (code) => `${code} 末四位相同，但含义不同`,
  provenance: '来自官方公布的错误码页面（内置目录）',
  notListed: '目录中没有此错误码',
  unknownFamily: '没有以这些数字开头的已知错误码分类',
  render: '生成消息',
  goTo: (code) => `转到 ${code}`,
  findInWorkspace: '在工作区中查找',
  lensesCut: (more) => `提示到此为止：还有 ${more.toLocaleString('en')} 行`,
  rowsCut: (more) => `还有 ${more.toLocaleString('en')} 行未显示。`,
  catalogSummary: (codes) => `共 ${codes} 个错误码，中文为官方原文，英文由本项目翻译。`,
  jobV3Summary: (codes) => `共 ${codes} 个错误码，文字为本项目撰写的摘要，产品实际文案可能不同。`,
  codeCount: (codes) => `共 ${codes.toLocaleString('en')} 个错误码。`,
  place: '出处',
};

export const strings: Readonly<Record<Language, Strings>> = { en, 'zh-CN': zh };

/** What stands in the server's log. `request` is a method of the protocol, `uri` the document it was about. */
export interface LogStrings {
  failed(request: string, uri: string | undefined, detail: string): string;
  illTypedSetting(name: string, value: string): string;
  /** `files` of `filesRead` say something about codes. `name` is that of a folder of the workspace. */
  folderRead(name: string, filesRead: number, files: number, milliseconds: number): string;
}

export const logStrings: Readonly<Record<Language, LogStrings>> = {
  en: {
    failed: (request, uri, detail) => `${request} failed${uri === undefined ? '' : ` for ${uri}`}: ${detail}`,
    illTypedSetting: (name, value) => `The setting ${name} cannot be ${value}; its default is used.`,
    folderRead: (name, filesRead, files, milliseconds) =>
      `Read ${name} in ${milliseconds} ms: ${files} of ${filesRead} files say something about error codes.`,
  },
  'zh-CN': {
    failed: (request, uri, detail) => `${request} 失败${uri === undefined ? '' : `（${uri}）`}：${detail}`,
    illTypedSetting: (name, value) => `设置 ${name} 不能是 ${value}，已使用默认值。`,
    folderRead: (name, filesRead, files, milliseconds) =>
      `已读取 ${name}，用时 ${milliseconds} 毫秒：共 ${filesRead} 个文件，其中 ${files} 个与错误码有关。`,
  },
};

/** Sentences for the status: why a number is explained, or why not. `text` is the number as it stands. */
export interface NumberStrings {
  listed(text: string, message: string): string;
  unlisted(text: string, headline: string): string;
  readonly whyNot: Readonly<Record<UnexplainedReason, (text: string) => string>>;
}

export const numberStrings: Readonly<Record<Language, NumberStrings>> = {
  en: {
    listed: (text, message) => `${text} is in the catalog: ${message}`,
    unlisted: (text, headline) => `${text} is called an error code here: ${headline}`,
    whyNot: {
      partOfLongerNumber: (text) => `${text} is part of a longer number.`,
      partOfIdentifier: (text) => `${text} is part of a name.`,
      partOfEscape: (text) => `${text} is part of an escape.`,
      fraction: (text) => `${text} is part of a number with a fraction.`,
      hex: (text) => `${text} is part of a hexadecimal number.`,
      notSevenDigits: (text) => `${text} does not have the seven digits of an error code.`,
      notStartingWith12: (text) => `${text} does not start with 12, as JOB error codes do.`,
      inNoCatalog: (text) => `${text} is neither a JOB error code nor in the catalogs in use.`,
      shortAndNotStrong: (text) =>
        `${text} is listed, but so short a number counts only where the text calls it an error code.`,
      unlistedAndNotStrong: (text) => `${text} is not in the catalog, and nothing here says that it is an error code.`,
    },
  },
  'zh-CN': {
    listed: (text, message) => `${text} 在目录中：${message}`,
    unlisted: (text, headline) => `此处将 ${text} 用作错误码：${headline}`,
    whyNot: {
      partOfLongerNumber: (text) => `${text} 是更长数字的一部分。`,
      partOfIdentifier: (text) => `${text} 是名称的一部分。`,
      partOfEscape: (text) => `${text} 是转义序列的一部分。`,
      fraction: (text) => `${text} 是小数的一部分。`,
      hex: (text) => `${text} 是十六进制数的一部分。`,
      notSevenDigits: (text) => `${text} 不是七位数字，而错误码是七位。`,
      notStartingWith12: (text) => `${text} 不以 12 开头，而 JOB 错误码以 12 开头。`,
      inNoCatalog: (text) => `${text} 既不是 JOB 错误码，也不在所用的目录中。`,
      shortAndNotStrong: (text) => `${text} 已列入目录，但这么短的数字只有在文本表明它是错误码时才算数。`,
      unlistedAndNotStrong: (text) => `目录中没有 ${text}，上下文也没有表明它是错误码。`,
    },
  },
};
