import type { Language } from '../text';
import type { CatalogEntry, CatalogProblem, CodeGroup, SectionId } from './catalogEntry';
import type { ChosenVersion } from './jobVersion';
import type { CatalogLayer, CodeRange } from './layer';

/** What the digits of a code mean, read from the families file: groups of codes by the digits they begin with. */
export interface Families {
  readonly sections: ReadonlyMap<string, CodeGroup<SectionId>>;
  readonly categories: ReadonlyMap<string, CodeGroup>;
  readonly problems: readonly CatalogProblem[];
}

/** A name in source code and the entry it means. */
export interface NamedEntry {
  readonly entry: CatalogEntry;
  /** The classes, enums or modules whose member the name is; empty where none is known, as for built-in names. */
  readonly owners: readonly string[];
}

/** A contradiction between two places of the catalog; the first one wins. */
export type Conflict = TextConflict | NameConflict;

interface Sides {
  readonly winner: CatalogEntry;
  readonly loser: CatalogEntry;
}

/** Two texts for one code in one language. */
export interface TextConflict extends Sides {
  readonly kind: 'texts';
  readonly language: Language;
}

/** One name for two codes. */
export interface NameConflict extends Sides {
  readonly kind: 'names';
  readonly name: string;
}

/** The merged view of all layers, which every feature uses. Immutable: a changed catalog is a new one. */
export interface Catalog {
  /** In the order in which they win. */
  readonly layers: readonly CatalogLayer[];
  /** The leading entry of each code: in the order of the page, then of what the other layers add. */
  readonly entries: readonly CatalogEntry[];
  readonly problems: readonly CatalogProblem[];
  /** For `decode`, which also describes codes that are not listed. */
  readonly families: Families;
  /** The release of JOB whose meanings lead; undefined if neither a setting nor the workspace names one. */
  readonly version: ChosenVersion | undefined;
  /** Numbers that are codes beside those of JOB, declared by the layers. */
  readonly ranges: readonly CodeRange[];
  /** Where layers, or two places of one layer, contradict each other. */
  readonly conflicts: readonly Conflict[];
  /** The leading entry of a code. */
  get(code: number): CatalogEntry | undefined;
  /** All entries of a code, the leading one first; empty for an unlisted code. */
  meanings(code: number): readonly CatalogEntry[];
  /** The entries with this name, the leading one first; several if one name means several codes. */
  named(name: string): readonly NamedEntry[];
  /** Of a name on the page: true if a layer says that source code has it. Otherwise it is made up. Cheaper than `named`. */
  isDefined(name: string): boolean;
  layerOf(entry: CatalogEntry): CatalogLayer | undefined;
}
