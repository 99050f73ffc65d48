import type { Catalog } from './catalog';
import { type CatalogEntry, isLegacy } from './catalogEntry';
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
  /** Lower is better. Each word counts twice what its kind says, less one where the text begins with the query. */
  readonly score: number;
}

async function rank(catalog: Catalog, words: readonly string[]): Promise<SearchHit[]> {
  if (words.length === 0) return [];
  const index = searchIndex(catalog);
  const read = words.some((word) => /^[a-z]+$/.test(word)) ? index.reading(await loadReadings()) : undefined;
  const matchers = words.map(matcherOf);
  const constant = words.join('_');
  const hits: RankedHit[] = [];
  // Runs for every entry with every digit typed: nothing is allocated for what is not found.
  for (const [at, indexed] of index.entries.entries()) {
    let weakest = -1;
    let sum = 0;
    for (const match of matchers) {
      const kind = match(indexed, read?.[at]);
      const rankOfKind = kind === undefined ? kinds.length : (rankOf.get(kind) ?? kinds.length);
      weakest = Math.max(weakest, rankOfKind);
      sum += 2 * rankOfKind;
    }
    const kind = kinds[weakest];
    if (kind === undefined) continue;
    const leads = indexed.constant.startsWith(constant) || indexed.chinese.startsWith(words[0] ?? '');
    const score = indexed.constant === constant ? 0 : sum - Number(leads);
    // Halves, so that equal scores put the new API first.
    hits.push({ entry: indexed.entry, kind, score: score + (isLegacy(indexed.entry) ? 0.5 : 0) });
  }
  // Sorting is stable: equal scores keep the catalog's order.
  return hits.sort((a, b) => a.score - b.score);
}

type Matcher = (indexed: IndexedEntry, read: ReadEntry | undefined) => MatchKind | undefined;

function matcherOf(word: string): Matcher {
  if (isChinese(word)) return (indexed) => matchChinese(word, indexed);
  if (/^[0-9]+$/.test(word)) return (indexed) => matchNumber(word, indexed);
  return (indexed, read) => matchLatin(word, indexed) ?? matchReading(word, read) ?? matchPart(word, indexed);
}

function matchChinese(word: string, { chinese, chineseGroups }: IndexedEntry): MatchKind | undefined {
  if (chinese.includes(word)) return 'chinese';
  return chineseGroups.includes(word) ? 'group' : undefined;
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
