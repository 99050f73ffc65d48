import type { Location, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import {
  handler,
  type Preferences,
  pause,
  resolveHandler,
  SymbolKind,
  SymbolTag,
  type WorkspaceDocuments,
} from '../../contract';
import { maxQueryLength, searchCatalog } from '../../core/answers/search';
import { type Catalog, type CatalogEntry, isLegacy } from '../../core/catalog';
import { fold, shorten, visibleText } from '../../core/text';
import { placesOf } from './definition';

/** Maximum number of symbols: the search runs for every letter typed, and the next one narrows it. */
const maxSymbols = 500;
/** In code points. */
const maxMessageLength = 80;

/** Data of a symbol, from which its range is resolved. */
interface SymbolData {
  readonly code: number;
  readonly layer: string;
  readonly constant: string;
}

/**
 * Returns the codes that a search finds by number, name, Chinese, pinyin or English, best first. Codes without a
 * document that the client can open are left out.
 */
export async function workspaceSymbols(
  query: string,
  catalog: Catalog,
  preferences: Preferences,
): Promise<WorkspaceSymbol[]> {
  const { hits } = await searchCatalog(catalog, query, { limit: maxSymbols, pause });
  return hits.flatMap(({ entry }) => {
    const [place] = placesOf({ code: entry.code, entry }, undefined, catalog, preferences);
    return place === undefined ? [] : [symbolOf(entry, query, place, preferences)];
  });
}

function symbolOf(entry: CatalogEntry, query: string, place: Location, preferences: Preferences): WorkspaceSymbol {
  const data: SymbolData = { code: entry.code, layer: entry.layer, constant: entry.constant };
  return {
    name: labelOf(entry, query, preferences),
    kind: SymbolKind.Event,
    ...(isLegacy(entry) ? { tags: [SymbolTag.Deprecated] } : {}),
    containerName: visibleText(entry.category.name[preferences.language]),
    location: preferences.navigation.lateRanges ? { uri: place.uri } : place,
    data,
  };
}

/**
 * Clients drop symbols without the letters of the query in order. A code found by pinyin or in the other language gets
 * the query behind its name.
 */
function labelOf({ code, constant, message }: CatalogEntry, query: string, { language }: Preferences): string {
  const label = `${code} ${visibleText(constant)} ${shorten(visibleText(message[language]), maxMessageLength)}`;
  const typed = visibleText(query.slice(0, maxQueryLength)).trim();
  return holdsInOrder(fold(label), fold(typed)) ? label : `${label} ‹${typed}›`;
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters.replace(/\s/g, '')) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Returns the symbol with the range of its place; unchanged if the catalog no longer lists it. */
export function resolveSymbol(
  symbol: WorkspaceSymbol,
  catalog: Catalog,
  preferences: Preferences,
  opened?: WorkspaceDocuments['opened'],
): WorkspaceSymbol {
  const { data } = symbol;
  if (!isSymbolData(data)) return symbol;
  const entry = catalog
    .meanings(data.code)
    .find(({ layer, constant }) => layer === data.layer && constant === data.constant);
  const [place] = entry ? placesOf({ code: data.code, entry }, undefined, catalog, preferences, opened) : [];
  return place === undefined ? symbol : { ...symbol, location: place };
}

function isSymbolData(data: unknown): data is SymbolData {
  return (
    typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'number' && 'layer' in data
  );
}

export const workspaceSymbolHandler = handler([], ({ catalog, preferences }, { query }: WorkspaceSymbolParams) =>
  workspaceSymbols(query, catalog, preferences),
);

export const workspaceSymbolResolveHandler = resolveHandler(
  ({ catalog, preferences, workspace }, symbol: WorkspaceSymbol) =>
    resolveSymbol(symbol, catalog, preferences, workspace.opened),
);
