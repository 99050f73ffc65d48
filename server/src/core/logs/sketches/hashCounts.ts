import { boundOf, hashRange } from './textHash';

/** Counted hashes as plain data. */
export interface HashData {
  readonly counts: readonly (readonly [hash: number, count: number])[];
  readonly limit: number;
}

/** How many more than the maximum are held before the surplus is dropped, as a factor. */
const slack = 1.5;

/** Counts hashes; beyond `max` different ones it keeps the smallest, see `SampledMap`. */
export class HashCounts {
  private readonly counts = new Map<number, number>();
  private bound = hashRange;

  constructor(private readonly max: number) {}

  add(hash: number, count = 1): void {
    if (hash >= this.bound) return;
    this.counts.set(hash, (this.counts.get(hash) ?? 0) + count);
    if (this.counts.size > this.max * slack) this.prune();
  }

  /** Undefined if the hash would have been dropped. */
  get(hash: number): number | undefined {
    this.prune();
    return hash < this.bound ? (this.counts.get(hash) ?? 0) : undefined;
  }

  merge({ counts, limit }: HashData): void {
    this.limitTo(limit);
    for (const [hash, count] of counts) this.add(hash, count);
  }

  data(): HashData {
    this.prune();
    return { counts: [...this.counts].sort(([a], [b]) => a - b), limit: this.bound };
  }

  private limitTo(limit: number): void {
    if (limit >= this.bound) return;
    this.bound = limit;
    for (const hash of this.counts.keys()) if (hash >= limit) this.counts.delete(hash);
  }

  private prune(): void {
    if (this.counts.size <= this.max) return;
    this.limitTo(boundOf(this.counts.keys(), this.max));
  }
}
