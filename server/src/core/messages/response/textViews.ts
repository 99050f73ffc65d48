import { countUpTo, endOfLine, startOfLine } from '../../text';
import { characterOf, entitiesIn, type WrittenSign } from '../../text/quotes';
import { beginsRecord, logHeaderLength } from '../logHeader';
import { foreignSigns, notationsIn } from './foreignNotations';

/** A text in which something around or inside of a record is left out or resolved. */
export interface TextView {
  readonly text: string;
  /** True if only an object is a record there: the fields of separate lines are separate. */
  readonly objectsOnly?: true;
  /** Returns where a unit of the view, or its end, is in the text. */
  originOf(unit: number): number;
  /** Returns the unit of the view that was made of the text at `offset`. */
  unitAt(offset: number): number;
}

/** Maximum context on each side of a place in which the signs of a view are looked for, in UTF-16 units. */
const nearby = 400;

/** Returns the views of a text in which a record at `offset` may be readable; the text itself comes first. */
export function* viewsOf(text: string, offset: number): Generator<TextView> {
  yield { text, originOf: (unit) => unit, unitAt: (at) => at };
  const near = text.slice(Math.max(0, offset - nearby), offset + nearby);
  // To look for the first sign costs a tenth of the expression.
  const has = (sign: string, expression: RegExp): boolean => near.includes(sign) && expression.test(near);
  if (has('&', /&(?:amp;)*(?:quot|lt|#34|#x22|#39|#x27|apos);/i)) yield viewOf(text, entitiesIn(text));
  if (has('%', /%(?:22|7b|3d|3a)/i)) yield viewOf(text, signsIn(text, percent));
  if (has('\\', /\\(?:x|u00)(?:22|27|3c)/i)) yield viewOf(text, signsIn(text, escapedQuotes));
  if (has('=>', /=>[ \t]*\r?\n/)) yield viewOf(text, signsIn(text, brokenArrows));
  const notations = notationsIn(near);
  if (notations.length > 0) {
    const signs = foreignSigns(text, offset, notations);
    if (signs.length > 0) yield viewOf(text, signs);
  }
  const line = lineAt(text, offset);
  if (linePrefix.test(line)) yield viewOf(text, signsIn(text, linePrefixes));
  if (continuesObject(line, headerLength(line))) {
    yield { ...viewOf(text, headersAround(text, offset)), objectsOnly: true };
  }
}

/** True if a record of a log begins with a line, and not a further line of an object that is printed with a header on each. */
export function isOwnRecord(line: string): boolean {
  return beginsRecord(line) && !continuesObject(line, headerLength(line));
}

function continuesObject(line: string, header: number): boolean {
  return header > 0 && beginsMember.test(line.slice(header, header + 200));
}

/** Marks of comments, quotations and changes, and the numbers of lines, at the beginning of a line. */
const linePrefix = /^(?:[ \t]*(?:\*|\/\/|#|>|--|[+-]|\d+[:|])[ \t]){1,4}/;
const linePrefixes = /^(?:[ \t]*(?:\*|\/\/|#|>|--|[+-]|\d+[:|])(?:[ \t]|$)){1,4}/gm;

/** Signs of ASCII. Other characters stay escaped, because they take several bytes. */
const percent = /%([2-7][0-9a-f])/gi;
/** The same, as nginx and encoders of HTML write them in strings. */
const escapedQuotes = /\\{1,8}(?:x|u00)([2-7][0-9a-f])/gi;

/** Where PHP's `var_dump` breaks the line between a key and its value. */
const brokenArrows = /(?<==>)[ \t]*\r?\n\s*/g;

/** Returns what a pattern finds and, by its group, the sign that it means; nothing without a group. */
function signsIn(text: string, pattern: RegExp): WrittenSign[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, 1: hex, index }) => {
    return { index, length, sign: hex === undefined ? '' : characterOf(hex, 16) };
  });
}

/** A member of an object that is printed over several lines. */
const beginsMember = /^\s*\\{0,15}["']?[A-Za-z_][\w-]{0,60}\\{0,15}["']?\s{0,4}:\s/;

/** What shippers of logs set before each line: the container, the pod, the stream. */
const shipped =
  /^(?:[\w./-]{1,80} {0,40}\| ?|\[[\w./:-]{1,120}\] |\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:Z|[+-]\d\d:\d\d) std(?:out|err) [FP] )/;

/** Returns the length of what a logger, or what ships its lines, sets before the text of a line. */
function headerLength(line: string): number {
  let at = 0;
  for (let part = 0; part < 2; part++) at += shipped.exec(line.slice(at, at + 300))?.[0].length ?? 0;
  return at + logHeaderLength(line.slice(at));
}

/** Maximum number of lines on each side whose headers are left out. */
const maxLines = 60;

/** The headers of the lines around a place, as signs that mean nothing. */
function headersAround(text: string, offset: number): WrittenSign[] {
  let from = startOfLine(text, offset);
  for (let line = 0; line < maxLines; line++) from = startOfLine(text, from - 1);
  const headers: WrittenSign[] = [];
  for (let line = 0; line <= 2 * maxLines && from < text.length; line++) {
    const length = headerLength(text.slice(from, Math.min(endOfLine(text, from), from + nearby)));
    headers.push({ index: from, length, sign: '' });
    from = text.indexOf('\n', from) + 1 || text.length;
  }
  return headers;
}

/** The line of a place, as far as it is near. */
function lineAt(text: string, offset: number): string {
  const start = startOfLine(text, offset);
  return text.slice(start, Math.min(endOfLine(text, offset), start + 2 * nearby));
}

function viewOf(text: string, signs: readonly WrittenSign[]): TextView {
  let made = '';
  let from = 0;
  // The places where the view and the text go on together.
  const [units, origins] = [[0], [0]];
  for (const { index, length, sign } of signs) {
    made += text.slice(from, index) + sign;
    from = index + length;
    units.push(made.length);
    origins.push(from);
  }
  made += text.slice(from);
  const move = (at: number, source: readonly number[], target: readonly number[]): number => {
    const low = countUpTo(source, at) - 1;
    const next = target[low + 1] ?? Number.POSITIVE_INFINITY;
    return Math.min((target[low] as number) + at - (source[low] as number), next);
  };
  return {
    text: made,
    originOf: (unit) => move(unit, units, origins),
    unitAt: (offset) => move(offset, origins, units),
  };
}
