import { boundOf, hashRange } from './textHash';

/** A count of distinct texts as plain data: the smallest hashes, and the one from which on they were dropped. */
export interface DistinctData {
  readonly hashes: readonly number[];
  readonly limit: number;
}

/** How many more than the maximum are held before the surplus is dropped, as a factor. */
const slack = 1.5;

/**
 * Counts distinct texts in bounded memory: exactly up to `max`, beyond by the smallest hashes, with a standard error of 1
 * to the square root of `max`. Depends on the texts alone, not on their order.
 */
export class DistinctCount {
  private readonly hashes = new Set<number>();
  private bound = hashRange;

  constructor(private readonly max: number) {}

  merge({ hashes, limit }: DistinctData): void {
    this.limitTo(limit);
    for (const hash of hashes) this.addHash(hash);
  }

  get isExact(): boolean {
    this.prune();
    return this.bound === hashRange;
  }

  get count(): number {
    this.prune();
    return Math.round((this.hashes.size * hashRange) / this.bound);
  }

  /** Hashes from here on are dropped. Others may be later. */
  get dropsFrom(): number {
    return this.bound;
  }

  data(): DistinctData {
    this.prune();
    return { hashes: [...this.hashes].sort((a, b) => a - b), limit: this.bound };
  }

  /** @param hash see `textHash` */
  addHash(hash: number): void {
    if (hash >= this.bound) return;
    this.hashes.add(hash);
    if (this.hashes.size > this.max * slack) this.prune();
  }

  private limitTo(limit: number): void {
    if (limit >= this.bound) return;
    this.bound = limit;
    for (const hash of this.hashes) if (hash >= limit) this.hashes.delete(hash);
  }

  private prune(): void {
    if (this.hashes.size <= this.max) return;
    this.limitTo(boundOf(this.hashes, this.max));
  }
}
