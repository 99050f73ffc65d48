import { RequestType } from './messageTypes';

export interface CatalogsParams {
  /** Whose catalogs: those of the folder this document is in. Without it those of all folders. */
  readonly textDocument?: { readonly uri: string };
}

/** A row of the view of catalogs. All texts are plain, in the person's language, with nothing hidden in them. */
export interface CatalogsRow {
  /** Stable across calls, so that a refreshed view keeps what was open. */
  readonly id: string;
  /** From which the client chooses an icon. */
  readonly kind: CatalogsRowKind;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Where it can be looked at, as an index of `Catalogs.places`. */
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
  /** What is going on and which version leads, then the layers in the order in which they win, then what is wrong. */
  readonly rows: readonly CatalogsRow[];
  /** The only places the client opens for this view. */
  readonly places: readonly CatalogPlace[];
}

/** Sent by the view of catalogs when it is shown and whenever the catalog has changed. */
export const CatalogsRequest = new RequestType<CatalogsParams, Catalogs, void>('bkJobErrorCodes/catalogs');
