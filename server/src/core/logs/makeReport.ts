import { adviceFor, type Catalog, type CatalogEntry } from '../catalog';
import type { Language } from '../text';
import { familyOf, systemsOf } from './family';
import {
  type BurstOfCode,
  chainsOfBursts,
  chainsOfRequests,
  type FoundChain,
  findBursts,
  maxBursts,
  maxChains,
} from './findings';
import { serviceOfPath } from './lines';
import type { TallyOptions } from './options';
import {
  type ArgumentReport,
  type Burst,
  type CodeReport,
  type FileResult,
  isRead,
  type Limit,
  type SampleLine,
  type ScanReport,
  type Values,
} from './report';
import { bucketWidths } from './sketches';
import {
  type Aggregate,
  type CodeStats,
  maxCodes,
  maxCompared,
  maxDetailed,
  maxFiles,
  maxLines,
  maxOrdered,
  maxRequests,
  type Repetitions,
  type Sample,
} from './stats';

/** What a report needs beside the counts. */
interface Overall {
  readonly from: number | null;
  readonly to: number | null;
  readonly withoutTime: number;
  readonly longLines: number;
  readonly longLimit: number;
  readonly repetitions: Repetitions;
  readonly files: readonly FileResult[];
}

/** Makes the report of all that was counted. */
export function makeReport(
  counts: Aggregate,
  overall: Overall,
  { catalog, timeZone = 'UTC' }: TallyOptions,
): ScanReport {
  const { from, to, withoutTime, repetitions, files } = overall;
  const all = [...counts.codes, ...counts.messages];
  const width = all.reduce((most, { details }) => Math.max(most, details?.timeline.width ?? 0), 0);
  const bursts = [
    ...burstsOf(counts.codes, 'code', from, catalog),
    ...burstsOf(counts.messages, 'message', from, catalog),
  ];
  const shown = bursts.flatMap((found) => found.slice(0, maxBursts));
  const ofCodes = shown.filter(({ kind }) => kind === 'code');
  const chains = [chainsOfRequests(counts.requests), chainsOfBursts(ofCodes)];
  return {
    codes: inOrder(counts.codes).map((stats) => codeReport(stats, width, catalog)),
    messages: inOrder(counts.messages).map((stats) => codeReport(stats, width, catalog)),
    files: [...files].sort(compareFiles).map(({ path, status, bytes, reason = null, harmless = false }) => {
      return { path, status, bytes, reason, harmless, service: serviceOfPath(path) ?? null };
    }),
    from: iso(from),
    to: iso(to),
    bursts: shown.sort((a, b) => a.start - b.start || a.code - b.code).map(burstReport),
    chains: chains
      .flatMap((found) => found.slice(0, maxChains))
      .map(({ evidence, ...chain }) => ({ ...chain, evidence: evidence.map(sampleLine) })),
    complete: files.every(isRead),
    timeZone,
    bucketSeconds: bucketWidths[width] as number,
    repeated: { lines: repetitions.lines, files: repetitions.files },
    withoutTime,
    limits: [...limitsOf(counts, overall), ...limitsOfFindings(bursts, chains)],
  };
}

/** Most frequent first. */
function inOrder(stats: readonly CodeStats[]): CodeStats[] {
  return [...stats].sort((a, b) => b.count - a.count || a.code - b.code);
}

function compareFiles(a: FileResult, b: FileResult): number {
  const [left, right] = [a, b].map(({ path, status, bytes, reason }) => [path, status, bytes, reason].join('\n'));
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

const noValues: Values = { top: [], distinct: 0, exact: true };

function codeReport({ code, count, first, last, details }: CodeStats, width: number, catalog: Catalog): CodeReport {
  const entry = catalog.get(code);
  const lines = details?.lines.report();
  const fileCounts = details?.files.report() ?? noValues;
  return {
    code,
    count,
    first: iso(first),
    last: iso(last),
    files: fileCounts.top.map(({ value }) => value).sort(),
    listed: entry !== undefined,
    message: entry?.message ?? null,
    constant: entry?.constant ?? null,
    family: familyOf(code, entry, catalog),
    ...systemsOf(code, entry, catalog),
    sameText: [...(details?.sameText ?? [])].sort((a, b) => a - b),
    timeline: details?.timeline.in(width).map(({ start, count: many }): [number, number] => [start, many]) ?? [],
    fileCounts,
    arguments: argumentsOf(lines?.arguments ?? [], catalog.meanings(code)),
    requests: {
      count: details?.requests.count ?? 0,
      exact: details?.requests.isExact ?? false,
      samples: details?.requestIds.entries().map(([id]) => id) ?? [],
    },
    jobInstances: lines?.jobInstances ?? noValues,
    appCodes: lines?.appCodes ?? noValues,
    apis: lines?.apis ?? noValues,
    services: details?.services.report() ?? noValues,
    nextStep: entry ? nextStep(entry, catalog) : null,
    samples: details?.samples.all().map(sampleLine) ?? [],
  };
}

/** The likeliest cause, and who acts. */
export function nextStep(entry: CatalogEntry, catalog: Catalog): CodeReport['nextStep'] {
  const step = (language: Language): string => {
    const { causes: [cause = ''] = [], who = '' } = adviceFor(entry, catalog, language) ?? {};
    if (cause === '' || who === '') return cause + who;
    return language === 'en' ? `${cause} Who acts: ${who}` : `${cause}由谁处理：${who}`;
  };
  const steps = { en: step('en'), 'zh-CN': step('zh-CN') };
  return steps.en === '' ? null : steps;
}

function argumentsOf(
  values: readonly (readonly [index: number, values: Values])[],
  meanings: readonly CatalogEntry[],
): ArgumentReport[] {
  const names = meanings.flatMap(({ argumentNames = [] }) => argumentNames);
  return values.map(([index, counted]) => {
    const argument = names.find((one) => one.index === index);
    return { index, name: argument?.name ?? null, kind: argument?.kind ?? null, values: counted };
  });
}

type KindOfBurst = BurstOfCode & Pick<Burst, 'kind'>;

/** The bursts of each code. */
function burstsOf(
  all: readonly CodeStats[],
  kind: Burst['kind'],
  from: number | null,
  catalog: Catalog,
): KindOfBurst[][] {
  return all.map(({ code, details }) => {
    if (details === undefined) return [];
    const isOutside = systemsOf(code, catalog.get(code), catalog).target?.en !== 'JOB';
    return findBursts(details.timeline, from).map((burst) => {
      const samples = details.samples
        .all()
        .filter(({ time }) => time !== null && time >= burst.start && time < burst.end);
      // The text of a line that is no sample was not kept.
      const isSample = samples.some(({ file, offset }) => file === burst.first.file && offset === burst.first.offset);
      const evidence = isSample ? samples : [{ ...burst.first, text: '' }, ...samples];
      return { ...burst, code, kind, isOutside, evidence };
    });
  });
}

function burstReport({ code, kind, start, end, count, before, factor, evidence }: KindOfBurst): Burst {
  return {
    code,
    kind,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    count,
    before,
    factor,
    evidence: evidence.map(sampleLine),
  };
}

function sampleLine({ file, line, offset, time, text }: Sample): SampleLine {
  return { file, line, offset, time: iso(time), text };
}

function iso(time: number): string;
function iso(time: number | null): string | null;
function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

/** What was cut short, so that it can be said. */
function limitsOf(counts: Aggregate, { longLines, longLimit, repetitions }: Overall): Limit[] {
  const limits: Limit[] = [];
  const all = [...counts.codes, ...counts.messages];
  const add = (kind: Limit['kind'], max: number, code: number | null = null): void => {
    limits.push({ kind, max, code });
  };
  if (all.some(({ details }) => details === undefined)) add('codes', maxDetailed);
  if (repetitions.uncompared > 0) add('repetitions', maxCompared);
  if (longLines > 0) add('longLines', longLimit);
  if (!counts.requests.isComplete) add('traces', maxOrdered);
  if (!counts.requests.hasAllCodes) add('tracedCodes', maxCodes);
  for (const { code, details } of all) {
    if (details === undefined) continue;
    if (!details.files.isExact) add('files', maxFiles, code);
    if (!details.lines.isComplete) add('values', maxLines, code);
    if (!details.requests.isExact) add('requests', maxRequests, code);
  }
  return limits;
}

function limitsOfFindings(bursts: readonly KindOfBurst[][], chains: readonly (readonly FoundChain[])[]): Limit[] {
  const ofBursts = bursts.flatMap(([burst, ...more]): Limit[] =>
    burst && more.length >= maxBursts ? [{ kind: 'bursts', max: maxBursts, code: burst.code }] : [],
  );
  const isCut = chains.some((found) => found.length > maxChains);
  return [...ofBursts, ...(isCut ? [{ kind: 'chains', max: maxChains, code: null } as const] : [])];
}
