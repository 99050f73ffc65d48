import type { Settings } from '../contract/settings';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogReport } from '../core/catalog/catalogReport';
import type { CatalogServiceHost } from './catalogServiceHost';
import { CatalogStore, holds } from './catalogStore';
import { changedBelow } from './changedFiles';
import type { Folder } from './folderCatalog';
import { FolderReader } from './folderReader';
import { Throttle } from './throttle';
import type { WorkspaceFiles } from './workspaceFiles';

/** How often the catalogs may change while a folder is read, and how long events of the disk are gathered, in ms. */
const publishEvery = 100;
const gatherEvents = 50;
/** More changed files than this are not worth looking at one by one: the folder is read again. */
const mostReread = 1000;

/**
 * Keeps the catalogs of a workspace: finds them once `start` is called, follows changes of files, folders, settings and
 * trust, and tells the host whenever a document may have another catalog than before.
 */
export class CatalogService {
  private readonly store: CatalogStore;
  private readonly readers = new Map<string, FolderReader>();
  private loaded: Promise<WorkspaceFiles> | undefined;
  private readonly publishing: Throttle;
  private readonly gathering: Throttle;
  private readonly events = new Set<string>();
  private started = false;
  private customReading: Promise<void> = Promise.resolve();

  constructor(private readonly host: CatalogServiceHost) {
    this.store = new CatalogStore(host.builtIn);
    this.publishing = new Throttle(publishEvery, 0, () => this.publish());
    this.gathering = new Throttle(0, gatherEvents, () => {
      const uris = [...this.events];
      this.events.clear();
      void this.readAgain(uris);
    });
  }

  /** @throws whatever reading what ships with the program throws. */
  catalogFor(uri: string | undefined, settings: Settings): Catalog {
    return this.store.catalogFor(uri, settings, () => void this.readCustom(false));
  }

  /** The merged catalogs that documents are answered from. */
  get catalogs(): Iterable<Catalog> {
    return this.store.catalogs;
  }

  /** As the editor names them. */
  get folders(): readonly Folder[] {
    return this.store.folders.map(({ folder }) => folder);
  }

  /** What reads the disk; undefined where there is none. */
  get disk(): Promise<WorkspaceFiles> | undefined {
    return this.host.files === undefined ? undefined : this.load();
  }

  reportFor(uri: string | undefined, settings: Settings): CatalogReport {
    return this.store.reportFor(uri, settings);
  }

  /** Before the client has said `initialized`, and with every change of its folders. */
  setFolders(folders: readonly Folder[]): void {
    const gone = this.store.folders.filter(({ folder }) => !folders.some(({ uri }) => uri === folder.uri));
    for (const { folder } of gone) {
      this.readers.get(folder.uri)?.stop();
      this.readers.delete(folder.uri);
    }
    this.store.setFolders(folders);
    if (this.started) void this.refresh();
    if (gone.length > 0) this.host.changed();
  }

  /** To be called before the start, and once more when trust is granted. */
  setTrusted(trusted: boolean): void {
    this.store.trusted = trusted;
    if (!this.started) return;
    this.host.changed();
    void this.refresh();
  }

  /** Begins to read in the background. A second call does nothing. */
  start(): void {
    if (this.started) return;
    this.started = true;
    void this.refresh();
  }

  /** Reads again what new settings change; what they leave as it is stays. */
  async refresh(): Promise<void> {
    if (!this.started) return;
    void this.readCustom(true);
    await this.guard(async () => {
      for (const folder of this.store.folders) {
        const settings = await this.host.settingsOf(folder.folder.uri);
        // Meanwhile the folder may have been closed.
        if (!this.store.folders.includes(folder)) continue;
        const rules = {
          folder: folder.folder.uri,
          include: settings.workspaceCatalogs.include,
          exclude: settings.workspaceCatalogs.exclude,
          nested: this.store.folders.map((other) => other.folder.uri).filter((uri) => holds(folder.folder.uri, uri)),
        };
        const isOnDisk = folder.folder.uri.startsWith('file:') && this.host.files !== undefined;
        const off = !this.store.trusted
          ? 'untrusted'
          : !settings.workspaceCatalogs.enabled || !isOnDisk
            ? 'off'
            : undefined;
        await this.readerOf(folder.folder.uri)?.apply(rules, off);
      }
    });
  }

  /** Files or folders that were made, changed or deleted, as the client names them. */
  filesChanged(uris: readonly string[]): void {
    if (!this.started || this.host.files === undefined) return;
    for (const uri of uris) this.events.add(uri);
    if (this.events.size > 0) this.gathering.ask();
  }

  /** Reads files or folders that have changed; settles when answers are of what stands in them now. */
  async readAgain(uris: readonly string[]): Promise<void> {
    await this.guard(async () => {
      if (this.store.trusted) await this.readFoldersAgain(uris);
      if (uris.some((uri) => this.store.own.mayHold(uri))) await this.readCustom(true);
    });
  }

  stop(): void {
    for (const reader of this.readers.values()) reader.stop();
    this.publishing.stop();
    this.gathering.stop();
  }

  private async readFoldersAgain(uris: readonly string[]): Promise<void> {
    const disk = await this.load();
    const canonical = uris.map((uri) => disk.canonical(uri));
    const changed = changedBelow(this.store.folders, canonical, disk);
    for (const [folder, changes] of changed) {
      const reader = this.readerOf(folder.folder.uri);
      if (changes.rules || changes.uris.length > mostReread) await reader?.again();
      else await reader?.reread(changes.uris);
    }
    if (this.store.folders.some(({ hasNews }) => hasNews)) this.publishing.now();
  }

  private readerOf(uri: string): FolderReader | undefined {
    const folder = this.store.folders.find((one) => one.folder.uri === uri);
    if (folder === undefined) return undefined;
    const known = this.readers.get(uri);
    if (known) return known;
    const reader = new FolderReader(folder, () => this.load(), {
      changed: () => this.publishing.ask(),
      finished: (found) => {
        this.publishing.now();
        this.host.finished(folder.folder, found);
      },
      failed: (error) => this.host.failed(error),
    });
    this.readers.set(uri, reader);
    return reader;
  }

  /** One after the other: two readings at a time would take each other's files for gone. */
  private readCustom(all: boolean): Promise<void> {
    if (!this.started || this.host.files === undefined) return Promise.resolve();
    this.customReading = this.customReading.then(() =>
      this.guard(async () => {
        if (this.store.own.empty) return;
        const changed = await this.store.own.refresh(await this.load(), this.store.builtIn.families, all);
        if (!changed) return;
        this.host.changed();
        this.host.watchCustom(this.store.own.uris);
      }),
    );
    return this.customReading;
  }

  private publish(): void {
    for (const folder of this.store.folders) folder.publish();
    this.host.changed();
  }

  /** @throws where the host has no disk; it is not asked for there. */
  private load(): Promise<WorkspaceFiles> {
    const { files } = this.host;
    if (files === undefined) throw new Error('This host has no disk.');
    this.loaded ??= files();
    return this.loaded;
  }

  private async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.host.failed(error);
    }
  }
}
