import { mergeLayers } from '../../../core/catalog';
import { type Alert, Alerts, Watch } from '../../../core/logs';
import type { LogAnswerHooks, LogScanAnswer } from '../scanLogs';
import type { LogScanRequest } from '../scanRequest';
import { followLogs } from './followLogs';

/** Minimum time between two reports, in ms. */
const reportEvery = 1000;

/** A report takes at most this part of the time: making one of many lines takes long. */
const maxShare = 0.1;

/** Follows logs until the signal, and hands over the report so far: at the beginning, and after lines with codes came. */
export async function watchLogs(
  request: LogScanRequest,
  alerts: readonly Alert[],
  { signal = AbortSignal.abort(), onPartial }: LogAnswerHooks,
): Promise<LogScanAnswer> {
  const { layers, families, version } = request.catalog;
  const catalog = mergeLayers(layers, families, version);
  const watch = new Watch(new Alerts(alerts, catalog), Date.now());
  let hasNews = true;
  let next = Number.NEGATIVE_INFINITY;
  return followLogs(catalog, request, {
    signal,
    found(seen, place) {
      watch.add(seen, place, performance.now());
      hasNews = true;
    },
    polled(report) {
      const now = performance.now();
      if (!hasNews || now < next) return;
      onPartial?.(report(), watch.watched);
      hasNews = false;
      const end = performance.now();
      next = end + Math.max(reportEvery, (end - now) / maxShare);
    },
  });
}
