import type { Families } from './families';
import type { CatalogLayer } from './layer';

/** What ships with the program: the page, and JOB 3.x. */
export interface BuiltIn {
  /** In the order in which they win. Other layers come between the first, which is the page, and the rest. */
  readonly layers: readonly CatalogLayer[];
  readonly families: Families;
}
