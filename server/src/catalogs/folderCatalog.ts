import { pause } from '../contract';
import {
  type CatalogLayer,
  type Families,
  type LayerReport,
  type LayerState,
  maxSkipped,
  type Skipped,
} from '../core/catalog';
import {
  type FileDefinitions,
  looksTruncated,
  workspaceLayer,
  workspaceLayerSteps,
} from '../core/catalog/sources/workspace';
import { inTurns, type Localized } from '../core/text';
import type { FolderBatch } from './workspaceFiles';

/** Number of definitions from which a layer is made beside other requests: it takes 20 ms. */
const manyDefinitions = 10_000;

/** A folder of the workspace as the editor names it. */
export interface Folder {
  readonly uri: string;
  readonly name: string;
}

/** What is known of one folder of the workspace: the definitions in its files, and the layer made of them. */
export class FolderCatalog implements Folder {
  readonly uri: string;
  readonly name: string;
  state: LayerState = 'waiting';
  private readonly definitions = new Map<string, FileDefinitions>();
  private skipped = new Map<string, Skipped>();
  private skippedCount = 0;
  private filesRead = 0;
  /** The files found since `begin`; undefined between two readings of the whole folder. */
  private met: Set<string> | undefined;
  private made: { readonly layer: CatalogLayer | undefined } | undefined;
  private dirty = false;
  private publishing = false;
  /** True once the whole folder has been read and published. */
  private wasRead = false;

  constructor(
    { uri, name }: Folder,
    private readonly families: () => Families,
  ) {
    this.uri = uri;
    this.name = name;
  }

  private get id(): string {
    return `workspace:${this.uri}`;
  }

  private get title(): Localized {
    return { en: this.name, 'zh-CN': this.name };
  }

  /** Keeps what is known until `end`, so that a folder read again does not lose its codes for a moment. */
  begin(): void {
    this.state = 'reading';
    this.met = new Set();
    this.skipped = new Map();
    this.skippedCount = 0;
    this.filesRead = 0;
  }

  /** Takes what was read. Returns what files say that look truncated; their last good version is kept. */
  add(batch: FolderBatch): readonly FileDefinitions[] {
    const kept: FileDefinitions[] = [];
    for (const next of batch.found) {
      this.met?.add(next.uri);
      this.forgetSkipped(next.uri);
      const previous = this.definitions.get(next.uri);
      if (previous && looksTruncated(next, previous)) kept.push(next);
      else this.set(next, previous);
    }
    for (const skipped of batch.skipped) {
      if (!this.skipped.has(skipped.file)) this.skippedCount++;
      if (this.skipped.size < maxSkipped) this.skipped.set(skipped.file, skipped);
    }
    this.filesRead += batch.read;
    return kept;
  }

  /** Takes a file that has not changed though it looks truncated: if it is half-written, its last good version stays. */
  settle(next: FileDefinitions): void {
    const previous = this.definitions.get(next.uri);
    this.set(previous?.whole && !next.whole ? { ...previous, outdated: true } : next, previous);
  }

  end(): void {
    this.state = 'done';
    for (const uri of this.definitions.keys()) if (!this.met?.has(uri)) this.delete(uri);
    this.met = undefined;
    if (!this.isLarge) this.wasRead = true;
  }

  /** Forgets everything, for a folder that is no longer read. */
  clear(state: LayerState): void {
    this.begin();
    this.end();
    this.wasRead = false;
    this.state = state;
    this.publish();
  }

  /** Forgets files, and everything in folders with these names. */
  drop(uris: readonly string[]): void {
    for (const uri of uris) {
      this.delete(uri);
      this.forgetSkipped(uri);
    }
    const folders = uris.map((uri) => `${uri}/`);
    for (const known of this.definitions.keys()) {
      if (folders.some((folder) => known.startsWith(folder))) this.delete(known);
    }
  }

  /** True if the file, or a file in the folder with this name, has said something about codes. */
  knows(uri: string): boolean {
    if (this.definitions.has(uri)) return true;
    const folder = `${uri}/`;
    for (const known of this.definitions.keys()) if (known.startsWith(folder)) return true;
    return false;
  }

  /** True until the first reading of the folder is published to its end: what is known is only a part. */
  get isReadFirst(): boolean {
    return !this.wasRead && (this.state === 'waiting' || this.state === 'reading' || this.state === 'done');
  }

  /** True if `publish` changes the layer, or ends the first reading. */
  get hasNews(): boolean {
    return this.dirty || (this.state === 'done' && !this.wasRead);
  }

  /** Puts into `layer` what was added and dropped since the last time. */
  publish(): void {
    if (this.dirty) this.made = undefined;
    this.dirty = false;
    this.wasRead ||= this.state === 'done';
  }

  /** True if making the layer would let other requests wait. */
  get isLarge(): boolean {
    let count = 0;
    for (const { constants, messages } of this.definitions.values()) count += constants.length + messages.length;
    return count > manyDefinitions;
  }

  /** True while `publishInTurns` makes the layer. */
  get isPublishing(): boolean {
    return this.publishing;
  }

  /**
   * `publish` with other requests beside it. Until it settles the layer stays as it is.
   *
   * @param prepare makes what is made of the layer
   */
  async publishInTurns(prepare: () => Promise<void>): Promise<void> {
    if (this.publishing) return;
    this.publishing = true;
    this.made ??= { layer: undefined };
    let isEnd = false;
    try {
      do {
        isEnd = this.state === 'done';
        if (this.dirty) await this.makeLayer();
        await prepare();
      } while (this.dirty || (this.state === 'done' && !isEnd));
    } finally {
      this.publishing = false;
      this.wasRead ||= isEnd;
    }
  }

  private async makeLayer(): Promise<void> {
    this.dirty = false;
    const steps = workspaceLayerSteps(this.id, this.title, [...this.definitions.values()], this.families());
    const layer = await inTurns(steps, pause);
    // Otherwise it was published at once meanwhile.
    if (this.made !== undefined) this.made = { layer };
  }

  /** Undefined if no file says anything about codes. The same object until `publish`. */
  get layer(): CatalogLayer | undefined {
    this.made ??= {
      layer:
        this.definitions.size === 0
          ? undefined
          : workspaceLayer(this.id, this.title, this.definitions.values(), this.families()),
    };
    return this.made.layer;
  }

  get report(): LayerReport {
    return {
      id: this.id,
      kind: 'workspace',
      name: this.title,
      state: this.state,
      filesRead: this.filesRead,
      problems: this.layer?.problems ?? [],
      skipped: [...this.skipped.values()],
      skippedCount: this.skippedCount,
    };
  }

  /** Most saved files say the same about codes as before; then the layer stays the same object. */
  private set(next: FileDefinitions, previous: FileDefinitions | undefined): void {
    if (previous && isSame(previous, next)) return;
    this.definitions.set(next.uri, next);
    this.dirty = true;
  }

  private delete(uri: string): void {
    if (this.definitions.delete(uri)) this.dirty = true;
  }

  private forgetSkipped(uri: string): void {
    if (this.skipped.delete(uri)) this.skippedCount--;
  }
}

function isSame(one: FileDefinitions, other: FileDefinitions): boolean {
  // Item by item, and field by field: a file may have 100,000 constants.
  const { constants, messages, ...rest } = one;
  const { constants: otherConstants, messages: otherMessages, ...otherRest } = other;
  return (
    areSame(constants, otherConstants) &&
    areSame(messages, otherMessages) &&
    JSON.stringify(rest) === JSON.stringify(otherRest)
  );
}

/** Compares lists of objects whose fields are texts and numbers. */
function areSame<T extends object>(ones: readonly T[], others: readonly T[]): boolean {
  return (
    ones.length === others.length &&
    ones.every((one, at) => {
      const other = others[at];
      const names = Object.keys(one) as (keyof T)[];
      return other && Object.keys(other).length === names.length && names.every((name) => one[name] === other[name]);
    })
  );
}
