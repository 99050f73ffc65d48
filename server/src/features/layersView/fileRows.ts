import type { CatalogProblem, Origin } from '../../core/catalog/catalogEntry';
import type { CatalogLayer } from '../../core/catalog/layer';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import type { CatalogsRow } from '../../protocol';
import { fileName, filePath, type Places } from '../shared/filePlace';
import { type CatalogsStrings, catalogsStrings } from './catalogsStrings';
import { cut } from './cutRows';

/** The files a layer was read from, in its order; below each what is wrong with it. `id` is that of the row above. */
export function fileRows(layer: CatalogLayer, id: string, language: Language, places: Places): CatalogsRow[] {
  const context = { layer, language, places };
  return cut([...talliesOf(layer)], id, catalogsStrings[language], ([file, tally]) =>
    fileRow(file, tally, `${id}/${file}`, context),
  );
}

/** What one file gives a layer. */
interface FileTally {
  readonly codes: Set<number>;
  texts: number;
  /** Where the first of it stands. */
  readonly first: Origin;
  readonly problems: CatalogProblem[];
}

function talliesOf({ entries, problems }: CatalogLayer): Map<string, FileTally> {
  const files = new Map<string, FileTally>();
  const tallyOf = (origin: Origin): FileTally => {
    const known = files.get(origin.file);
    if (known) return known;
    const made: FileTally = { codes: new Set(), texts: 0, first: origin, problems: [] };
    files.set(origin.file, made);
    return made;
  };
  for (const { code, origin, names = [], textOrigins = {} } of entries) {
    const counted = new Set([origin.file]);
    tallyOf(origin).codes.add(code);
    for (const { origin: place } of names) {
      counted.add(place.file);
      tallyOf(place).codes.add(code);
    }
    for (const place of Object.values(textOrigins)) if (!counted.has(place.file)) tallyOf(place).texts += 1;
  }
  for (const problem of problems) tallyOf({ file: problem.file, line: 1 }).problems.push(problem);
  return files;
}

interface Context {
  readonly layer: CatalogLayer;
  readonly language: Language;
  readonly places: Places;
}

function fileRow(file: string, tally: FileTally, id: string, context: Context): CatalogsRow {
  const { codes, texts, first, problems } = tally;
  const text = catalogsStrings[context.language];
  const { layer } = context;
  const path = filePath(file, layer.id.slice(layer.id.indexOf(':') + 1));
  const place = context.places.indexOf(first);
  const parts = [
    ...(codes.size > 0 ? [text.codes(codes.size)] : []),
    ...(texts > 0 ? [text.texts(texts)] : []),
    ...problemCount(problems.length, text),
    ...(layer.kind === 'page' || layer.kind === 'job-v3' ? [text.builtIn] : []),
    ...(layer.kind === 'workspace' && path !== fileName(file) ? [path] : []),
  ];
  return {
    id,
    kind: 'file',
    label: fileName(file),
    description: parts.join(' · '),
    tooltip: filePath(file),
    ...(place === undefined ? {} : { place }),
    rows: cut(problems, id, text, (problem, index) => problemRow(problem, `${id}/${index}`, context)),
  };
}

function problemRow(problem: CatalogProblem, id: string, { language, places }: Context): CatalogsRow {
  const label = visibleText(problem.reason[language]);
  const description = catalogsStrings[language].line(problem.line);
  const tooltip = `${filePath(problem.file)}:${problem.line}: ${label}`;
  const place = places.indexOf(problem);
  return { id, kind: 'problem', label, description, tooltip, ...(place === undefined ? {} : { place }), rows: [] };
}

/** `3 problems`, or nothing where there are none. */
export function problemCount(count: number, text: CatalogsStrings): string[] {
  return count > 0 ? [text.problems(count)] : [];
}
