import type { Settings } from '../contract/settings';
import type { BuiltIn } from '../core/catalog/builtIn';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogReport, LayerReport } from '../core/catalog/catalogReport';
import type { CatalogLayer } from '../core/catalog/layer';
import { mergeLayers } from '../core/catalog/mergeLayers';
import { CustomCatalogs, type CustomWish } from './customCatalogs';
import { type Folder, FolderCatalog } from './folderCatalog';

/** Merged catalogs that are kept: one for each folder a person has documents of open, and a few versions of JOB. */
const mostKept = 16;

/**
 * All that has been read of catalogs, and for each document the merged view that goes with it: what ships with the
 * program, the own catalogs its settings name, the folder it lies in and then the other ones.
 */
export class CatalogStore {
  readonly own = new CustomCatalogs();
  /** False until the person trusts the workspace. */
  trusted = true;
  private open: readonly FolderCatalog[] = [];
  private loaded: BuiltIn | undefined;
  /** The one asked for last stands last. */
  private readonly kept = new Map<string, Catalog>();
  private latest: { readonly jobVersion: Settings['jobVersion']; readonly catalog: Catalog } | undefined;

  constructor(private readonly loadBuiltIn: () => BuiltIn) {}

  /** What ships with the program; read on the first call. @throws whatever reading it throws. */
  get builtIn(): BuiltIn {
    this.loaded ??= this.loadBuiltIn();
    return this.loaded;
  }

  get folders(): readonly FolderCatalog[] {
    return this.open;
  }

  /** The ones that were asked for of late. */
  get catalogs(): Iterable<Catalog> {
    return this.kept.values();
  }

  /** Folders that stay keep what is known of them. */
  setFolders(folders: readonly Folder[]): void {
    const known = new Map(this.open.map((folder) => [folder.folder.uri, folder]));
    this.open = folders.map((folder) => known.get(folder.uri) ?? new FolderCatalog(folder));
  }

  /** The innermost folder that holds a document. */
  folderOf(uri: string | undefined): FolderCatalog | undefined {
    const holding = this.open.filter(({ folder }) => uri !== undefined && holds(folder.uri, uri));
    return holding.sort((a, b) => b.folder.uri.length - a.folder.uri.length)[0];
  }

  wishOf(uri: string | undefined, settings: Settings): CustomWish {
    return {
      // What is asked about no document is asked about the workspace. Untrusted, no path of it leads to a file.
      folder: this.trusted ? (this.folderOf(uri) ?? this.open[0])?.folder.uri : undefined,
      folders: this.open.map(({ folder }) => folder.uri),
      paths: this.trusted ? settings.catalogs : [],
      userPaths: settings.userCatalogs,
    };
  }

  /**
   * What answers about a document, of what is read so far; the same object as long as its layers are the same.
   * `isNew` hears of settings whose own catalogs are not read yet.
   */
  catalogFor(uri: string | undefined, settings: Settings, isNew?: (wish: CustomWish) => void): Catalog {
    const wish = this.wishOf(uri, settings);
    const [own, known] = this.own.layersOf(wish);
    if (!known) isNew?.(wish);
    const { layers: builtIn, families } = this.builtIn;
    const workspace = this.inOrder(uri).flatMap((folder) => folder.layer(families) ?? []);
    const layers = [...builtIn.slice(0, 1), ...own, ...workspace, ...builtIn.slice(1)];
    const { jobVersion } = settings;
    // Asked with every request, mostly about the same document.
    if (this.latest?.jobVersion === jobVersion && isOf(this.latest.catalog, layers)) return this.latest.catalog;
    const key = `${jobVersion} ${layers.map(({ id }) => id).join(' ')}`;
    const merged = this.kept.get(key);
    this.kept.delete(key);
    const catalog = merged && isOf(merged, layers) ? merged : mergeLayers(layers, families, jobVersion);
    this.kept.set(key, catalog);
    this.forget();
    this.latest = { jobVersion, catalog };
    return catalog;
  }

  reportFor(uri: string | undefined, settings: Settings): CatalogReport {
    const wish = this.wishOf(uri, settings);
    const { layers: builtIn, families } = this.builtIn;
    return {
      layers: [
        ...builtIn.slice(0, 1).map(reportBuiltIn),
        ...this.own.layersOf(wish)[0].map((layer) => this.own.report(layer)),
        ...this.inOrder(uri).map((folder) => folder.report(families)),
        ...builtIn.slice(1).map(reportBuiltIn),
      ],
      trusted: this.trusted,
      skipped: this.own.skipped(wish),
    };
  }

  private inOrder(uri: string | undefined): readonly FolderCatalog[] {
    const nearest = this.folderOf(uri);
    return nearest ? [nearest, ...this.open.filter((folder) => folder !== nearest)] : this.open;
  }

  /** The ones that were not asked for in the longest time. */
  private forget(): void {
    for (const key of this.kept.keys()) {
      if (this.kept.size <= mostKept) return;
      this.kept.delete(key);
    }
  }
}

/** Whether a catalog is what these layers are merged to. */
function isOf(catalog: Catalog, layers: readonly CatalogLayer[]): boolean {
  return catalog.layers.length === layers.length && catalog.layers.every((layer, at) => layer === layers[at]);
}

/** Whether a document lies below a folder, both as the editor writes them. */
export function holds(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function reportBuiltIn(layer: CatalogLayer): LayerReport {
  return {
    id: layer.id,
    kind: layer.kind,
    name: layer.name,
    state: 'done',
    filesRead: 0,
    problems: layer.problems,
    skipped: [],
    skippedCount: 0,
  };
}
