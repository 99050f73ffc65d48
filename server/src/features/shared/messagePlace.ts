import type { Range } from 'vscode-languageserver';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { fileLanguage, isLog } from '../../core/text/languages';
import { unescapedUnits } from '../../core/text/quotes/escapes';
import { quotedAt } from '../../core/text/quotes/sourceLine';

/** A stretch of a document in which a message may stand. Offsets and lengths are UTF-16 units. */
export interface MessagePlace {
  readonly offset: number;
  readonly length: number;
  /** What is written there, in source its escapes resolved. */
  readonly text: string;
  /** Where each unit of `text` and its end are written, counted from `offset`; undefined where nothing was resolved. */
  readonly units?: readonly number[];
  /** Where in `text` the mouse is; undefined where the place as a whole is meant. */
  readonly at?: number;
  /** Of the document when it was read. */
  readonly version: number;
}

/** So much of a line is looked at on each side of the mouse: no message is longer, and a line may be 10 MB. */
const reach = 2000;

/** Strings that begin farther right are not seen: to find one, the line is read from its start. */
const longestPrefix = 64 * 1024;

/** So much of a selection is looked at. */
const longestSelection = 16 * 1024;

/**
 * What a message at `offset` would be part of: of logs and prose the line, of source the string or comment. Undefined where
 * none can stand. Costs no more than reading a part of the line.
 */
export function messagePlace(document: CodeDocument, offset: number): MessagePlace | undefined {
  const line = document.lineAt(offset);
  const start = document.lineStart(line);
  const end = Math.min(document.lineEnd(line), offset + reach);
  if (!hasQuotes(document)) {
    const from = Math.max(start, offset - reach);
    return placeAt(document, from, document.slice(from, end), offset);
  }
  if (offset - start > longestPrefix) return undefined;
  const text = document.slice(start, end);
  const quoted = quotedAt(text, offset - start, document.languageId);
  if (!quoted) return undefined;
  const from = Math.max(quoted.start, offset - start - reach);
  return placeAt(document, start + from, text.slice(from, quoted.end), offset);
}

/** What is selected. */
export function selectedPlace(document: CodeDocument, range: Range): MessagePlace {
  const offset = document.offsetAt(range.start);
  const text = document.slice(offset, Math.min(document.offsetAt(range.end), offset + longestSelection));
  return placeOf(document, offset, text);
}

function placeAt(document: CodeDocument, offset: number, written: string, mouse: number): MessagePlace | undefined {
  const place = placeOf(document, offset, written);
  if (!canBeMessage(place.text)) return undefined;
  const column = mouse - offset;
  return { ...place, at: place.units ? place.units.findLastIndex((unit) => unit <= column) : column };
}

function placeOf(document: CodeDocument, offset: number, written: string): MessagePlace {
  const { version } = document;
  const { length } = written;
  // Outside of strings a backslash may well be one: `C:\new`. What finds messages reads `\u6267` by itself.
  if (!hasQuotes(document) || !written.includes('\\')) return { offset, length, text: written, version };
  const { text, offsets: units } = unescapedUnits(written);
  return { offset, length, text, units, version };
}

function hasQuotes(document: CodeDocument): boolean {
  return !isLog(document) && !fileLanguage(document.languageId)?.unquoted;
}

/** Two Chinese characters or two words at least: most strings and many lines are less. */
export function canBeMessage(text: string): boolean {
  return /[^\x00-\x7f]{2}|\\u[0-9A-Fa-f]{4}|[A-Za-z]{2}[^A-Za-z]+[A-Za-z]{2}/.test(text);
}
