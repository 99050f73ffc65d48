import { type LayerReport, type LayerState, maxSkipped, type Skipped } from '../core/catalog/catalogReport';
import type { Families } from '../core/catalog/families';
import type { CatalogLayer } from '../core/catalog/layer';
import { type FileDefinitions, looksTruncated } from '../core/catalog/sources/workspace/fileDefinitions';
import { workspaceLayer } from '../core/catalog/sources/workspace/workspaceLayer';
import type { Localized } from '../core/text/language';
import type { FolderBatch } from './workspaceFiles';

/** A folder of the workspace as the editor names it. */
export interface Folder {
  readonly uri: string;
  readonly name: string;
}

/** What is known of one folder of the workspace: the findings of its files, and the layer made of them. */
export class FolderCatalog {
  state: LayerState = 'waiting';
  private readonly findings = new Map<string, FileDefinitions>();
  private skipped = new Map<string, Skipped>();
  private skippedCount = 0;
  private filesRead = 0;
  /** The files met since `begin`; undefined between two readings of the whole folder. */
  private met: Set<string> | undefined;
  private made: { readonly layer: CatalogLayer | undefined } | undefined;
  private dirty = false;

  constructor(readonly folder: Folder) {}

  get id(): string {
    return `workspace:${this.folder.uri}`;
  }

  private get name(): Localized {
    return { en: this.folder.name, 'zh-CN': this.folder.name };
  }

  /** What is known stays until `end`, so that a folder read anew does not lose its codes for a moment. */
  begin(): void {
    this.state = 'reading';
    this.met = new Set();
    this.skipped = new Map();
    this.skippedCount = 0;
    this.filesRead = 0;
  }

  /** Takes what was read. Returns the files that look cut short and whose last good version is kept. */
  add(batch: FolderBatch): readonly string[] {
    const kept: string[] = [];
    for (const next of batch.found) {
      this.met?.add(next.uri);
      this.forgetSkipped(next.uri);
      const previous = this.findings.get(next.uri);
      if (previous && looksTruncated(next, previous)) kept.push(next.uri);
      else this.set(next, previous);
    }
    for (const passed of batch.skipped) {
      if (!this.skipped.has(passed.file)) this.skippedCount++;
      if (this.skipped.size < maxSkipped) this.skipped.set(passed.file, passed);
    }
    this.filesRead += batch.read;
    return kept;
  }

  /** Takes a file that has stayed as it is though it looks cut short. Half-written, its last good version says so. */
  settle(findings: FileDefinitions): void {
    const previous = this.findings.get(findings.uri);
    this.set(previous?.whole && !findings.whole ? { ...previous, outdated: true } : findings, previous);
  }

  end(): void {
    this.state = 'done';
    for (const uri of this.findings.keys()) if (!this.met?.has(uri)) this.delete(uri);
    this.met = undefined;
  }

  /** Forgets all: for a folder that is not read any more. */
  clear(state: LayerState): void {
    this.begin();
    this.end();
    this.state = state;
    this.publish();
  }

  /** Forgets files, and all that lies in a folder of that name. */
  drop(uris: readonly string[]): void {
    for (const uri of uris) {
      this.delete(uri);
      this.forgetSkipped(uri);
    }
    const folders = uris.map((uri) => `${uri}/`);
    for (const known of this.findings.keys()) {
      if (folders.some((folder) => known.startsWith(folder))) this.delete(known);
    }
  }

  /** Whether the file, or a file in the folder of that name, has said something about codes. */
  knows(uri: string): boolean {
    if (this.findings.has(uri)) return true;
    const folder = `${uri}/`;
    for (const known of this.findings.keys()) if (known.startsWith(folder)) return true;
    return false;
  }

  /** True where `publish` would make the layer another one. */
  get hasNews(): boolean {
    return this.dirty;
  }

  /** Lets `layer` tell what has been added and dropped since the last time. */
  publish(): void {
    if (this.dirty) this.made = undefined;
    this.dirty = false;
  }

  /** Undefined where no file says anything about codes. The same object until `publish`. */
  layer(families: Families): CatalogLayer | undefined {
    this.made ??= {
      layer:
        this.findings.size === 0 ? undefined : workspaceLayer(this.id, this.name, this.findings.values(), families),
    };
    return this.made.layer;
  }

  report(families: Families): LayerReport {
    const layer = this.layer(families);
    return {
      id: this.id,
      kind: 'workspace',
      name: this.name,
      state: this.state,
      filesRead: this.filesRead,
      problems: layer?.problems ?? [],
      skipped: [...this.skipped.values()],
      skippedCount: this.skippedCount,
    };
  }

  /** Most files that are saved say the same about codes as before, and their layer stays the same then. */
  private set(next: FileDefinitions, previous: FileDefinitions | undefined): void {
    if (previous && JSON.stringify(previous) === JSON.stringify(next)) return;
    this.findings.set(next.uri, next);
    this.dirty = true;
  }

  private delete(uri: string): void {
    if (this.findings.delete(uri)) this.dirty = true;
  }

  private forgetSkipped(uri: string): void {
    if (this.skipped.delete(uri)) this.skippedCount--;
  }
}
