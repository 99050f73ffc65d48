import type { OwnColumn } from './columns';

/** One row of an own catalog as it is written, whatever the format. Texts are trimmed; an absent one is empty. */
export interface OwnRow extends Readonly<Partial<Record<OwnColumn, string>>> {
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
  /** The heading above the row. */
  readonly heading?: string;
}
