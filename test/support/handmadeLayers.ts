import type { Catalog, Families } from '../../server/src/core/catalog/catalog';
import type { CatalogEntry } from '../../server/src/core/catalog/catalogEntry';
import type { JobVersion, VersionSetting } from '../../server/src/core/catalog/jobVersion';
import type { CatalogLayer, CodeRange, LayerKind } from '../../server/src/core/catalog/layer';
import { mergeLayers } from '../../server/src/core/catalog/mergeLayers';

/** Families without a code, for tests in which digits mean nothing. */
export const noFamilies: Families = { sections: new Map(), categories: new Map(), problems: [] };

/** An entry with `text` in both languages, by default in the first line of the layer's file. */
export function said(code: number, constant: string, text: string, changes: Partial<CatalogEntry> = {}): CatalogEntry {
  return {
    code,
    layer: '',
    constant,
    source: 'JOB',
    target: 'JOB',
    section: { id: 'job-v3', name: { en: 'JOB 3.x', 'zh-CN': '作业平台 3.x' } },
    category: { id: 'general', name: { en: 'General', 'zh-CN': '通用' } },
    message: { en: text, 'zh-CN': text },
    placeholders: [],
    twins: [],
    origin: { file: '', line: 1 },
    ...changes,
  };
}

/** A meaning that JOB 3.x has from one release to another. */
export function released(code: number, constant: string, text: string, first: JobVersion, last: JobVersion) {
  return said(code, constant, text, { summary: true, service: 'job-execute', versions: { first, last } });
}

/** A constant of a class that source code defines with a text. */
export function defined(code: number, name: string, text: string, owner?: string, line = 1): CatalogEntry {
  const origin = { file: 'file:///w/src/ErrorCode.java', line };
  const names = [owner === undefined ? { name, origin } : { name, owner, origin }];
  return said(code, name, text, { names, origin });
}

/** A layer; sets itself as the layer of its entries. `id` is needed only for several layers of one kind. */
export function layerOf(
  kind: LayerKind,
  entries: readonly CatalogEntry[],
  changes: { readonly id?: string; readonly name?: string; readonly ranges?: readonly CodeRange[] } = {},
): CatalogLayer {
  const {
    id = { page: 'page', 'job-v3': 'job-v3', own: 'own:file:///c/team.md', workspace: 'workspace:file:///w' }[kind],
  } = changes;
  const { name = kind, ranges = [] } = changes;
  const owned = entries.map((entry) => ({ ...entry, layer: id }));
  return { id, kind, name: { en: name, 'zh-CN': name }, entries: owned, problems: [], ranges };
}

export function merged(layers: readonly CatalogLayer[], version?: VersionSetting): Catalog {
  return mergeLayers(layers, noFamilies, version);
}
