import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import type { Preferences } from '../../contract/requestContext';
import type { Catalog } from '../../core/catalog/catalog';
import { isLegacy } from '../../core/catalog/catalogEntry';
import { isShort } from '../../core/catalog/codeNumbers';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { codesBetween } from '../shared/codesBetween';
import type { CodeUnder } from '../shared/codeUnder';
import { tokenEdits } from './tokenEdits';

/**
 * No answer has more tokens than this. Of a document with more codes the whole is not answered to clients that ask by range
 * too: they colour what is visible. To others it is answered up to the last one there is room for.
 */
const tokenLimit = 5000;

/** So much is looked at before it is asked whether that is enough; UTF-16 code units. */
const stretch = 64 * 1024;

/** The codes of the document, or of the part of it between two UTF-16 offsets, in the protocol's five numbers a token. */
export function semanticTokens(
  document: CodeDocument,
  catalog: Catalog,
  { settings, tokensByRange }: Pick<Preferences, 'settings' | 'tokensByRange'>,
  part?: { readonly from: number; readonly to: number },
): number[] {
  if (!settings.semanticTokens.enabled) return [];
  const allOrNone = part === undefined && tokensByRange;
  if (allOrNone && listedNumbers(document, catalog) > tokenLimit) return [];
  const codes: CodeUnder[] = [];
  const end = Math.min(part?.to ?? document.length, document.length);
  for (let from = part?.from ?? 0; from < end && codes.length <= tokenLimit; from += stretch) {
    codes.push(...codesBetween(document, catalog, settings, from, Math.min(from + stretch, end)));
  }
  return allOrNone && codes.length > tokenLimit ? [] : encoded(document, codes.slice(0, tokenLimit));
}

/** How many tokens the document has at least; known without a look at each. */
function listedNumbers(document: CodeDocument, catalog: Catalog): number {
  let count = 0;
  for (const [code, total] of document.totals()) {
    if (!isShort(code) && catalog.get(code)) count += total.count;
  }
  return count;
}

/** Types and modifiers as the legend in features/index.ts has them. A code stands on one line, and none within another. */
function encoded(document: CodeDocument, codes: readonly CodeUnder[]): number[] {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { offset, length, entry, name } of codes) {
    const position = document.positionAt(offset);
    const lines = position.line - before.line;
    const characters = lines === 0 ? position.character - before.character : position.character;
    data.push(lines, characters, length, name === undefined ? 0 : 1, !entry ? 2 : isLegacy(entry) ? 1 : 0);
    before = position;
  }
  return data;
}

/** Tokens under the name by which the client asks what has changed since. */
interface Answer {
  readonly resultId: string;
  readonly data: number[];
}

/** The last answer about each whole document, and how many it was the last of. */
const lastAnswers = new WeakMap<CodeDocument, Answer & { readonly serial: number }>();

/** Null rather than no tokens: the editor may then ask other providers. */
function keep(document: CodeDocument, data: number[]): Answer | null {
  const serial = (lastAnswers.get(document)?.serial ?? 0) + 1;
  const resultId = `${document.version}.${serial}`;
  lastAnswers.set(document, { serial, resultId, data });
  return data.length === 0 ? null : { resultId, data };
}

export const semanticTokensHandler = documentHandler(
  null,
  ({ document, catalog, preferences }, _params: SemanticTokensParams) =>
    keep(document, semanticTokens(document, catalog, preferences)),
);

export const semanticTokensDeltaHandler = documentHandler<
  SemanticTokensDeltaParams,
  SemanticTokens | SemanticTokensDelta | null
>(null, ({ document, catalog, preferences }, { previousResultId }) => {
  const before = lastAnswers.get(document);
  const tokens = keep(document, semanticTokens(document, catalog, preferences));
  if (!tokens || before?.resultId !== previousResultId) return tokens;
  return { resultId: tokens.resultId, edits: tokenEdits(before.data, tokens.data) };
});

export const semanticTokensRangeHandler = documentHandler(
  null,
  ({ document, catalog, preferences }, { range }: SemanticTokensRangeParams) => {
    const part = { from: document.offsetAt(range.start), to: document.offsetAt(range.end) };
    const data = semanticTokens(document, catalog, preferences, part);
    return data.length === 0 ? null : { data };
  },
);
