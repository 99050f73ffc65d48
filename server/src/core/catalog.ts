import type { CatalogEntry, CatalogProblem } from './catalogEntry';

/** The merged catalog every feature asks. Immutable: a changed catalog is a new one. */
export interface Catalog {
  /** What the status shows: "JOB error codes (published page)". */
  readonly name: string;
  /** In the order of the page. */
  readonly entries: readonly CatalogEntry[];
  readonly problems: readonly CatalogProblem[];
  get(code: number): CatalogEntry | undefined;
  byConstant(constant: string): CatalogEntry | undefined;
}
