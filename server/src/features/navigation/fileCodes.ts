import type { Range } from 'vscode-languageserver';
import { documentHandler, type Preferences } from '../../contract';
import { describeUnlisted, headlineOf } from '../../core/answers/card';
import { type Catalog, isLegacy } from '../../core/catalog';
import type { CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { type Language, visibleText } from '../../core/text';
import type { FileCode, FileCodes, FileCodesParams, NextCodeParams } from '../../protocol';
import { cardOf } from '../shared/cards';
import { countCodes, finderFor, walkUnprompted } from '../shared/walk';

/** Maximum codes in the view. A row says how many are left out. */
const maxCodes = 1000;

/** The codes of a document with their counts, as its lenses and the status count them. */
export function fileCodes(document: CodeDocument, catalog: Catalog, preferences: Preferences): FileCodes {
  const finder = finderFor(document, catalog, preferences);
  const totals = [...finder.totals('unprompted')];
  const codes = totals.slice(0, maxCodes).map(([code, { count, first }]): FileCode => {
    const mention = finder.at(first);
    const start = document.positionAt(first);
    const range = mention ? document.rangeOf(mention) : { start, end: start };
    const entry = mention?.entry ?? catalog.get(code);
    return {
      code,
      count,
      message: messageOf(code, entry, catalog, preferences.language),
      legacy: entry !== undefined && isLegacy(entry),
      listed: entry !== undefined,
      range,
    };
  });
  return { codes, more: totals.length - codes.length };
}

function messageOf(code: number, entry: CodeMention['entry'], catalog: Catalog, language: Language): string {
  const message = entry
    ? headlineOf(cardOf({ code, entry }, catalog, language))
    : describeUnlisted(code, catalog, language).message;
  return visibleText(message);
}

/** Length of text that is searched at once towards the beginning, in UTF-16 units. */
const stretch = 64 * 1024;

/** The code after or before `offset`, around the end of the document. Undefined if it has none, or if the search was stopped. */
export async function nextCode(
  document: CodeDocument,
  catalog: Catalog,
  preferences: Preferences,
  { offset, backwards }: { readonly offset: number; readonly backwards: boolean },
  isStopped: () => boolean,
): Promise<CodeMention | undefined> {
  const parts = backwards
    ? [...partsBefore(0, offset), ...partsBefore(offset, document.length)]
    : ([
        [offset + 1, document.length],
        [0, offset + 1],
      ] as const);
  for (const [from, to] of parts) {
    const options = { from, to, isStopped, ...(backwards ? {} : { enough: 1 }) };
    const found = await walkUnprompted(document, catalog, preferences, options);
    if (found === undefined) return undefined;
    const mention = found.at(backwards ? -1 : 0);
    if (mention) return mention;
  }
  return undefined;
}

/** The parts of [start, end), the last one first. */
function partsBefore(start: number, end: number): [from: number, to: number][] {
  const parts: [number, number][] = [];
  for (let to = end; to > start; to -= stretch) parts.push([Math.max(start, to - stretch), to]);
  return parts;
}

export const fileCodesHandler = documentHandler<FileCodesParams, FileCodes>(
  { codes: [], more: 0 },
  async ({ document, catalog, preferences }, _params, token) => {
    const make = () => finderFor(document, catalog, preferences);
    await countCodes(document, make, () => token.isCancellationRequested);
    return fileCodes(document, catalog, preferences);
  },
);

export const nextCodeHandler = documentHandler<NextCodeParams, Range | null>(
  null,
  async ({ document, catalog, preferences }, { position, backwards }, token) => {
    const from = { offset: document.offsetAt(position), backwards };
    const found = await nextCode(document, catalog, preferences, from, () => token.isCancellationRequested);
    return found ? document.rangeOf(found) : null;
  },
);
