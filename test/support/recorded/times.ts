import { LineTimes } from '../../../server/src/core/logs/times/lineTime';
import { zoneNamed } from '../../../server/src/core/logs/times/zone';
import { reportOf } from '../tallied';
import { joined } from './joined';

const now = Date.UTC(2026, 10, 29);

/** The times of the lines, one after the other, in a zone. */
export function times(text: string, name: string): string {
  const zone = zoneNamed(name);
  if (zone === undefined) return 'no zone';
  const lines = text.split('\n').slice(0, 12);
  const read = new LineTimes(zone, () => now);
  const found = lines.map((line) => read.of(line));
  if (found.every((time) => typeof time !== 'number')) return '';
  return found.map((time) => (typeof time === 'number' ? new Date(time).toISOString() : '-')).join('\n');
}

/** Bursts and chains in a log whose times, codes and requests follow from the units of the text. */
export function bursts(text: string, kind: string): string {
  const codes = [1239801, 1250001, 1252001, 1241001];
  let time = Date.UTC(2024, 4, 1, 12);
  const lines = Array.from({ length: 240 }, (_, at) => {
    const unit = text.charCodeAt(at % text.length) + Math.floor(at / text.length);
    time += kind === 'slow' ? (unit % 17) * 7000 : at % 60 < 12 ? 50 : (unit % 31) * 1000;
    const request = unit % 3 === 0 ? ` request_id=${'0123456789abcdef'.slice(0, 8)}${Math.floor(at / 4)}` : '';
    return `${new Date(time).toISOString()} ERROR code=${codes[unit % (kind === 'few' ? 2 : 4)]}${request}`;
  });
  const { bursts, chains, codes: counted } = reportOf({ '/data/job-execute/a.log': lines.join('\n') });
  const facts = counted.map(({ code, count, first, last, requests }) => joined([code, count, first, last, requests]));
  return [...bursts.slice(0, 6), ...chains.slice(0, 6)].map(joined).concat(facts).join('\n').slice(0, 2000);
}
