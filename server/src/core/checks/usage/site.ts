import type { CatalogEntry } from '../../catalog/catalogEntry';

/** A number that the text calls an error code, or the name of one, where rules look at it. */
export interface Site {
  readonly code: number;
  /** What a name stands for, or what leads for a number; undefined for an unlisted number. */
  readonly entry?: CatalogEntry;
  /** UTF-16 units from the start of the document. */
  readonly offset: number;
  readonly length: number;
  /** Undefined for a number. */
  readonly name?: string;
}
