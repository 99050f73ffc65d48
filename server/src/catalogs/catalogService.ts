import type { Settings } from '../contract';
import type { BuiltIn } from '../core/catalog';
import { isBelow } from '../core/text';
import { CatalogStore } from './catalogStore';
import type { Folder, FolderCatalog } from './folderCatalog';
import { type FolderFound, FolderReader } from './folderReader';
import { type Clock, systemClock, Throttle } from './throttle';
import { type Cancellation, Waiting } from './waiting';
import { changedBelow } from './watchedFiles';
import type { WorkspaceFiles } from './workspaceFiles';

/** Minimum time between two publications while a folder is read, and how long file events are gathered, in ms. */
const publishEvery = 100;
const gatherEvents = 50;
/** With more changed files than this, the whole folder is read again. */
const maxReread = 1000;
/** Maximum number of folders that are read at once: a huge one does not keep the others waiting. */
const maxLanes = 4;

/** What the catalogs of a workspace need from the server. */
export interface CatalogServiceHost {
  builtIn(): BuiltIn;
  /** Loads what reads the disk; undefined without a disk, as in a browser. */
  readonly files: (() => Promise<WorkspaceFiles>) | undefined;
  settingsOf(uri: string | undefined): Promise<Settings>;
  /** Answers may have changed. Called at most ten times a second. */
  changed(): void;
  /** A folder is read. */
  finished(folder: Folder, found: FolderFound): void;
  /** Custom catalogs to watch, instead of the previous ones. Their changes go to `filesChanged`. */
  watchCustom(uris: readonly string[]): void;
  /** Reports an unexpected error. */
  failed(error: unknown): void;
  /** Maximum time that a request waits for what is being read, in ms. */
  readonly maxWait: number;
  readonly clock?: Clock;
}

/**
 * Keeps the catalogs of a workspace up to date: reads them after `start`, and follows changes of files, folders, settings and
 * trust. Calls `changed` whenever a document may have another catalog than before.
 */
export class CatalogService {
  /** What is read so far; it answers the requests. */
  readonly store: CatalogStore;
  private readonly clock: Clock;
  private readonly readers = new Map<string, FolderReader>();
  private loaded: Promise<WorkspaceFiles> | undefined;
  private readonly publishing: Throttle;
  private readonly gathering: Throttle;
  private readonly events = new Set<string>();
  private started = false;
  /** Wakes the requests that wait. */
  private readonly waiting: Waiting;
  private customReading: Promise<void> = Promise.resolve();
  /** True while custom catalogs are merged with the others. */
  private isPreparing = false;
  /** Number of works that run, after which answers may be others. */
  private working = 0;

  constructor(private readonly host: CatalogServiceHost) {
    this.clock = host.clock ?? systemClock;
    this.waiting = new Waiting(this.clock, host.maxWait);
    this.store = new CatalogStore(host.builtIn, () => void this.readCustom(false));
    this.publishing = new Throttle(this.clock, publishEvery, 0, () => this.publish());
    this.gathering = new Throttle(this.clock, 0, gatherEvents, () => {
      const uris = [...this.events];
      this.events.clear();
      void this.readAgain(uris);
    });
  }

  /** What reads the disk; undefined without a disk. */
  get disk(): Promise<WorkspaceFiles> | undefined {
    return this.host.files === undefined ? undefined : this.load();
  }

  /** Call this before the start, and with every change of the folders. */
  setFolders(folders: readonly Folder[]): void {
    const gone = this.store.folders.filter((folder) => !folders.some(({ uri }) => uri === folder.uri));
    for (const { uri } of gone) {
      this.readers.get(uri)?.stop();
      this.readers.delete(uri);
    }
    this.store.setFolders(folders);
    if (this.started) void this.refresh();
    if (gone.length > 0) this.changed();
  }

  /** Call this before the start, and again when trust is granted. */
  setTrusted(trusted: boolean): void {
    this.store.trusted = trusted;
    this.store.invalidate();
    if (!this.started) return;
    this.changed();
    void this.refresh();
  }

  /** Begins reading in the background. A second call does nothing. */
  start(): void {
    if (this.started) return;
    this.started = true;
    void this.refresh();
  }

  /**
   * Yields with each news while something is being read for the first time or again, and when all of it is read; at most for
   * `maxWait`. Begins the reading with the first step. Undefined if everything is read.
   */
  news(token: Cancellation): AsyncGenerator<undefined> | undefined {
    if (!this.isReading) return undefined;
    return this.waiting.news(
      token,
      () => this.isReading,
      () => this.start(),
    );
  }

  /** Reads again what new settings change. */
  async refresh(): Promise<void> {
    if (!this.started) return;
    void this.readCustom(true);
    const folders = this.store.folders.values();
    const lane = async (): Promise<void> => {
      for (const folder of folders) await this.guard(() => this.refreshFolder(folder));
    };
    await this.guard(() => Promise.all(Array.from({ length: maxLanes }, lane)));
  }

  private async refreshFolder(folder: FolderCatalog): Promise<void> {
    const { uri } = folder;
    const settings = await this.host.settingsOf(uri);
    // Meanwhile the folder may have been closed.
    if (!this.store.folders.includes(folder)) return;
    const rules = {
      folder: uri,
      include: settings.workspaceCatalogs.include,
      exclude: settings.workspaceCatalogs.exclude,
      nested: this.store.folders.map((other) => other.uri).filter((other) => isBelow(other, uri)),
    };
    const isOnDisk = uri.startsWith('file:') && this.host.files !== undefined;
    const isOff = !settings.workspaceCatalogs.enabled || !isOnDisk;
    const off = this.store.trusted ? (isOff ? 'off' : undefined) : 'untrusted';
    await this.readerOf(uri)?.apply(rules, off);
  }

  /** Files or folders that were created, changed or deleted, as the client names them. */
  filesChanged(uris: readonly string[]): void {
    if (!this.started || this.host.files === undefined) return;
    for (const uri of uris) this.events.add(uri);
    if (this.events.size > 0) this.gathering.request();
  }

  /** Reads files or folders that have changed; settles when answers are up to date. */
  async readAgain(uris: readonly string[]): Promise<void> {
    await this.guard(async () => {
      if (this.store.trusted) await this.readFoldersAgain(uris);
      if (uris.some((uri) => this.store.custom.mayHold(uri))) await this.readCustom(true);
    });
  }

  stop(): void {
    for (const reader of this.readers.values()) reader.stop();
    this.publishing.stop();
    this.gathering.stop();
    this.waiting.wake();
  }

  private get isReading(): boolean {
    if (this.host.files === undefined) return false;
    const isOpen = ({ state }: { readonly state: string }) => state === 'waiting' || state === 'reading';
    const isAhead = this.store.folders.some((folder) => isOpen(folder) || folder.isPublishing || folder.isReadFirst);
    return isAhead || this.store.custom.isReading || this.isPreparing || this.working > 0 || this.events.size > 0;
  }

  private async readFoldersAgain(uris: readonly string[]): Promise<void> {
    const disk = await this.load();
    const canonical = uris.map((uri) => disk.canonical(uri));
    const changed = changedBelow(this.store.folders, canonical, disk);
    for (const [folder, changes] of changed) {
      const reader = this.readerOf(folder.uri);
      if (changes.rules || changes.uris.length > maxReread) await reader?.again();
      else await reader?.reread(changes.uris);
    }
    if (this.store.folders.some(({ hasNews }) => hasNews)) this.publishing.runNow();
  }

  private readerOf(uri: string): FolderReader | undefined {
    const folder = this.store.folders.find((one) => one.uri === uri);
    if (folder === undefined) return undefined;
    const known = this.readers.get(uri);
    if (known) return known;
    const reader = new FolderReader(
      folder,
      () => this.load(),
      {
        changed: () => {
          this.store.invalidate();
          this.publishing.request();
          this.waiting.wake();
        },
        finished: (found) => {
          this.publishing.runNow();
          this.host.finished(folder, found);
        },
        failed: (error) => this.host.failed(error),
      },
      this.clock,
    );
    this.readers.set(uri, reader);
    return reader;
  }

  /** One at a time: two readings would take each other's files for deleted. */
  private readCustom(all: boolean): Promise<void> {
    if (!this.started || this.host.files === undefined) return Promise.resolve();
    this.customReading = this.customReading.then(() =>
      this.guard(async () => {
        if (this.store.custom.empty) return;
        const changed = await this.store.custom.refresh(await this.load(), this.store.builtIn.families, all);
        if (!changed) return;
        this.isPreparing = true;
        await this.prepare(this.store.folders[0]?.uri).finally(() => {
          this.isPreparing = false;
        });
        this.changed();
        this.host.watchCustom(this.store.custom.uris);
      }),
    );
    return this.customReading;
  }

  private publish(): void {
    for (const folder of this.store.folders) {
      if (folder.hasNews && folder.isLarge) void this.publishLarge(folder);
      else if (!folder.isPublishing) folder.publish();
    }
    this.changed();
  }

  private publishLarge(folder: FolderCatalog): Promise<void> {
    return this.guard(async () => {
      await folder.publishInTurns(() => this.prepare(folder.uri));
      this.changed();
    });
  }

  private async prepare(uri: string | undefined): Promise<void> {
    await this.store.prepare(uri, await this.host.settingsOf(uri));
  }

  private changed(): void {
    this.store.invalidate();
    this.waiting.wake();
    this.host.changed();
  }

  /** @throws without a disk; then it is not called. */
  private load(): Promise<WorkspaceFiles> {
    const { files } = this.host;
    if (files === undefined) throw new Error('This host has no disk.');
    this.loaded ??= files();
    return this.loaded;
  }

  private async guard(work: () => Promise<unknown>): Promise<void> {
    this.working++;
    try {
      await work();
    } catch (error) {
      this.host.failed(error);
    }
    this.working--;
    // Requests wait no longer than there is work.
    if (this.working === 0) this.waiting.wake();
  }
}
