import { type Catalog, type CatalogEntry, isLegacy } from '../../catalog';
import { fold, inSlices, isChinese, type Pause, wordsOf } from '../../text';
import { loadReadings, matchPinyin } from './pinyin';
import { type IndexedEntry, latinWords, type ReadEntry, searchIndex } from './searchIndex';

/** Where a word of a query was found, best first. The index is the rank. */
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
  /** Where the weakest word of the query was found; `number` for every entry if the query is empty. */
  readonly kind: MatchKind;
}

interface SearchOptions {
  /** Maximum number of hits; unlimited if undefined. */
  readonly limit?: number;
  /** False leaves out an entry whose weakest word was found in `kind`. It is not counted. */
  readonly accepts?: (kind: MatchKind, entry: CatalogEntry) => boolean;
  /** Without it the search runs in one go, which takes a second for 100,000 codes. */
  readonly pause?: Pause;
}

interface SearchAnswer {
  /** Best first; in the order of the catalog if the query is empty. */
  readonly hits: readonly SearchHit[];
  /** Number of hits before `limit`. */
  readonly total: number;
}

/** Maximum length of a query in UTF-16 units, and maximum number of its words: no message is longer. */
export const maxQueryLength = 256;
const maxWords = 16;

/**
 * Finds codes by number (`1239801`, its start, a part of it), Chinese text, pinyin or its initials, English words and
 * constant name. Every word must be found, in any order; letters are compared in folded form (see fold.ts). Any text is
 * a valid query. Equal hits are ordered by API, new before legacy, then by the catalog.
 */
export async function searchCatalog(
  catalog: Catalog,
  query: string,
  options: SearchOptions = {},
): Promise<SearchAnswer> {
  const folded = fold(query.slice(0, maxQueryLength)).trim();
  const words = wordsOf(folded);
  const hits = new RankedHits(Math.max(0, options.limit ?? Number.POSITIVE_INFINITY));
  const { accepts = () => true, pause } = options;
  const add: Add = (entry, kind, score) => {
    if (accepts(kind, entry)) hits.add(entry, kind, score);
  };
  const searched = words.slice(0, maxWords);
  if (folded === '') for (const entry of catalog.entries) add(entry, 'number', 0);
  else if (searched.every((word) => /^[0-9]+$/.test(word))) await findNumbers(catalog, searched, add, pause);
  else await findWords(catalog, searched, add, pause);
  return { hits: hits.best(), total: hits.total };
}

type Add = (entry: CatalogEntry, kind: MatchKind, score: number) => void;

/** Finds words of digits without an index, so that a number typed into a catalog of any size is answered at once. */
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
    const weight = weigh(words, (word) => matchNumber(word, number, (searched) => messageContains(entry, searched)));
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
  // Runs for every entry with every letter typed: allocates nothing for entries that are not found.
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

/** Returns the sum of the ranks of all words and the weakest rank in one number; negative if a word was not found. */
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

/** A word counts four times its rank. Less two if the text begins with the query, plus one for legacy codes. */
function scoreOf(weight: number, entry: CatalogEntry, leads: boolean): number {
  return 2 + 4 * Math.floor(weight / kinds.length) - (leads ? 2 : 0) + Number(isLegacy(entry));
}

/** As good as the best word that is not at the beginning. */
function exactConstant(entry: CatalogEntry): number {
  return 2 + Number(isLegacy(entry));
}

/** Checks for the digits first: few texts contain them, and splitting a text into words is slower. */
function messageContains({ message }: CatalogEntry, word: string): boolean {
  const texts = [message.en, message['zh-CN']].filter((text) => text.includes(word));
  return texts.length > 0 && latinWords(texts).includes(` ${word} `);
}

type Matcher = (indexed: IndexedEntry, read: ReadEntry | undefined) => MatchKind | undefined;

function matcherOf(word: string): Matcher {
  if (isChinese(word)) return (indexed) => matchChinese(word, indexed);
  const whole = ` ${word} `;
  if (/^[0-9]+$/.test(word)) {
    return ({ number, words, constantWords }) =>
      matchNumber(word, number, () => words.includes(whole) || constantWords.includes(whole));
  }
  const start = ` ${word}`;
  return (indexed, read) => matchLatin(whole, start, indexed) ?? matchReading(word, read) ?? matchPart(word, indexed);
}

function matchChinese(word: string, { chinese, group }: IndexedEntry): MatchKind | undefined {
  if (chinese.includes(word)) return 'chinese';
  return group.chinese.includes(word) ? 'group' : undefined;
}

function matchNumber(word: string, number: string, inMessage: (word: string) => boolean): MatchKind | undefined {
  if (number.startsWith(word)) return number === word ? 'number' : 'numberStart';
  if (inMessage(word)) return 'word';
  return word.length >= minPart && number.includes(word) ? 'numberPart' : undefined;
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

/** Minimum length of a part of a word: shorter parts match almost everything. */
const minPart = 3;

function matchPart(word: string, { words }: IndexedEntry): MatchKind | undefined {
  return word.length >= minPart && words.includes(word) ? 'wordPart' : undefined;
}

/** Collects hits by score. Among equal scores the first one added is better. Hits beyond `limit` are only counted. */
class RankedHits {
  total = 0;
  /** By score, a small integer. */
  private readonly byScore: SearchHit[][] = [];

  constructor(private readonly limit: number) {}

  /** `score` is an integer from 0; lower is better. */
  add(entry: CatalogEntry, kind: MatchKind, score: number): void {
    this.total++;
    const same = this.byScore[score];
    if (same === undefined) this.byScore[score] = this.limit > 0 ? [{ entry, kind }] : [];
    else if (same.length < this.limit) same.push({ entry, kind });
  }

  /** Returns the best hits, up to the limit. */
  best(): SearchHit[] {
    const hits: SearchHit[] = [];
    // Some scores have no hits.
    for (const same of this.byScore) {
      if (hits.length >= this.limit) break;
      for (const hit of same ?? []) if (hits.length < this.limit) hits.push(hit);
    }
    return hits;
  }
}
