import { builtinLayers } from '../../server/src/builtin/builtinLayers';
import type { Catalog } from '../../server/src/core/catalog/catalog';
import type { CatalogEntry } from '../../server/src/core/catalog/catalogEntry';
import { decode } from '../../server/src/core/catalog/families';
import type { VersionSetting } from '../../server/src/core/catalog/jobVersion';
import type { CatalogLayer } from '../../server/src/core/catalog/layer';
import { mergeLayers } from '../../server/src/core/catalog/mergeLayers';

type Row = Partial<CatalogEntry> & Pick<CatalogEntry, 'code'>;

/** A custom catalog; the fields that a row omits are derived from its code. */
export function layer(
  about: Pick<CatalogLayer, 'id' | 'kind'> & Partial<CatalogLayer>,
  file: string,
  rows: readonly Row[],
): CatalogLayer {
  const { families } = builtinLayers();
  const name = { en: about.id, 'zh-CN': about.id };
  const entries = rows.map((row, index): CatalogEntry => {
    const { category } = decode(row.code, families);
    const own = { id: 'own', name: { en: 'Own', 'zh-CN': '自有' } } as const;
    const text = `text of ${row.code}`;
    return {
      layer: about.id,
      constant: `CODE_${row.code}`,
      source: 'JOB',
      target: 'JOB',
      section: own,
      category: category ?? own,
      message: { en: text, 'zh-CN': text },
      placeholders: [],
      twins: [],
      origin: { file, line: index + 1 },
      ...row,
    };
  });
  return { name, problems: [], ranges: [], ...about, entries };
}

/** Layers between the page and JOB 3.x, both with only these codes. */
export function layeredCatalog(
  builtIn: readonly number[],
  layers: readonly CatalogLayer[],
  version?: VersionSetting,
): Catalog {
  const { layers: all, families } = builtinLayers();
  const few = all.map((one) => ({ ...one, entries: one.entries.filter(({ code }) => builtIn.includes(code)) }));
  return mergeLayers([...layers, ...few], families, version);
}
