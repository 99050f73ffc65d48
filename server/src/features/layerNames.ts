import type { Catalog } from '../core/catalog';
import { visibleText } from '../core/escape';
import type { VersionSetting } from '../core/jobVersion';
import type { Language } from '../core/language';
import type { CatalogLayer, LayerKind } from '../core/layer';
import { layerStrings } from './layerStrings';

/** What a layer is called in lists, with nothing hidden in it: the name of a person's own one is their text. */
export function layerName({ kind, name }: CatalogLayer, language: Language): string {
  if (kind === 'page') return layerStrings[language].page;
  if (kind === 'job-v3') return layerStrings[language].jobV3;
  return visibleText(name[language]);
}

/** The order of reading: what everybody knows before what only this workspace has. */
const kinds: readonly LayerKind[] = ['page', 'job-v3', 'own', 'workspace'];

/** The layers that list anything, as they are read; those of one kind in the order in which they win. */
export function layersToRead({ layers }: Pick<Catalog, 'layers'>): CatalogLayer[] {
  return kinds.flatMap((kind) => layers.filter((layer) => layer.kind === kind && layer.entries.length > 0));
}

const counts = new WeakMap<CatalogLayer, number>();

/** How many codes a layer lists, each counted once, whatever other layers say about it. Counted once a layer. */
export function codeCount(layer: CatalogLayer): number {
  const known = counts.get(layer);
  if (known !== undefined) return known;
  const count = new Set(layer.entries.map(({ code }) => code)).size;
  counts.set(layer, count);
  return count;
}

/** The release whose meanings lead, and who says so: the person's setting or the workspace. */
export function versionName({ version }: Pick<Catalog, 'version'>, asked: VersionSetting, language: Language): string {
  const text = layerStrings[language];
  if (version === undefined) return text.allVersions;
  return asked === 'auto' ? text.versionFromWorkspace(version) : text.versionFromSettings(version);
}
