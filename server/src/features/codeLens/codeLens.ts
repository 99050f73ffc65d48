import type { CodeLens, CodeLensParams, Command, Range } from 'vscode-languageserver';
import { documentHandler, type Preferences, resolveHandler } from '../../contract';
import { type LensCode, lensTitle } from '../../core/answers/card';
import { type Catalog, digitsOf } from '../../core/catalog';
import { CodeFinder, type CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { isLog } from '../../core/text';
import { type CodeArgument, commandIds } from '../../protocol';
import { countCodes, finderFor, walkUnprompted } from '../shared/walk';
import { type LensData, lensStrings } from './lensData';

/** Maximum number of lenses, as more slow an editor down; the last lens then says how many are left. */
const maxLenses = 2000;

/** Maximum number of codes in the title of one lens. */
const maxCodesInTitle = 4;

/**
 * Returns one lens a line: in source for every line with explained codes, by number or by name; in logs and prose for
 * the first occurrence of each number. Titles are added by `resolveCodeLens`. `mentions` are those of a source document.
 */
export function codeLens(
  document: CodeDocument,
  catalog: Catalog,
  preferences: Preferences,
  mentions?: readonly CodeMention[],
): CodeLens[] {
  const { settings } = preferences;
  if (!settings.codeLens.enabled) return [];
  const { uri } = document;
  const lines = repeats(document)
    ? firstOccurrences(document, catalog)
    : codesByLine(document, mentions ?? finderFor(document, catalog, preferences).unprompted());
  return lines.slice(0, maxLenses).map(({ range, codes }, index) => {
    const left = lines.length - index;
    const data: LensData =
      index === maxLenses - 1 && left > 1
        ? { uri, left }
        : { uri, codes: codes.slice(0, maxCodesInTitle), more: Math.max(0, codes.length - maxCodesInTitle) };
    return { range, data };
  });
}

/** Logs and prose repeat codes: lenses on every line would hide the text. */
function repeats(document: CodeDocument): boolean {
  return isLog(document) || document.languageId === 'markdown';
}

/** Adds the title of a lens, and the command that renders its first code if the client has it. */
export function resolveCodeLens(lens: CodeLens, catalog: Catalog, preferences: Preferences): CodeLens {
  const data: LensData = lens.data;
  const { language, commands } = preferences;
  if ('left' in data) return { ...lens, command: { title: lensStrings[language].cut(data.left), command: '' } };
  const title = lensTitle(data.codes, data.more, catalog, language);
  const [first] = data.codes;
  if (!commands || !first || !catalog.get(first.code)) return { ...lens, command: { title, command: '' } };
  const argument: CodeArgument = { code: first.code };
  // VS Code reads `$(name)` in a title as an icon; a backslash makes it text again.
  const shown = title.replaceAll('$(', '\\$(');
  const command: Command = { title: shown, command: commandIds.renderMessage, arguments: [argument] };
  return { ...lens, command };
}

interface LensLine {
  /** The range of the line's first explained code. */
  readonly range: Range;
  readonly codes: LensCode[];
}

function codesByLine(document: CodeDocument, mentions: readonly CodeMention[]): LensLine[] {
  const lines: LensLine[] = [];
  for (const mention of mentions) {
    addToLine(lines, document.rangeOf(mention), { code: mention.code });
  }
  return lines;
}

function firstOccurrences(document: CodeDocument, catalog: Catalog): LensLine[] {
  const lines: LensLine[] = [];
  for (const [code, { count, first }] of new CodeFinder(document, catalog, false).totals('unprompted')) {
    addToLine(lines, document.rangeOf({ offset: first, length: digitsOf(code) }), { code, count });
  }
  return lines;
}

/** Occurrences are in the order of the document, so a known line is the last one. */
function addToLine(lines: LensLine[], range: Range, code: LensCode): void {
  const last = lines.at(-1);
  if (last?.range.start.line !== range.start.line) lines.push({ range, codes: [code] });
  else if (!last.codes.some((known) => known.code === code.code)) last.codes.push(code);
}

export const codeLensHandler = documentHandler(
  [],
  async ({ document, catalog, preferences }, _params: CodeLensParams, token) => {
    const { enabled, messages } = preferences.settings.codeLens;
    const isStopped = (): boolean => token.isCancellationRequested;
    if (!enabled) return [];
    if (!repeats(document)) {
      const mentions = await walkUnprompted(document, catalog, preferences, { isStopped });
      return mentions === undefined ? [] : codeLens(document, catalog, preferences, mentions);
    }
    if (!(await countCodes(document, catalog, 'unprompted', isStopped))) return [];
    if (!messages || !isLog(document)) return codeLens(document, catalog, preferences);
    const { messageLenses, messageTotals } = await import('./messageLens');
    const totals = await messageTotals(document, catalog, isStopped);
    // Computed after the pauses, as the document may have changed meanwhile.
    const lenses = codeLens(document, catalog, preferences);
    return [...lenses, ...messageLenses(document, totals, maxLenses - lenses.length, preferences.language)];
  },
);

export const codeLensResolveHandler = resolveHandler(({ catalog, preferences }, lens: CodeLens) =>
  resolveCodeLens(lens, catalog, preferences),
);
