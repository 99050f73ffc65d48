import type { CodeItem } from './codeItem';
import { RequestType } from './messageTypes';

export type TreeGrouping = 'category' | 'target';

export interface CatalogTreeParams {
  readonly groupBy: TreeGrouping;
  /** What the person typed into the filter box; empty for everything. Searched as in `SearchRequest`. */
  readonly filter: string;
}

export interface CatalogTreeGroup {
  /** Stable across calls, so that a refreshed tree keeps what was open. */
  readonly id: string;
  readonly label: string;
  /** The id of the section, layer kind or category, from which the client chooses an icon. */
  readonly kind: string;
  /** All its codes, in the groups below it too, whether there was room for their rows or not. */
  readonly count: number;
  readonly groups: readonly CatalogTreeGroup[];
  readonly codes: readonly CodeItem[];
  /** How many of its codes were left out because a tree of many thousand rows serves nobody. */
  readonly more: number;
}

export interface CatalogTree {
  /** The sections of the published page, then a group for each other layer. A code stands under each that lists it. */
  readonly groups: readonly CatalogTreeGroup[];
  /** Codes the filter has found, and codes in the whole catalog, each once. */
  readonly shown: number;
  readonly total: number;
}

/** Sent by the tree view when it opens and whenever its filter or grouping changes. */
export const CatalogTreeRequest = new RequestType<CatalogTreeParams, CatalogTree, void>('bkJobErrorCodes/catalogTree');
