import { countUpTo } from '../../text';

/** A text in which something around or inside of a record is left out or resolved. */
export interface TextView {
  readonly text: string;
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
  if (/&(?:amp;)*(?:quot|#34|#x22|#39|#x27|apos);/i.test(near)) yield viewOf(text, entity, (_, name) => entities(name));
  if (/%(?:22|7b|3d|3a)/i.test(near)) yield viewOf(text, percent, (_, hex) => character(hex, 16));
  if (linePrefix.test(near.slice(near.lastIndexOf('\n', Math.min(nearby, offset) - 1) + 1))) {
    yield viewOf(text, linePrefixes, () => '');
  }
}

/** Marks of comments, quotations and changes, and the numbers of lines, at the beginning of a line. */
const linePrefix = /^[ \t]*(?:\*|\/\/|#|>|--|[+-]|\d+[:|])[ \t]/;
const linePrefixes = /^[ \t]*(?:\*|\/\/|#|>|--|[+-]|\d+[:|])(?:[ \t]|$)/gm;

const entity = /&(?:amp;)*(quot|apos|lt|gt|nbsp|amp|#\d{1,6}|#x[0-9a-f]{1,5});/gi;
/** Signs of ASCII. Other characters stay escaped, because they take several bytes. */
const percent = /%([2-7][0-9a-f])/gi;

const named: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['amp', '&'],
]);

/** Returns the character of an entity of HTML or XML, without `&` and `;`. */
function entities(name: string): string {
  const lower = name.toLowerCase();
  if (lower.startsWith('#x')) return character(lower.slice(2), 16);
  return lower.startsWith('#') ? character(lower.slice(1), 10) : (named.get(lower) ?? name);
}

/** Resolves the entities of HTML or XML in a value. */
export function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(entity, (_, name: string) => entities(name)) : text;
}

function character(digits: string, radix: number): string {
  const point = Number.parseInt(digits, radix);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}

function viewOf(text: string, pattern: RegExp, meaning: (whole: string, name: string) => string): TextView {
  let made = '';
  let from = 0;
  // The places where the view and the text go on together.
  const [units, origins] = [[0], [0]];
  for (const match of text.matchAll(pattern)) {
    made += text.slice(from, match.index) + meaning(match[0], match[1] ?? '');
    from = match.index + match[0].length;
    units.push(made.length);
    origins.push(from);
  }
  made += text.slice(from);
  const move = (at: number, source: readonly number[], target: readonly number[]): number => {
    const low = Math.max(0, countUpTo(source, at) - 1);
    const next = target[low + 1] ?? Number.POSITIVE_INFINITY;
    return Math.min((target[low] ?? 0) + at - (source[low] ?? 0), next);
  };
  return {
    text: made,
    originOf: (unit) => move(unit, units, origins),
    unitAt: (offset) => move(offset, origins, units),
  };
}
