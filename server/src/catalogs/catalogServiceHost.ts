import type { Settings } from '../contract/settings';
import type { BuiltIn } from '../core/catalog/builtIn';
import type { Folder } from './folderCatalog';
import type { WorkspaceFiles } from './workspaceFiles';

/** What a whole folder took to read. */
export interface FolderFound {
  readonly filesRead: number;
  /** Files that say anything about codes. */
  readonly files: number;
  /** From the first look to the last, in ms. */
  readonly time: number;
}

/** What the catalogs of a workspace need of the server around them. */
export interface CatalogServiceHost {
  builtIn(): BuiltIn;
  /** Loads what reads the disk; undefined where there is none, as in a browser. */
  readonly files: (() => Promise<WorkspaceFiles>) | undefined;
  settingsOf(uri: string | undefined): Promise<Settings>;
  /** Answers may differ from now on. Called at most ten times a second. */
  changed(): void;
  /** A folder has been read to its end. */
  finished(folder: Folder, found: FolderFound): void;
  /** The files outside the workspace whose changes `filesChanged` is to hear of, in place of those named before. */
  watchCustom(uris: readonly string[]): void;
  /** Something that must not fail did. */
  failed(error: unknown): void;
}
