import type { Language } from '../../core/text/language';

/** What completion says in its own words. */
export interface CompletionStrings {
  readonly legacy: string;
  /** Behind `legacy`, where the code has a successor. */
  useInstead(code: number): string;
}

export const completionStrings: Readonly<Record<Language, CompletionStrings>> = {
  en: { legacy: 'Legacy API', useInstead: (code) => `use ${code} instead` },
  'zh-CN': { legacy: '旧版 API', useInstead: (code) => `请改用 ${code}` },
};
