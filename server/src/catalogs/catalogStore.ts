import { pause, type Settings } from '../contract';
import {
  type BuiltIn,
  type Catalog,
  type CatalogLayer,
  type CatalogReport,
  mergeLayers,
  mergeSteps,
  type VersionSetting,
  versionOfWorkspace,
} from '../core/catalog';
import { inTurns, isBelow } from '../core/text';
import { CustomCatalogs, type CustomRules, reportOf } from './customCatalogs';
import { type Folder, FolderCatalog } from './folderCatalog';

/** Maximum number of merged catalogs: one for each folder with open documents, and a few versions of JOB. */
const maxMerged = 16;

/** Number of entries from which a catalog is made beside other requests: it takes 20 ms. */
const manyEntries = 10_000;

/**
 * Everything read from catalogs, and the merged catalog of each document: the custom catalogs in its settings, the folder
 * it lies in, the other folders, and what ships with the program.
 */
export class CatalogStore {
  readonly custom = new CustomCatalogs();
  /** As the editor orders them. */
  folders: readonly FolderCatalog[] = [];
  /** False until the person trusts the workspace. */
  trusted = true;
  private loaded: BuiltIn | undefined;
  /** The most recently used one is the last. */
  private readonly merged = new Map<string, Catalog>();
  /** Catalogs by the settings of a document, until something changes. */
  private answers = new WeakMap<Settings, { readonly nearest: FolderCatalog | undefined; readonly catalog: Catalog }>();

  /** `hasUnread` runs when settings name custom catalogs that are not read yet. */
  constructor(
    private readonly loadBuiltIn: () => BuiltIn,
    private readonly hasUnread: () => void,
  ) {}

  /** What ships with the program; loaded on first use. @throws errors of the loading. */
  get builtIn(): BuiltIn {
    this.loaded ??= this.loadBuiltIn();
    return this.loaded;
  }

  /** Folders that remain keep what is known of them. */
  setFolders(folders: readonly Folder[]): void {
    const known = new Map(this.folders.map((folder) => [folder.uri, folder]));
    this.folders = folders.map(
      (folder) => known.get(folder.uri) ?? new FolderCatalog(folder, () => this.builtIn.families),
    );
    this.invalidate();
  }

  /** Call this after every change of a folder, of trust or of a custom catalog. */
  invalidate(): void {
    this.answers = new WeakMap();
  }

  /**
   * Returns the catalog of a document, made of what is read so far; the same object as long as its layers are the same.
   *
   * @throws errors of loading what ships with the program.
   */
  catalogFor(uri: string | undefined, settings: Settings): Catalog {
    const nearest = this.nearestTo(uri);
    const known = this.answers.get(settings);
    if (known !== undefined && known.nearest === nearest) return known.catalog;
    const catalog = this.merge(this.layersFor(nearest, settings), settings, nearest);
    this.answers.set(settings, { nearest, catalog });
    return catalog;
  }

  /** Makes the catalog of a document beside other requests, before it is in force: of 100,000 codes that takes a while. */
  async prepare(uri: string | undefined, settings: Settings): Promise<void> {
    const layers = this.layersFor(this.nearestTo(uri), settings);
    if (layers.reduce((count, { entries }) => count + entries.length, 0) < manyEntries) return;
    const isPartial = (folder: FolderCatalog) => folder.isReadFirst && folder.state !== 'done';
    const setting = this.versionSetting(settings, this.nearestTo(uri), isPartial);
    if (this.known(setting, layers)) return;
    this.keep(setting, layers, await inTurns(mergeSteps(layers, this.builtIn.families, setting), pause));
  }

  reportFor(uri: string | undefined, settings: Settings): CatalogReport {
    const nearest = this.nearestTo(uri);
    const rules = this.customRules(nearest, settings);
    return {
      layers: [
        ...this.custom.layersOf(rules).layers.map((layer) => reportOf(layer, 1)),
        ...this.inOrder(nearest).map((folder) => folder.report),
        ...this.builtIn.layers.map((layer) => reportOf(layer, 0)),
      ],
      trusted: this.trusted,
      skipped: this.custom.skipped(rules),
    };
  }

  private layersFor(nearest: FolderCatalog | undefined, settings: Settings): readonly CatalogLayer[] {
    const { layers: custom, known } = this.custom.layersOf(this.customRules(nearest, settings));
    if (!known) this.hasUnread();
    const folders = this.inOrder(nearest).flatMap((folder) => folder.layer ?? []);
    return [...custom, ...folders, ...this.builtIn.layers];
  }

  private merge(layers: readonly CatalogLayer[], settings: Settings, nearest: FolderCatalog | undefined): Catalog {
    const setting = this.versionSetting(settings, nearest, ({ isReadFirst }) => isReadFirst);
    const catalog = this.known(setting, layers) ?? mergeLayers(layers, this.builtIn.families, setting);
    this.keep(setting, layers, catalog);
    return catalog;
  }

  /** The setting for the version; `unknown` while a folder that may decide it is read only in part. */
  private versionSetting(
    { jobVersion }: Settings,
    nearest: FolderCatalog | undefined,
    isPartial: (folder: FolderCatalog) => boolean,
  ): VersionSetting | 'unknown' {
    if (jobVersion !== 'auto') return jobVersion;
    const folders = this.inOrder(nearest);
    const partial = folders.findIndex(isPartial);
    if (partial < 0) return 'auto';
    const whole = folders.slice(0, partial).flatMap((folder) => folder.layer ?? []);
    return versionOfWorkspace([...whole, ...this.builtIn.layers]) === undefined ? 'unknown' : 'auto';
  }

  private known(setting: string, layers: readonly CatalogLayer[]): Catalog | undefined {
    const known = this.merged.get(keyOf(setting, layers));
    const isCurrent = known?.layers.length === layers.length && known.layers.every((layer, at) => layer === layers[at]);
    return isCurrent ? known : undefined;
  }

  private keep(setting: string, layers: readonly CatalogLayer[], catalog: Catalog): void {
    const key = keyOf(setting, layers);
    this.merged.delete(key);
    this.merged.set(key, catalog);
    for (const oldest of this.merged.keys()) {
      if (this.merged.size <= maxMerged) break;
      this.merged.delete(oldest);
      this.invalidate();
    }
  }

  /** Without trust, no path in the workspace leads to a file. */
  private customRules(nearest: FolderCatalog | undefined, settings: Settings): CustomRules {
    return {
      // A request without a document is about the workspace.
      folder: this.trusted ? (nearest ?? this.folders[0])?.uri : undefined,
      folders: this.folders.map(({ uri }) => uri),
      paths: this.trusted ? settings.catalogs : [],
      userPaths: settings.userCatalogs,
    };
  }

  /** Returns the innermost folder that holds a document. */
  private nearestTo(uri: string | undefined): FolderCatalog | undefined {
    if (uri === undefined) return undefined;
    const holding = this.folders.filter((folder) => isBelow(uri, folder.uri));
    return holding.sort((a, b) => b.uri.length - a.uri.length)[0];
  }

  private inOrder(nearest: FolderCatalog | undefined): readonly FolderCatalog[] {
    return nearest ? [nearest, ...this.folders.filter((folder) => folder !== nearest)] : this.folders;
  }
}

function keyOf(setting: string, layers: readonly CatalogLayer[]): string {
  return `${setting} ${layers.map(({ id }) => id).join(' ')}`;
}
