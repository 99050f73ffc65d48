import type { Language } from '../../text/language';

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
