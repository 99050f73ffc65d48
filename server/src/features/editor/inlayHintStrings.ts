import type { Language } from '../../core/text/language';

/** What inlay hints say in their own words. */
export interface InlayHintStrings {
  /** Stands in the last hint of an answer that had room for no more; `more` codes are left. */
  cut(more: number): string;
}

export const inlayHintStrings: Readonly<Record<Language, InlayHintStrings>> = {
  en: { cut: (more) => `hints stop here: ${more.toLocaleString('en')} more` },
  'zh-CN': { cut: (more) => `提示到此为止：还有 ${more.toLocaleString('en')} 处` },
};
