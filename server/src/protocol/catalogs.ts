import { RequestType } from './messageTypes';

export interface CatalogsParams {
  /** Selects the catalogs of the folder of this document. Without it those of all folders. */
  readonly textDocument?: { readonly uri: string };
}

/** A row of the view of catalogs. All texts are plain, in the person's language, with visible hidden characters. */
export interface CatalogsRow {
  /** Stable across calls, so that a refreshed view keeps its open rows. */
  readonly id: string;
  /** The client chooses an icon by it. */
  readonly kind: CatalogsRowKind;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** The place it opens, as an index of `Catalogs.places`. */
  readonly place?: number;
  readonly rows: readonly CatalogsRow[];
}

export type CatalogsRowKind =
  | 'note'
  | 'version'
  | 'page'
  | 'job-v3'
  | 'own'
  | 'workspace'
  | 'file'
  | 'problem'
  | 'conflict'
  | 'winner'
  | 'loser'
  | 'skipped'
  | 'more';

export interface CatalogPlace {
  readonly uri: string;
  /** Counted from 0. */
  readonly line: number;
}

export interface Catalogs {
  /** Progress and version, then the layers in the order in which they win, then problems. */
  readonly rows: readonly CatalogsRow[];
  /** The only places the client opens for this view. */
  readonly places: readonly CatalogPlace[];
}

/** Sent by the view of catalogs when it is shown and when the catalog has changed. */
export const CatalogsRequest = new RequestType<CatalogsParams, Catalogs, void>('bkJobErrorCodes/catalogs');
