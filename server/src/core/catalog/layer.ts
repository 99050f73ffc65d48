import { keptFor, type Language, type Localized } from '../text';
import type { ShippedAdvice } from './advice';
import type { CatalogEntry, CatalogProblem } from './catalogEntry';
import type { VersionRange } from './jobVersion';
import type { FileDefinitions } from './sources/workspace/fileDefinitions';

/**
 * Where a layer comes from: the published page, our summaries of JOB 3.x, a catalog named in the settings, or what was
 * found in a folder of the workspace.
 */
export type LayerKind = 'page' | 'job-v3' | 'own' | 'workspace';

/** Numbers that a layer declares to be codes, listed or not; both ends included. */
export interface CodeRange {
  readonly first: number;
  readonly last: number;
}

/** One source of entries. Immutable: a changed layer is a new one. */
export interface CatalogLayer {
  /** Unique within a catalog and stable across reloads: `page`, `job-v3`, `own:<file>`, `workspace:<folder>`. */
  readonly id: string;
  readonly kind: LayerKind;
  readonly name: Localized;
  /**
   * In the order of their source. A code may be here more than once: in `job-v3` once for each of its meanings, in other
   * layers if two places of the source define it; the first then wins.
   */
  readonly entries: readonly CatalogEntry[];
  readonly problems: readonly CatalogProblem[];
  /** Empty for layers with only JOB codes. Every listed number is a code, inside a range or not. */
  readonly ranges: readonly CodeRange[];
  /** What the files of a workspace folder say, by path; undefined for other layers. */
  readonly definitions?: readonly FileDefinitions[];
  /** The messages that JOB ships for the codes, known by their fingerprints only. Read on the first call. */
  readonly fingerprints?: () => readonly MessageFingerprint[] | Promise<readonly MessageFingerprint[]>;
  /** What to do about codes; one layer that ships with the program has it. */
  readonly advice?: ShippedAdvice;
}

/** A message that JOB ships, which is recognised by the fingerprints of its fixed texts. */
export interface MessageFingerprint {
  readonly code: number;
  readonly language: Language;
  /** The releases that ship the text. */
  readonly versions: VersionRange;
  /** See `fingerprintParts`. */
  readonly parts: string;
}

const readingOrder: readonly LayerKind[] = ['page', 'job-v3', 'own', 'workspace'];

/** Sorts layers from the general to the particular; those of one kind stay in the order in which they win. */
export function inReadingOrder(layers: readonly CatalogLayer[]): CatalogLayer[] {
  return readingOrder.flatMap((kind) => layers.filter((layer) => layer.kind === kind));
}

/** True for what ships with the program. */
export function isBuiltIn({ kind }: Pick<CatalogLayer, 'kind'>): boolean {
  return kind === 'page' || kind === 'job-v3';
}

/** The number of different codes that a layer lists. */
export const codeCount = keptFor(({ entries }: CatalogLayer) => new Set(entries.map(({ code }) => code)).size);
