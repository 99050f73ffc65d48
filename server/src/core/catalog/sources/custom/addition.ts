/** A row for a code in the text of a custom catalog. Offsets are UTF-16 units. */
export type CodeAddition =
  /** Replaces `start` to `end` by `text`; afterwards `cursor` is where the message is typed. */
  | {
      readonly kind: 'edit';
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly cursor: number;
    }
  /** The catalog already has the code at `offset`. */
  | { readonly kind: 'listed'; readonly offset: number }
  /** Nothing is written to a text that cannot be understood. `line` is counted from 1. */
  | { readonly kind: 'refused'; readonly reason: 'syntax' | 'shape'; readonly line: number }
  /** Rows of this format are written by hand. */
  | { readonly kind: 'by-hand' };

/** A text with a new row, and where its message is typed. */
export interface ChangedText {
  readonly changed: string;
  readonly cursor: number;
}
