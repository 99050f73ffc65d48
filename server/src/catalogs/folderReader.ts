import type { FolderFound } from './catalogServiceHost';
import type { FolderCatalog } from './folderCatalog';
import type { FolderBatch, FolderRules, WorkspaceFiles } from './workspaceFiles';

/** A file cut short is whole a moment later; one that is still the same then, is meant so. In ms. */
const settleAfter = 1000;

interface FolderReaderHost {
  /** The folder's layer may be another one, once it is published. */
  changed(): void;
  finished(found: FolderFound): void;
  failed(error: unknown): void;
}

/** Reads one folder of the workspace, whole or file by file, into its catalog. */
export class FolderReader {
  private rules: FolderRules | undefined;
  private running: AbortController | undefined;
  /** Files that look cut, each with the timer of when it was last met so. */
  private readonly settling = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly catalog: FolderCatalog,
    private readonly load: () => Promise<WorkspaceFiles>,
    private readonly host: FolderReaderHost,
  ) {}

  /** Reads the folder where its rules are new; forgets it where it is not to be read, which `off` tells. */
  async apply(rules: FolderRules, off: 'untrusted' | 'off' | undefined): Promise<void> {
    if (off !== undefined) {
      if (this.catalog.state === off) return;
      this.stop();
      this.rules = undefined;
      this.catalog.clear(off);
      this.host.changed();
      return;
    }
    if (this.rules !== undefined && JSON.stringify(rules) === JSON.stringify(this.rules)) return;
    this.rules = rules;
    await this.again();
  }

  /** Reads the whole folder. A reading under way is given up: the disk has changed since it began. */
  async again(): Promise<void> {
    const { rules } = this;
    if (rules === undefined) return;
    this.stop();
    const running = new AbortController();
    this.running = running;
    const disk = await this.load();
    if (running.signal.aborted) return;
    const start = performance.now();
    let filesRead = 0;
    const files = new Set<string>();
    let isComplete = false;
    const finish = (): void => this.host.finished({ filesRead, files: files.size, time: performance.now() - start });
    const take = (batch: FolderBatch): void => {
      if (running.signal.aborted) return;
      filesRead += batch.read;
      for (const { uri } of batch.found) files.add(uri);
      this.settleLater(this.catalog.add(batch));
      if (this.catalog.hasNews) this.host.changed();
      if (batch.complete === undefined) return;
      isComplete = true;
      finish();
    };
    this.catalog.begin();
    this.host.changed();
    try {
      await disk.discover(rules, take, running.signal);
    } finally {
      // A folder that cannot be read to its end is not read again and again.
      if (!running.signal.aborted) this.catalog.end();
    }
    if (running.signal.aborted) return;
    this.running = undefined;
    if (isComplete) this.host.changed();
    else finish();
  }

  /** Reads files, or what is in folders, that have changed. */
  async reread(uris: readonly string[]): Promise<void> {
    if (this.rules === undefined || uris.length === 0) return;
    const { gone, ...batch } = await (await this.load()).reread(this.rules, uris);
    this.catalog.drop(gone);
    this.settleLater(this.catalog.add({ ...batch, read: 0 }));
    if (this.catalog.hasNews) this.host.changed();
  }

  stop(): void {
    this.running?.abort();
    this.running = undefined;
    for (const timer of this.settling.values()) clearTimeout(timer);
    this.settling.clear();
  }

  private settleLater(uris: readonly string[]): void {
    if (uris.length === 0) return;
    const timer = setTimeout(() => {
      const due = uris.filter((uri) => this.settling.get(uri) === timer);
      for (const uri of due) this.settling.delete(uri);
      this.settle(due).catch((error: unknown) => this.host.failed(error));
    }, settleAfter);
    for (const uri of uris) this.settling.set(uri, timer);
  }

  /** A half-written file stays as it was however long that lasts; one that only lacks its last line break is taken. */
  private async settle(uris: readonly string[]): Promise<void> {
    if (this.rules === undefined || uris.length === 0) return;
    const { found } = await (await this.load()).reread(this.rules, uris);
    for (const findings of found) this.catalog.settle(findings);
    if (this.catalog.hasNews) this.host.changed();
  }
}
