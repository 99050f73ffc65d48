import {
  type Catalog,
  type CatalogLayer,
  type CatalogProblem,
  type CatalogReport,
  codeCount,
  isBuiltIn,
  type LayerReport,
  maxSourceMegabytes,
  type Origin,
  type Skipped,
  skipReason,
} from '../../core/catalog';
import { type Language, visibleText } from '../../core/text';
import type { CatalogsRow } from '../../protocol';
import { fileName, filePath, type ViewPlaces } from '../shared/filePlace';
import { type CatalogsStrings, catalogsStrings } from './catalogsStrings';
import { layerName } from './layerNames';
import { readingStrings } from './reading';

/** Maximum rows below one row. */
const maxRows = 200;

/**
 * Rows of the first `items`, then one that says how many of `total` are left out. `parent` is the id of the row above.
 */
export function limitedRows<T>(
  items: readonly T[],
  parent: string,
  language: Language,
  rowOf: (item: T, index: number) => CatalogsRow,
  total = items.length,
): CatalogsRow[] {
  const rows = items.slice(0, maxRows).map(rowOf);
  const left = total - rows.length;
  if (left <= 0) return rows;
  const label = catalogsStrings[language].more(left);
  return [...rows, { id: `${parent}/more`, kind: 'more', label, description: '', tooltip: '', rows: [] }];
}

/**
 * The layers in the order in which they win, each with its files and what was skipped; then the folders that have no
 * codes, or none yet.
 */
export function layerRows(
  catalog: Catalog,
  report: CatalogReport,
  language: Language,
  places: ViewPlaces,
): CatalogsRow[] {
  const reports = new Map(report.layers.map((layer) => [layer.id, layer]));
  const rows = catalog.layers.map((layer, index) => {
    const about = reports.get(layer.id);
    reports.delete(layer.id);
    return layerRow(layer, about, `${index + 1}. `, language, places);
  });
  const withoutCodes = [...reports.values()].map((about) =>
    layerRow({ ...about, entries: [], ranges: [] }, about, '', language, places),
  );
  return [...rows, ...withoutCodes];
}

function layerRow(
  layer: CatalogLayer,
  report: LayerReport | undefined,
  rank: string,
  language: Language,
  places: ViewPlaces,
): CatalogsRow {
  const text = catalogsStrings[language];
  const id = `layer/${layer.id}`;
  const parts = [
    text.codes(codeCount(layer)),
    ...problemCount(layer.problems, text),
    ...(report ? progressOf(report, language) : []),
  ];
  return {
    id,
    kind: layer.kind,
    label: `${rank}${layerName(layer, language)}`,
    description: parts.join(' · '),
    tooltip: text.about[layer.kind],
    rows: [
      ...fileRows(layer, id, language, places),
      ...(report ? skippedRows(report.skipped, id, language, maxSourceMegabytes, report.skippedCount) : []),
    ],
  };
}

/** How far a folder has been read; nothing for other layers. */
function progressOf({ kind, state, filesRead }: LayerReport, language: Language): string[] {
  if (kind !== 'workspace') return [];
  const text = readingStrings[language];
  return [...(state === 'done' ? [] : [text.states[state]]), ...(filesRead > 0 ? [text.filesRead(filesRead)] : [])];
}

/** `3 problems`, or nothing if there are none. */
function problemCount({ length }: readonly CatalogProblem[], text: CatalogsStrings): string[] {
  return length > 0 ? [text.problems(length)] : [];
}

/** The files a layer was read from, in its order; below each its problems. */
function fileRows(layer: CatalogLayer, parent: string, language: Language, places: ViewPlaces): CatalogsRow[] {
  return limitedRows([...filesOf(layer)], parent, language, ([file, content]) =>
    fileRow(layer, file, content, `${parent}/${file}`, language, places),
  );
}

/** What one file contributes to a layer. */
interface FileContent {
  readonly codes: Set<number>;
  texts: number;
  readonly firstOrigin: Origin;
  readonly problems: CatalogProblem[];
}

function filesOf({ entries, problems }: CatalogLayer): Map<string, FileContent> {
  const files = new Map<string, FileContent>();
  const contentAt = (origin: Origin): FileContent => {
    const known = files.get(origin.file);
    if (known) return known;
    const content: FileContent = { codes: new Set(), texts: 0, firstOrigin: origin, problems: [] };
    files.set(origin.file, content);
    return content;
  };
  for (const { code, origin, names = [], textOrigins } of entries) {
    contentAt(origin).codes.add(code);
    // Nearly always the same place: there may be 100,000 entries.
    for (const { origin: place } of names) if (place.file !== origin.file) contentAt(place).codes.add(code);
    if (textOrigins === undefined) continue;
    const counted = new Set([origin.file, ...names.map((name) => name.origin.file)]);
    for (const place of Object.values(textOrigins)) if (!counted.has(place.file)) contentAt(place).texts += 1;
  }
  for (const problem of problems) contentAt({ file: problem.file, line: 1 }).problems.push(problem);
  return files;
}

function fileRow(
  layer: CatalogLayer,
  file: string,
  { codes, texts, firstOrigin, problems }: FileContent,
  id: string,
  language: Language,
  places: ViewPlaces,
): CatalogsRow {
  const text = catalogsStrings[language];
  const path = filePath(file, layer.id.slice(layer.id.indexOf(':') + 1));
  const place = places.indexOf(firstOrigin);
  const parts = [
    ...(codes.size > 0 ? [text.codes(codes.size)] : []),
    ...(texts > 0 ? [text.texts(texts)] : []),
    ...problemCount(problems, text),
    ...(isBuiltIn(layer) ? [text.builtIn] : []),
    ...(layer.kind === 'workspace' && path !== fileName(file) ? [path] : []),
  ];
  return {
    id,
    kind: 'file',
    label: fileName(file),
    description: parts.join(' · '),
    tooltip: filePath(file),
    ...(place === undefined ? {} : { place }),
    rows: limitedRows(problems, id, language, (problem, index) =>
      problemRow(problem, `${id}/${index}`, language, places),
    ),
  };
}

function problemRow(problem: CatalogProblem, id: string, language: Language, places: ViewPlaces): CatalogsRow {
  const label = visibleText(problem.reason[language]);
  const description = catalogsStrings[language].line(problem.line);
  const tooltip = `${filePath(problem.file)}:${problem.line}: ${label}`;
  const place = places.indexOf(problem);
  return { id, kind: 'problem', label, description, tooltip, ...(place === undefined ? {} : { place }), rows: [] };
}

/**
 * Files and folders that were not read, with the reason; nothing if there are none. They cannot be opened from here: some
 * are pipes, and some never end. `total` counts those that are not listed, too.
 */
export function skippedRows(
  skipped: readonly Skipped[],
  parent: string,
  language: Language,
  megabytes: number,
  total = skipped.length,
): CatalogsRow[] {
  if (total === 0) return [];
  const id = `${parent}/skipped`;
  const rows = limitedRows(
    skipped,
    id,
    language,
    ({ file, reason }, index): CatalogsRow => {
      const description = skipReason(reason, language, megabytes);
      const label = fileName(file) || visibleText(file);
      const tooltip = `${filePath(file)}: ${description}`;
      return { id: `${id}/${index}`, kind: 'skipped', label, description, tooltip, rows: [] };
    },
    total,
  );
  const label = catalogsStrings[language].skipped;
  return [{ id, kind: 'skipped', label, description: String(total), tooltip: label, rows }];
}
