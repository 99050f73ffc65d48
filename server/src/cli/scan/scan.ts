import { availableParallelism } from 'node:os';
import { type Catalog, jobCodes, mergeLayers, noFamilies, spaceOf } from '../../core/catalog';
import { type FileResult, fileStatusText, isRead, unknownFamily } from '../../core/logs';
import { LineTimes, zoneNamed } from '../../core/logs/times';
import { type Language, visibleText } from '../../core/text';
import type { LogScanRequest } from '../../disk/logs';
import { openCatalog } from '../shell/catalogs';
import { command, type Given, Refusal } from '../shell/command';
import { countsOutput } from '../shell/countsOutput';
import { refusedForms, reportForms } from '../shell/reportOutput';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { ProgressLine } from './progressLine';
import { options } from './scanOptions';
import { scanStrings } from './scanStrings';

type ScanGiven = Given<typeof options>;

/** `scan PATH...`: the codes in logs of any size, to stdout. */
export const scan = command(
  {
    name: 'scan',
    usage: {
      en: 'scan PATH... | - [options]\nscan --follow PATH... [options]',
      'zh-CN': 'scan 路径... | - [选项]\nscan --follow 路径... [选项]',
    },
    summary: {
      en: 'Says which error codes logs of any size hold, when they came and for whom.',
      'zh-CN': '统计任意大小日志中的错误码：有哪些、何时出现、涉及谁。',
    },
    args: [
      {
        placeholder: { en: 'PATH', 'zh-CN': '路径' },
        help: {
          en: 'Files, folders and globs. Files packed as gzip or zstd are unpacked; the files of a rotated log are read as one, the oldest first.',
          'zh-CN':
            '文件、文件夹或通配符。gzip 和 zstd 压缩的文件会自动解压；轮转产生的多个文件按从旧到新作为一个日志读取。',
        },
      },
      {
        placeholder: { en: '-', 'zh-CN': '-' },
        help: { en: 'Reads standard input, packed or not.', 'zh-CN': '读取标准输入，可以是压缩的内容。' },
      },
    ],
    takesPaths: true,
    options,
    exclusive: reportForms,
    failsWhen: {
      en: 'not every file could be read to its end; the answer is partial, and stderr says why.',
      'zh-CN': '有文件未能完整读取，结果不完整，原因见 stderr。',
    },
  },
  (given, terminal): Refusal | Promise<ExitStatus> => {
    const { args, options: chosen } = given;
    const { csv, markdown, html, partial, since, until } = chosen;
    if (args.length === 0) return new Refusal((language) => scanStrings[language].noPath);
    const refused = refusedForms(chosen);
    if (refused) return refused;
    const { follow, alert } = chosen;
    if (alert.length > 0 && !follow) return new Refusal((language) => scanStrings[language].alertNeedsFollow);
    if (follow && args.includes('-')) return new Refusal((language) => scanStrings[language].followsFiles);
    if (follow && (csv || markdown || html || partial || chosen['counts-only'] || chosen.anonymize))
      return new Refusal((language) => scanStrings[language].followsOneForm);
    if (follow && chosen.threads !== undefined) return new Refusal((language) => scanStrings[language].followsAlone);
    if (chosen['all-numbers'] && chosen['min-confidence'] !== undefined)
      return new Refusal((language) => scanStrings[language].allOrConfident);
    const times = timesOf(chosen);
    for (const [name, text] of Object.entries({ since, until })) {
      const isRead = text === undefined || times[name as 'since' | 'until'] !== undefined;
      if (!isRead) return new Refusal((language) => scanStrings[language].badTime(`--${name}`, visibleText(text)));
    }
    if (Number(times.since) >= Number(times.until)) return new Refusal((language) => scanStrings[language].noPeriod);
    return onlyCounts(given) ? count(given, times, terminal) : answer(given, times, terminal);
  },
);

/** In ms since 1970; undefined for a text that is no time. */
function timesOf({ since, until, ...chosen }: ScanGiven['options']) {
  const zone = zoneNamed(chosen['time-zone'] ?? 'UTC');
  const times = zone && new LineTimes(zone, Date.now);
  return { since: since && times?.ofText(since), until: until && times?.ofText(until) };
}

/** True if numbers need only be counted, and not every line with one be read. */
function onlyCounts({ options: chosen }: ScanGiven): boolean {
  const { since, until, code, family } = chosen;
  const isPlain = chosen['min-confidence'] === undefined || chosen['min-confidence'] === 'any';
  const isFiltered = since !== undefined || until !== undefined || code.length > 0 || family.length > 0 || !isPlain;
  return chosen['counts-only'] && !isFiltered;
}

async function count(given: ScanGiven, times: ReturnType<typeof timesOf>, terminal: Terminal): Promise<ExitStatus> {
  const { args: paths, language, options: chosen } = given;
  const { countLogs, logsToCount } = await import('../../disk/logs/count/countLogs');
  const allNumbers = chosen['all-numbers'];
  // Numbers alone need no catalog, and reading one takes longer than many a log.
  const needsCatalog = !allNumbers || !chosen.json || given.catalog.files.length > 0;
  const catalog = needsCatalog ? openCatalog(given.catalog, language, terminal) : mergeLayers([], noFamilies);
  if (catalog === undefined) return exitStatus.usage;
  // All numbers are counted as ripgrep does, also those of repeated lines. Codes of other systems are found only in text.
  const found = !allNumbers && spaceOf(catalog) === jobCodes ? logsToCount(paths, language) : undefined;
  if (found === undefined && !allNumbers) return answer(given, times, terminal, catalog);
  const progress = new ProgressLine(terminal, language);
  const { codes, files } = await countLogs(
    {
      paths,
      found,
      language,
      catalog,
      encoding: chosen.encoding,
      allNumbers,
      threads: threadsOf(chosen),
    },
    { ...inputOf(given, terminal), onProgress: (state) => progress.show(state) },
  );
  progress.clear();
  terminal.out(countsOutput(codes, chosen, catalog, language));
  return reportFiles(files, language, terminal);
}

/** @param opened the catalog, if it has been read */
async function answer(
  given: ScanGiven,
  times: ReturnType<typeof timesOf>,
  terminal: Terminal,
  opened?: Catalog,
): Promise<ExitStatus> {
  const { language, options: chosen } = given;
  const catalog = opened ?? openCatalog(given.catalog, language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  const rungFor = chosen.alert.flatMap((alert) => ('name' in alert ? alert.name : []));
  const unknown = unknownFamily([...chosen.family.flat(), ...rungFor], catalog);
  if (unknown !== undefined) {
    terminal.err(`${scanStrings[language].unknownFamily(visibleText(unknown.name), unknown.known)}\n`);
    return exitStatus.usage;
  }
  const request = requestOf(given, times);
  if (chosen.follow) {
    const { follow } = await import('./follow');
    return reportFiles(await follow(request, chosen, catalog, terminal), language, terminal);
  }
  const [{ scanLogsWith }, { printReport }, { withEvidenceTexts }] = await Promise.all([
    import('../../disk/logs/scanLogs'),
    import('../shell/reportOutput'),
    import('../../disk/logs/lines/evidenceTexts'),
  ]);
  const progress = new ProgressLine(terminal, language);
  const { report, files, partial } = await scanLogsWith(catalog, request, {
    ...inputOf(given, terminal),
    onProgress: (state) => progress.show(state),
  });
  progress.clear();
  if (partial) {
    const { catalogKey, partialLines } = await import('../../core/logs/partials');
    for (const line of partialLines({ partial, catalog: catalogKey(catalog), files })) terminal.out(line);
  } else {
    // With --json the report is the same as that of `merge`, which may run on another machine and reads no logs.
    const shown = chosen.json ? report : withEvidenceTexts(report);
    await printReport(shown, chosen, catalog, language, terminal);
  }
  return reportFiles(files, language, terminal);
}

/** Standard input, which is opened only if it is read. */
function inputOf({ args }: ScanGiven, terminal: Terminal): { readonly input: Terminal['input'] } | undefined {
  return args.includes('-') ? { input: terminal.input } : undefined;
}

function threadsOf({ threads }: ScanGiven['options']): number {
  return threads ?? Math.min(2, availableParallelism());
}

function requestOf(
  { args: paths, language, options: chosen }: ScanGiven,
  { since, until }: ReturnType<typeof timesOf>,
): Omit<LogScanRequest, 'catalog'> {
  const { code, family, encoding } = chosen;
  return {
    paths,
    language,
    encoding,
    messages: true,
    // Both threads read times without a year alike.
    now: Date.now(),
    threads: threadsOf(chosen),
    partial: chosen.partial,
    counted: chosen['all-numbers'] ? 'allNumbers' : 'codes',
    minConfidence: chosen['min-confidence'] ?? 'any',
    codes: code.length > 0 ? code.flat() : undefined,
    families: family.length > 0 ? family.flat() : undefined,
    timeZone: chosen['time-zone'] ?? 'UTC',
    ...(typeof since === 'number' && { since }),
    ...(typeof until === 'number' && { until }),
  };
}

/** Says on stderr which files were not read, and why. */
function reportFiles(files: readonly FileResult[], language: Language, terminal: Terminal): ExitStatus {
  const strings = scanStrings[language];
  const partial = files.filter((file) => !isRead(file));
  for (const { path, status, reason = null } of partial.slice(0, maxNamed)) {
    terminal.err(`${visibleText(strings.notComplete(path, fileStatusText({ status, reason }, language)))}\n`);
  }
  if (partial.length > maxNamed) terminal.err(`${strings.moreFiles(partial.length - maxNamed)}\n`);
  if (partial.length === 0) return exitStatus.ok;
  terminal.err(`${strings.partial(partial.length, files.length)}\n`);
  const isNothingRead = files.every(({ status }) => status === 'failed' || status === 'skipped');
  return isNothingRead ? exitStatus.usage : exitStatus.findings;
}

/** Maximum number of files that stderr names. */
const maxNamed = 20;
