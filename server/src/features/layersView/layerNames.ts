import type { Catalog } from '../../core/catalog/catalog';
import type { VersionSetting } from '../../core/catalog/jobVersion';
import { type CatalogLayer, inReadingOrder } from '../../core/catalog/layer';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { layerStrings } from './layerStrings';

/** What a layer is called in lists, with nothing hidden in it: the name of a person's own one is their text. */
export function layerName({ kind, name }: CatalogLayer, language: Language): string {
  if (kind === 'page') return layerStrings[language].page;
  if (kind === 'job-v3') return layerStrings[language].jobV3;
  return visibleText(name[language]);
}

/** The layers that list anything, in the order of reading. */
export function layersToRead({ layers }: Pick<Catalog, 'layers'>): CatalogLayer[] {
  return inReadingOrder(layers).filter(({ entries }) => entries.length > 0);
}

/** The release whose meanings lead, and who says so: the person's setting or the workspace. */
export function versionName({ version }: Pick<Catalog, 'version'>, asked: VersionSetting, language: Language): string {
  const text = layerStrings[language];
  if (version === undefined) return text.allVersions;
  return asked === 'auto' ? text.versionFromWorkspace(version) : text.versionFromSettings(version);
}
