/** A language the product speaks. Both are first class; which leads is the person's choice. */
export type Language = 'en' | 'zh-CN';

export const languages: readonly Language[] = ['en', 'zh-CN'];

/** One text in every language the product speaks. */
export type Localized = Readonly<Record<Language, string>>;

/** The language shown second when `language` leads. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh-CN' : 'en';
}

/**
 * Chooses the language for a locale name of any common form: `zh-cn`, `zh_CN.UTF-8`, `zh-Hans`, `en-US`.
 * Every Chinese locale gets Simplified Chinese, everything else (also `undefined`) English.
 */
export function languageOfLocale(locale: string | undefined): Language {
  return /^zh(?![a-z])/i.test(locale ?? '') ? 'zh-CN' : 'en';
}

/** The language of a text that nobody says it of: Chinese where it holds a Chinese character. */
export function languageOfText(text: string): Language {
  return hasChinese(text) ? 'zh-CN' : 'en';
}

/** Whether a Chinese character stands in a text. */
export function hasChinese(text: string): boolean {
  return /[\u3400-\u9fff\uf900-\ufaff]/.test(text);
}
