import { endOfLine, type Pause } from '../../text';
import type { PrivateKind, PrivateValue } from './keyedValues';
import { keyOfValue, knownValues } from './knownValues';
import type { MessageValue } from './messageValues';
import { privateValues } from './privateValues';

/** Length of text between two pauses, in UTF-16 units. */
const window = 32 * 1024;

/** Anonymized text. */
export interface Anonymized {
  /** Each value is one character of a private plane, so that no placeholder is taken for words of a message. */
  readonly text: string;
  /**
   * Returns a part of that text, or what was made of it, with readable placeholders: `<ip-1>`, `<user-1>`, `<token-1>`,
   * `<host-1>`, `<business-1>`, `<mac-1>`.
   */
  show(piece: string): string;
}

const firstMark = 0xf0000;
const maxMarks = 0x1fffe;
const marks = /[\u{f0000}-\u{10ffff}]/gu;

/**
 * Anonymizes a text: replaces its addresses, users and tokens, and the values of its messages that name one of them, a host or
 * a business. A value has the same placeholder throughout, numbered in the order of the text. A value that is found once is
 * also replaced where it occurs alone. Line breaks, error codes and local addresses stay.
 *
 * @param values see `messageValues`
 */
export async function anonymized(
  text: string,
  values: readonly MessageValue[] = [],
  pause?: Pause,
): Promise<Anonymized> {
  // Private characters of the text must not be taken for placeholders.
  const plain = text.replace(marks, '\ufffd\ufffd');
  const windows: (readonly [from: number, to: number])[] = [];
  // Values never cross lines.
  for (let from = 0, to = 0; from < plain.length; from = to) {
    to = endOfLine(plain, from + window) + 1;
    windows.push([from, to]);
  }
  const found: PrivateValue[] = [];
  for (const [from, to] of windows) {
    for (const { kind, start, end } of privateValues(plain.slice(from, to))) {
      found.push({ kind, start: start + from, end: end + from });
    }
    await pause?.();
  }
  const places = [...found];
  const known = knownValues(plain, found, values);
  for (const [from, to] of windows) {
    for (const place of known(from, to)) places.push(place);
    await pause?.();
  }
  const marksOf = new Map<string, string>();
  const names: string[] = [];
  const counts = new Map<PrivateKind, number>();
  let made = '';
  let from = 0;
  for (const { kind, start, end } of joined(places)) {
    const value = keyOfValue(plain.slice(start, end), kind);
    let mark = marksOf.get(value);
    if (mark === undefined) {
      if (names.length < maxMarks) {
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        names.push(`<${kind}-${count}>`);
      }
      mark = String.fromCodePoint(firstMark + names.length - 1);
      marksOf.set(value, mark);
    }
    made += plain.slice(from, start) + mark;
    from = end;
  }
  return {
    text: made + plain.slice(from),
    show: (piece) => piece.replace(marks, (mark) => names[(mark.codePointAt(0) as number) - firstMark] ?? mark),
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
