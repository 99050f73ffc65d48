import { type Catalog, type CatalogLayer, inReadingOrder, type VersionSetting } from '../../core/catalog';
import { type Language, visibleText } from '../../core/text';

/** Names of layers and versions in the tree, the status and the view of catalogs. */
interface LayerStrings {
  readonly page: string;
  readonly jobV3: string;
  readonly allVersions: string;
  versionFromWorkspace(version: string): string;
  versionFromSettings(version: string): string;
  moreLayers(count: number): string;
  /** The group of codes without a target system. */
  readonly noTarget: string;
}

export const layerStrings: Readonly<Record<Language, LayerStrings>> = {
  en: {
    page: 'Published page',
    jobV3: 'JOB 3.x',
    allVersions: 'All versions',
    versionFromWorkspace: (version) => `Version ${version} (from the workspace)`,
    versionFromSettings: (version) => `Version ${version} (from the settings)`,
    moreLayers: (count) => `${count} more`,
    noTarget: 'No target system',
  },
  'zh-CN': {
    page: '官方页面',
    jobV3: '作业平台 3.x',
    allVersions: '所有版本',
    versionFromWorkspace: (version) => `版本 ${version}（来自工作区）`,
    versionFromSettings: (version) => `版本 ${version}（来自设置）`,
    moreLayers: (count) => `另有 ${count} 个`,
    noTarget: '未注明目标系统',
  },
};

/** The name of a layer in lists. That of a custom catalog is a person's text: hidden characters are made visible. */
export function layerName({ kind, name }: CatalogLayer, language: Language): string {
  if (kind === 'page') return layerStrings[language].page;
  if (kind === 'job-v3') return layerStrings[language].jobV3;
  return visibleText(name[language]);
}

/** The layers with entries, in the order of reading. */
export function layersToRead({ layers }: Pick<Catalog, 'layers'>): CatalogLayer[] {
  return inReadingOrder(layers).filter(({ entries }) => entries.length > 0);
}

/** The release whose meanings lead, and its origin: the settings or the workspace. */
export function versionName(
  { version }: Pick<Catalog, 'version'>,
  setting: VersionSetting,
  language: Language,
): string {
  const text = layerStrings[language];
  if (version === undefined) return text.allVersions;
  return setting === 'auto' ? text.versionFromWorkspace(version) : text.versionFromSettings(version);
}
