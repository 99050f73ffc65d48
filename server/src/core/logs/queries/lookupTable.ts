import { type Catalog, type CatalogEntry, versionLabel } from '../../catalog';
import { printableJson, visibleText } from '../../text';
import { csvLine } from '../output/csvLine';

export type LookupForm = 'csv' | 'json' | 'sql';

/** The columns of the lookup table; a program may rely on them. */
const columns = ['code', 'name', 'message_en', 'message_zh', 'family', 'source', 'target', 'release'] as const;

type Row = Readonly<Record<Exclude<(typeof columns)[number], 'code'>, string>> & { readonly code: number };

/**
 * The catalog as a table for joins: by number, a row for each code, with its leading meaning. `meanings` adds the meanings that other
 * releases and catalogs give to a code; `release` says where a meaning holds, and is empty if it holds everywhere.
 */
export function lookupTable(catalog: Catalog, form: LookupForm, meanings: boolean): string {
  const entries = [...catalog.entries].sort((a, b) => a.code - b.code);
  const rows = entries.flatMap((entry) => (meanings ? catalog.meanings(entry.code) : [entry])).map(rowOf);
  if (form === 'json') return printableJson(rows);
  return form === 'csv' ? asCsv(rows) : asSql(rows, meanings);
}

function rowOf({ code, constant, names, message, category, source, target, versions }: CatalogEntry): Row {
  return {
    code,
    name: names?.length === 0 ? '' : constant,
    message_en: visibleText(message.en),
    message_zh: visibleText(message['zh-CN']),
    family: category.id,
    source,
    target,
    release: versionLabel(versions) ?? '',
  };
}

function asCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) => csvLine(columns.map((column) => String(row[column]))));
  return csvLine(columns) + lines.join('');
}

/** Rows of one statement: engines limit the length of a statement. */
const rowsOfStatement = 200;

/** Standard SQL, which DuckDB and PostgreSQL read. MySQL reserves the name `release` and reads escapes in texts; Spark knows no keys. */
function asSql(rows: readonly Row[], meanings: boolean): string {
  const key = meanings ? '' : ' PRIMARY KEY';
  const types = columns.map((column) =>
    column === 'code' ? `code INTEGER NOT NULL${key}` : `${column} VARCHAR(4000)`,
  );
  let sql = `CREATE TABLE job_error_codes (${types.join(', ')});\n`;
  for (let at = 0; at < rows.length; at += rowsOfStatement) {
    const values = rows.slice(at, at + rowsOfStatement).map((row) => {
      const cells = columns.map((column) => (column === 'code' ? String(row.code) : sqlText(row[column])));
      return `  (${cells.join(', ')})`;
    });
    sql += `INSERT INTO job_error_codes (${columns.join(', ')}) VALUES\n${values.join(',\n')};\n`;
  }
  return sql;
}

function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
