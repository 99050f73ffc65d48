import type { CatalogLayer, Families, LayerReport, Skipped } from '../core/catalog';
import { isBelow } from '../core/text';
import type { CustomRequest, WorkspaceFiles } from './workspaceFiles';

/** What settings say about custom catalogs. Documents with the same rules share their files. */
export type CustomRules = Omit<CustomRequest, 'known'>;

interface CustomSet {
  readonly rules: CustomRules;
  uris: readonly string[];
  skipped: readonly Skipped[];
  done: boolean;
}

/** Maximum number of sets of rules: settings differ between folders, and change. */
const maxSets = 16;

const catalogName = /\.(?:md|markdown|jsonc?|csv|properties)$/i;

/** The custom catalogs that settings name. Each file is read once, however many settings name it. */
export class CustomCatalogs {
  private readonly sets = new Map<string, CustomSet>();
  private readonly files = new Map<string, { readonly stamp: string; readonly layer: CatalogLayer }>();

  /** Returns the layers read so far, in the order in which they win. `known` is false for new rules. */
  layersOf(rules: CustomRules): { readonly layers: readonly CatalogLayer[]; readonly known: boolean } {
    if (rules.paths.length + rules.userPaths.length === 0) return { layers: [], known: true };
    const key = JSON.stringify(rules);
    const known = this.sets.get(key);
    // The most recently used set is the last to be forgotten.
    this.sets.delete(key);
    this.sets.set(key, known ?? { rules, uris: [], skipped: [], done: false });
    this.forget();
    const layers = (known?.uris ?? []).flatMap((uri) => this.files.get(uri)?.layer ?? []);
    return { layers, known: known !== undefined };
  }

  skipped(rules: CustomRules): readonly Skipped[] {
    return this.sets.get(JSON.stringify(rules))?.skipped ?? [];
  }

  /** The files read, whose changes are watched. */
  get uris(): readonly string[] {
    return [...this.files.keys()];
  }

  /** True while a set of rules was never read. */
  get isReading(): boolean {
    return [...this.sets.values()].some(({ done }) => !done);
  }

  get empty(): boolean {
    return this.sets.size === 0;
  }

  /**
   * True if a changed file may be a custom catalog, or a changed folder may hold one, judged by its name: a search for all
   * files that match a glob takes too long to run whenever any file is saved.
   */
  mayHold(uri: string): boolean {
    if (this.empty) return false;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    if (!name.includes('.') || catalogName.test(name)) return true;
    return this.uris.some((known) => known === uri || isBelow(known, uri));
  }

  /** Reads what is new or has changed. Returns true if a layer is another one than before. */
  async refresh(disk: WorkspaceFiles, families: Families, all: boolean): Promise<boolean> {
    let changed = false;
    for (const set of [...this.sets.values()]) {
      if (set.done && !all) continue;
      const known = new Map([...this.files].map(([uri, { stamp }]) => [uri, stamp]));
      const wasDone = set.done;
      const reading = disk.readCustom({ ...set.rules, known }, families);
      // What cannot be read is not waited for again and again.
      const { files, skipped } = await reading.finally(() => {
        set.done = true;
      });
      for (const { uri, stamp, layer } of files) {
        if (layer === undefined) continue;
        this.files.set(uri, { stamp, layer });
        changed = true;
      }
      const uris = files.map(({ uri }) => uri);
      changed ||= !wasDone || JSON.stringify([uris, skipped]) !== JSON.stringify([set.uris, set.skipped]);
      set.uris = uris;
      set.skipped = skipped;
    }
    this.forget();
    return changed;
  }

  private forget(): void {
    for (const key of this.sets.keys()) {
      if (this.sets.size <= maxSets) break;
      this.sets.delete(key);
    }
    const used = new Set([...this.sets.values()].flatMap(({ uris }) => uris));
    // A set that is being read does not name all of its files yet.
    if ([...this.sets.values()].some(({ done }) => !done)) return;
    for (const uri of this.files.keys()) if (!used.has(uri)) this.files.delete(uri);
  }
}

/** Reports a layer that is read at once. */
export function reportOf({ id, kind, name, problems }: CatalogLayer, filesRead: number): LayerReport {
  return { id, kind, name, state: 'done', filesRead, problems, skipped: [], skippedCount: 0 };
}
