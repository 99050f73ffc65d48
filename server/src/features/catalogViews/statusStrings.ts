import type { UnexplainedReason } from '../../core/mentions';
import type { Language } from '../../core/text';

/** Sentences for the status: why a number is explained, or why not. `text` is the number as written. */
interface StatusStrings {
  listed(text: string, message: string): string;
  unlisted(text: string, headline: string): string;
  readonly whyNot: Readonly<Record<UnexplainedReason, (text: string) => string>>;
}

export const statusStrings: Readonly<Record<Language, StatusStrings>> = {
  en: {
    listed: (text, message) => `${text} is in the catalog: ${message}`,
    unlisted: (text, headline) => `${text} is called an error code here: ${headline}`,
    whyNot: {
      partOfLongerNumber: (text) => `${text} is part of a longer number.`,
      partOfIdentifier: (text) => `${text} is part of a name.`,
      partOfEscape: (text) => `${text} is part of an escape.`,
      partOfAddress: (text) => `${text} is part of a mail address or an account.`,
      fraction: (text) => `${text} is part of a number with a fraction.`,
      hex: (text) => `${text} is part of a hexadecimal number.`,
      notSevenDigits: (text) => `${text} does not have the seven digits of an error code.`,
      notStartingWith12: (text) => `${text} does not start with 12, as JOB error codes do.`,
      inNoCatalog: (text) => `${text} is neither a JOB error code nor in the catalogs in use.`,
      shortAndNotStrong: (text) => `${text} is short: it counts only where it is called an error code.`,
      unlistedAndNotStrong: (text) => `No catalog lists ${text}, and nothing calls it an error code.`,
    },
  },
  'zh-CN': {
    listed: (text, message) => `${text} 在目录中：${message}`,
    unlisted: (text, headline) => `此处将 ${text} 用作错误码：${headline}`,
    whyNot: {
      partOfLongerNumber: (text) => `${text} 是更长数字的一部分。`,
      partOfIdentifier: (text) => `${text} 是名称的一部分。`,
      partOfEscape: (text) => `${text} 是转义序列的一部分。`,
      partOfAddress: (text) => `${text} 是邮箱地址或账号的一部分。`,
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
