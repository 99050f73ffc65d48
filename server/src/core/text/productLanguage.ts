/** A language of the product's texts. The user chooses which of the two comes first. */
export type Language = 'en' | 'zh-CN';

export const languages: readonly Language[] = ['en', 'zh-CN'];

/** One text in every language of the product. */
export type Localized = Readonly<Record<Language, string>>;

/** Returns the language that is shown second when `language` comes first. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh-CN' : 'en';
}

/**
 * Returns the language for a locale name of any common form: `zh-cn`, `zh_CN.UTF-8`, `zh-Hans`, `en-US`. Simplified
 * Chinese for every Chinese locale, English for everything else.
 */
export function languageOfLocale(locale: string | undefined): Language {
  return /^zh(?![a-z])/i.test(locale ?? '') ? 'zh-CN' : 'en';
}

/** Returns the language of a text of unknown language: Chinese if it contains a Chinese character. */
export function languageOfText(text: string): Language {
  return hasChinese(text) ? 'zh-CN' : 'en';
}

/** True if `text` contains a Chinese character. */
export function hasChinese(text: string): boolean {
  return /[\u3400-\u9fff\uf900-\ufaff]/.test(text);
}
