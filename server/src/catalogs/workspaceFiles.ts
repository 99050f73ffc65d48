import type { PassedOver } from '../core/catalogReport';
import type { FileFindings } from '../core/workspace/fileFindings';

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
export interface FolderBatch {
  /** Of every file that says anything about codes, with the URI by which it is known from now on. */
  readonly found: readonly FileFindings[];
  readonly passedOver: readonly PassedOver[];
  /** How many files were looked into. */
  readonly read: number;
}

/** What became of files that changed. */
export interface Reread extends FolderBatch {
  /** Files that hold nothing any more, and files and folders that are gone. URIs. */
  readonly gone: readonly string[];
}

/** The own catalogs that settings name. */
export interface OwnRequest {
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

export interface OwnFile {
  readonly uri: string;
  /** Changes with the file. */
  readonly stamp: string;
  /** Undefined where the stamp is the known one. */
  readonly text?: string;
}

export interface OwnFiles {
  /** In the order of the settings; the files of one glob in the order of their names. */
  readonly files: readonly OwnFile[];
  readonly passedOver: readonly PassedOver[];
}

/** The disk, and what reads the catalogs on it. */
export interface Reading {
  readonly disk: WorkspaceFiles;
  readonly readers: Pick<typeof import('./readers'), 'mayHoldCodes' | 'readOwnCatalog' | 'workspaceLayer'>;
}

/** The files of a workspace, as only Node gives them. No method rejects for what stands on the disk. */
export interface WorkspaceFiles {
  /** The URI by which a file is known here, however a client writes it. Others than `file:` stay as they are. */
  canonical(uri: string): string;
  /** Looks through a folder in the background; settles when all of it is read, or the signal is given. */
  discover(rules: FolderRules, found: (batch: FolderBatch) => void, stop: AbortSignal): Promise<void>;
  /** Reads again what changed below the folder, files or folders, by the same rules. */
  reread(rules: FolderRules, uris: readonly string[]): Promise<Reread>;
  readOwn(request: OwnRequest): Promise<OwnFiles>;
}
