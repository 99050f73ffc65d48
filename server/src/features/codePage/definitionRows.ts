import { cardStrings, isMadeUpIn, originText, qualifiedName } from '../../core/answers/card';
import {
  type Catalog,
  type CatalogEntry,
  type CatalogLayer,
  isBuiltIn,
  isNamed,
  type Origin,
  versionLabel,
} from '../../core/catalog';
import { type Language, languages, visibleText } from '../../core/text';
import type { PageConstant, PageSource } from '../../protocol';
import { layerName } from '../layersView/layerNames';
import type { ViewPlaces } from '../shared/filePlace';
import { codePageStrings } from './codePageStrings';

/** Maximum rows of one list; a note says how many are left out. */
const maxRows = 100;

interface Rows<T> {
  readonly rows: readonly T[];
  readonly notes: readonly string[];
}

/** The constants of a code in each layer, in the order in which the layers win. */
export function constantsOf(
  code: number,
  catalog: Catalog,
  language: Language,
  places: ViewPlaces,
): Rows<PageConstant> {
  const rows = new Map<string, PageConstant>();
  for (const { layer, entry } of entriesOf(code, catalog)) {
    for (const { name, origin } of namesOf(entry)) {
      const key = `${layer.id} ${name}`;
      if (rows.has(key)) continue;
      const place = places.indexOf(origin);
      rows.set(key, {
        layer: layerName(layer, language),
        name: visibleText(name),
        note: noteOn(entry, layer, catalog, language),
        ...(place === undefined ? {} : { place }),
      });
    }
  }
  return limited([...rows.values()], codePageStrings[language].moreConstants);
}

/** The places in files of the person that define a code: constants, messages, rows of custom catalogs. */
export function sourcesOf(code: number, catalog: Catalog, language: Language, places: ViewPlaces): Rows<PageSource> {
  const text = codePageStrings[language];
  const rows = new Map<string, PageSource>();
  for (const { layer, entry } of entriesOf(code, catalog)) {
    const add = (what: string, origin: Origin | undefined): void => {
      const place = origin && places.indexOf(origin);
      if (origin === undefined || place === undefined || rows.has(`${place} ${what}`)) return;
      const label = visibleText(originText(origin, layer));
      rows.set(`${place} ${what}`, { layer: layerName(layer, language), label, what, place });
    };
    if (isBuiltIn(layer)) continue;
    const names = entry.names ?? [];
    for (const { origin } of names) add(text.constant, origin);
    for (const one of languages) add(text.message(one), entry.textOrigins?.[one]);
    const elsewhere = names.length > 0 || entry.textOrigins !== undefined;
    if (layer.kind === 'own' || !elsewhere) add(layer.kind === 'own' ? text.row : text.constant, entry.origin);
  }
  return limited([...rows.values()], text.moreSources);
}

function entriesOf(code: number, { layers }: Catalog): { layer: CatalogLayer; entry: CatalogEntry }[] {
  return layers.flatMap((layer) =>
    layer.entries.filter((entry) => entry.code === code).map((entry) => ({ layer, entry })),
  );
}

function namesOf(entry: CatalogEntry): { readonly name: string; readonly origin: Origin }[] {
  if (entry.names) return entry.names.map((constant) => ({ name: qualifiedName(constant), origin: constant.origin }));
  return isNamed(entry) ? [{ name: entry.constant, origin: entry.origin }] : [];
}

/** The releases of a constant of JOB 3.x, or that this project made it up. */
function noteOn(entry: CatalogEntry, layer: CatalogLayer, catalog: Catalog, language: Language): string {
  if (layer.kind !== 'page') return versionLabel(entry.versions) ?? '';
  const merged = catalog.meanings(entry.code).find(({ layer: id }) => id === layer.id) ?? entry;
  return isMadeUpIn(catalog, merged) ? cardStrings[language].madeUp : '';
}

function limited<T>(rows: readonly T[], note: (count: number) => string): Rows<T> {
  const left = rows.length - maxRows;
  return { rows: rows.slice(0, maxRows), notes: left > 0 ? [note(left)] : [] };
}
