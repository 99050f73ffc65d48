import type { CodeLens, CodeLensParams, Command, Range } from 'vscode-languageserver';
import { documentHandler, type Preferences, resolveHandler } from '../../contract';
import { type LensCode, lensTitle } from '../../core/answers/card';
import { type Catalog, digitsOf } from '../../core/catalog';
import { CodeFinder, type CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { maybeInResponse } from '../../core/messages/response';
import { append, isLog, isOwnOutput } from '../../core/text';
import { type CodeArgument, type CodesArgument, commandIds, type LinkPlace } from '../../protocol';
import { placeOfCode } from '../shared/cards';
import { countCodes, finderFor, walk } from '../shared/walk';
import { type LensData, lensStrings } from './lensData';

/** Maximum number of lenses, as more slow an editor down; the last lens then says how many are left. */
const maxLenses = 2000;

/** Maximum number of codes in the list of the others. */
const maxRest = 200;

/** Maximum number of codes of a line with a lens of their own. One more lens lists the others. */
const maxLensesOfLine = 4;

/**
 * Returns a lens for each code of a line: in source for every explained code, by number or by name; in logs and prose for
 * the first occurrence of each number. Titles are added by `resolveCodeLens`. `places` are those of a source document.
 */
export function codeLens(
  document: CodeDocument,
  catalog: Catalog,
  preferences: Preferences,
  places?: readonly LensPlace[],
): CodeLens[] {
  const { settings } = preferences;
  if (!settings.codeLens.enabled) return [];
  const { uri } = document;
  const lines = linesOf(
    repeats(document)
      ? firstOccurrences(document, catalog)
      : (places ?? placesOf(document, finderFor(document, catalog, preferences).unprompted(), catalog)),
  );
  const lenses: CodeLens[] = [];
  for (const [index, line] of lines.entries()) {
    const added = lensesOfLine(line, uri);
    const isLast = index === lines.length - 1;
    // The last lens says how many lines are left.
    const [first] = line;
    if (first && lenses.length + added.length > maxLenses - (isLast ? 0 : 1)) {
      const { range } = first;
      const data: LensData = { uri, left: lines.length - index };
      return [...lenses, { range, data }];
    }
    append(lenses, added);
  }
  return lenses;
}

function lensesOfLine(codes: LensLine, uri: string): CodeLens[] {
  const own = codes.slice(0, maxLensesOfLine);
  const rest = codes.slice(maxLensesOfLine);
  const lenses = own.map(({ range, code }): CodeLens => {
    const data: LensData = { uri, code, among: own.length };
    return { range, data };
  });
  const [first] = rest;
  if (first === undefined) return lenses;
  const data: LensData = { uri, rest: rest.slice(0, maxRest).map(({ code: { code } }) => code) };
  return [...lenses, { range: first.range, data }];
}

/** Logs and prose repeat codes: lenses on every line would hide the text. */
function repeats(document: CodeDocument): boolean {
  return isLog(document) || document.languageId === 'markdown';
}

/** Adds the title of a lens, and the command that renders its code if the client has it. */
export function resolveCodeLens(lens: CodeLens, catalog: Catalog, preferences: Preferences): CodeLens {
  const data: LensData = lens.data;
  const { language, commands } = preferences;
  if ('left' in data) return { ...lens, command: { title: lensStrings[language].cut(data.left), command: '' } };
  if ('rest' in data) {
    const listed = data.rest.filter((code) => catalog.get(code));
    const argument: CodesArgument = { codes: listed };
    const title = lensStrings[language].rest(data.rest.length);
    return { ...lens, command: commandOf(title, commands && listed.length > 0 ? argument : undefined) };
  }
  const { code, among } = data;
  const argument: CodeArgument = { code: code.code, place: placeOfLens(lens, data) };
  const title = lensTitle(code, among, catalog, language);
  return { ...lens, command: commandOf(title, commands && catalog.get(code.code) ? argument : undefined) };
}

/** A message has the range of its lens, a code its start. */
function placeOfLens({ range }: CodeLens, { uri, code }: LensData & { readonly code: LensCode }): LinkPlace {
  return code.isMessage ? { uri, range } : placeOfCode({ uri }, range.start);
}

/** Without an argument the lens is only text. */
function commandOf(title: string, argument: CodeArgument | CodesArgument | undefined): Command {
  if (argument === undefined) return { title, command: '' };
  // VS Code reads `$(name)` in a title as an icon; a backslash makes it text again.
  return { title: title.replaceAll('$(', '\\$('), command: commandIds.renderMessage, arguments: [argument] };
}

/** A code and where it is. */
interface LensPlace {
  readonly range: Range;
  readonly code: LensCode;
}

/** The different codes of a line, each with its first place. */
type LensLine = readonly LensPlace[];

function placesOf(document: CodeDocument, mentions: readonly CodeMention[], catalog: Catalog): LensPlace[] {
  return mentions.map(({ code, kind, entry, ...place }) => {
    // A name means the same in every release.
    const meaning = kind === 'name' && entry ? catalog.meanings(code).indexOf(entry) : undefined;
    return { range: document.rangeOf(place), code: { code, ...(meaning === undefined ? {} : { meaning }) } };
  });
}

function firstOccurrences(document: CodeDocument, catalog: Catalog): LensPlace[] {
  const totals = new CodeFinder(document, catalog, false).totals('unprompted');
  return Array.from(totals, ([code, { count, first }]) => ({
    range: document.rangeOf({ offset: first, length: digitsOf(code) }),
    code: { code, count },
  }));
}

function linesOf(places: readonly LensPlace[]): LensLine[] {
  const lines: LensLine[] = [];
  for (const place of places) addToLine(lines, place);
  return lines;
}

/**
 * Occurrences are in the order of the document, so a known line is the last one. Of a number and its name on one line, as in
 * a definition, the name says what is meant.
 */
function addToLine(lines: LensLine[], { range, code }: LensPlace): void {
  const last = lines.at(-1);
  if (last?.[0]?.range.start.line !== range.start.line) {
    lines.push([{ range, code }]);
    return;
  }
  const known = last.findIndex((each) => each.code.code === code.code);
  if (known < 0) lines[lines.length - 1] = [...last, { range, code }];
  else if (code.meaning !== undefined && last[known]?.code.meaning === undefined) {
    lines[lines.length - 1] = last.with(known, { range: last[known]?.range ?? range, code });
  }
}

export const codeLensHandler = documentHandler(
  [],
  async ({ document, catalog, preferences }, _params: CodeLensParams, token) => {
    const { enabled, messages } = preferences.settings.codeLens;
    const isStopped = (): boolean => token.isCancellationRequested;
    if (!enabled || isOwnOutput(document)) return [];
    if (!repeats(document)) {
      const begin = () => {
        const finder = finderFor(document, catalog, preferences);
        return (from: number, to: number) => placesOf(document, finder.unprompted(from, to), catalog);
      };
      const places = await walk(document, begin, { isStopped });
      return places === undefined ? [] : codeLens(document, catalog, preferences, places);
    }
    if (!(await countCodes(document, () => new CodeFinder(document, catalog, false), isStopped))) return [];
    if (!messages || !isLog(document)) return codeLens(document, catalog, preferences);
    const { messageLenses, messageTotals } = await import('./messageLens');
    const totals = await messageTotals(document, catalog, isStopped);
    // Computed after the pauses, as the document may have changed meanwhile.
    const lenses = codeLens(document, catalog, preferences);
    return [...lenses, ...messageLenses(document, totals, maxLenses - lenses.length, preferences.language)];
  },
);

export const codeLensResolveHandler = resolveHandler(async ({ document, catalog, preferences }, lens: CodeLens) => {
  const resolved = resolveCodeLens(lens, catalog, preferences);
  const data: LensData = lens.data;
  const { command } = resolved;
  if (!document || !command || !('code' in data) || data.code.isMessage) return resolved;
  const offset = document.offsetAt(lens.range.start);
  if (!maybeInResponse(document, offset)) return resolved;
  const { contradictingCode } = await import('./contradiction');
  const other = await contradictingCode(document, offset, catalog);
  if (other === undefined) return resolved;
  const title = `${command.title} · ${lensStrings[preferences.language].contradicted(other)}`;
  return { ...resolved, command: { ...command, title } };
});
