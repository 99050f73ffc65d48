import type { Skipped } from '../core/catalog/catalogReport';
import type { FileDefinitions } from '../core/catalog/sources/workspace/fileDefinitions';

/** Which files of a workspace folder are looked into. All places are `file:` URIs. */
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
  /** How many files were looked into. */
  readonly read: number;
}

/** Findings of files that say anything about codes, with the URI that identifies the file from now on. */
export interface FolderBatch extends Batch<FileDefinitions> {
  /** True if all findings are sent; skipped files, and rarely more findings, may follow. */
  readonly complete?: true;
}

/** What became of files that changed. */
export interface Reread<Found = FileDefinitions> extends Batch<Found> {
  /** Files that hold nothing any more, and files and folders that are gone. URIs. */
  readonly gone: readonly string[];
}

/** Files of a workspace folder to be searched. All places are `file:` URIs. */
export interface SearchRequest extends Pick<FolderRules, 'folder' | 'nested'> {
  /** Only files that hold one of these texts are wanted. ASCII, none of them empty. */
  readonly texts: readonly string[];
  /** Only these files and folders are searched; without it all of the folder. */
  readonly files?: readonly string[];
}

/** How a search went. */
export interface Searched {
  /** How many files were looked into. */
  readonly read: number;
  /** What could not be looked into, save what holds no text. */
  readonly skipped: readonly Skipped[];
}

/** The own catalogs that settings name. */
export interface CustomRequest {
  /** The folder relative paths start from; undefined where there is none. */
  readonly folder: string | undefined;
  /** Where files named by `paths` must lie. */
  readonly folders: readonly string[];
  /** Paths or globs that are bound to `folders`. */
  readonly paths: readonly string[];
  /** Paths or globs of the person's own, which may lie anywhere. */
  readonly userPaths: readonly string[];
  /** The stamps of files that are known already, by URI. */
  readonly known: ReadonlyMap<string, string>;
}

export interface CustomFile {
  readonly uri: string;
  /** Changes with the file. */
  readonly stamp: string;
  /** Undefined where the stamp is the known one. */
  readonly text?: string;
}

export interface CustomFiles {
  /** In the order of the settings; the files of one glob in the order of their names. */
  readonly files: readonly CustomFile[];
  readonly skipped: readonly Skipped[];
}

/** The files of a workspace, as only Node gives them. No method rejects for what stands on the disk. */
export interface WorkspaceFiles {
  /** The ends of the names of files that constants are read from, without the dot. */
  readonly definitionExtensions: readonly string[];
  /** The URI by which a file is known here, however a client writes it. Others than `file:` stay as they are. */
  canonical(uri: string): string;
  /** Reads a folder in the background. Settles when it is read or the signal is given. */
  discover(rules: FolderRules, found: (batch: FolderBatch) => void, stop: AbortSignal): Promise<void>;
  /** Reads again what changed below the folder, files or folders, by the same rules. */
  reread(rules: FolderRules, uris: readonly string[]): Promise<Reread>;
  /**
   * Searches all text files of a folder up to 16 MB, save what `.gitignore` names, folders that begin with a dot and
   * `node_modules`; hands over each that holds one of the texts, in no order. Settles when all of it is searched and
   * `visit` has settled for each, or the signal is given. Rejects only with what `visit` throws.
   */
  search(
    request: SearchRequest,
    visit: (uri: string, text: string) => void | Promise<void>,
    stop: AbortSignal,
  ): Promise<Searched>;
  readCustom(request: CustomRequest): Promise<CustomFiles>;
}
