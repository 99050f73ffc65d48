import { RequestType } from './messageTypes';

/** One code in a list or in the tree. All texts are in the person's language. */
export interface CodeItem {
  readonly code: number;
  readonly constant: string;
  /** The message template. */
  readonly message: string;
  /** In the tree, the message without the words that its group says already; undefined if it is whole. */
  readonly short?: string;
  readonly section: string;
  readonly category: string;
  /** True for codes of the legacy API. */
  readonly legacy: boolean;
  /** The code with the same meaning in the other API. */
  readonly twin?: number;
  /** The releases of JOB in which it holds: `3.5+`, `≤3.4`; undefined if it holds in all. */
  readonly versions?: string;
}

export type TreeGrouping = 'category' | 'target';

export interface CatalogTreeParams {
  readonly groupBy: TreeGrouping;
  /** The text of the filter box; empty for everything. Searched as in `SearchRequest`. */
  readonly filter: string;
}

export interface CatalogTreeGroup {
  /** Stable across calls, so that a refreshed tree keeps its open nodes. */
  readonly id: string;
  readonly label: string;
  /** The id of the section, layer kind or category, from which the client chooses an icon. */
  readonly kind: string;
  /** The number of its codes, including those in groups below it and those left out. */
  readonly count: number;
  readonly groups: readonly CatalogTreeGroup[];
  readonly codes: readonly CodeItem[];
  /** The number of codes left out because of the limit on rows. */
  readonly more: number;
}

export interface CatalogTree {
  /**
   * The new API, JOB 3.x, related systems, the legacy API, then a group for each other layer. A code is in each group that
   * lists it.
   */
  readonly groups: readonly CatalogTreeGroup[];
  /** The number of codes that match the filter, and of all codes, each counted once. */
  readonly shown: number;
  readonly total: number;
}

/** Sent by the tree view when it opens and whenever its filter or grouping changes. */
export const CatalogTreeRequest = new RequestType<CatalogTreeParams, CatalogTree, void>('bkJobErrorCodes/catalogTree');
