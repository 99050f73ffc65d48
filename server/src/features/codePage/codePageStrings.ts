import type { ArgumentKind } from '../../core/catalog';
import type { Language } from '../../core/text';

/** What the page of a code says besides the texts of cards. */
interface CodePageStrings {
  readonly argumentKinds: Readonly<Record<ArgumentKind, string>>;
  /** What a place of a file holds. */
  readonly constant: string;
  readonly row: string;
  message(language: Language): string;
  /** For rows beyond the limit. */
  moreConstants(count: number): string;
  moreSources(count: number): string;
}

export const codePageStrings: Readonly<Record<Language, CodePageStrings>> = {
  en: {
    argumentKinds: {
      person: 'person',
      account: 'account',
      address: 'IP address',
      host: 'host',
      business: 'business',
      parameter: 'parameter',
      name: 'name',
      id: 'ID',
      path: 'path',
      url: 'URL',
      limit: 'limit',
      count: 'count',
      code: 'code',
      text: 'text',
    },
    constant: 'constant',
    row: 'catalog row',
    message: (language) => (language === 'en' ? 'message in English' : 'message in Chinese'),
    moreConstants: (count) => `${count} more constants are not listed.`,
    moreSources: (count) => `${count} more definitions are not listed.`,
  },
  'zh-CN': {
    argumentKinds: {
      person: '人员',
      account: '账号',
      address: 'IP 地址',
      host: '主机',
      business: '业务',
      parameter: '参数',
      name: '名称',
      id: 'ID',
      path: '路径',
      url: 'URL',
      limit: '上限',
      count: '数量',
      code: '代码',
      text: '文本',
    },
    constant: '常量',
    row: '目录中的一行',
    message: (language) => (language === 'en' ? '英文消息' : '中文消息'),
    moreConstants: (count) => `另有 ${count} 个常量未列出。`,
    moreSources: (count) => `另有 ${count} 处定义未列出。`,
  },
};
