import type { LogFiles } from '../contract';
import type { CatalogLayer, Families, Skipped } from '../core/catalog';
import type { FileDefinitions } from '../core/catalog/sources/workspace';

/** Which files of a workspace folder are read. All places are `file:` URIs. */
export interface FolderRules {
  readonly folder: string;
  /** Globs relative to the folder; empty for every file that may hold codes. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Folders below this one that are workspace folders of their own. */
  readonly nested: readonly string[];
}

/** What was found since the last batch. */
export interface Batch<Found> {
  readonly found: readonly Found[];
  readonly skipped: readonly Skipped[];
  /** Number of files read. */
  readonly read: number;
}

/** Findings of files that say anything about codes, with the URI that identifies the file from now on. */
export interface FolderBatch extends Batch<FileDefinitions> {
  /** True if all findings are sent; skipped files, and rarely more findings, may follow. */
  readonly complete?: true;
}

/** The result of reading changed files again. */
export interface Reread<Found = FileDefinitions> extends Batch<Found> {
  /** URIs of files without findings, and of deleted files and folders. */
  readonly gone: readonly string[];
}

/** Which files of a workspace folder are searched. All places are `file:` URIs. */
export interface FolderSearch extends Pick<FolderRules, 'folder' | 'nested'> {
  /** The search finds files that hold one of these texts. ASCII, none of them empty. */
  readonly texts: readonly string[];
  /** Limits the search to these files and folders. */
  readonly files?: readonly string[];
}

/** A file that a search has found. */
export interface FoundText {
  readonly uri: string;
  readonly text: string;
}

/** The result of a search. */
export interface Searched {
  /** Number of files read. */
  readonly read: number;
  /** What could not be read, except binary files. */
  readonly skipped: readonly Skipped[];
}

/** The custom catalogs that settings name. */
export interface CustomRequest {
  /** The folder that relative paths start from; undefined without a folder. */
  readonly folder: string | undefined;
  /** The folders in which files named by `paths` must lie. */
  readonly folders: readonly string[];
  /** Paths or globs limited to `folders`. */
  readonly paths: readonly string[];
  /** Paths or globs from user settings, which may lie anywhere. */
  readonly userPaths: readonly string[];
  /** The stamps of files that were read before, by URI. */
  readonly known: ReadonlyMap<string, string>;
}

export interface CustomFile {
  readonly uri: string;
  /** Changes with the file. */
  readonly stamp: string;
  /** What it says; undefined if the stamp has not changed. */
  readonly layer?: CatalogLayer;
}

export interface CustomFiles {
  /** In the order of the settings; the files of one glob in the order of their names. */
  readonly files: readonly CustomFile[];
  readonly skipped: readonly Skipped[];
}

/** The files of a workspace, available on Node. No method rejects because of what is on the disk. */
export interface WorkspaceFiles {
  /** The extensions of files from which definitions are read, without the dot. */
  readonly definitionExtensions: readonly string[];
  /** Returns one URI for a file, however a client writes it. Other URIs than `file:` do not change. */
  canonical(uri: string): string;
  /** Reads a folder in the background. Settles when it is read or the signal is given. */
  discover(rules: FolderRules, found: (batch: FolderBatch) => void, stop: AbortSignal): Promise<void>;
  /** Reads changed files and folders again, by the same rules. */
  reread(rules: FolderRules, uris: readonly string[]): Promise<Reread>;
  /**
   * Searches all text files of a folder up to 16 MB, except what `.gitignore` names, folders that begin with a dot and
   * `node_modules`, and visits each file that holds one of the texts or is a module of this name, in no order. Settles when
   * all visits have settled, or the signal is given. Rejects only with an error of `visit`.
   */
  search(
    request: FolderSearch,
    visit: (uri: string, text: string) => void | Promise<void>,
    stop: AbortSignal,
  ): Promise<Searched>;
  /** Reads the custom catalogs in the background. */
  readCustom(request: CustomRequest, families: Families): Promise<CustomFiles>;
  logs(): Promise<LogFiles>;
}
