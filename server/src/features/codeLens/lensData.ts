import type { LensCode } from '../../core/answers/card/inlineText';

/** What a lens carries until it becomes visible and asks for its title. */
export type LensData =
  | { readonly uri: string; readonly codes: readonly LensCode[]; readonly more: number }
  | { readonly uri: string; readonly left: number };
