import type { CatalogFile, CatalogProblem } from './catalogEntry';
import { excerpt, problemAt } from './catalogProblem';
import { isJobCodeText } from './codeSpace';
import { readTables, type TableRow } from './sources/markdownTable';

const columns = {
  code: { names: ['错误码', 'Code', 'Error code'] },
  source: { names: ['源', 'Source'], optional: true },
  target: { names: ['目标', 'Target'], optional: true },
  constant: { names: ['Constant', '常量', '常量名'], optional: true },
  message: { names: ['描述', 'Message', 'Description'] },
  correction: { names: ['Correction', '更正', '勘误'], optional: true },
};

/** One code as one edition lists it. A column that the edition lacks reads as empty. */
export type EditionRow = TableRow<keyof typeof columns>;

/** One language's catalog file. */
export interface Edition {
  readonly path: string;
  readonly title: string;
  /** By code, in the order of the file. */
  readonly rows: ReadonlyMap<number, EditionRow>;
  readonly problems: readonly CatalogProblem[];
}

/** Reads an edition. The first of two rows with the same code counts; the other one is a problem. */
export function readEdition(source: CatalogFile): Edition {
  const reading = readTables(source, columns);
  const problems = [...reading.problems];
  const rows = new Map<number, EditionRow>();
  for (const row of reading.rows) {
    const code = readCode(row.cells.code);
    const first = code === undefined ? undefined : rows.get(code);
    if (code === undefined) {
      problems.push(problemAt(row, (t) => t.unreadableCode(excerpt(row.cells.code))));
    } else if (first !== undefined) {
      problems.push(problemAt(row, (t) => t.duplicateCode(code, first.line)));
    } else if (row.cells.message === '') {
      problems.push(problemAt(row, (t) => t.emptyCell(columns.message.names.join(' / '))));
    } else {
      rows.set(code, row);
    }
  }
  if (rows.size === 0) {
    problems.push(problemAt({ file: source.path, line: 1 }, (t) => t.noCodes()));
  }
  return { path: source.path, title: reading.title, rows, problems };
}

/** Reads a code of JOB. Undefined for anything else. */
export function readCode(text: string): number | undefined {
  return isJobCodeText(text) ? Number(text) : undefined;
}

/** True for a constant's name as built-in catalogs write it: `MISSING_PARAM`. The product has one with a small letter in it. */
export function isWellFormedConstant(text: string): boolean {
  return /^[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/.test(text);
}
