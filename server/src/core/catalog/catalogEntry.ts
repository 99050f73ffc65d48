import type { Language, Localized } from '../text/language';
import type { VersionRange } from './jobVersion';

/**
 * The three parts of the published page: codes of related systems, of the legacy API and of the new API; the codes of
 * JOB 3.x, which the page does not list but which can be told by their digits; and codes of other systems, which people's
 * own catalogs list.
 */
export type SectionId = 'related-systems' | 'legacy-api' | 'new-api' | 'job-v3' | 'own';

/** A named group of codes: a section of the page or a family of numbers. */
export interface CodeGroup<Id extends string = string> {
  /** Stable, kebab-case; for example `missing-parameter`. */
  readonly id: Id;
  readonly name: Localized;
}

/**
 * Where something was read: `file` as given to the parser (for files of a person the URI, for built-in ones the path in
 * this project), `line` counted from 1.
 */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** A parameter that the legacy API and the new API name differently. */
export interface ParameterRename {
  readonly legacy: string;
  readonly current: string;
}

/** A name under which source code knows a code. */
export interface ConstantName {
  readonly name: string;
  /** The class, enum or module whose member it is, without its package: `ErrorCode`. Undefined where it is none's. */
  readonly owner?: string;
  readonly origin: Origin;
}

/** One error code and what one layer of the catalog says about it. */
export interface CatalogEntry {
  readonly code: number;
  /** The `id` of the layer it belongs to. */
  readonly layer: string;
  /** The name that leads: SCREAMING_SNAKE_CASE in built-in layers. */
  readonly constant: string;
  /** Where source code defines it, `constant` among them; undefined for entries that no source code defines. */
  readonly names?: readonly ConstantName[];
  /** The system that answers with this code, as published: `JOB`. */
  readonly source: string;
  /** The system the trouble is about, as published: `Redis`, `JOB`. */
  readonly target: string;
  readonly section: CodeGroup<SectionId>;
  readonly category: CodeGroup;
  /**
   * Message templates. Of the page the Chinese one is exactly the published text and the English one is ours. A language
   * that a layer has no text in repeats the other one, see `languages`.
   */
  readonly message: Localized;
  /** The languages in which the layer has a text of its own; undefined for all of them. */
  readonly languages?: readonly Language[];
  /** True where `message` is our summary of what the product says, which may read differently. */
  readonly summary?: true;
  /** True where the layer has no text for the code: `message` is another layer's, or else the constant. */
  readonly withoutMessage?: true;
  /** True where the releases of `versions` ship the code without a message: what they answer is the number alone. */
  readonly shippedWithoutMessage?: true;
  /** True where `message` is a comment of source code, which tells of the code but is not what a service answers. */
  readonly described?: true;
  /** True where `message` holds patterns of `java.text.MessageFormat` rather than plain texts with `{0}` in them. */
  readonly javaFormat?: true;
  /** The releases of JOB in which the code has this meaning; undefined where it is not bound to any. */
  readonly versions?: VersionRange;
  /** The service of JOB that owns the code: `job-execute`. */
  readonly service?: string;
  /** The indexes of `{n}` in the template, ascending, each once. */
  readonly placeholders: readonly number[];
  /** What the published text should have said where it has a slip: `scrip_id → script_id`; shown beside it. */
  readonly correction?: string;
  /**
   * The codes of the same meaning on the other API, best first: the successor of a legacy code, the predecessors of a
   * new one. Empty where there is none.
   */
  readonly twins: readonly number[];
  /** Where the number stands: the row of a catalog file, the constant of source code, the key of a message. */
  readonly origin: Origin;
  /** Where each text stands, where that is not at `origin`. */
  readonly textOrigins?: Readonly<Partial<Record<Language, Origin>>>;
}

/** True for codes of the legacy API, which the new one has replaced. */
export function isLegacy(entry: Pick<CatalogEntry, 'section'>): boolean {
  return entry.section.id === 'legacy-api';
}

/** Whether source code can know the code by `constant`: catalogs may list codes without naming them. */
export function isNamed({ names }: Pick<CatalogEntry, 'names'>): boolean {
  return names?.length !== 0;
}

/** Something in a catalog file that could not be read. */
export interface CatalogProblem extends Origin {
  /** One sentence. May quote the file's text: whoever shows it escapes it. */
  readonly reason: Localized;
}

/** A Markdown file as the readers take it. `path` is only ever shown. */
export interface CatalogFile {
  readonly path: string;
  readonly text: string;
}
