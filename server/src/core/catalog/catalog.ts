import type { Language } from '../text/language';
import type { CatalogEntry, CatalogProblem } from './catalogEntry';
import type { Families } from './families';
import type { ChosenVersion } from './jobVersion';
import type { CatalogLayer, CodeRange } from './layer';

/** A name of source code and the meaning it stands for. */
export interface NamedEntry {
  readonly entry: CatalogEntry;
  /** The classes, enums or modules whose member the name is; empty where none is known, as for built-in names. */
  readonly owners: readonly string[];
}

/** A contradiction between two places of the catalog, which the first one wins. */
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

/** The merged view of all layers, which every feature asks. Immutable: a changed catalog is a new one. */
export interface Catalog {
  /** In the order in which they win. */
  readonly layers: readonly CatalogLayer[];
  /** What leads for each code, once a code: the page in its own order, then what the other layers add. */
  readonly entries: readonly CatalogEntry[];
  readonly problems: readonly CatalogProblem[];
  /** For `decode`, which tells something about codes that are not listed, too. */
  readonly families: Families;
  /** The release of JOB whose meanings lead; undefined where neither a person nor the workspace tells it. */
  readonly version: ChosenVersion | undefined;
  /** Numbers that are codes beside those of JOB, declared by the layers. */
  readonly ranges: readonly CodeRange[];
  /** Where layers, or two places of one layer, contradict each other. */
  readonly conflicts: readonly Conflict[];
  /** What leads for a code. */
  get(code: number): CatalogEntry | undefined;
  /** All that the layers say about a code, what leads first; empty for an unlisted code. */
  meanings(code: number): readonly CatalogEntry[];
  /** The meanings that go by a name, what leads first; several where one name stands for several codes. */
  named(name: string): readonly NamedEntry[];
  /** What leads for the first of them. */
  byConstant(constant: string): CatalogEntry | undefined;
  layerOf(entry: CatalogEntry): CatalogLayer | undefined;
}
