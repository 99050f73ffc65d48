import type { SemanticTokens, SemanticTokensDelta, SemanticTokensDeltaParams } from 'vscode-languageserver';
import type { Feature, Preferences } from '../../contract/feature';
import type { Catalog } from '../../core/catalog/catalog';
import { isLegacy } from '../../core/catalog/catalogEntry';
import { isShort } from '../../core/catalog/codeNumbers';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { codesBetween } from '../shared/codesBetween';
import type { CodeUnder } from '../shared/codeUnder';
import { tokenEdits } from './tokenEdits';

/** `jobErrorCode` is our own, declared in the manifest as a kind of number; names are members of an enum to everybody. */
export const tokenTypes = ['jobErrorCode', 'enumMember'] as const;

/** A code of the legacy API; a number that the text calls an error code and no catalog lists. */
export const tokenModifiers = ['deprecated', 'unlisted'] as const;

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

/** A code stands on one line, and none within another. */
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

export const semanticTokensFeature: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      range: true,
      full: { delta: true },
      // An editor takes the tokens of one provider only. Of the answers that fit a document equally well it takes any, so
      // this selector fits less well than that of a language, whose own colours then stay.
      documentSelector: [{ language: '*' }],
    },
  },
  register({ connection, answerDocument }) {
    /** The last answer about each whole document, which edits are told against. */
    const answered = new WeakMap<CodeDocument, Answer>();
    let answers = 0;
    const keep = (document: CodeDocument, data: number[]): Answer | null => {
      // No answer rather than an empty one: the editor may then ask others.
      if (data.length === 0) {
        answered.delete(document);
        return null;
      }
      answers++;
      const tokens = { resultId: `${document.version}.${answers}`, data };
      answered.set(document, tokens);
      return tokens;
    };
    const { semanticTokens: requests } = connection.languages;
    requests.on(
      answerDocument('textDocument/semanticTokens/full', null, ({ document, catalog, preferences }) =>
        keep(document, semanticTokens(document, catalog, preferences)),
      ),
    );
    requests.onDelta(
      answerDocument<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta | null>(
        'textDocument/semanticTokens/full/delta',
        null,
        ({ document, catalog, preferences }, { previousResultId }) => {
          const before = answered.get(document);
          const tokens = keep(document, semanticTokens(document, catalog, preferences));
          if (!tokens || before?.resultId !== previousResultId) return tokens;
          return { resultId: tokens.resultId, edits: tokenEdits(before.data, tokens.data) };
        },
      ),
    );
    requests.onRange(
      answerDocument('textDocument/semanticTokens/range', null, ({ document, catalog, preferences }, { range }) => {
        const part = { from: document.offsetAt(range.start), to: document.offsetAt(range.end) };
        const data = semanticTokens(document, catalog, preferences, part);
        return data.length === 0 ? null : { data };
      }),
    );
  },
};
