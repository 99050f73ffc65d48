import { endOfLine, type Pause } from '../../text';
import { isCodeLike, type PrivateKind, type PrivateValue } from './keyedValues';
import { privateValues } from './privateValues';

/** Length of text between two pauses, in UTF-16 units. */
const window = 32 * 1024;

/** Maximum number of values that are also searched where no pattern matches: texts rarely have more names. */
const maxKnown = 200;

/** Common names and words. They are only replaced if a key says that they belong to a user. */
const commonNames = new Set(
  'root admin administrator system sys user users guest test public default nobody job server client service api app'.split(
    ' ',
  ),
);

/** Anonymized text. */
export interface Anonymized {
  /** Each value is one character of a private plane, so that no placeholder is taken for words of a message. */
  readonly text: string;
  /**
   * Returns a part of that text, or what was made of it, with readable placeholders: `<ip-1>`, `<user-1>`, `<token-1>`.
   */
  show(piece: string): string;
}

const firstMark = 0xf0000;
const maxMarks = 0x1fffe;
const marks = /[\u{f0000}-\u{10ffff}]/gu;

/**
 * Anonymizes a text: replaces its addresses, users and tokens. A value has the same placeholder throughout, numbered in
 * the order of the text. A value that a pattern finds once is also replaced where it occurs alone. Line breaks, error
 * codes and local addresses stay.
 */
export async function anonymized(text: string, pause?: Pause): Promise<Anonymized> {
  // Private characters of the text must not be taken for placeholders.
  const plain = text.replace(marks, '\ufffd\ufffd');
  const found: PrivateValue[] = [];
  for (let from = 0, to = 0; from < plain.length; from = to) {
    // Values never cross lines.
    to = endOfLine(plain, from + window) + 1;
    for (const { kind, start, end } of privateValues(plain.slice(from, to))) {
      found.push({ kind, start: start + from, end: end + from });
    }
    await pause?.();
  }
  const values = new Map<string, string>();
  const names: string[] = [];
  const counts = new Map<PrivateKind, number>();
  let made = '';
  let from = 0;
  for (const { kind, start, end } of joined([...found, ...knownElsewhere(plain, found)])) {
    const value = plain.slice(start, end);
    let mark = values.get(value);
    if (mark === undefined) {
      if (names.length < maxMarks) {
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

/** Returns the values in order and joins those that overlap. The result is a token if one of them is. */
function joined(values: PrivateValue[]): PrivateValue[] {
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

/** Finds the users and tokens where they occur without a pattern. */
function knownElsewhere(text: string, found: readonly PrivateValue[]): PrivateValue[] {
  const kinds = new Map<string, PrivateKind>();
  for (const { kind, start, end } of found) {
    if (kinds.size === maxKnown) break;
    const value = text.slice(start, end);
    if (kind !== 'ip' && isDistinctive(value, kind)) kinds.set(value, kind);
  }
  if (kinds.size === 0) return [];
  const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const any = longestFirst.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|');
  return [...text.matchAll(new RegExp(`(?<![\\w-])(?:${any})(?![\\w-])`, 'g'))].map(({ 0: value, index }) => {
    return { kind: kinds.get(value) ?? 'token', start: index, end: index + value.length };
  });
}

/** True if a value is long enough to mean the same everywhere. */
function isDistinctive(value: string, kind: PrivateKind): boolean {
  if (isCodeLike(value) || value.length > 1000) return false;
  if (kind === 'token') return value.length >= 8;
  return !commonNames.has(value.toLowerCase()) && value.length >= (/^[\x20-\x7e]*$/.test(value) ? 3 : 2);
}
