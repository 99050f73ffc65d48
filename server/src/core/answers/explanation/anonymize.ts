import { endOfLine } from '../../text/lineStarts';
import type { Pause } from '../../text/lists';
import { isCodeLike, type PrivateKind, type PrivateValue } from './keyedValues';
import { privateValues } from './privateValues';

/** About so much is looked at between two pauses, in UTF-16 units. */
const window = 32 * 1024;

/** So many values are looked for where no pattern tells them; more names than these a text rarely has. */
const mostKnown = 200;

/** Names that are everybody's, or words: they are only replaced where a key says that they are a user's. */
const common = new Set(
  'root admin administrator system sys user users guest test public default nobody job server client service api app'.split(
    ' ',
  ),
);

/** A text in which nobody can be found. */
export interface Anonymized {
  /** With one character of a private plane for each value, so that no placeholder is taken for words of a message. */
  readonly text: string;
  /** A piece of that text, or what was made of one, with placeholders for people: `<ip-1>`, `<user-1>`, `<token-1>`. */
  show(piece: string): string;
}

const firstMark = 0xf0000;
const mostMarks = 0x1fffe;
const marks = /[\u{f0000}-\u{10ffff}]/gu;

/**
 * `text` without its addresses, users and tokens: the same value has the same placeholder throughout, numbered in the order
 * in which they stand. A value that a pattern tells once is replaced where it stands alone too. Line breaks and error codes
 * stay, and so do addresses that every machine has for itself.
 */
export async function anonymized(text: string, pause?: Pause): Promise<Anonymized> {
  // Characters that mean nothing to others would be taken for ours.
  const plain = text.replace(marks, '\ufffd\ufffd');
  const told: PrivateValue[] = [];
  for (let from = 0, to = 0; from < plain.length; from = to) {
    // No value goes over the end of a line.
    to = endOfLine(plain, from + window) + 1;
    for (const { kind, start, end } of privateValues(plain.slice(from, to))) {
      told.push({ kind, start: start + from, end: end + from });
    }
    await pause?.();
  }
  const values = new Map<string, string>();
  const names: string[] = [];
  const counts = new Map<PrivateKind, number>();
  let made = '';
  let from = 0;
  for (const { kind, start, end } of whole([...told, ...knownElsewhere(plain, told)])) {
    const value = plain.slice(start, end);
    let mark = values.get(value);
    if (mark === undefined) {
      if (names.length < mostMarks) {
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        names.push(`<${kind}-${count}>`);
      }
      mark = String.fromCodePoint(firstMark + names.length - 1);
      values.set(value, mark);
    }
    made += plain.slice(from, start) + mark;
    from = end;
  }
  return {
    text: made + plain.slice(from),
    show: (piece) => piece.replace(marks, (mark) => names[(mark.codePointAt(0) ?? 0) - firstMark] ?? mark),
  };
}

/** In order, those that overlap as one: what is a token anywhere is one as a whole. */
function whole(values: PrivateValue[]): PrivateValue[] {
  const places: PrivateValue[] = [];
  for (const value of values.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = places.at(-1);
    if (last === undefined || value.start >= last.end) places.push(value);
    else {
      const kind = last.kind === 'token' || value.kind === 'token' ? 'token' : last.kind;
      places[places.length - 1] = { kind, start: last.start, end: Math.max(last.end, value.end) };
    }
  }
  return places;
}

/** Where the users and tokens that were told stand alone. */
function knownElsewhere(text: string, told: readonly PrivateValue[]): PrivateValue[] {
  const kinds = new Map<string, PrivateKind>();
  for (const { kind, start, end } of told) {
    if (kinds.size === mostKnown) break;
    const value = text.slice(start, end);
    if (kind !== 'ip' && isTelling(value, kind)) kinds.set(value, kind);
  }
  if (kinds.size === 0) return [];
  const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const any = longestFirst.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|');
  return [...text.matchAll(new RegExp(`(?<![\\w-])(?:${any})(?![\\w-])`, 'g'))].map(({ 0: value, index }) => {
    return { kind: kinds.get(value) ?? 'token', start: index, end: index + value.length };
  });
}

/** Long enough to mean the same wherever it stands. */
function isTelling(value: string, kind: PrivateKind): boolean {
  if (isCodeLike(value) || value.length > 1000) return false;
  if (kind === 'token') return value.length >= 8;
  return !common.has(value.toLowerCase()) && value.length >= (/^[\x20-\x7e]*$/.test(value) ? 3 : 2);
}
