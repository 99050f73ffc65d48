import type { LensCode } from '../../core/answers/card';
import type { Language } from '../../core/text';

/** Data of a lens until it becomes visible and is resolved. */
export type LensData =
  | { readonly uri: string; readonly codes: readonly LensCode[]; readonly more: number }
  | { readonly uri: string; readonly left: number };

/** Titles of lenses that say what a limit left out. */
interface LensStrings {
  cut(more: number): string;
  messagesCut(lines: number): string;
}

export const lensStrings: Readonly<Record<Language, LensStrings>> = {
  en: {
    cut: (more) => `lenses stop here: ${more.toLocaleString('en')} more`,
    messagesCut: (lines) => `messages are only searched in the first ${lines.toLocaleString('en')} lines`,
  },
  'zh-CN': {
    cut: (more) => `提示到此为止：还有 ${more.toLocaleString('en')} 行`,
    messagesCut: (lines) => `只在前 ${lines.toLocaleString('en')} 行中查找消息`,
  },
};
