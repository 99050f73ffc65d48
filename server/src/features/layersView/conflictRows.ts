import { originText } from '../../core/answers/card';
import type { Catalog, CatalogEntry, Conflict, Origin } from '../../core/catalog';
import { type Language, visibleText } from '../../core/text';
import type { CatalogsRow } from '../../protocol';
import { filePath, type ViewPlaces } from '../shared/filePlace';
import { catalogsStrings } from './catalogsStrings';
import { layerName } from './layerNames';
import { limitedRows } from './layerRows';

/** Where the catalogs contradict each other: a row for each conflict, below it both sides, the leading one first. */
export function conflictRows(catalog: Catalog, language: Language, places: ViewPlaces): CatalogsRow[] {
  const { conflicts } = catalog;
  if (conflicts.length === 0) return [];
  const text = catalogsStrings[language];
  const id = 'conflicts';
  return [
    {
      id,
      kind: 'conflict',
      label: text.conflicts,
      description: String(conflicts.length),
      tooltip: text.aboutConflicts,
      rows: limitedRows(conflicts, id, language, (conflict, index) =>
        conflictRow(conflict, `${id}/${index}`, { catalog, language, places }),
      ),
    },
  ];
}

interface ConflictView {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly places: ViewPlaces;
}

function conflictRow(conflict: Conflict, id: string, view: ConflictView): CatalogsRow {
  const text = catalogsStrings[view.language];
  const { kind, winner, loser } = conflict;
  const label = kind === 'names' ? visibleText(conflict.name) : String(winner.code);
  const description = kind === 'names' ? text.differentCodes : text.differentTexts[conflict.language];
  const side = (entry: CatalogEntry) => {
    if (kind === 'texts') {
      const origin = entry.textOrigins?.[conflict.language] ?? entry.origin;
      return { label: visibleText(entry.message[conflict.language]), origin };
    }
    const named = entry.names?.find(({ name }) => name === conflict.name);
    return { label: String(entry.code), origin: named?.origin ?? entry.origin };
  };
  return {
    id,
    kind: 'conflict',
    label,
    description,
    tooltip: `${label}: ${description}`,
    rows: [sideRow('winner', id, winner, side(winner), view), sideRow('loser', id, loser, side(loser), view)],
  };
}

function sideRow(
  kind: 'winner' | 'loser',
  parent: string,
  entry: CatalogEntry,
  { label, origin }: { readonly label: string; readonly origin: Origin },
  { catalog, language, places }: ConflictView,
): CatalogsRow {
  const layer = catalog.layerOf(entry);
  const place = places.indexOf(origin);
  const from = layer ? [layerName(layer, language)] : [];
  const where = place === undefined ? [] : [visibleText(originText(origin, layer))];
  const description = [...(kind === 'winner' ? [catalogsStrings[language].leads] : []), ...from, ...where].join(' · ');
  return {
    id: `${parent}/${kind}`,
    kind,
    label,
    description,
    tooltip: `${label}\n${filePath(origin.file)}:${origin.line}`,
    ...(place === undefined ? {} : { place }),
    rows: [],
  };
}
