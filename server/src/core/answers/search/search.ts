import type { Catalog } from '../../catalog/catalog';
import { type CatalogEntry, isLegacy } from '../../catalog/catalogEntry';
import { fold, isChinese, wordsOf } from '../../text/fold';
import { inSlices, type Pause } from '../../text/lists';
import { loadReadings, matchPinyin } from './pinyin';
import { type IndexedEntry, latinWords, type ReadEntry, searchIndex } from './searchIndex';

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

export interface SearchHit {
  readonly entry: CatalogEntry;
  /** What the query's weakest word was found in; `number` for every entry where the query is empty. */
  readonly kind: MatchKind;
}

export interface SearchOptions {
  /** At most so many hits; all of them without it. */
  readonly limit?: number;
  /** Leaves out an entry that was found by its weakest word in `kind`; it does not count. */
  readonly accepts?: (kind: MatchKind, entry: CatalogEntry) => boolean;
  /** Without it the search is done in one go, which takes a second where there are 100,000 codes. */
  readonly pause?: Pause;
}

export interface SearchAnswer {
  /** Best first; the catalog in its own order where the query is empty. */
  readonly hits: readonly SearchHit[];
  /** How many there are before `limit`. */
  readonly total: number;
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
  const hits = new RankedHits(Math.max(0, options.limit ?? Number.POSITIVE_INFINITY));
  const { accepts = () => true, pause } = options;
  const add: Add = (entry, kind, score) => {
    if (accepts(kind, entry)) hits.add(entry, kind, score);
  };
  const sought = words.slice(0, mostWords);
  if (folded === '') for (const entry of catalog.entries) add(entry, 'number', 0);
  else if (sought.every((word) => /^[0-9]+$/.test(word))) await findNumbers(catalog, sought, add, pause);
  else await findWords(catalog, sought, add, pause);
  return { hits: hits.best(), total: hits.total };
}

type Add = (entry: CatalogEntry, kind: MatchKind, score: number) => void;

/**
 * Words of digits alone. No index is needed for them, so that a number typed into a catalog of any size is answered at
 * once.
 */
async function findNumbers(
  { entries }: Catalog,
  words: readonly string[],
  add: Add,
  pause: Pause | undefined,
): Promise<void> {
  if (words.length === 0) return;
  const [first = ''] = words;
  const look = (entry: CatalogEntry): void => {
    const number = String(entry.code);
    const weight = weigh(words, (word) => matchNumber(word, number, (sought) => says(entry, sought)));
    if (weight >= 0) add(entry, kindOf(weight), scoreOf(weight, entry, entry.message['zh-CN'].startsWith(first)));
  };
  await inSlices(entries, look, pause);
}

async function findWords(
  catalog: Catalog,
  words: readonly string[],
  add: Add,
  pause: Pause | undefined,
): Promise<void> {
  const index = searchIndex(catalog);
  const entries = await index.entries(pause);
  const inLetters = words.some((word) => /^[a-z]+$/.test(word));
  const read = inLetters ? await index.readings(await loadReadings(), pause) : undefined;
  const matchers = words.map(matcherOf);
  const constant = words.join('_');
  // Runs for every entry with every letter typed: nothing is allocated for what is not found.
  const look = (indexed: IndexedEntry, at: number): void => {
    const weight = weigh(matchers, (match) => match(indexed, read?.[at]));
    if (weight < 0) return;
    const leads = indexed.constant.startsWith(constant) || indexed.chinese.startsWith(words[0] ?? '');
    const score = indexed.constant === constant ? exactConstant(indexed.entry) : scoreOf(weight, indexed.entry, leads);
    add(indexed.entry, kindOf(weight), score);
  };
  await inSlices(entries, look, pause);
}

const rankOf = new Map<MatchKind, number>(kinds.map((kind, rank) => [kind, rank]));

/** The ranks of all words, added, and the weakest one, in one number; negative where a word was not found. */
function weigh<T>(words: readonly T[], match: (word: T) => MatchKind | undefined): number {
  let weakest = 0;
  let sum = 0;
  for (const word of words) {
    const kind = match(word);
    if (kind === undefined) return -1;
    const rank = rankOf.get(kind) ?? kinds.length;
    weakest = Math.max(weakest, rank);
    sum += rank;
  }
  return sum * kinds.length + weakest;
}

function kindOf(weight: number): MatchKind {
  return kinds[weight % kinds.length] ?? 'wordPart';
}

/** Each word counts four times its rank, less two where the text begins with the query, and one more of legacy codes. */
function scoreOf(weight: number, entry: CatalogEntry, leads: boolean): number {
  return 2 + 4 * Math.floor(weight / kinds.length) - (leads ? 2 : 0) + Number(isLegacy(entry));
}

/** As good as the best word that is nowhere at the beginning. */
function exactConstant(entry: CatalogEntry): number {
  return 2 + Number(isLegacy(entry));
}

/** Looks before it cuts the text into words: hardly any holds the digits at all. */
function says({ message }: CatalogEntry, word: string): boolean {
  const texts = [message.en, message['zh-CN']].filter((text) => text.includes(word));
  return texts.length > 0 && latinWords(texts).includes(` ${word} `);
}

type Matcher = (indexed: IndexedEntry, read: ReadEntry | undefined) => MatchKind | undefined;

function matcherOf(word: string): Matcher {
  if (isChinese(word)) return (indexed) => matchChinese(word, indexed);
  if (/^[0-9]+$/.test(word)) {
    return ({ number, words }) => matchNumber(word, number, (sought) => words.includes(` ${sought} `));
  }
  const whole = ` ${word} `;
  const start = ` ${word}`;
  return (indexed, read) => matchLatin(whole, start, indexed) ?? matchReading(word, read) ?? matchPart(word, indexed);
}

function matchChinese(word: string, { chinese, group }: IndexedEntry): MatchKind | undefined {
  if (chinese.includes(word)) return 'chinese';
  return group.chinese.includes(word) ? 'group' : undefined;
}

function matchNumber(word: string, number: string, isSaid: (word: string) => boolean): MatchKind | undefined {
  if (number.startsWith(word)) return number === word ? 'number' : 'numberStart';
  if (isSaid(word)) return 'word';
  return word.length >= shortestPart && number.includes(word) ? 'numberPart' : undefined;
}

function matchLatin(
  whole: string,
  start: string,
  { constantWords, words, group }: IndexedEntry,
): MatchKind | undefined {
  if (constantWords.includes(whole)) return 'constant';
  if (words.includes(whole)) return 'word';
  if (constantWords.includes(start)) return 'constantStart';
  if (words.includes(start)) return 'wordStart';
  return group.words.includes(start) ? 'group' : undefined;
}

function matchReading(word: string, read: ReadEntry | undefined): MatchKind | undefined {
  if (!read) return undefined;
  return matchPinyin(word, read.message) ?? (matchPinyin(word, read.category) && 'groupReading');
}

/** Parts are worth finding from three characters on; shorter ones are in everything. */
const shortestPart = 3;

function matchPart(word: string, { words }: IndexedEntry): MatchKind | undefined {
  return word.length >= shortestPart && words.includes(word) ? 'wordPart' : undefined;
}

/** Collects hits by their score. Of equal ones the first added is the better; beyond `limit` they are only counted. */
class RankedHits {
  total = 0;
  /** By score, which is a small number. */
  private readonly byScore: SearchHit[][] = [];

  constructor(private readonly limit: number) {}

  /** `score`: a whole number from 0 on, lower is better. */
  add(entry: CatalogEntry, kind: MatchKind, score: number): void {
    this.total++;
    const same = this.byScore[score];
    if (same === undefined) this.byScore[score] = this.limit > 0 ? [{ entry, kind }] : [];
    else if (same.length < this.limit) same.push({ entry, kind });
  }

  /** The best, as many as the limit. */
  best(): SearchHit[] {
    const hits: SearchHit[] = [];
    // Not every score has hits.
    for (const same of this.byScore) {
      if (hits.length >= this.limit) break;
      for (const hit of same ?? []) if (hits.length < this.limit) hits.push(hit);
    }
    return hits;
  }
}
