import type { Language } from '../../text/language';

/** What a card says in our own words about layers, releases and source code. Texts from catalogs are put in as data. */
export interface CardStrings {
  readonly summaryProvenance: string;
  /** Of a text between brackets that is our summary. */
  readonly summary: string;
  from(place: string): string;
  /** Opens a line with what JOB 3.x, which is built in, says. */
  readonly inJob: string;
  readonly onPage: string;
  readonly inWorkspace: string;
  inLayer(name: string): string;
  readonly thePage: string;
  differsFrom(what: string): string;
  more(count: number): string;
  readonly releases: string;
  readonly service: string;
  readonly definedAs: string;
  readonly shippedWithoutMessage: string;
  readonly everyRelease: string;
  readonly noMessage: string;
  /** Opens a line on a name that stands for other codes too. */
  readonly alsoNames: string;
  declaredBy(name: string): string;
}

const en: CardStrings = {
  summaryProvenance: "Summary for JOB 3.x in our words; the product's own text may differ (built-in catalog)",
  summary: 'summary',
  from: (place) => `From ${place}`,
  inJob: 'In JOB 3.x',
  onPage: 'On the published page',
  inWorkspace: 'In this workspace',
  inLayer: (name) => `In ${name}`,
  thePage: 'the published page',
  differsFrom: (what) => `differs from ${what}`,
  more: (count) => `${count.toLocaleString('en')} more`,
  releases: 'Releases',
  service: 'Service',
  definedAs: 'Defined as',
  shippedWithoutMessage: 'Ships without a message',
  everyRelease: 'every release of 3.x',
  noMessage: 'Its definition in source code has no message',
  alsoNames: 'also stands for',
  declaredBy: (name) => `The number lies in a range of codes that ${name} declares`,
};

const zh: CardStrings = {
  summaryProvenance: '作业平台 3.x 的摘要，由本项目撰写，产品实际文案可能不同（内置目录）',
  summary: '摘要',
  from: (place) => `来自 ${place}`,
  inJob: '作业平台 3.x',
  onPage: '官方公布的页面',
  inWorkspace: '本工作区',
  inLayer: (name) => `${name}`,
  thePage: '官方公布的页面',
  differsFrom: (what) => `与${/^[!-~]/.test(what) ? ' ' : ''}${what}${/[!-~]$/.test(what) ? ' ' : ''}不一致`,
  more: (count) => `另有 ${count.toLocaleString('en')} 处`,
  releases: '适用版本',
  service: '所属服务',
  definedAs: '代码中定义为',
  shippedWithoutMessage: '未附带消息文本的版本',
  everyRelease: '3.x 全部版本',
  noMessage: '源代码中的定义没有消息文本',
  alsoNames: '也用于',
  declaredBy: (name) => `此数字在 ${name} 声明的错误码范围内`,
};

/** One table a language; the compiler sees to it that none lacks a key. */
export const cardStrings: Readonly<Record<Language, CardStrings>> = { en, 'zh-CN': zh };
