import { endOfLine } from '../../../text';
import { unescapedSource } from '../../../text/quotes';

/** One key of a .properties file, unescaped. */
interface Property {
  readonly key: string;
  readonly value: string;
  /** The line of the key, counted from 1. */
  readonly line: number;
  /** True if a `\u` in it is not followed by four hexadecimal digits; it is then kept as written. */
  readonly illFormed?: true;
}

interface PropertiesReading {
  readonly properties: readonly Property[];
  /** True if the text ends in a continuation, an escape, or a key without a value. */
  readonly truncated: boolean;
}

/**
 * Reads a .properties file as Java does: comments, continuation lines, blanks, `=` and `:` after the key, escapes. The
 * text may be raw UTF-8 or `\uXXXX`, and its lines may end in LF, CR or CR LF. Never fails; linear in the length of the text.
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
    const logical = readLogicalLine(text, at);
    const atEnd = logical.end >= text.length && !logical.broken;
    const { line: read } = logical;
    if (read !== '' && !'#!'.includes(read.charAt(0))) {
      const { key, value, separated } = splitProperty(read);
      const [plainKey, plainValue] = [unescapedSource(key), unescapedSource(value)];
      const illFormed = plainKey.illFormed || plainValue.illFormed;
      properties.push({
        key: plainKey.text,
        value: plainValue.text,
        line,
        ...(illFormed ? { illFormed } : {}),
      });
      truncated = logical.continued || (atEnd && (!separated || illFormed));
    }
    line += logical.breaks;
    at = logical.end;
  }
  return { properties, truncated };
}

interface LogicalLine {
  /** The line with its continuations, with escapes as written, without leading blanks. */
  readonly line: string;
  /** The offset after its line break. */
  readonly end: number;
  /** The number of line breaks, including its own. */
  readonly breaks: number;
  /** True if a line break ends it, and not the end of the text. */
  readonly broken: boolean;
  /** True if the text ends where the line should be continued. */
  readonly continued: boolean;
}

/** Reads the line that begins at `from`, with its continuations. Comments are never continued. */
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

/** Skips the blanks of a line. The format has only these three. */
function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0c;
}

/** True for an odd number of backslashes: each pair is one backslash of the text. */
function endsInBackslash(text: string, start: number, stop: number): boolean {
  let at = stop;
  while (at > start && text.charCodeAt(at - 1) === 0x5c) at--;
  return (stop - at) % 2 === 1;
}

/** The end of a key, or a backslash, which escapes the next character. */
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
