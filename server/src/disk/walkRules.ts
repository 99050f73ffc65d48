/** What another program has searched, so that a walk after it need only name what was passed over. Plain data. */

import type { IgnoreFile } from './ignoreRules';

export interface SearchedBefore {
  /** Folders below this depth were left out; what lies in the outermost folder has the depth 1. */
  readonly depth: number;
  /** Folders that were left out: their names, or behind a slash their paths from the outermost folder. */
  readonly leftOut: readonly string[];
}

/** Links are not followed, so only a folder mounted into itself leads back; it is soon this deep. */
export const loopsFrom = 16;

/** `FolderRules` as paths: plain data, which a thread can be handed. */
export interface WalkRules {
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly nested: readonly string[];
  /** Without it nothing was. */
  readonly searched?: SearchedBefore;
}

/** A folder that is still to be looked through. Plain data. */
export interface FolderTask {
  readonly path: string;
  readonly depth: number;
  /** Of the folders around it, from the outermost to the innermost. */
  readonly ignoreFiles: readonly IgnoreFile[];
  /** True where its files were searched before; folders in it may have been left out. */
  readonly searched?: boolean;
}
