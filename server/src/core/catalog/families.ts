import type { Localized } from '../text';
import type { Families } from './catalog';
import type { CatalogFile, CatalogProblem, CodeGroup, SectionId } from './catalogEntry';
import { excerpt, problemAt } from './catalogProblem';
import { isJobCodeText } from './codeSpace';
import { readTables, type TableRow } from './sources/markdownTable';

/** What the digits alone say about a code, listed or not. Each part is undefined if no family says anything. */
export interface Decoding {
  /** The system that answers with this code. */
  readonly source: string;
  /** The system that has the problem: another party, or JOB itself. */
  readonly target: Localized | undefined;
  readonly section: CodeGroup<SectionId> | undefined;
  readonly category: CodeGroup | undefined;
}

const columns = {
  digits: { names: ['Digits', '数字'] },
  id: { names: ['Id', '标识'] },
  en: { names: ['English', '英文'] },
  zh: { names: ['中文', 'Chinese'] },
};

type Row = TableRow<keyof typeof columns>;

const sectionIds: ReadonlySet<string> = new Set<SectionId>(['related-systems', 'legacy-api', 'new-api', 'job-v3']);

function isSectionId(id: string): id is SectionId {
  return sectionIds.has(id);
}

/** For a catalog without codes. */
export const noFamilies: Families = { sections: new Map(), categories: new Map(), problems: [] };

/** Reads the families file: the table under "Sections" names the sections, every other table names categories. */
export function readFamilies(source: CatalogFile): Families {
  const reading = readTables(source, columns);
  const problems = [...reading.problems];
  const sections = new Map<string, CodeGroup<SectionId>>();
  const categories = new Map<string, CodeGroup>();
  for (const row of reading.rows) {
    const { id, en, zh } = row.cells;
    const name = { en, 'zh-CN': zh };
    if (!isGroupId(id)) {
      problems.push(problemAt(row, (t) => t.illFormedId(excerpt(id))));
    } else if (en === '' || zh === '') {
      problems.push(problemAt(row, (t) => t.emptyCell(en === '' ? 'English' : '中文')));
    } else if (row.heading !== 'Sections') {
      addGroup(categories, { id, name }, row, problems);
    } else if (isSectionId(id)) {
      addGroup(sections, { id, name }, row, problems);
    } else {
      problems.push(problemAt(row, (t) => t.unknownSection(id)));
    }
  }
  return { sections, categories, problems };
}

/** True for a text that can be the id of a section, a category or a service. */
export function isGroupId(text: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(text);
}

function addGroup<Id extends string>(
  groups: Map<string, CodeGroup<Id>>,
  group: CodeGroup<Id>,
  row: Row,
  problems: CatalogProblem[],
): void {
  for (const piece of row.cells.digits.split(',')) {
    const digits = piece.trim();
    if (!/^12\d{1,5}$/.test(digits) && !isJobCodeText(digits)) {
      problems.push(problemAt(row, (t) => t.illFormedDigits(excerpt(row.cells.digits))));
    } else if (groups.has(digits)) {
      problems.push(problemAt(row, (t) => t.duplicateDigits(digits)));
    } else {
      groups.set(digits, group);
    }
  }
}

/** Decodes the digits of any number; for one that is not a code only `source` is known. */
export function decode(code: number, families: Families): Decoding {
  const section = longestMatch(code, families.sections);
  const category = longestMatch(code, families.categories);
  const target = section?.id === 'related-systems' ? category?.name : section && { en: 'JOB', 'zh-CN': 'JOB' };
  return { source: 'JOB', target, section, category };
}

function longestMatch<Id extends string>(
  code: number,
  groups: ReadonlyMap<string, CodeGroup<Id>>,
): CodeGroup<Id> | undefined {
  const digits = String(code);
  for (let length = digits.length === 7 ? 7 : 0; length >= 3; length--) {
    const group = groups.get(digits.slice(0, length));
    if (group !== undefined) {
      return group;
    }
  }
  return undefined;
}
