import type { ScanReport } from '../report';
import { utc, zoneNamed } from '../times/zone';

/** A whole number with commas. */
export function numberText(value: number): string {
  return value.toLocaleString('en');
}

/** `1.5 GB`: an amount of bytes with two or three digits. */
export function bytesText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let [value, unit] = [bytes, 0];
  while (Math.round(value) >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value < 9.95 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** A time of a report on the clock of its zone: `2024-07-19 19:00:00`. */
export function timeText(time: string, { timeZone }: Pick<ScanReport, 'timeZone'>): string {
  const ms = Date.parse(time);
  const zone = zoneNamed(timeZone) ?? utc;
  return new Date(ms + zone.offsetAt(ms)).toISOString().slice(0, 19).replace('T', ' ');
}
