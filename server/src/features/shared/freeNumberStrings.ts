import type { Language } from '../../core/text';

/** What completion and code actions say about numbers that no code has. */
interface FreeNumberStrings {
  /** Beside the number in a list. */
  readonly detail: string;
  /** The action that fills in a missing number. */
  use(code: number): string;
  /** The action that writes one more definition. */
  add(code: number): string;
}

export const freeNumberStrings: Readonly<Record<Language, FreeNumberStrings>> = {
  en: {
    detail: 'Next free number of this block',
    use: (code) => `Use ${code}, the next free number of this block`,
    add: (code) => `Add a constant with ${code}, the next free number of this block`,
  },
  'zh-CN': {
    detail: '此段中下一个未使用的数字',
    use: (code) => `使用 ${code}，此段中下一个未使用的数字`,
    add: (code) => `添加常量 ${code}，此段中下一个未使用的数字`,
  },
};
