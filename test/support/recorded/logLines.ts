import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { agentFilters } from '../../../server/src/core/logs/agentFilters';
import { type LazyLine, learnAlike } from '../../../server/src/core/logs/lines/alikeLines';
import { LineReader } from '../../../server/src/core/logs/lines/lineReader';
import { type Engine, engineQuery } from '../../../server/src/core/logs/queries/engines';
import { type LookupForm, lookupTable } from '../../../server/src/core/logs/queries/lookupTable';
import { textHash } from '../../../server/src/core/logs/sketches/textHash';
import { LogTally } from '../../../server/src/core/logs/tally';
import { LineTimes } from '../../../server/src/core/logs/times/lineTime';
import { zoneNamed } from '../../../server/src/core/logs/times/zone';
import { messageIndex } from '../../../server/src/core/messages/messageIndex';
import { layerOf, noFamilies, released, said } from '../handmadeLayers';
import { joined } from './joined';

const catalog = builtinCatalog();
const now = Date.UTC(2026, 10, 29);

/** Behind other bytes, as in the buffer of a scan. */
function lazyLine(text: string): LazyLine {
  const start = 3;
  const bytes = Buffer.from(`abc${text}`);
  const slice = (from: number, to: number) => bytes.toString('latin1', start + from, start + to);
  const found = /12\d{5}/.exec(text);
  return {
    bytes,
    start,
    text,
    slice,
    number: found === null ? undefined : Number(found[0]),
    numberAt: found?.index ?? -1,
    hash: (seed) => textHash(text, seed),
    hashOfPart: (from, to) => textHash(slice(from, to)),
  };
}

/** A line that differs in digits alone: in the last one of every number that is no code. */
function likeIt(line: string): string {
  return line.replace(/\d+/g, (digits) =>
    /^12\d{5}$/.test(digits) ? digits : digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10),
  );
}

/** What is learned of each line for those that differ in digits alone, what such a line says, and what is counted of both. */
export async function alike(text: string, path: string): Promise<string> {
  const zone = zoneNamed('+08:00');
  if (zone === undefined) return '';
  const messages = await messageIndex(catalog);
  const reader = new LineReader({ catalog, messages });
  const times = new LineTimes(zone, () => now);
  const tally = new LogTally({ catalog, messages, timeZone: zone.name, now });
  const file = tally.beginFile(path);
  let number = 0;
  const answers = text
    .split('\n')
    .slice(0, 8)
    .map((line) => {
      const [first, next] = [lazyLine(line), lazyLine(likeIt(line))];
      file.addLine(line, ++number, number);
      const learned = file.learn?.(first);
      const isAdded = learned !== undefined && file.addAlike?.(learned, next, ++number, number);
      if (!isAdded) file.addLine(next.text, number, number);
      const known = learnAlike(first, reader, times);
      if (known === undefined) return '-';
      const seen = known.seen.map(({ code, count, at, text: shown }) => [code, count, at, shown]);
      return joined([{ ...known, seen }, times.again(next, known.time) ?? null, times.of(next.text) ?? null]);
    });
  const { codes, from, to, withoutTime } = tally.report([]);
  const counted = codes.map(({ code, count, first, last, requests, services }) => [
    code,
    count,
    first,
    last,
    requests.count,
    services.top,
  ]);
  return [...answers, joined([from, to, withoutTime]), ...counted.map(joined)].join('\n').slice(0, 2000);
}

/** Codes with signs that a query must quote, one of two meanings, and one that no query finds. */
const quoted: Catalog = mergeLayers(
  [
    layerOf('page', [said(1239801, "IT'S", `a "b" 'c' \\ ,d`), said(199048, 'SHORT', 'short')]),
    layerOf('job-v3', [released(1239801, 'OTHER', '=1+1', '3.3', '3.5'), said(1241001, 'LATER', 'x', { names: [] })]),
  ],
  noFamilies,
);

/** A query of an engine. The lines of the text are a table, a column, and a column with the time. */
export function queries(text: string, kind: string): string {
  const [engine, numbers = '', lang = ''] = kind.split(' ');
  const [table, column, timeColumn] = text.split('\n').map((line) => line || undefined);
  const language = lang === 'zh' ? 'zh-CN' : 'en';
  return engineQuery(
    {
      engine: engine as Engine,
      allNumbers: numbers === 'all',
      language,
      ...(table && { table }),
      ...(column && { column }),
      ...(timeColumn && { timeColumn }),
    },
    quoted,
  );
}

/** The catalog as a table for joins, with a number of other codes. */
export function lookups(text: string, form: string): string {
  const rows = Array.from({ length: Number(text) }, (_, at) => said(1300001 + at, `MORE_${at}`, 'x'));
  const table = lookupTable(
    mergeLayers([layerOf('page', rows), ...quoted.layers], noFamilies),
    form as LookupForm,
    rows.length % 2 === 0,
  );
  return table.length > 2000 ? `${table.slice(0, 900)}…${(table.match(/INSERT/g) ?? []).length}` : table;
}

/** What of logs an agent asks for with these arguments. */
export function asked(text: string): string {
  const answer = agentFilters(JSON.parse(text) as Record<string, unknown>, catalog);
  return typeof answer === 'string' ? answer : joined(answer);
}
