import { RequestType } from './messageTypes';

export interface AddCodeParams {
  readonly code: number;
  /** The name of the catalog file; its extension is the format. */
  readonly name: string;
  /** The text of the file as it is in the editor. */
  readonly text: string;
}

/** A row for a code in the text of a custom catalog. Offsets are UTF-16 units. */
export type AddedCode =
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

/** Sent by "add to own catalog". Null if `code` is not a code. */
export const AddCodeRequest = new RequestType<AddCodeParams, AddedCode | null, void>('bkJobErrorCodes/addCode');
