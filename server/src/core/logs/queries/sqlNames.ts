/**
 * Words of PostgreSQL, DuckDB, ClickHouse and Spark. Without quotes they are not read as names: `SELECT user` returns the person
 * who asks.
 */
const reserved: ReadonlySet<string> = new Set(
  (
    'all analyse analyze and anti any array as asc asof asymmetric authorization between both by case cast check collate collation column ' +
    'concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp ' +
    'current_user default deferrable desc describe distinct do else end except false fetch filter final for foreign format freeze from full ' +
    'function global grant group having if ilike in initially inner insert intersect interval into is isnull join lambda lateral leading ' +
    'left like limit localtime localtimestamp minus natural not notnull null offset on only or order outer overlaps pivot placing ' +
    'positional prewhere primary qualify references returning right sample select semi session_user settings show similar some ' +
    'summarize symmetric system_user table tablesample then to trailing true union unique unpivot update user using values variadic ' +
    'verbose when where window with'
  ).split(' '),
);

/**
 * Writes the name of a table or a column, with its parts between full stops. A part that is written with the quotes of the engine is taken as
 * it is: only so can a name of PostgreSQL with capital letters be given.
 */
export function quotedPath(path: string, quote: (part: string) => string, sign: '"' | '`'): string {
  const found = path.match(sign === '"' ? /"(?:[^"\\]|"")+"|[^."]+/g : /`(?:[^`\\]|``)+`|[^.`]+/g) ?? [];
  const isWhole = found.join('.') === path;
  const parts = isWhole ? found : path.split('.');
  return parts.map((one) => (isWhole && one.startsWith(sign) ? one : quotedName(one, quote))).join('.');
}

/** A usual name needs no quotes; others are quoted, so that none can be read as something else. */
function quotedName(part: string, quote: (part: string) => string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(part) && !reserved.has(part.toLowerCase()) ? part : quote(part);
}
