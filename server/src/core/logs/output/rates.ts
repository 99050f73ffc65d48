import { type Language, maxOf } from '../../text';
import type { CodeReport, ScanReport } from '../report';
import { numberText, timeText } from './amounts';
import { reportStrings } from './strings';

type Timed = Pick<ScanReport, 'from' | 'to' | 'bucketSeconds' | 'timeZone'>;

const minute = 60;

/** `120 in 1 minute (2024-07-19 02:14:00)`: when a code came most often. Undefined if it never came twice in that time. */
export function highestRate({ timeline }: CodeReport, report: Timed, language: Language): string | undefined {
  const width = Math.max(minute, report.bucketSeconds);
  let most = { start: 0, count: 1 };
  let current = { start: Number.NaN, count: 0 };
  for (const [second, count] of timeline) {
    const start = second - (second % width);
    current = { start, count: count + (start === current.start ? current.count : 0) };
    if (current.count > most.count) most = current;
  }
  if (most.count === 1) return undefined;
  const time = timeText(new Date(most.start * 1000).toISOString(), report);
  return reportStrings[language].rate(numberText(most.count), width, time);
}

const columns = 30;
const levels = '▁▂▃▄▅▆▇█';

/** The mentions of a code over the whole time of the report, as small bars: `▁▁▁▂█▆▁`. Undefined if that is too short. */
export function sparkline({ timeline }: CodeReport, { from, to, bucketSeconds }: Timed): string | undefined {
  if (from === null || to === null || timeline.length === 0) return undefined;
  const [start, end] = [Date.parse(from) / 1000, Date.parse(to) / 1000];
  const count = Math.min(columns, Math.floor((end - start) / bucketSeconds));
  if (count < 5) return undefined;
  const sums = new Array<number>(count).fill(0);
  for (const [second, mentions] of timeline) {
    const at = Math.floor(((second - start) / (end - start)) * count);
    const column = Math.min(count - 1, Math.max(0, at));
    sums[column] = (sums[column] as number) + mentions;
  }
  const most = maxOf(sums, 1);
  // The lowest bar is nothing at all.
  return sums.map((sum) => levels.charAt(Math.ceil((sum / most) * (levels.length - 1)))).join('');
}
