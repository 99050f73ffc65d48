import type { CustomColumn } from './columns';

/** One row of an own catalog as it is written, whatever the format. Texts are trimmed; an absent one is empty. */
export interface CustomRow extends Readonly<Partial<Record<CustomColumn, string>>> {
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
  /** The heading above the row. */
  readonly heading?: string;
}
