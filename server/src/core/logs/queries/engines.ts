import { type Catalog, isJobCode } from '../../catalog';
import type { Language } from '../../text';
import { queryStrings } from './queryStrings';
import { quotedPath } from './sqlNames';
import { allNumbersPattern, firstPattern, freedPattern, lookaroundPattern, type Step, steps } from './wellPlaced';

export const engines = ['clickhouse', 'elasticsearch', 'loki', 'duckdb', 'postgresql', 'spark-sql'] as const;

export type Engine = (typeof engines)[number];

interface QueryOptions {
  readonly engine: Engine;
  /** A table; an index of Elasticsearch; a stream selector of Loki. */
  readonly table?: string;
  /** The column or field with the text of a line. */
  readonly column?: string;
  /** A column with the time of a line, for the first and the last one. */
  readonly timeColumn?: string;
  /** Each 12xxxxx between ASCII word boundaries instead of listed codes. */
  readonly allNumbers: boolean;
  readonly language: Language;
}

/** How an engine writes texts and names. */
interface Dialect {
  readonly text: (value: string) => string;
  readonly name: (part: string) => string;
  /** What `name` puts around a name. */
  readonly sign: '"' | '`';
}

const doubled = (sign: string) => (value: string) => `${sign}${value.replaceAll(sign, sign + sign)}${sign}`;
const escaped = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const plain: Dialect = { text: doubled("'"), name: doubled('"'), sign: '"' };
const backslashes: Dialect = { text: escaped, name: doubled('`'), sign: '`' };
/** Reads escapes in names, too. */
const clickHouseDialect: Dialect = { ...backslashes, name: (part) => backslashes.name(part.replaceAll('\\', '\\\\')) };

/**
 * Returns a query that counts codes as a scan does: the same rule of which numbers can be codes, and those that the catalog lists.
 * One line of a log must be one row. Comments say what the engine cannot express. Ends with a line break.
 */
export function engineQuery(options: QueryOptions, catalog: Catalog): string {
  const { engine, allNumbers, language } = options;
  const notes = queryStrings[language];
  const sign = { elasticsearch: '//', loki: '#', clickhouse: '--', duckdb: '--', postgresql: '--', 'spark-sql': '--' }[
    engine
  ];
  const { codes, others } = listedCodes(catalog);
  const comments = [
    notes.oneLine,
    allNumbers ? notes.allNumbers : notes.listed,
    ...(allNumbers || others === 0 ? [] : [notes.others(others)]),
    ...(engine === 'loki' ? [notes.loki] : []),
    ...(engine === 'elasticsearch' ? [notes.elasticsearch] : []),
  ];
  const body = {
    clickhouse: clickHouse,
    duckdb: duckDb,
    postgresql: postgreSql,
    'spark-sql': sparkSql,
    elasticsearch: elasticsearch,
    loki,
  }[engine](options, codes);
  return `${comments.map((comment) => `${sign} ${comment}\n`).join('')}${body}\n`;
}

/** The codes of the catalog that the patterns find, and how many others it lists. */
function listedCodes({ entries }: Catalog): { readonly codes: readonly number[]; readonly others: number } {
  const listed = [...new Set(entries.map(({ code }) => code))];
  const codes = listed.filter(isJobCode).sort((a, b) => a - b);
  return { codes, others: listed.length - codes.length };
}

type Write = (options: QueryOptions, codes: readonly number[]) => string;

const duckDb: Write = (options, codes) => {
  const replaced = ({ pattern, replacement }: Step, text: string) =>
    `regexp_replace(${text}, ${plain.text(pattern)}, ${plain.text(replacement)}, 'g')`;
  const found = (text: string, pattern: string) => `unnest(regexp_extract_all(${text}, ${plain.text(pattern)}))`;
  const code = `CAST(regexp_replace(found, '[_'']', '', 'g') AS INTEGER)`;
  return grouped(
    options,
    codes,
    plain,
    (text) => {
      return options.allNumbers
        ? found(text, allNumbersPattern.boundaries)
        : found(freed(text, replaced), freedPattern);
    },
    code,
  );
};

const clickHouse: Write = (options, codes) => {
  const { text: quoted } = backslashes;
  const replaced = ({ pattern, replacement }: Step, text: string) =>
    `replaceRegexpAll(${text}, ${quoted(pattern)}, ${quoted(replacement)})`;
  const found = (text: string, pattern: string) => `arrayJoin(extractAll(${text}, ${quoted(pattern)}))`;
  const code = `toUInt32(replaceRegexpAll(found, ${quoted("[_']")}, ''))`;
  return grouped(
    options,
    codes,
    clickHouseDialect,
    (text) => {
      return options.allNumbers
        ? found(text, allNumbersPattern.boundaries)
        : found(freed(text, replaced), freedPattern);
    },
    code,
  );
};

/** The text of a line after all steps, one call in the other. */
function freed(text: string, replaced: (step: Step, text: string) => string): string {
  return steps.reduce((made, step) => replaced(step, made), `concat(${text}, '')`);
}

const postgreSql: Write = (options, codes) => {
  const pattern = options.allNumbers ? allNumbersPattern.lookaround : lookaroundPattern;
  const found = (text: string) => `(regexp_matches(${text}, ${plain.text(inPostgres(pattern))}, 'g'))[1]`;
  return grouped(options, codes, plain, found, `left(translate(found, '_''', ''), 7)::integer`);
};

const sparkSql: Write = (options, codes) => {
  const pattern = options.allNumbers ? allNumbersPattern.lookaround : lookaroundPattern;
  const found = (text: string) => `explode(regexp_extract_all(${text}, ${escaped(inJava(pattern))}, 0))`;
  const code = `CAST(left(translate(found, ${escaped("_'")}, ''), 7) AS INT)`;
  return grouped(options, codes, backslashes, found, code);
};

/** A group around all, because PostgreSQL returns groups, and its own signs. */
function inPostgres(pattern: string): string {
  return `(${pattern.replaceAll('\\x1b', '\\u001B')})`;
}

function inJava(pattern: string): string {
  return pattern.replaceAll('\\x1b', '\\u001b');
}

function grouped(
  { table = 'logs', column = 'message', timeColumn, allNumbers }: QueryOptions,
  codes: readonly number[],
  { name, sign }: Dialect,
  found: (text: string) => string,
  code: string,
): string {
  const named = (path: string) => quotedPath(path, name, sign);
  const time = timeColumn === undefined ? '' : ', seen_at';
  const times = timeColumn === undefined ? '' : ', min(seen_at) AS first_seen, max(seen_at) AS last_seen';
  const at = timeColumn === undefined ? '' : `, ${named(timeColumn)} AS seen_at`;
  // No common table expressions: old releases of ClickHouse do not know them.
  return [
    `SELECT code, count(*) AS mentions${times}`,
    'FROM (',
    `  SELECT ${code} AS code${time}`,
    '  FROM (',
    `    SELECT ${found(named(column))} AS found${at}`,
    `    FROM ${named(table)}`,
    '  ) AS matches',
    ') AS numbers',
    ...(allNumbers ? [] : [`WHERE code IN (${codes.join(', ')})`]),
    'GROUP BY code',
    'ORDER BY mentions DESC, code;',
  ].join('\n');
}

/** The place of the codes. */
const codesMark = 'the codes';

const elasticsearch: Write = ({ table = 'logs-*', column = 'message', timeColumn, allNumbers }, codes) => {
  const pattern = inJava(allNumbers ? allNumbersPattern.lookaround : lookaroundPattern);
  const source = [
    `def line = params._source[${JSON.stringify(column)}];`,
    ...inObjects(column),
    'if (!(line instanceof String)) return;',
    `Matcher m = /${pattern.replaceAll('/', '\\/')}/.matcher(line);`,
    'while (m.find()) {',
    `  long code = Long.parseLong(m.group().replace('_', '').replace('\\'', '').substring(0, 7));`,
    allNumbers ? '  emit(code);' : '  if (params.codes.contains((int) code)) emit(code);',
    '}',
  ].join(' ');
  const time =
    timeColumn === undefined
      ? {}
      : { aggs: { first: { min: { field: timeColumn } }, last: { max: { field: timeColumn } } } };
  const body = {
    size: 0,
    runtime_mappings: {
      job_error_code: {
        type: 'long',
        script: { lang: 'painless', source, ...(allNumbers ? {} : { params: { codes: codesMark } }) },
      },
    },
    aggs: { codes: { terms: { field: 'job_error_code', size: 1000 }, ...time } },
  };
  // The list is one line.
  const written = JSON.stringify(body, null, 2).replace(JSON.stringify(codesMark), `[${codes.join(', ')}]`);
  return `POST /${encodedIndex(table)}/_search\n${written}`;
};

/** An index as a part of a path: `logs-*,other:logs` as it is, `<logs-{now/d}>` with escapes. */
function encodedIndex(table: string): string {
  return encodeURIComponent(table).replace(/%2C|%3A|%25[0-9A-F]{2}/gi, decodeURIComponent);
}

/** The field `log.original` is mostly `original` of the object `log`. */
function inObjects(column: string): string[] {
  const parts = column.split('.');
  if (parts.length < 2) return [];
  const step = (part: string) => `line = line instanceof Map ? line[${JSON.stringify(part)}] : null;`;
  return [`if (line == null) { line = params._source; ${parts.map(step).join(' ')} }`];
}

const loki: Write = ({ table = '{app=~".+"}', column, allNumbers }) => {
  const pattern = allNumbers ? '(?P<code>\\b12[0-9]{5}\\b)' : firstPattern;
  const line = column === undefined ? '' : ` | line_format ${JSON.stringify(`{{.${column}}}`)}`;
  return `sum by (code) (count_over_time(${table}${line} |~ ${logQlText(pattern)} | regexp ${logQlText(pattern)} [1h]))`;
};

/** A text of LogQL without escapes, or with them if it holds a backquote. */
function logQlText(text: string): string {
  return text.includes('`') ? JSON.stringify(text) : `\`${text}\``;
}
