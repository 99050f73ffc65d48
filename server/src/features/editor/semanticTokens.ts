import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { documentHandler, type Preferences, type RequestContext, SemanticTokensBuilder } from '../../contract';
import { type Catalog, isLegacy, isShort, spaceOf } from '../../core/catalog';
import { CodeFinder, type CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { append, isLog } from '../../core/text';

/**
 * Maximum number of tokens in one answer. If a document has more codes, clients that ask by range get none for the
 * whole document: they colour what is visible. Others get the first ones.
 */
const maxTokens = 5000;

/** Length of text that is searched before the number of tokens is checked; UTF-16 code units. */
const stretch = 64 * 1024;

type Part = { readonly from: number; readonly to: number };
type Shown = Pick<Preferences, 'settings' | 'tokensByRange'>;

/**
 * Returns the tokens of the document, or of the part of it between two UTF-16 offsets, in the protocol's five numbers a
 * token.
 */
export function semanticTokens(document: CodeDocument, catalog: Catalog, preferences: Shown, part?: Part): number[] {
  return encode(document, colouredCodes(document, catalog, preferences, part), new SemanticTokensBuilder()).build()
    .data;
}

function colouredCodes(
  document: CodeDocument,
  catalog: Catalog,
  { settings, tokensByRange }: Shown,
  part?: Part,
): CodeMention[] {
  if (!settings.semanticTokens.enabled) return [];
  const allOrNone = part === undefined && tokensByRange;
  if (allOrNone && listedNumbers(document, catalog) > maxTokens) return [];
  // A log is large and has no names.
  const finder = new CodeFinder(document, catalog, settings.names.enabled && !isLog(document));
  const codes: CodeMention[] = [];
  const end = Math.min(part?.to ?? document.length, document.length);
  for (let from = part?.from ?? 0; from < end && codes.length <= maxTokens; from += stretch) {
    append(codes, finder.unprompted(from, Math.min(from + stretch, end)));
  }
  return allOrNone && codes.length > maxTokens ? [] : codes.slice(0, maxTokens);
}

/** Returns the minimum number of tokens in the document, without judging each number. */
function listedNumbers(document: CodeDocument, catalog: Catalog): number {
  let count = 0;
  for (const [code, total] of document.totals(spaceOf(catalog))) {
    if (!isShort(code) && catalog.get(code)) count += total.count;
  }
  return count;
}

/**
 * Encodes codes in the types and modifiers of the legend in features/index.ts. A code is on one line, and codes do not
 * overlap.
 */
function encode(
  document: CodeDocument,
  codes: readonly CodeMention[],
  builder: SemanticTokensBuilder,
): SemanticTokensBuilder {
  for (const { kind, offset, length, entry } of codes) {
    const { line, character } = document.positionAt(offset);
    builder.push(line, character, length, kind === 'number' ? 0 : 1, !entry ? 2 : isLegacy(entry) ? 1 : 0);
  }
  return builder;
}

/** An answer under our own id: the ids of the builder are times in ms, which two answers may share. */
interface Answer {
  readonly resultId: string;
  readonly builder: SemanticTokensBuilder;
  readonly serial: number;
}

/** The last answer about each whole document. */
const lastAnswers = new WeakMap<CodeDocument, Answer>();

/** Returns edits of the last answer if the client has that one, else all tokens. */
function wholeDocument(
  { document, catalog, preferences }: RequestContext<CodeDocument>,
  previousResultId?: string,
): SemanticTokens | SemanticTokensDelta | null {
  const last = lastAnswers.get(document);
  const known = last !== undefined && last.resultId === previousResultId ? last.builder : undefined;
  known?.previousResult(known.id);
  const codes = colouredCodes(document, catalog, preferences);
  const builder = encode(document, codes, known ?? new SemanticTokensBuilder());
  const serial = (last?.serial ?? 0) + 1;
  const resultId = `${document.version}.${serial}`;
  lastAnswers.set(document, { resultId, builder, serial });
  // Null rather than no tokens: the editor may then ask other providers.
  return codes.length === 0 ? null : { ...builder.buildEdits(), resultId };
}

export const semanticTokensHandler = documentHandler<SemanticTokensParams, SemanticTokens | SemanticTokensDelta | null>(
  null,
  (context) => wholeDocument(context),
);

export const semanticTokensDeltaHandler = documentHandler<
  SemanticTokensDeltaParams,
  SemanticTokens | SemanticTokensDelta | null
>(null, (context, { previousResultId }) => wholeDocument(context, previousResultId));

export const semanticTokensRangeHandler = documentHandler(
  null,
  ({ document, catalog, preferences }, { range }: SemanticTokensRangeParams) => {
    const part = { from: document.offsetAt(range.start), to: document.offsetAt(range.end) };
    const data = semanticTokens(document, catalog, preferences, part);
    return data.length === 0 ? null : { data };
  },
);
