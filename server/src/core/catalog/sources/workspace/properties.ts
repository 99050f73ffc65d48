import { endOfLine } from '../../../text/lineStarts';

/** One key of a .properties file, unescaped. */
export interface Property {
  readonly key: string;
  readonly value: string;
  /** Where the key stands, counted from 1. */
  readonly line: number;
  /** True where a `\u` of it is not followed by four hexadecimal digits; it then stands in the text as it is. */
  readonly illFormed?: true;
}

export interface PropertiesReading {
  readonly properties: readonly Property[];
  /** Whether the text ends as no editor leaves it: in a continuation, an escape, or a key without a value. */
  readonly truncated: boolean;
}

/**
 * Reads a .properties file as Java does: comments, continuation lines, blanks, `=` and `:` behind the key, escapes. The
 * text may be raw UTF-8 or `\uXXXX`, and its lines may end in LF, CR or CR LF. Takes every text; linear in its length.
 *
 * Our own, because `dot-properties` reports neither an ill-formed `\u`, whose backslash it drops, nor a text that ends in the
 * middle of a line: half-written files would bring half messages into the catalog.
 */
export function readProperties(text: string): PropertiesReading {
  const properties: Property[] = [];
  let truncated = false;
  let line = 1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    at = skipBlanks(text, at);
    plainLine.lastIndex = at;
    const plain = plainLine.exec(text);
    if (plain) {
      properties.push({ key: plain[1] ?? '', value: plain[2] ?? '', line });
      truncated = false;
      line++;
      at = plainLine.lastIndex;
      continue;
    }
    const logical = readLogicalLine(text, at);
    const atEnd = logical.end >= text.length && !logical.broken;
    const { line: read } = logical;
    if (read !== '' && !'#!'.includes(read.charAt(0))) {
      const { key, value, separated } = splitProperty(read);
      const [plainKey, plainValue] = [unescaped(key), unescaped(value)];
      const illFormed = plainKey.illFormed ?? plainValue.illFormed;
      properties.push({
        key: plainKey.text,
        value: plainValue.text,
        line,
        ...(illFormed ? { illFormed } : {}),
      });
      truncated = logical.continued || (atEnd && (!separated || illFormed === true));
    }
    line += logical.breaks;
    at = logical.end;
  }
  return { properties, truncated };
}

/**
 * A line without a backslash, as nearly all are: one step of the engine, which is fast before anything is compiled. A value
 * does not begin with a blank, so that blanks belong to one part only and a line that does not fit is tried once.
 */
const plainLine =
  /([^\\ \t\f=:#!\r\n][^\\ \t\f=:\r\n]*)[ \t\f]*[=:][ \t\f]*((?:[^\\ \t\f\r\n][^\\\r\n]*)?)(?:\r\n|[\r\n])/y;

interface LogicalLine {
  /** Continuations joined, escapes as they are, without the blanks before it. */
  readonly line: string;
  /** Behind its line break. */
  readonly end: number;
  /** How many line breaks it holds, its own among them. */
  readonly breaks: number;
  /** Whether a line break ends it, and not the end of the text. */
  readonly broken: boolean;
  /** Whether the text ends where the line should have been continued. */
  readonly continued: boolean;
}

/** The line that begins at `from`, with the lines that a backslash at its end adds to it. Comments are never continued. */
function readLogicalLine(text: string, from: number): LogicalLine {
  const comment = '#!'.includes(text.charAt(from) || ' ');
  const pieces: string[] = [];
  let start = from;
  let breaks = 0;
  for (;;) {
    const stop = endOfLine(text, start);
    const next = behindBreak(text, stop);
    if (next > stop) breaks++;
    const goesOn = !comment && endsInBackslash(text, start, stop);
    pieces.push(text.slice(start, goesOn ? stop - 1 : stop));
    const following = goesOn ? skipBlanks(text, next) : next;
    if (!goesOn || following >= text.length) {
      return { line: pieces.join(''), end: following, breaks, broken: next > stop, continued: goesOn };
    }
    start = following;
  }
}

function behindBreak(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

/** Blanks of one line: the language knows only these three. */
function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0c;
}

/** An odd number of backslashes: an even one is so many backslashes meant as such. */
function endsInBackslash(text: string, start: number, stop: number): boolean {
  let at = stop;
  while (at > start && text.charCodeAt(at - 1) === 0x5c) at--;
  return (stop - at) % 2 === 1;
}

/** What ends a key, or hides the next character. */
const keyEnd = /[\\ \t\f=:]/g;

function splitProperty(line: string): { key: string; value: string; separated: boolean } {
  let at = line.length;
  keyEnd.lastIndex = 0;
  while (keyEnd.test(line)) {
    at = keyEnd.lastIndex - 1;
    if (line.charCodeAt(at) !== 0x5c) break;
    keyEnd.lastIndex++;
    at = line.length;
  }
  const key = line.slice(0, at);
  let from = skipBlanks(line, at);
  const separated = at < line.length;
  if (from < line.length && '=:'.includes(line.charAt(from))) from = skipBlanks(line, from + 1);
  return { key, value: line.slice(from), separated };
}

const letters: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['f', '\f'],
]);

/** Replaces `\uXXXX`, `\n` and the like; a backslash before anything else is dropped. */
function unescaped(text: string): { text: string; illFormed?: true } {
  if (!text.includes('\\')) return { text };
  let illFormed = false;
  const plain = text.replace(/\\(?:u([0-9A-Fa-f]{4})|(.?))/gs, (_, hex: string | undefined, other: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (other === 'u') {
      illFormed = true;
      return '\\u';
    }
    return letters.get(other) ?? other;
  });
  return { text: plain, ...(illFormed ? { illFormed } : {}) };
}
