import type { Range } from 'vscode-languageserver';
import type { CodeDocument } from '../../core/mentions/document';
import { fileLanguage, isLog } from '../../core/text';
import { quotedAt, unescapedUnits } from '../../core/text/quotes';

/** A part of a document that may contain a message. Offsets and lengths are UTF-16 units. */
export interface MessagePlace {
  readonly offset: number;
  readonly length: number;
  /** Its text; in source, with escapes decoded. */
  readonly text: string;
  /** The offset from `offset` of each unit of `text`, and of its end; undefined if nothing was decoded. */
  readonly units?: readonly number[];
  /** The offset of the mouse in `text`; undefined if the whole place is meant. */
  readonly at?: number;
  /** The version of the document that was read. */
  readonly version: number;
}

/** Maximum context on each side of the mouse: no message is longer, and a line may be 10 MB. */
const reach = 2000;

/** Maximum column at which a string is found, as the line is read from its start. */
const maxColumn = 64 * 1024;

/** Maximum length of a selection that is read. */
const maxSelection = 16 * 1024;

/**
 * Returns the text that a message at `offset` would be part of: the line in logs and prose, the string or comment in
 * source. Undefined if there can be no message. Reads only a part of the line.
 */
export function messagePlace(document: CodeDocument, offset: number): MessagePlace | undefined {
  const line = document.lineAt(offset);
  const start = document.lineStart(line);
  const end = Math.min(document.lineEnd(line), offset + reach);
  if (!hasQuotes(document)) {
    const from = Math.max(start, offset - reach);
    return placeAt(document, from, document.slice(from, end), offset);
  }
  if (offset - start > maxColumn) return undefined;
  const text = document.slice(start, end);
  const quoted = quotedAt(text, offset - start, document.languageId);
  if (!quoted) return undefined;
  const from = Math.max(quoted.start, offset - start - reach);
  return placeAt(document, start + from, text.slice(from, quoted.end), offset);
}

/** Returns the line around a number that is all of a string, as the key of a map is; undefined for others. */
export function lineOfKey(document: CodeDocument, offset: number): MessagePlace | undefined {
  if (!hasQuotes(document)) return undefined;
  const line = document.lineAt(offset);
  const start = Math.max(document.lineStart(line), offset - reach);
  const text = document.slice(start, Math.min(document.lineEnd(line), offset + reach));
  const column = offset - start;
  if (!/["'`]\d{0,10}$/.test(text.slice(0, column)) || !/^\d{0,10}["'`]/.test(text.slice(column))) return undefined;
  return placeAt(document, start, text, offset);
}

/** Returns the selected text. */
export function selectedPlace(document: CodeDocument, range: Range): MessagePlace {
  const offset = document.offsetAt(range.start);
  const text = document.slice(offset, Math.min(document.offsetAt(range.end), offset + maxSelection));
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
  // Outside of strings a backslash may be literal: `C:\new`. The message search decodes `\u6267` itself.
  if (!hasQuotes(document) || !written.includes('\\')) return { offset, length, text: written, version };
  const { text, offsets: units } = unescapedUnits(written);
  return { offset, length, text, units, version };
}

function hasQuotes(document: CodeDocument): boolean {
  return !isLog(document) && !fileLanguage(document.languageId)?.unquoted;
}

/** True for two Chinese characters or two words at least. Most strings and many lines are less. */
export function canBeMessage(text: string): boolean {
  return /[^\x00-\x7f]{2}|\\u[0-9A-Fa-f]{4}|\\(?:x[eE][0-9A-Fa-f]|3[45][0-7]\\2)|[A-Za-z]{2}[^A-Za-z]+[A-Za-z]{2}/.test(
    text,
  );
}
