import type { Language } from '../../core/text';

/** Texts of inlay hints. */
export interface InlayHintStrings {
  /** The last hint of an answer that is truncated; `more` codes are left. */
  cut(more: number): string;
}

export const inlayHintStrings: Readonly<Record<Language, InlayHintStrings>> = {
  en: { cut: (more) => `hints stop here: ${more.toLocaleString('en')} more` },
  'zh-CN': { cut: (more) => `提示到此为止：还有 ${more.toLocaleString('en')} 处` },
};
