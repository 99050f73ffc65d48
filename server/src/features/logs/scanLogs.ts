import type { CancellationToken } from 'vscode-languageserver';
import { handler, type LogScanProgress, pause, type RequestContext, stoppableHandler } from '../../contract';
import { anonymizeReport } from '../../core/answers/explanation';
import type { Catalog } from '../../core/catalog';
import { bytesText, reportCsv, reportHtml, reportJson, reportMarkdown, type ScanReport } from '../../core/logs';
import { type Language, namedCharacter, visibleText, writtenText } from '../../core/text';
import type {
  ExportedLogs,
  ExportLogsParams,
  LogReport,
  LogScan,
  LogWindow,
  LogWindowParams,
  ScanLogsParams,
  ViewLogsParams,
} from '../../protocol';
import { WorkProgress } from '../shared/workProgress';
import { logReport } from './logReport';
import { logStrings } from './logStrings';
import { alertsOf, watchOf } from './watch';

/** Minimum time between two reports of a part, in ms. */
const partInterval = 1000;

/** Reads logs and sends what was found until now as partial results. */
async function scanLogs(
  { preferences: { language }, catalog, client, logs }: RequestContext,
  { targets, watch, workDoneToken, partialResultToken }: ScanLogsParams,
  token: CancellationToken,
): Promise<LogScan | null> {
  const files = await logs();
  if (files === undefined) return null;
  const strings = logStrings[language];
  const progress = new WorkProgress(client, workDoneToken, strings.scanning);
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort());
  const { alerts, unknown } = alertsOf(watch?.alerts ?? [], catalog);
  const scanOf = (report: ScanReport): LogScan => {
    const shown = logReport(report, language, files.uriOf);
    const summary = unknown.length === 0 ? shown.summary : [...shown.summary, strings.unknownAlerts(unknown)];
    return { report: { ...shown, summary }, data: JSON.stringify(report) };
  };
  const began = Date.now();
  let sentAt = began;
  try {
    const report = await files.scan(
      { targets, catalog, language, ...(watch && { watch: { alerts } }) },
      {
        stop: stop.signal,
        progressed: (at) => progress.report(progressText(at, Date.now() - began, language), percentOf(at)),
        found: (part, watched) => {
          const now = Date.now();
          if (partialResultToken === undefined || (!watched && now - sentAt < partInterval)) return;
          sentAt = now;
          const scan = scanOf(part);
          const state = watched && { watch: watchOf(watched, scan.report, { catalog, language, uriOf: files.uriOf }) };
          client.sendProgress(partialResultToken, { ...scan, ...state });
        },
      },
    );
    return scanOf(report);
  } finally {
    progress.end(strings.scanned);
    listening.dispose();
  }
}

function percentOf({ bytes, totalBytes }: LogScanProgress): number | undefined {
  return totalBytes > 0 ? Math.min(100, Math.floor((bytes / totalBytes) * 100)) : undefined;
}

function progressText({ bytes, totalBytes }: LogScanProgress, ms: number, language: Language): string {
  const rate = ms > 0 ? (bytes / ms) * 1000 : 0;
  const left = rate > 0 && totalBytes >= bytes ? String(Math.ceil((totalBytes - bytes) / rate)) : undefined;
  return logStrings[language].progress(bytesText(bytes), bytesText(totalBytes), bytesText(rate), left);
}

export const scanLogsHandler = stoppableHandler<ScanLogsParams, LogScan | null>(null, scanLogs);

/** Reads back what `scanLogs` has sent. Undefined for anything else. */
function scanReportOf(data: string): ScanReport | undefined {
  try {
    const report = JSON.parse(data) as Partial<ScanReport> | null;
    return Array.isArray(report?.codes) && Array.isArray(report.files) ? (report as ScanReport) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads back what `scanLogs` has sent, without names, accounts and addresses if they are not wanted. */
async function reportIn({ data, anonymized }: ViewLogsParams, catalog: Catalog): Promise<ScanReport | undefined> {
  const report = scanReportOf(data);
  return report && anonymized ? anonymizeReport(report, catalog, pause) : report;
}

export const viewLogsHandler = handler<ViewLogsParams, LogReport | null>(
  null,
  async ({ preferences: { language }, catalog, logs }, params) => {
    const [report, files] = [await reportIn(params, catalog), await logs()];
    return report && files ? logReport(report, language, files.uriOf) : null;
  },
);

export const exportLogsHandler = handler<ExportLogsParams, ExportedLogs | null>(
  null,
  async ({ preferences: { language }, catalog }, params) => {
    const report = await reportIn(params, catalog);
    return report ? { text: exported(report, params, language) } : null;
  },
);

function exported(report: ScanReport, { format, anonymized }: ExportLogsParams, language: Language): string {
  switch (format) {
    case 'csv':
      return reportCsv(report, language);
    case 'json':
      return reportJson(report);
    case 'html':
      return reportHtml(report, {
        language,
        top: Number.POSITIVE_INFINITY,
        anonymized,
        nonce: globalThis.crypto.randomUUID(),
      });
    default:
      return reportMarkdown(report, { language, anonymized });
  }
}

export const logWindowHandler = handler<LogWindowParams, LogWindow | null>(
  null,
  async ({ preferences: { language }, logs }, params) => {
    const lines = await (await logs())?.linesAround(params, language);
    if (lines === undefined) return null;
    const places = { firstLine: 1, firstOffset: 0, endOffset: 0, innerReturns: 0 };
    const none = { ...places, text: '', hasEarlier: false, hasLater: false };
    // In the midst of a line, as progress bars write it, an editor would begin another line, and count differently.
    return typeof lines === 'string'
      ? { ...none, problem: visibleText(lines) }
      : { ...lines, text: writtenText(lines.text.replace(/\r/g, namedCharacter)), problem: '' };
  },
);
