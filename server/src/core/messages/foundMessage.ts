import type { CatalogEntry } from '../catalog/catalogEntry';
import type { Language } from '../text/language';

/** A message of the catalog, found in a text. */
export interface FoundMessage {
  readonly entry: CatalogEntry;
  /** The language of the template that fits. */
  readonly language: Language;
  /** Where the message stands in the text, in UTF-16 units: its arguments are part of it. */
  readonly offset: number;
  readonly length: number;
  /** What it was filled with, by index; undefined where the text does not tell. */
  readonly arguments: readonly (string | undefined)[];
  /**
   * How much speaks for it, above 0 to 1: 1 where the whole text is a message without arguments, letter for letter, and
   * longer than `OK`. Messages with the same score are equally likely, as the text is; the likelier code still stands first.
   */
  readonly score: number;
  /** Whether it may be shown where nobody asked for one: likely enough, and no text that all kinds of software have. */
  readonly isSure: boolean;
}

/** Whether two messages are equally likely, as they are the same text at the same place. */
export function isTie(a: FoundMessage, b: FoundMessage): boolean {
  return a.score === b.score && a.offset === b.offset && a.length === b.length;
}

/** The messages found in a text, best first. */
export interface FoundMessages {
  readonly messages: readonly FoundMessage[];
  /** True where a limit cut the search short: the text was too long, or too much of it fits. */
  readonly cut: boolean;
}
