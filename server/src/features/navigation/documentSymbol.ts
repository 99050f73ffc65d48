import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import { SymbolKind, SymbolTag } from '../../contract/lsp';
import type { Preferences } from '../../contract/requestContext';
import type { Catalog } from '../../core/catalog/catalog';
import type { CatalogEntry } from '../../core/catalog/catalogEntry';
import { isLegacy } from '../../core/catalog/catalogEntry';
import { CodeFinder } from '../../core/mentions/codeFinder';
import type { CodeMention } from '../../core/mentions/codeMention';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { excerptOf } from '../../core/mentions/excerpt';
import { shorten, visibleText } from '../../core/text/escape';
import { isLog } from '../../core/text/languages';
import { rangeOf } from '../shared/ranges';
import { referenceStrings } from './referenceStrings';

/** An outline with more rows serves nobody. */
const symbolLimit = 5000;
/** In code points. */
const longestMessage = 120;

/**
 * Each code of the document once, in the order in which they first stand there, with the places it stands at below it where
 * it does so more than once. Names are left out in logs, which have none.
 */
export function documentSymbols(document: CodeDocument, catalog: Catalog, preferences: Preferences): DocumentSymbol[] {
  const places = new CodeFinder(document, catalog, preferences.settings.names.enabled && !isLog(document)).between();
  const shown = places.slice(0, symbolLimit);
  const codes = new Map<number, CodeMention[]>();
  for (const place of shown) {
    const known = codes.get(place.code);
    if (known) known.push(place);
    else codes.set(place.code, [place]);
  }
  const symbols = [...codes.values()].map((found) => codeSymbol(document, found, catalog, preferences));
  const rest = places[symbolLimit];
  return rest === undefined ? symbols : [...symbols, restSymbol(document, rest, places.length, preferences)];
}

function codeSymbol(
  document: CodeDocument,
  places: readonly CodeMention[],
  catalog: Catalog,
  { language }: Preferences,
): DocumentSymbol {
  const [first] = places;
  if (first === undefined) throw new RangeError('a symbol stands somewhere');
  const entry = first.entry ?? catalog.get(first.code);
  return {
    name: String(first.code),
    detail: entry ? shorten(visibleText(entry.message[language]), longestMessage) : referenceStrings[language].unlisted,
    kind: SymbolKind.Event,
    ...tagsOf(entry),
    // Of the first place alone: what reaches over other code would be taken for a scope around it.
    ...rangesOf(document, first),
    children: places.length === 1 ? [] : places.map((place) => placeSymbol(document, place)),
  };
}

function placeSymbol(document: CodeDocument, place: CodeMention): DocumentSymbol {
  const ranges = rangesOf(document, place);
  const { text } = excerptOf(document, place);
  const name = `${ranges.range.start.line + 1}: ${shorten(text, longestMessage)}`;
  return { name, kind: place.kind === 'name' ? SymbolKind.Constant : SymbolKind.Number, ...ranges };
}

function restSymbol(
  document: CodeDocument,
  first: CodeMention,
  count: number,
  { language }: Preferences,
): DocumentSymbol {
  const name = referenceStrings[language].moreSymbols(count - symbolLimit);
  return { name, kind: SymbolKind.Null, ...rangesOf(document, first) };
}

function rangesOf(document: CodeDocument, place: CodeMention): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  const range = rangeOf(document, place);
  return { range, selectionRange: range };
}

function tagsOf(entry: CatalogEntry | undefined): Pick<DocumentSymbol, 'tags'> {
  return entry && isLegacy(entry) ? { tags: [SymbolTag.Deprecated] } : {};
}

/** For clients that know no tree: every place by itself, with the line it stands on for its container. */
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
  ({ document, catalog, preferences }) => {
    const symbols = documentSymbols(document, catalog, preferences);
    return preferences.navigation.symbolTree ? symbols : flatSymbols(symbols, document.uri);
  },
);
