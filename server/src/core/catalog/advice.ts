import type { Localized } from '../text';

/** One thing to check, in one language. */
interface AdviceCheck {
  /** A command of a POSIX shell, ready to be copied, or the place where to look. */
  readonly run: string;
  /** True if `run` is a place, not a command. */
  readonly place?: true;
  /**
   * How to read what is found: findings separated by semicolons. A finding begins with what is printed, in backquotes, and ends
   * with the number of its cause: "`NOAUTH`: a password is needed (cause 2)".
   */
  readonly look: string;
}

/**
 * What to do about a code, in one language. Written by this project, or by a custom catalog, and never part of the official
 * text. In all texts but `run`, backquotes enclose what is typed or printed.
 */
export interface Advice {
  /** What the advice was written for: the code as a custom catalog has it, the code, or all codes of its family. */
  readonly scope: 'custom' | 'code' | 'family';
  /** The likeliest first. */
  readonly causes: readonly string[];
  /** May be empty if the caller made a mistake. */
  readonly checks: readonly AdviceCheck[];
  /** Who acts: the caller, a JOB administrator, the owner of another system. Empty if a custom catalog does not say it. */
  readonly who: string;
  /** What a ticket should contain. Empty if a custom catalog does not say it. */
  readonly ticket: string;
}

/** Advice in both languages, as a source has it. */
export interface AdviceCard {
  readonly causes: readonly Localized[];
  readonly checks: readonly LocalizedCheck[];
  readonly who: Localized;
  readonly ticket: Localized;
}

export interface LocalizedCheck {
  readonly run: Localized;
  readonly place?: true;
  readonly look: Localized;
}

/** Advice that ships with the program. What a card leaves out is that of its family. */
export interface ShippedCard extends Partial<AdviceCard> {
  /** A cause that is likelier than those of the family. */
  readonly leading?: Localized;
}

/** Cards by what they are for: `1250001`, `1213001 PAAS_UNREACHABLE_SERVER`, or the id of a family: `redis`. */
export type ShippedCards = readonly (readonly [keys: readonly string[], card: ShippedCard])[];

/** The keys of each card with its likeliest cause; null for a card that leaves causes to its family. */
export type ShippedCauses = readonly (readonly [keys: readonly string[], cause: Localized | null])[];

/** What `ShippedCauses` does not say of each card, in the same order. `leads`: its likeliest cause is the `leading` one. */
export type ShippedRest = readonly (Omit<ShippedCard, 'leading'> & { readonly leads?: true })[];

/** The advice that ships with the program. */
export interface ShippedAdvice {
  /** The likeliest causes, which cards of codes show. Read on the first call. */
  readonly causes: () => ShippedCauses;
  /** Read on the first call. */
  readonly cards: () => ShippedCards;
}

/** A part of a text of advice: as it is, or what a person types or a program prints. */
export type AdvicePiece = string | { readonly code: string };

/** The parts of a text of advice, in which backquotes enclose what is typed or printed, in order. */
export function advicePieces(text: string): AdvicePiece[] {
  return text.split(/(`[^`]+`)/).flatMap((part): AdvicePiece[] => {
    if (part === '') return [];
    return /^`[^`]+`$/.test(part) ? [{ code: part.slice(1, -1) }] : [part];
  });
}
