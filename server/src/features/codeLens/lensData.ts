import type { LensCode } from '../../core/answers/card';
import type { Language } from '../../core/text';

/** Data of a lens until it becomes visible and is resolved. */
export type LensData = { readonly uri: string } & (
  | {
      readonly code: LensCode;
      /** Number of codes that share the line's room for messages. */
      readonly among: number;
    }
  /** The codes of the line that have no lens of their own. */
  | { readonly rest: readonly number[] }
  /** Number of lines without lenses. */
  | { readonly left: number }
);

/** Titles of lenses that say what a limit left out. */
interface LensStrings {
  /** For codes of a line without a lens of their own. */
  rest(codes: number): string;
  /** At a code whose response has the message of another one. */
  contradicted(code: number): string;
  cut(more: number): string;
  messagesCut(lines: number): string;
}

export const lensStrings: Readonly<Record<Language, LensStrings>> = {
  en: {
    contradicted: (code) => `⚠ the message is that of ${code}`,
    rest: (codes) => `+${codes.toLocaleString('en')} codes`,
    cut: (more) => `lenses stop here: ${more.toLocaleString('en')} more`,
    messagesCut: (lines) => `messages are only searched in the first ${lines.toLocaleString('en')} lines`,
  },
  'zh-CN': {
    contradicted: (code) => `⚠ 消息属于 ${code}`,
    rest: (codes) => `另有 ${codes.toLocaleString('en')} 个错误码`,
    cut: (more) => `提示到此为止：还有 ${more.toLocaleString('en')} 行`,
    messagesCut: (lines) => `只在前 ${lines.toLocaleString('en')} 行中查找消息`,
  },
};
