import { placeholders } from '../../../template';
import type { Families } from '../../catalog';
import { type Edition, type EditionRow, isWellFormedConstant, readEdition } from '../../catalogEdition';
import type { CatalogEntry, CatalogFile, CatalogProblem } from '../../catalogEntry';
import { excerpt, problemAt } from '../../catalogProblem';
import { decode, readFamilies } from '../../families';
import { findTwins } from '../../findTwins';
import type { CatalogLayer } from '../../layer';
import { readCorrection } from '../../twins';

/** The files of the page's layer. `zh` is the published page, `en` has our names and our English for it. */
export interface PageSources {
  readonly zh: CatalogFile;
  readonly en: CatalogFile;
  readonly families: CatalogFile;
}

/** What the page's files contain. */
export interface Page {
  readonly layer: CatalogLayer;
  readonly families: Families;
}

/** Reads the page. Never throws: errors are in `problems`, and an incomplete entry is left out. */
export function readPage(sources: PageSources): Page {
  const families = readFamilies(sources.families);
  const zh = readEdition(sources.zh);
  const en = readEdition(sources.en);
  const problems = [...zh.problems, ...en.problems, ...families.problems];
  const drafts = mergeEditions(zh, en, families, problems);
  const twins = findTwins(drafts);
  const entries = drafts.map((draft) => ({ ...draft, twins: twins.get(draft.code) ?? [] }));
  const name = { en: en.title, 'zh-CN': zh.title };
  return { layer: { id: 'page', kind: 'page', name, entries, problems, ranges: [] }, families };
}

type Draft = Omit<CatalogEntry, 'twins'>;

function mergeEditions(zh: Edition, en: Edition, families: Families, problems: CatalogProblem[]): Draft[] {
  const drafts: Draft[] = [];
  const constants = new Map<string, number>();
  for (const [code, published] of zh.rows) {
    const ours = en.rows.get(code);
    if (ours === undefined) {
      problems.push(problemAt(published, (t) => t.onlyHere(code, en.path)));
      continue;
    }
    const draft = mergeRows(code, published, ours, families, problems);
    if (draft !== undefined) {
      drafts.push({ ...draft, constant: checkedConstant(code, ours, constants, problems) });
    }
  }
  for (const [code, ours] of en.rows) {
    if (!zh.rows.has(code)) {
      problems.push(problemAt(ours, (t) => t.onlyHere(code, zh.path)));
    }
  }
  return drafts;
}

function mergeRows(
  code: number,
  published: EditionRow,
  ours: EditionRow,
  families: Families,
  problems: CatalogProblem[],
): Omit<Draft, 'constant'> | undefined {
  const { section, category } = decode(code, families);
  if (section === undefined || category === undefined) {
    problems.push(problemAt(published, (t) => t.noFamily(code)));
    return undefined;
  }
  checkHeading(code, published, section.name['zh-CN'], problems);
  checkHeading(code, ours, section.name.en, problems);
  checkPlaceholders(code, published, ours, problems);
  const { source, target, message } = published.cells;
  if (source === '' || target === '') {
    problems.push(problemAt(published, (t) => t.emptyCell(source === '' ? '源' : '目标')));
  }
  const correction = checkedCorrection(ours, message, problems);
  return {
    code,
    layer: 'page',
    source,
    target,
    section,
    category,
    message: { en: ours.cells.message, 'zh-CN': message },
    placeholders: placeholders(message),
    ...(correction === undefined ? {} : { correction }),
    origin: { file: published.file, line: published.line },
  };
}

function checkHeading(code: number, row: EditionRow, section: string, problems: CatalogProblem[]): void {
  if (!row.heading.startsWith(section)) {
    problems.push(problemAt(row, (t) => t.wrongSection(code, section)));
  }
}

function checkPlaceholders(code: number, published: EditionRow, ours: EditionRow, problems: CatalogProblem[]): void {
  const shown = (row: EditionRow) => {
    const indexes = placeholders(row.cells.message);
    return indexes.length === 0 ? '-' : indexes.map((index) => `{${index}}`).join(' ');
  };
  const [here, there] = [shown(ours), shown(published)];
  if (here !== there) {
    problems.push(problemAt(ours, (t) => t.otherPlaceholders(code, here, there)));
  }
}

/** The row's correction; undefined if absent or if it does not fit the published text. */
function checkedCorrection(row: EditionRow, published: string, problems: CatalogProblem[]): string | undefined {
  const { correction } = row.cells;
  if (correction === '') {
    return undefined;
  }
  if (readCorrection(correction, published) === undefined) {
    problems.push(problemAt(row, (t) => t.unusedCorrection(excerpt(correction))));
    return undefined;
  }
  return correction;
}

/** The row's constant, or a name made of the number if it is unusable, so that every entry has one. */
function checkedConstant(code: number, row: EditionRow, used: Map<string, number>, problems: CatalogProblem[]): string {
  const { constant } = row.cells;
  const firstLine = used.get(constant);
  if (constant === '') {
    problems.push(problemAt(row, (t) => t.missingConstant(code)));
  } else if (!isWellFormedConstant(constant)) {
    problems.push(problemAt(row, (t) => t.illFormedConstant(excerpt(constant))));
  } else if (firstLine !== undefined) {
    problems.push(problemAt(row, (t) => t.duplicateConstant(constant, firstLine)));
  } else {
    used.set(constant, row.line);
    return constant;
  }
  return `CODE_${code}`;
}
