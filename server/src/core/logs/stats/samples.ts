import { ownText } from '../../text';
import type { LinePlace, SeenOnLine } from '../lines';

/** A line as evidence. */
export interface Sample extends LinePlace {
  readonly text: string;
}

/** What gives the text of a line. */
type Evidence = Pick<SeenOnLine, 'text' | 'isOwnText'>;

/** Number of lines that are kept: the earliest ones and the latest one. */
const earliest = 4;

/** Keeps a few lines. Which ones depends on their times and places alone. */
export class Samples {
  private first: Sample[] = [];
  private last: Sample | undefined;

  /** @param line its text is read if it is kept */
  add(place: LinePlace, line: Evidence): void {
    if (this.last === undefined || isLater(place, this.last)) this.last = kept(place, line);
    const { first } = this;
    const end = first[first.length - 1];
    if (first.length === earliest && end !== undefined && comparePlaces(place, end) >= 0) return;
    const at = first.findIndex((other) => comparePlaces(place, other) <= 0);
    if (at >= 0 && comparePlaces(place, first[at] ?? place) === 0) return;
    first.splice(at < 0 ? first.length : at, 0, kept(place, line));
    if (first.length > earliest) first.pop();
  }

  /** Later lines of a file are none of the earliest if their time is not before this one. */
  earliestLimit(file: string): number {
    const end = this.first[earliest - 1];
    if (end === undefined || end.time === null) return Number.POSITIVE_INFINITY;
    // Lines of the same time are in the order of their files.
    return end.file === file ? end.time : end.time + 1;
  }

  /** In order, each once. */
  all(): readonly Sample[] {
    const { first, last } = this;
    const isNew = last !== undefined && !first.some((sample) => comparePlaces(sample, last) === 0);
    return isNew ? [...first, last] : first;
  }
}

function kept({ time, file, line, offset }: LinePlace, { text, isOwnText }: Evidence): Sample {
  return { time, file, line, offset, text: isOwnText ? text : ownText(text) };
}

/** A line with a time is later than one without. */
function isLater(a: LinePlace, b: LinePlace): boolean {
  if ((a.time === null) !== (b.time === null)) return a.time !== null;
  return comparePlaces(a, b) > 0;
}

/** Orders lines by time, those without one last, then by file and place. */
export function comparePlaces(a: LinePlace, b: LinePlace): number {
  const time = (a.time ?? Number.MAX_VALUE) - (b.time ?? Number.MAX_VALUE);
  if (time !== 0) return time;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.offset - b.offset;
}
