import type { Localized } from '../text';
import type { CatalogProblem } from './catalogEntry';
import type { LayerKind } from './layer';

/**
 * Why a file or folder was not read: larger than files of text are; a NUL byte near its beginning; a pipe, socket or
 * device; a symbolic link to a folder, or one that leads out of the workspace; a link or mount that leads back to where
 * it came from; deeper, or more, than is looked into; no permission, or gone; outside the folders of the workspace; on
 * another machine; on no disk that the server can read; not there; a line of `.gitignore` that takes too long to match.
 */
export type SkipReason =
  | 'tooLarge'
  | 'binary'
  | 'notRegular'
  | 'link'
  | 'loop'
  | 'tooDeep'
  | 'tooMany'
  | 'name'
  | 'unreadable'
  | 'outside'
  | 'remote'
  | 'onNoDisk'
  | 'missing'
  | 'ignoreRule';

export interface Skipped {
  /** The URI, or the text of the setting for a custom catalog that was not found. Escape it before showing it. */
  readonly file: string;
  readonly reason: SkipReason;
}

/** Maximum number of skipped files listed for a layer; `skippedCount` counts all. */
export const maxSkipped = 200;

/**
 * How far the reading of a layer has come. `waiting`: not begun; `untrusted`: the person does not trust the workspace;
 * `off`: by setting, or because the folder is on no disk.
 */
export type LayerState = 'waiting' | 'reading' | 'done' | 'untrusted' | 'off';

/** How reading one layer went, or a folder that may become one. What was read is in the layer itself. */
export interface LayerReport {
  readonly id: string;
  readonly kind: LayerKind;
  readonly name: Localized;
  readonly state: LayerState;
  /** The number of files that were read, including those without a code. */
  readonly filesRead: number;
  readonly problems: readonly CatalogProblem[];
  readonly skipped: readonly Skipped[];
  readonly skippedCount: number;
}

/** Where the catalog of a document comes from, and what could not be read. */
export interface CatalogReport {
  /** In the order in which they win, including folders without a code. */
  readonly layers: readonly LayerReport[];
  /** False if the workspace is not read because the person does not trust it. */
  readonly trusted: boolean;
  /** Custom catalogs of the settings that were not read. */
  readonly skipped: readonly Skipped[];
}
