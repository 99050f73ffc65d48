import type { CodeLens } from 'vscode-languageserver';
import { pause } from '../../contract';
import type { Catalog } from '../../core/catalog';
import { CodeFinder } from '../../core/mentions';
import type { CodeDocument, TextPiece } from '../../core/mentions/document';
import { isTie, type MessageIndex, sureMessages } from '../../core/messages';
import { inSlices, type Language } from '../../core/text';
import { messageIndexOf } from '../shared/foundMessages';
import { canBeMessage } from '../shared/messagePlace';
import { type LensData, lensStrings } from './lensData';

/**
 * Returns a lens for the first message of each code that a log does not name, at most `room`; the last one then says
 * how many are left. They are resolved like the lenses of numbers.
 */
export function messageLenses(
  document: CodeDocument,
  { totals, cutAt }: MessageTotals,
  room: number,
  language: Language,
): CodeLens[] {
  const { uri } = document;
  const lenses = totals.slice(0, Math.max(0, room)).map(({ code, alike, count, offset, length }, index): CodeLens => {
    const left = totals.length - index;
    const data: LensData =
      index === room - 1 && left > 1 ? { uri, left } : { uri, code: { code, count, alike, isMessage: true }, among: 1 };
    return { range: document.rangeBetween(offset, offset + length), data };
  });
  if (cutAt === undefined) return lenses;
  const start = document.positionAt(cutAt);
  const title = lensStrings[language].messagesCut(start.line);
  return [...lenses, { range: { start, end: start }, command: { title, command: '' } }];
}

/** A code whose message is on lines of a log that do not name it. */
interface MessageTotal {
  readonly code: number;
  /** Codes that are as likely as this one. */
  readonly alike: readonly number[];
  /** Number of lines with the message. */
  readonly count: number;
  /** UTF-16 offset of the first message. */
  readonly offset: number;
  readonly length: number;
}

/** The messages of a log. */
interface MessageTotals {
  /** In order of first occurrence, without codes that the log names somewhere. */
  readonly totals: readonly MessageTotal[];
  /** Offset from which no lines are read; undefined if all are. */
  readonly cutAt?: number;
}

/** Maximum length of text that is read, in UTF-16 units. */
const maxRead = 16 * 1024 * 1024;

/** Maximum length of a line, in UTF-16 units: longer ones are data, not log messages. */
const maxLineLength = 2000;

/** Maximum number of equally likely codes that are named. */
const maxAlike = 3;

/** The messages of each piece of a document; an edit replaces the pieces that it touches. */
const known = new WeakMap<TextPiece, { readonly catalog: Catalog; readonly totals: PieceTotals }>();

type PieceTotals = ReadonlyMap<number, MessageTotal>;

/**
 * Returns the messages on lines of a log without codes. Reads in slices with pauses, and only the parts of the document
 * that have changed. Returns nothing if the request is cancelled.
 */
export async function messageTotals(
  document: CodeDocument,
  catalog: Catalog,
  isCancelled: () => boolean,
): Promise<MessageTotals> {
  const index = await messageIndexOf(catalog);
  const read = Math.min(document.length, maxRead);
  let version: number;
  do {
    version = document.version;
    for (const { piece, start } of document.piecesIn(0, maxRead)) {
      if (known.get(piece)?.catalog === catalog) continue;
      known.set(piece, { catalog, totals: await readPiece(piece, start, document, catalog, index) });
      if (isCancelled()) return { totals: [] };
      if (document.version !== version) break;
    }
  } while (document.version !== version);
  const totals = new Map<number, MessageTotal>();
  for (const { piece, start } of document.piecesIn(0, maxRead)) {
    for (const [code, total] of known.get(piece)?.totals ?? []) {
      const first = totals.get(code) ?? { ...total, offset: start + total.offset, count: 0 };
      totals.set(code, { ...first, count: first.count + total.count });
    }
  }
  const named = new CodeFinder(document, catalog, false).totals();
  const unnamed = [...totals.values()].filter(({ code, alike }) => ![code, ...alike].some((one) => named.has(one)));
  return { totals: unnamed.sort((a, b) => a.offset - b.offset), ...(read < document.length ? { cutAt: read } : {}) };
}

async function readPiece(
  { text }: TextPiece,
  start: number,
  document: CodeDocument,
  catalog: Catalog,
  index: MessageIndex,
): Promise<PieceTotals> {
  // Everything is read from the document before the first pause, in which it may change.
  const mentions = new CodeFinder(document, catalog, false).between(start, start + text.length);
  const codes = mentions.map(({ offset }) => offset - start);
  const totals = new Map<number, MessageTotal>();
  let [next, code] = [0, 0];
  const look = (line: string): void => {
    const from = next;
    next += line.length + 1;
    while ((codes[code] ?? next) < from) code++;
    const isNamed = (codes[code] ?? next) < next;
    if (isNamed || line.length > maxLineLength || !canBeMessage(line)) return;
    const { messages } = sureMessages(index, line, 1 + maxAlike);
    const [first] = messages;
    if (!first) return;
    const leading = first.entry.code;
    const alike = messages.filter((other) => isTie(other, first) && other.entry.code !== leading);
    const total = totals.get(leading) ?? {
      code: leading,
      alike: [...new Set(alike.map(({ entry }) => entry.code))],
      count: 0,
      offset: from + first.offset,
      length: first.length,
    };
    totals.set(leading, { ...total, count: total.count + 1 });
  };
  await inSlices(text.split('\n'), look, pause);
  return totals;
}
