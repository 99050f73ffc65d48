import type { FileDefinitions } from '../core/catalog/sources/workspace';
import type { FolderCatalog } from './folderCatalog';
import type { Clock } from './throttle';
import type { FolderBatch, FolderRules, WorkspaceFiles } from './workspaceFiles';

/** A half-written file is whole after this time, in ms; a file that has not changed by then is meant to be like this. */
const settleAfter = 1000;

/** What reading a whole folder took. */
export interface FolderFound {
  readonly filesRead: number;
  /** Number of files that say anything about codes. */
  readonly files: number;
  /** In ms. */
  readonly time: number;
}

interface FolderReaderHost {
  /** The layer of the folder may change when it is published. */
  changed(): void;
  finished(found: FolderFound): void;
  failed(error: unknown): void;
}

/** Reads one folder of the workspace, whole or file by file, into its catalog. */
export class FolderReader {
  private rules: FolderRules | undefined;
  private running: AbortController | undefined;
  /** What files that look truncated say, with what cancels their timer. */
  private readonly settling = new Map<string, { readonly findings: FileDefinitions; readonly cancel: () => void }>();

  constructor(
    private readonly catalog: FolderCatalog,
    private readonly load: () => Promise<WorkspaceFiles>,
    private readonly host: FolderReaderHost,
    private readonly clock: Clock,
  ) {}

  /** Reads the folder if its rules are new, or forgets it. `off`: why it is not read. */
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

  /** Reads the whole folder. Cancels a reading that is running, because the disk has changed since it began. */
  async again(): Promise<void> {
    const { rules } = this;
    if (rules === undefined) return;
    this.stop();
    const running = new AbortController();
    this.running = running;
    const start = this.clock.now();
    let filesRead = 0;
    const files = new Set<string>();
    let isComplete = false;
    const finish = (): void => this.host.finished({ filesRead, files: files.size, time: this.clock.now() - start });
    const take = (batch: FolderBatch): void => {
      if (running.signal.aborted) return;
      filesRead += batch.read;
      for (const { uri, constants, messages } of batch.found)
        if (constants.length + messages.length > 0) files.add(uri);
      this.add(batch);
      if (this.catalog.hasNews) this.host.changed();
      if (batch.complete === undefined) return;
      isComplete = true;
      finish();
    };
    this.catalog.begin();
    this.host.changed();
    try {
      const disk = await this.load();
      if (!running.signal.aborted) await disk.discover(rules, take, running.signal);
    } finally {
      if (!running.signal.aborted) {
        // A folder that cannot be read to its end is not read again and again.
        this.catalog.end();
        this.running = undefined;
        this.host.changed();
      }
    }
    if (running.signal.aborted) return;
    if (!isComplete) finish();
  }

  /** Reads files that have changed, and everything in folders that have. */
  async reread(uris: readonly string[]): Promise<void> {
    if (this.rules === undefined || uris.length === 0) return;
    const { gone, ...batch } = await (await this.load()).reread(this.rules, uris);
    this.catalog.drop(gone);
    this.add({ ...batch, read: 0 });
    if (this.catalog.hasNews) this.host.changed();
  }

  stop(): void {
    this.running?.abort();
    this.running = undefined;
    for (const { cancel } of this.settling.values()) cancel();
    this.settling.clear();
  }

  private add(batch: FolderBatch): void {
    const kept = this.catalog.add(batch);
    for (const { uri } of batch.found) this.settling.delete(uri);
    if (kept.length === 0) return;
    const cancel = this.clock.setTimeout(() => {
      const due = kept.filter((findings) => this.settling.get(findings.uri)?.findings === findings);
      for (const { uri } of due) this.settling.delete(uri);
      this.settle(due).catch((error: unknown) => this.host.failed(error));
    }, settleAfter);
    for (const findings of kept) this.settling.set(findings.uri, { findings, cancel });
  }

  /**
   * A half-written file keeps its last good version; a file that only lacks its last line break is taken. One that has changed
   * meanwhile, which may not be reported yet, waits anew.
   */
  private async settle(due: readonly FileDefinitions[]): Promise<void> {
    if (this.rules === undefined || due.length === 0) return;
    const waited = new Set(due.map((findings) => JSON.stringify(findings)));
    const { found } = await (await this.load()).reread(
      this.rules,
      due.map(({ uri }) => uri),
    );
    const isSettled = (findings: FileDefinitions) => waited.has(JSON.stringify(findings));
    const changed: FileDefinitions[] = [];
    for (const findings of found) {
      if (isSettled(findings)) this.catalog.settle(findings);
      else changed.push(findings);
    }
    this.add({ found: changed, skipped: [], read: 0 });
    if (this.catalog.hasNews) this.host.changed();
  }
}
