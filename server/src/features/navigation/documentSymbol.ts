import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { documentHandler, type Preferences, SymbolKind, SymbolTag } from '../../contract';
import { type Catalog, type CatalogEntry, isLegacy } from '../../core/catalog';
import { type CodeMention, excerptOf } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { isLog, shorten, visibleText } from '../../core/text';
import { finderFor, walkUnprompted } from '../shared/walk';
import { referenceStrings } from './referenceStrings';

/** Maximum number of places in an outline. */
const maxSymbols = 5000;
/** In code points. */
const maxMessageLength = 120;

/**
 * Returns each code of the document once, in order of first mention, with its places as children if there are several.
 * `places` are the mentions of the document.
 */
export function documentSymbols(
  document: CodeDocument,
  catalog: Catalog,
  preferences: Preferences,
  places: readonly CodeMention[] = finderFor(document, catalog, preferences).unprompted(),
): DocumentSymbol[] {
  const shown = places.slice(0, maxSymbols);
  const codes = new Map<number, CodeMention[]>();
  for (const place of shown) {
    const known = codes.get(place.code);
    if (known) known.push(place);
    else codes.set(place.code, [place]);
  }
  const symbols = [...codes.values()].map((found) => codeSymbol(document, found, catalog, preferences));
  const rest = places[maxSymbols];
  return rest === undefined ? symbols : [...symbols, restSymbol(document, rest, places.length, preferences)];
}

function codeSymbol(
  document: CodeDocument,
  places: readonly CodeMention[],
  catalog: Catalog,
  { language }: Preferences,
): DocumentSymbol {
  const [first] = places;
  const lines = onePerLine(document, places);
  if (first === undefined) throw new RangeError('a symbol stands somewhere');
  const entry = first.entry ?? catalog.get(first.code);
  const message = entry ? visibleText(entry.message[language]) : referenceStrings[language].unlisted;
  return {
    // Breadcrumbs, sticky scroll and "Go to Symbol" show the name alone.
    name: `${first.code} ${shorten(message, maxMessageLength)}`,
    kind: SymbolKind.Event,
    ...tagsOf(entry),
    // The range of the first place only: a range around other code would look like a scope.
    ...rangesOf(document, first),
    children: lines.length === 1 ? [] : lines.map((place) => placeSymbol(document, place)),
  };
}

/** Returns the first place of each line: the row of a place is its line, as in `int MISSING_PARAM = 1241001;`. */
function onePerLine(document: CodeDocument, places: readonly CodeMention[]): CodeMention[] {
  let last = -1;
  return places.filter(({ offset }) => {
    const line = document.lineAt(offset);
    const isNew = line !== last;
    last = line;
    return isNew;
  });
}

function placeSymbol(document: CodeDocument, place: CodeMention): DocumentSymbol {
  const ranges = rangesOf(document, place);
  const { text } = excerptOf(document, place);
  const name = `${ranges.range.start.line + 1}: ${shorten(text, maxMessageLength)}`;
  return { name, kind: place.kind === 'name' ? SymbolKind.Constant : SymbolKind.Number, ...ranges };
}

function restSymbol(
  document: CodeDocument,
  first: CodeMention,
  count: number,
  { language }: Preferences,
): DocumentSymbol {
  const name = referenceStrings[language].moreSymbols(count - maxSymbols);
  return { name, kind: SymbolKind.Null, ...rangesOf(document, first) };
}

function rangesOf(document: CodeDocument, place: CodeMention): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  const range = document.rangeOf(place);
  return { range, selectionRange: range };
}

function tagsOf(entry: CatalogEntry | undefined): Pick<DocumentSymbol, 'tags'> {
  return entry && isLegacy(entry) ? { tags: [SymbolTag.Deprecated] } : {};
}

/** Returns every place by itself, with its line as the container, for clients without a tree. */
export function flatSymbols(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, tags, children = [] }) => {
    const common = { kind, ...(tags ? { tags } : {}) };
    if (children.length === 0) return [{ name, ...common, location: { uri, range } }];
    return children.map((child) => ({
      name,
      ...common,
      location: { uri, range: child.range },
      containerName: child.name,
    }));
  });
}

export const documentSymbolHandler = documentHandler<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
  [],
  async ({ document, catalog, preferences }, _params, token) => {
    const { symbols: where } = preferences.settings;
    // In source, the symbols of the language fill outline, breadcrumbs and sticky scroll.
    if (where === 'off' || (where === 'logs' && !isLog(document))) return [];
    const isStopped = () => token.isCancellationRequested;
    const places = await walkUnprompted(document, catalog, preferences, { isStopped });
    if (places === undefined) return [];
    const symbols = documentSymbols(document, catalog, preferences, places);
    return preferences.navigation.symbolTree ? symbols : flatSymbols(symbols, document.uri);
  },
);
