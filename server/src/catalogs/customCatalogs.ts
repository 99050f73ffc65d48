import type { LayerReport, Skipped } from '../core/catalog/catalogReport';
import type { Families } from '../core/catalog/families';
import type { CatalogLayer } from '../core/catalog/layer';
import { readCustomCatalog } from '../core/catalog/sources/custom/customCatalog';
import type { CustomRequest, WorkspaceFiles } from './workspaceFiles';

/** What settings say about own catalogs; two documents with the same share their files. */
export type CustomWish = Omit<CustomRequest, 'known'>;

interface CustomSet {
  readonly wish: CustomWish;
  uris: readonly string[];
  skipped: readonly Skipped[];
  done: boolean;
}

/** Settings differ from folder to folder, and change; more of them than this are not remembered at a time. */
const mostSets = 16;

const catalogName = /\.(?:md|markdown|jsonc?|csv|properties)$/i;

/** The own catalogs that settings name. Each file is read once, however many settings name it. */
export class CustomCatalogs {
  private readonly sets = new Map<string, CustomSet>();
  private readonly files = new Map<string, { readonly stamp: string; readonly layer: CatalogLayer }>();

  /** In the order in which they win; what is read so far. The second value is false for a wish that is new. */
  layersOf(wish: CustomWish): readonly [layers: readonly CatalogLayer[], known: boolean] {
    if (wish.paths.length + wish.userPaths.length === 0) return [[], true];
    const key = JSON.stringify(wish);
    const known = this.sets.get(key);
    // The one asked for last is the last to be forgotten.
    this.sets.delete(key);
    this.sets.set(key, known ?? { wish, uris: [], skipped: [], done: false });
    this.forget();
    return [(known?.uris ?? []).flatMap((uri) => this.files.get(uri)?.layer ?? []), known !== undefined];
  }

  skipped(wish: CustomWish): readonly Skipped[] {
    return this.sets.get(JSON.stringify(wish))?.skipped ?? [];
  }

  /** The files that were read, whose changes are to be followed. */
  get uris(): readonly string[] {
    return [...this.files.keys()];
  }

  get empty(): boolean {
    return this.sets.size === 0;
  }

  /**
   * Whether a file that has changed may be an own catalog, or a folder hold one, judged by its name: to look through all
   * that a glob names takes too long to do it whenever some other file is saved.
   */
  mayHold(uri: string): boolean {
    if (this.empty) return false;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    if (!name.includes('.') || catalogName.test(name)) return true;
    return this.uris.some((known) => known === uri || known.startsWith(`${uri}/`));
  }

  /** Reads what is new or has changed. True where a layer is another one than before. */
  async refresh(disk: WorkspaceFiles, families: Families, all: boolean): Promise<boolean> {
    let changed = false;
    for (const set of [...this.sets.values()]) {
      if (set.done && !all) continue;
      const known = new Map([...this.files].map(([uri, { stamp }]) => [uri, stamp]));
      const { files, skipped } = await disk.readCustom({ ...set.wish, known });
      for (const { uri, stamp, text } of files) {
        if (text === undefined) continue;
        this.files.set(uri, { stamp, layer: readCustomCatalog({ path: uri, text }, families) });
        changed = true;
      }
      const uris = files.map(({ uri }) => uri);
      changed ||= !set.done || JSON.stringify([uris, skipped]) !== JSON.stringify([set.uris, set.skipped]);
      set.uris = uris;
      set.skipped = skipped;
      set.done = true;
    }
    this.forget();
    return changed;
  }

  report(layer: CatalogLayer): LayerReport {
    return {
      id: layer.id,
      kind: layer.kind,
      name: layer.name,
      state: 'done',
      filesRead: 1,
      problems: layer.problems,
      skipped: [],
      skippedCount: 0,
    };
  }

  private forget(): void {
    for (const key of this.sets.keys()) {
      if (this.sets.size <= mostSets) break;
      this.sets.delete(key);
    }
    const wanted = new Set([...this.sets.values()].flatMap(({ uris }) => uris));
    // A file of a set that is being read now is not yet among its addresses.
    if ([...this.sets.values()].some(({ done }) => !done)) return;
    for (const uri of this.files.keys()) if (!wanted.has(uri)) this.files.delete(uri);
  }
}
