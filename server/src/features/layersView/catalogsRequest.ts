import { handler, type Settings } from '../../contract';
import { type Catalog, type CatalogReport, maxCatalogMegabytes } from '../../core/catalog';
import type { Language } from '../../core/text';
import type { Catalogs, CatalogsRow } from '../../protocol';
import { ViewPlaces } from '../shared/filePlace';
import { catalogsStrings } from './catalogsStrings';
import { conflictRows } from './conflictRows';
import { versionName } from './layerNames';
import { layerRows, skippedRows } from './layerRows';
import { readingNote } from './reading';

/** What was loaded, from where, in which order it wins, and its problems. */
export function catalogs(catalog: Catalog, report: CatalogReport, settings: Settings, language: Language): Catalogs {
  const places = new ViewPlaces();
  const rows = [
    ...noteRows(readingNote(report, settings, language)),
    versionRow(versionName(catalog, settings.jobVersion, language), language),
    ...layerRows(catalog, report, language, places),
    ...conflictRows(catalog, language, places),
    // Custom catalogs that could not be read have no layer.
    ...skippedRows(report.skipped, 'own', language, maxCatalogMegabytes),
  ];
  return { rows, places: places.all };
}

function noteRows(label: string): CatalogsRow[] {
  return label === '' ? [] : [{ id: 'note', kind: 'note', label, description: '', tooltip: label, rows: [] }];
}

function versionRow(label: string, language: Language): CatalogsRow {
  const tooltip = catalogsStrings[language].version;
  return { id: 'version', kind: 'version', label, description: '', tooltip, rows: [] };
}

export const catalogsHandler = handler<unknown, Catalogs>(
  { rows: [], places: [] },
  ({ catalog, report, preferences }) => catalogs(catalog, report(), preferences.settings, preferences.language),
);
