import type { Catalog } from '../../core/catalog/catalog';
import type { CatalogReport, LayerReport } from '../../core/catalog/catalogReport';
import { type CatalogLayer, codeCount } from '../../core/catalog/layer';
import type { Language } from '../../core/text/language';
import type { CatalogsRow } from '../../protocol';
import { readingStrings } from '../catalogViews/readingStrings';
import type { Places } from '../shared/filePlace';
import { catalogsStrings } from './catalogsStrings';
import { fileRows, problemCount } from './fileRows';
import { layerName } from './layerNames';
import { skippedRows } from './skippedRows';

/**
 * The layers in the order in which they win, each with its files and what was passed over; then the folders that have
 * no codes, or none yet.
 */
export function layerRows(catalog: Catalog, report: CatalogReport, language: Language, places: Places): CatalogsRow[] {
  const reports = new Map(report.layers.map((layer) => [layer.id, layer]));
  const rows = catalog.layers.map((layer, index) => {
    const about = reports.get(layer.id);
    reports.delete(layer.id);
    return layerRow(layer, about, `${index + 1}. `, language, places);
  });
  const without = [...reports.values()].map((about) =>
    layerRow({ ...about, entries: [], ranges: [] }, about, '', language, places),
  );
  return [...rows, ...without];
}

function layerRow(
  layer: CatalogLayer,
  about: LayerReport | undefined,
  rank: string,
  language: Language,
  places: Places,
): CatalogsRow {
  const text = catalogsStrings[language];
  const id = `layer/${layer.id}`;
  const parts = [
    text.codes(codeCount(layer)),
    ...problemCount(layer.problems.length, text),
    ...(about ? progress(about, language) : []),
  ];
  return {
    id,
    kind: layer.kind,
    label: `${rank}${layerName(layer, language)}`,
    description: parts.join(' · '),
    tooltip: text.about[layer.kind],
    rows: [
      ...fileRows(layer, id, language, places),
      ...(about ? skippedRows(about.skipped, id, language, about.skippedCount) : []),
    ],
  };
}

/** How far a folder has been read; of other layers there is nothing to tell. */
function progress({ kind, state, filesRead }: LayerReport, language: Language): string[] {
  if (kind !== 'workspace') return [];
  const { states, filesRead: looked } = readingStrings[language];
  return [...(state === 'done' ? [] : [states[state]]), ...(filesRead > 0 ? [looked(filesRead)] : [])];
}
