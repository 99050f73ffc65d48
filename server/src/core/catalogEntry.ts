import type { Localized } from './language';

/**
 * The three parts of the published page: codes of related systems, of the legacy API and of the new API; and the codes
 * of JOB 3.x, which the page does not list but which can be told by their digits.
 */
export type SectionId = 'related-systems' | 'legacy-api' | 'new-api' | 'job-v3';

/** A named group of codes: a section of the page or a family of numbers. */
export interface CodeGroup<Id extends string = string> {
  /** Stable, kebab-case; for example `missing-parameter`. */
  readonly id: Id;
  readonly name: Localized;
}

/** Where an entry was read: `file` as given to the parser, `line` counted from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** A parameter that the legacy API and the new API name differently. */
export interface ParameterRename {
  readonly legacy: string;
  readonly current: string;
}

/** One error code and everything the catalog says about it. */
export interface CatalogEntry {
  readonly code: number;
  /** SCREAMING_SNAKE_CASE, unique within the catalog. */
  readonly constant: string;
  /** The system that answers with this code, as published: `JOB`. */
  readonly source: string;
  /** The system the trouble is about, as published: `Redis`, `JOB`. */
  readonly target: string;
  readonly section: CodeGroup<SectionId>;
  readonly category: CodeGroup;
  /** Message templates. The Chinese one is exactly the published text; the English one is ours. */
  readonly message: Localized;
  /** The indexes of `{n}` in the template, ascending, each once. */
  readonly placeholders: readonly number[];
  /** What the published text should have said where it has a slip: `scrip_id → script_id`; shown beside it. */
  readonly correction?: string;
  /**
   * The codes of the same meaning on the other API, best first: the successor of a legacy code, the predecessors of a
   * new one. Empty where there is none.
   */
  readonly twins: readonly number[];
  readonly origin: Origin;
}

/** True for codes of the legacy API, which the new one has replaced. */
export function isLegacy(entry: Pick<CatalogEntry, 'section'>): boolean {
  return entry.section.id === 'legacy-api';
}

/** Something in a catalog file that could not be read. */
export interface CatalogProblem extends Origin {
  /** One sentence. May quote the file's text: whoever shows it escapes it. */
  readonly reason: Localized;
}
