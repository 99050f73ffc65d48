import type {
  Connection,
  Disposable,
  InitializeParams,
  ServerCapabilities,
  WorkspaceFolder,
} from 'vscode-languageserver';
import { CatalogService, customWatchers, type Folder, type FolderFound, workspaceWatchers } from '../catalogs';
import { DidChangeWatchedFilesNotification } from '../contract';
import type { BuiltIn } from '../core/catalog';
import { decoded } from '../core/text';
import { TrustGrantedNotification } from '../protocol';
import type { ServerRuntime } from './serverRuntime';
import type { SettingsStore } from './settingsStore';

/** How long after `initialized` reading begins, in ms. The first answer to a request begins it earlier. */
const startDelay = 200;

interface CatalogWiringOptions {
  readonly builtIn: () => BuiltIn;
  readonly files: ServerRuntime['files'];
  readonly settings: SettingsStore;
  /** As in `CatalogServiceHost`. */
  readonly maxWait: number;
  /** Earlier answers may be outdated. */
  changed(): void;
  finished(folder: Folder, found: FolderFound): void;
  failed(request: string, error: unknown): void;
}

/** Connects the catalogs of a workspace with the protocol: folders, trust and watched files. */
export class CatalogWiring {
  readonly service: CatalogService;
  private canWatch = false;
  private canWatchOutside = false;
  private hasFolderChanges = false;
  private ripgrep: string | undefined;
  private folders: readonly Folder[] = [];
  private customWatch: Promise<Disposable> | undefined;
  /** Runs until the reading begins. */
  private timer: ReturnType<typeof setTimeout> | undefined;
  private startsAtOnce = false;

  constructor(
    private readonly connection: Connection,
    private readonly options: CatalogWiringOptions,
  ) {
    const { files } = options;
    this.service = new CatalogService({
      builtIn: options.builtIn,
      files: files && (() => files(this.ripgrep, () => this.folders.map(({ uri }) => uri))),
      settingsOf: (uri) => options.settings.get(uri),
      maxWait: options.maxWait,
      changed: options.changed,
      finished: options.finished,
      watchCustom: (uris) => void this.watchCustom(uris),
      failed: (error) => options.failed('catalogs', error),
    });
    connection.onNotification(TrustGrantedNotification, () => this.service.setTrusted(true));
    connection.onDidChangeWatchedFiles(({ changes }) => this.service.filesChanged(changes.map(({ uri }) => uri)));
  }

  initialize(params: InitializeParams): void {
    const workspace = params.capabilities?.workspace;
    this.canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.canWatchOutside = workspace?.didChangeWatchedFiles?.relativePatternSupport === true;
    this.hasFolderChanges = workspace?.workspaceFolders === true;
    const ripgrep: unknown = params.initializationOptions?.ripgrep;
    this.ripgrep = typeof ripgrep === 'string' ? ripgrep : undefined;
    this.setFolders(foldersOf(params));
    this.service.setTrusted(isTrusted(params.initializationOptions));
  }

  /** For the answer to `initialize`. */
  get capabilities(): ServerCapabilities {
    return this.hasFolderChanges
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {};
  }

  /** To be called after the client has sent `initialized`. */
  subscribe(): void {
    this.timer = setTimeout(() => this.start(), startDelay);
    if (this.hasFolderChanges) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => trimmed(uri)));
        this.setFolders([...this.folders.filter(({ uri }) => !gone.has(uri)), ...added]);
      });
    }
  }

  private async watchWorkspace(): Promise<void> {
    const { disk } = this.service;
    if (!this.canWatch || disk === undefined) return;
    if (this.folders.length === 0 && !this.hasFolderChanges) return;
    try {
      const watchers = workspaceWatchers((await disk).definitionExtensions);
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } catch (error) {
      this.options.failed('client/registerCapability', error);
    }
  }

  /** To be called after each answer: reading waits for the first one, which it would delay. */
  answered(): void {
    if (this.timer === undefined || this.startsAtOnce) return;
    this.stopTimer();
    this.startsAtOnce = true;
    this.timer = setTimeout(() => this.start(), 0);
  }

  /** Also where the client watches files: watchers miss changes, such as those below new folders, or where there are too many files. */
  saved(uri: string): void {
    this.service.filesChanged([uri]);
  }

  private start(): void {
    this.stopTimer();
    this.service.start();
    void this.watchWorkspace();
  }

  stop(): void {
    this.stopTimer();
    this.service.stop();
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private setFolders(folders: readonly WorkspaceFolder[]): void {
    this.folders = folders.map(({ uri, name }) => ({ uri: trimmed(uri), name }));
    this.service.setFolders(this.folders);
  }

  /** Custom catalogs may lie anywhere; each has its own watcher. */
  private async watchCustom(uris: readonly string[]): Promise<void> {
    if (!this.canWatch) return;
    try {
      const before = await this.customWatch;
      before?.dispose();
      const watchers = customWatchers(uris, this.canWatchOutside);
      this.customWatch =
        watchers.length === 0
          ? undefined
          : this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      await this.customWatch;
    } catch (error) {
      this.options.failed('client/registerCapability', error);
    }
  }
}

/** The folders that are open at the start. No value is trusted to have the declared type. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): WorkspaceFolder[] {
  const folders: unknown = workspaceFolders ?? [{ uri: rootUri }];
  if (!Array.isArray(folders)) return [];
  return folders.flatMap((folder: Partial<WorkspaceFolder> | null) => {
    const { uri, name } = folder ?? {};
    if (typeof uri !== 'string' || uri === '') return [];
    return [{ uri, name: typeof name === 'string' && name !== '' ? name : lastPart(uri) }];
  });
}

/** True if the client says nothing, as editors without trusted workspaces do. Any value but `true` means that it is not trusted. */
function isTrusted(options: unknown): boolean {
  if (typeof options !== 'object' || options === null || !('trusted' in options)) return true;
  return options.trusted === true || options.trusted === undefined;
}

/** Folders are compared without the slash at their end. */
function trimmed(uri: string): string {
  return uri.endsWith('/') && !/^[a-z-]+:\/*$/i.test(uri) ? uri.slice(0, -1) : uri;
}

function lastPart(uri: string): string {
  return decoded(trimmed(uri).slice(trimmed(uri).lastIndexOf('/') + 1));
}
