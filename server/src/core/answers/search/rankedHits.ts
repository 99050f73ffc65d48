import type { CatalogEntry } from '../../catalog/catalogEntry';

/** What a word of a query was found in, best first: its place here is its rank. */
export const kinds = [
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

/** Collects hits by their score. Of equal ones the first added is the better; beyond `limit` they are only counted. */
export class RankedHits {
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
