import type { Language, Localized } from '../text';
import type { AdviceCard } from './advice';
import type { ArgumentName } from './argumentName';
import type { VersionRange } from './jobVersion';

/**
 * The three parts of the published page: codes of related systems, of the legacy API and of the new API; the codes of
 * JOB 3.x, which the page does not list but whose digits say so; and codes of other systems, which custom catalogs list.
 */
export type SectionId = 'related-systems' | 'legacy-api' | 'new-api' | 'job-v3' | 'own';

/** A named group of codes: a section of the page or a family of numbers. */
export interface CodeGroup<Id extends string = string> {
  /** Stable, kebab-case; for example `missing-parameter`. */
  readonly id: Id;
  readonly name: Localized;
}

/**
 * Where something was read: `file` as given to the parser (the URI of a person's file, the path in this project of a built-in
 * one), `line` counted from 1.
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

/** A name that source code gives a code. */
export interface ConstantName {
  readonly name: string;
  /** The class, enum or module whose member it is, without its package: `ErrorCode`. Undefined if it is not a member. */
  readonly owner?: string;
  readonly origin: Origin;
}

/** What one layer of the catalog says about one error code. */
export interface CatalogEntry {
  readonly code: number;
  /** The `id` of the layer it belongs to. */
  readonly layer: string;
  /** The leading name: SCREAMING_SNAKE_CASE in built-in layers. */
  readonly constant: string;
  /** Its names in source code, `constant` among them; undefined for entries that no source code defines. */
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
  /** True where `message` is a comment in source code, which describes the code but is not what a service answers. */
  readonly described?: true;
  /** True where `message` holds patterns of `java.text.MessageFormat` rather than plain texts with `{0}` in them. */
  readonly javaFormat?: true;
  /** The releases of JOB in which the code has this meaning; undefined where it is not bound to any. */
  readonly versions?: VersionRange;
  /** The service of JOB that owns the code: `job-execute`. */
  readonly service?: string;
  /** The indexes of `{n}` in the template, ascending, each once. */
  readonly placeholders: readonly number[];
  /** What its placeholders hold, by ascending index; undefined if no source says it, and not always complete. */
  readonly argumentNames?: readonly ArgumentName[];
  /** What to do about it, as a custom catalog says it. For all codes see `adviceFor`. */
  readonly advice?: AdviceCard;
  /** Corrects a slip in the published text: `scrip_id → script_id`. Shown beside the text. */
  readonly correction?: string;
  /**
   * The codes of the same meaning on the other API, best first: the successor of a legacy code, the predecessors of a
   * new one. Empty if there are none.
   */
  readonly twins: readonly number[];
  /** Where the number is: the row of a catalog file, the constant in source code, the key of a message. */
  readonly origin: Origin;
  /** Where each text is, if not at `origin`. */
  readonly textOrigins?: Readonly<Partial<Record<Language, Origin>>>;
}

/** True for codes of the legacy API, which the new one has replaced. */
export function isLegacy(entry: Pick<CatalogEntry, 'section'>): boolean {
  return entry.section.id === 'legacy-api';
}

/** True if source code can use `constant`: catalogs may list codes without naming them. */
export function isNamed({ names }: Pick<CatalogEntry, 'names'>): boolean {
  return names?.length !== 0;
}

/** True if this project made up `constant` for a code of the page: no release of JOB 3.x has it. */
export function isMadeUpName(entry: Pick<CatalogEntry, 'layer' | 'names' | 'service'>): boolean {
  return entry.layer === 'page' && entry.names === undefined && entry.service === undefined;
}

/** Something in a catalog file that could not be read. */
export interface CatalogProblem extends Origin {
  /** One sentence. May quote the file's text: escape it before showing it. */
  readonly reason: Localized;
}

/** A catalog file. `path` names it in every origin and problem; nothing is read from there. */
export interface CatalogFile {
  readonly path: string;
  readonly text: string;
}
