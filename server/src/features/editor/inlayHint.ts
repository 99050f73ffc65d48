import type { InlayHint, InlayHintParams, Position, Range } from 'vscode-languageserver';
import { documentHandler, type Preferences, resolveHandler } from '../../contract';
import { cardStrings, condensed, hintRoom, hintText, saysMessage } from '../../core/answers/card';
import type { Catalog } from '../../core/catalog';
import type { CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { append, isLog, isOwnOutput, type Language } from '../../core/text';
import { cardOf, placeOfCode, shownCard } from '../shared/cards';
import { finderFor, walkUnprompted } from '../shared/walk';

/** Maximum number of codes in one answer; the last hint then says how many are left. */
const maxHints = 2000;

/** Maximum number of different codes with a hint on one line. */
const maxHintsOfLine = 5;

/** Maximum part of a line that is searched for the message, left and right of its first code; UTF-16 code units. */
const reach = { left: 500, right: 2000 } as const;

/** Texts of inlay hints. */
interface InlayHintStrings {
  /** The last hint of an answer that is truncated; `more` codes are left. */
  cut(more: number): string;
}

const inlayHintStrings: Readonly<Record<Language, InlayHintStrings>> = {
  en: { cut: (more) => `hints stop here: ${more.toLocaleString('en')} more` },
  'zh-CN': { cut: (more) => `提示到此为止：还有 ${more.toLocaleString('en')} 处` },
};

/**
 * Data of a hint that is resolved when the mouse is over it. `meaning` is an index into the meanings of the code, which
 * begins at `start`.
 */
interface HintData {
  readonly uri: string;
  readonly code: number;
  readonly meaning: number;
  readonly start: Position;
}

/**
 * Returns the short message behind each code or name in `range`, unless its line already contains the message. A code
 * gets one hint on a line, and in logs one within the range. `all` are the mentions in `range`.
 */
export function inlayHint(
  document: CodeDocument,
  range: Range,
  catalog: Catalog,
  preferences: Preferences,
  all: readonly CodeMention[] = mentionsIn(document, range, catalog, preferences),
): InlayHint[] {
  const { settings, language } = preferences;
  if (!settings.inlayHints.enabled) return [];
  const inLog = isLog(document);
  const lines = byLine(document, inLog ? firstOfEach(all) : all);
  const hints: InlayHint[] = [];
  let left = lines.reduce((sum, { codes }) => sum + codes.length, 0);
  let room = left > maxHints ? maxHints - 1 : left;
  for (const { first, codes } of lines) {
    if (codes.length > room) {
      const label = `${cardStrings[language].colon}${inlayHintStrings[language].cut(left)}`;
      return [...hints, { position: placeBehind(document, first), label }];
    }
    left -= codes.length;
    room -= codes.length;
    const said = lineAround(document, first);
    const silent = codes.filter(({ entry }) => !entry || !saysMessage(said, entry));
    const each = hintRoom(settings.inlayHints.maxLength, silent.length);
    append(
      hints,
      silent.map((found) => hintOf(document, found, each, catalog, preferences)),
    );
  }
  return hints;
}

function mentionsIn(document: CodeDocument, range: Range, catalog: Catalog, preferences: Preferences): CodeMention[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return finderFor(document, catalog, preferences).unprompted(from, to);
}

/** Adds the card of the code as the tooltip of a hint. */
export function resolveInlayHint(hint: InlayHint, catalog: Catalog, preferences: Preferences): InlayHint {
  const data: HintData | undefined = hint.data;
  if (!data) return hint;
  const { code, meaning, start } = data;
  const entry = catalog.meanings(code)[meaning] ?? catalog.get(code);
  return {
    ...hint,
    tooltip: shownCard(
      cardOf({ code, ...(entry ? { entry } : {}) }, catalog, preferences.language),
      entry,
      preferences,
      placeOfCode(data, start),
    ),
  };
}

function hintOf(
  document: CodeDocument,
  found: CodeMention,
  room: number,
  catalog: Catalog,
  { language }: Preferences,
): InlayHint {
  const { code, entry, name } = found;
  const text = hintText(found, name !== undefined, room, catalog, language);
  const meaning = entry ? catalog.meanings(code).indexOf(entry) : -1;
  const data: HintData = { uri: document.uri, code, meaning, start: document.positionAt(found.offset) };
  return { position: placeBehind(document, found), label: `${cardStrings[language].colon}${text}`, data };
}

function firstOfEach(codes: readonly CodeMention[]): CodeMention[] {
  const known = new Set<number>();
  return codes.filter(({ code }) => {
    const isFirst = !known.has(code);
    known.add(code);
    return isFirst;
  });
}

interface CodeLine {
  readonly first: CodeMention;
  /** The different codes, at most `maxHintsOfLine`. */
  readonly codes: CodeMention[];
}

function byLine(document: CodeDocument, all: readonly CodeMention[]): CodeLine[] {
  const lines: CodeLine[] = [];
  let end = -1;
  for (const found of all) {
    const last = lines.at(-1);
    if (!last || found.offset > end) {
      end = document.lineEnd(document.lineAt(found.offset));
      lines.push({ first: found, codes: [found] });
    } else if (
      last.codes.length < maxHintsOfLine &&
      last.codes.every(({ code, entry }) => code !== found.code || entry !== found.entry)
    ) {
      last.codes.push(found);
    }
  }
  return lines;
}

/** Returns the line around its first code, in the form that `saysMessage` compares. */
function lineAround(document: CodeDocument, first: CodeMention): string {
  const line = document.lineAt(first.offset);
  const from = Math.max(document.lineStart(line), first.offset - reach.left);
  return condensed(document.slice(from, Math.min(document.lineEnd(line), first.offset + reach.right)));
}

/** Returns the position behind the code, the suffix of a number, `1239801L`, and a closing quote. */
function placeBehind(document: CodeDocument, { offset, length }: CodeMention): InlayHint['position'] {
  const end = offset + length;
  const text = document.slice(end, end + 8);
  const [suffix] = /^[0-9A-Za-z_]*/.exec(text) ?? [''];
  const quote = text.charAt(suffix.length);
  const isQuoted = /["'`]/.test(quote) && document.slice(offset - 1, offset) === quote;
  return document.positionAt(end + suffix.length + (isQuoted ? 1 : 0));
}

export const inlayHintHandler = documentHandler(
  [],
  async ({ document, catalog, preferences }, { range }: InlayHintParams, token) => {
    if (!preferences.settings.inlayHints.enabled || isOwnOutput(document)) return [];
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const isStopped = () => token.isCancellationRequested;
    const all = await walkUnprompted(document, catalog, preferences, { from, to, isStopped });
    return all === undefined ? [] : inlayHint(document, range, catalog, preferences, all);
  },
);

export const inlayHintResolveHandler = resolveHandler(({ catalog, preferences }, hint: InlayHint) =>
  resolveInlayHint(hint, catalog, preferences),
);
