import type { Catalog } from '../../core/catalog';
import { Alerts, type FileResult, type LinePlace, nextStep, type SeenOnLine } from '../../core/logs';
import { jsonLine, type Language, shorten, visibleText } from '../../core/text';
import type { FollowHooks, LogScanRequest } from '../../disk/logs';
import type { OptionValues } from '../shell/options';
import { printReport } from '../shell/reportOutput';
import type { Terminal } from '../shell/terminal';
import type { options } from './scanOptions';
import { scanStrings } from './scanStrings';

/** Maximum length of a line, in code points. */
const maxLine = 240;

/** Rings the terminal. Goes to stderr: what is piped on has no bell. */
const bell = '\u0007';

/** Prints what comes until the terminal says stop, and then the report. Returns how the files were read. `waited`: see `FollowHooks`. */
export async function follow(
  request: Omit<LogScanRequest, 'catalog'>,
  chosen: OptionValues<typeof options>,
  catalog: Catalog,
  terminal: Terminal,
  waited?: FollowHooks['waited'],
): Promise<readonly FileResult[]> {
  const { language } = request;
  const alerts = new Alerts(chosen.alert, catalog);
  const signal = terminal.stop ?? AbortSignal.abort();
  if (terminal.isInteractive) terminal.err(`${scanStrings[language].following}\n`);
  const [{ followLogs }, { withEvidenceTexts }] = await Promise.all([
    import('../../disk/logs/follow/followLogs'),
    import('../../disk/logs/lines/evidenceTexts'),
  ]);
  const { report, files } = await followLogs(catalog, request, {
    signal,
    ...(waited && { waited }),
    found(seen, place) {
      const codes = seen.map(({ code }) => code);
      const rings = alerts.rings(codes, performance.now());
      if (rings) terminal.err(bell);
      for (const one of seen) {
        const line = chosen.json ? jsonOf(one, place, rings, catalog) : textOf(one, place, rings, catalog, language);
        terminal.out(`${line}\n`);
      }
    },
  });
  // With --json it is the last line.
  const out = (text: string) => terminal.out(chosen.json ? `${jsonLine(JSON.parse(text))}\n` : text);
  const shown = chosen.json ? report : withEvidenceTexts(report);
  await printReport(shown, chosen, catalog, language, { ...terminal, out });
  return files;
}

/** One object on one line. The keys are an interface. */
function jsonOf({ kind, code, count, text }: SeenOnLine, place: LinePlace, alert: boolean, catalog: Catalog): string {
  const entry = catalog.get(code);
  const { time, file, line, offset } = place;
  return jsonLine({
    kind,
    code,
    count,
    message: entry?.message ?? null,
    nextStep: entry ? nextStep(entry, catalog) : null,
    time: time === null ? null : new Date(time).toISOString(),
    file,
    line,
    offset,
    text,
    alert,
  });
}

function textOf(
  { kind, code }: SeenOnLine,
  { file, line }: LinePlace,
  alert: boolean,
  catalog: Catalog,
  language: Language,
): string {
  const strings = scanStrings[language];
  const entry = catalog.get(code);
  const step = entry && nextStep(entry, catalog)?.[language];
  const parts = [
    `${file}:${line}:`,
    kind === 'code' ? code : strings.messageOf(code),
    entry?.message[language] ?? strings.notListed,
    ...(step ? [`· ${strings.nextStep(step)}`] : []),
  ];
  return shorten(visibleText(`${alert ? '!! ' : ''}${parts.join(' ')}`), maxLine);
}
