import type { Catalog } from './catalog';
import type { CatalogEntry } from './catalogEntry';
import { fold, isChinese, wordsOf } from './fold';
import { loadReadings, matchPinyin } from './pinyin';
import { type IndexedEntry, type ReadEntry, searchIndex } from './searchIndex';

/** What a word of a query was found in, best first: its place here is its rank. */
const kinds = [
  'number',
  'numberStart',
  'constant',
  'word',
  'chinese',
  'constantStart',
  'wordStart',
  'group',
  'syllables',
  'initials',
  'mixed',
  'groupReading',
  'numberPart',
  'wordPart',
] as const;
export type MatchKind = (typeof kinds)[number];

const rankOf = new Map<MatchKind, number>(kinds.map((kind, rank) => [kind, rank]));

export interface SearchOptions {
  /** At most so many hits; all of them without it. */
  readonly limit?: number;
}

export interface SearchHit {
  readonly entry: CatalogEntry;
  /** What the query's weakest word was found in; `number` for every entry where the query is empty. */
  readonly kind: MatchKind;
}

export interface SearchAnswer {
  /** Best first; the catalog in its own order where the query is empty. */
  readonly hits: readonly SearchHit[];
  /** How many there are before `limit`. */
  readonly total: number;
  /** True when the query was longer than is read, so that its end was not looked for. */
  readonly queryCut: boolean;
}

/** UTF-16 units and words of a query that are looked at: no message is longer. */
export const longestQuery = 256;
const mostWords = 16;

/**
 * Finds codes by number (`1239801`, its start, a part of it), Chinese text, pinyin or its initials, English words and
 * constant name. Each word must be found, in any order; letters are compared folded (see fold.ts). Any text is a valid
 * query. Ties go to the new API before the legacy one, then to the order of the catalog.
 */
export async function searchCatalog(
  catalog: Catalog,
  query: string,
  options: SearchOptions = {},
): Promise<SearchAnswer> {
  const folded = fold(query.slice(0, longestQuery)).trim();
  const words = wordsOf(folded);
  const queryCut = query.length > longestQuery || words.length > mostWords;
  const ranked = folded === '' ? everything(catalog) : await rank(catalog, words.slice(0, mostWords));
  const limit = Math.max(0, options.limit ?? ranked.length);
  return { hits: ranked.slice(0, limit), total: ranked.length, queryCut };
}

function everything(catalog: Catalog): SearchHit[] {
  return catalog.entries.map((entry) => ({ entry, kind: 'number' }));
}

interface RankedHit extends SearchHit {
  readonly score: number;
}

async function rank(catalog: Catalog, words: readonly string[]): Promise<SearchHit[]> {
  if (words.length === 0) return [];
  const index = searchIndex(catalog);
  const read = words.some((word) => /^[a-z]+$/.test(word)) ? index.reading(await loadReadings()) : undefined;
  const constant = words.join('_');
  const hits: RankedHit[] = [];
  index.entries.forEach((indexed, at) => {
    const found = words.map((word) => matchWord(word, indexed, read?.[at]));
    const weakest = found.reduce((a, b) => (rankIn(b) > rankIn(a) ? b : a));
    if (!weakest) return;
    hits.push({ entry: indexed.entry, kind: weakest, score: score(indexed, constant, words, found) });
  });
  // Sorting is stable: equal scores keep the catalog's order.
  return hits
    .sort((a, b) => a.score - b.score || Number(isLegacy(a.entry)) - Number(isLegacy(b.entry)))
    .map(({ entry, kind }) => ({ entry, kind }));
}

function isLegacy(entry: CatalogEntry): boolean {
  return entry.section.id === 'legacy-api';
}

/** A word that is not found at all is weaker than any other. */
function rankIn(kind: MatchKind | undefined): number {
  return (kind && rankOf.get(kind)) ?? kinds.length;
}

/** Lower is better. Each word counts twice what its kind says, less one where the text begins with the query. */
function score(
  indexed: IndexedEntry,
  constant: string,
  words: readonly string[],
  found: readonly (MatchKind | undefined)[],
): number {
  if (indexed.constant === constant) return 0;
  const sum = found.reduce((total, kind) => total + 2 * rankIn(kind), 0);
  const leads = indexed.constant.startsWith(constant) || indexed.chinese.startsWith(words[0] ?? '');
  return leads ? sum - 1 : sum;
}

function matchWord(word: string, indexed: IndexedEntry, read: ReadEntry | undefined): MatchKind | undefined {
  if (isChinese(word)) {
    if (indexed.chinese.includes(word)) return 'chinese';
    return indexed.chineseGroups.includes(word) ? 'group' : undefined;
  }
  return /^[0-9]+$/.test(word)
    ? matchNumber(word, indexed)
    : (matchLatin(word, indexed) ?? matchReading(word, read) ?? matchPart(word, indexed));
}

function matchNumber(word: string, { number, words }: IndexedEntry): MatchKind | undefined {
  if (number.startsWith(word)) return number === word ? 'number' : 'numberStart';
  if (words.includes(word)) return 'word';
  return word.length >= shortestPart && number.includes(word) ? 'numberPart' : undefined;
}

function matchLatin(word: string, indexed: IndexedEntry): MatchKind | undefined {
  if (indexed.constantWords.includes(word)) return 'constant';
  if (indexed.words.includes(word)) return 'word';
  if (indexed.constantWords.some((known) => known.startsWith(word))) return 'constantStart';
  if (indexed.words.some((known) => known.startsWith(word))) return 'wordStart';
  return indexed.groupWords.some((known) => known.startsWith(word)) ? 'group' : undefined;
}

function matchReading(word: string, read: ReadEntry | undefined): MatchKind | undefined {
  if (!read) return undefined;
  return matchPinyin(word, read.message) ?? (matchPinyin(word, read.category) && 'groupReading');
}

/** Parts are worth finding from three characters on; shorter ones are in everything. */
const shortestPart = 3;

function matchPart(word: string, { words }: IndexedEntry): MatchKind | undefined {
  return word.length >= shortestPart && words.some((known) => known.includes(word)) ? 'wordPart' : undefined;
}
