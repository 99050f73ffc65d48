import { ownText } from '../../text';
import { boundOf, hashRange, slack, textHash } from './textHash';

interface Kept<V> {
  readonly hash: number;
  readonly value: V;
}

/**
 * A map of texts with a maximum size whose content does not depend on the order in which it is filled. Up to `max` keys it
 * is complete. Beyond that it keeps the `max` keys with the smallest hashes: a fair sample, in which every value is as
 * complete as if nothing had been dropped, because a key is kept from its first appearance on or never.
 */
export class SampledMap<V> {
  private kept = new Map<string, Kept<V>>();
  /** The last key and its value: a file has many lines of one code. */
  private last: { readonly key: string; readonly value: V } | undefined;
  /** Keys with this hash or a greater one are dropped. */
  private bound = hashRange;

  constructor(private readonly max: number) {}

  /**
   * The value of a key, made if it is new; undefined if the key is not in the sample.
   *
   * @param hash of the key, if it is known
   */
  at(key: string, make: () => V, hash = -1): V | undefined {
    if (hash >= this.bound) return undefined;
    const { last } = this;
    if (last !== undefined && last.key === key) return last.value;
    const known = this.kept.get(key);
    if (known === undefined) return this.make(key, make, hash < 0 ? textHash(key) : hash);
    this.last = { key, value: known.value };
    return known.value;
  }

  private make(key: string, make: () => V, hash: number): V | undefined {
    if (hash >= this.bound) return undefined;
    const value = make();
    this.kept.set(ownText(key), { hash, value });
    if (this.kept.size > this.max * slack) this.prune();
    return value;
  }

  /** False if a key with this hash is certainly not in the sample. */
  mayKeep(hash: number): boolean {
    return hash < this.bound;
  }

  get(key: string): V | undefined {
    return this.kept.get(key)?.value;
  }

  /** True if no key was dropped. */
  get isComplete(): boolean {
    this.prune();
    return this.bound === hashRange;
  }

  /** Number of distinct keys; an estimate if the map is not complete. */
  get distinct(): number {
    this.prune();
    return Math.round((this.kept.size * hashRange) / this.bound);
  }

  /** The keys of the sample and their values, in the order of their hashes. */
  entries(): [key: string, value: V][] {
    this.prune();
    return [...this.kept].sort(([, a], [, b]) => a.hash - b.hash).map(([key, { value }]) => [key, value]);
  }

  /** Keys with hashes from here on are dropped. Others may be later. */
  get dropsFrom(): number {
    return this.bound;
  }

  /** Takes over that another map has dropped keys from `bound` on. */
  limitTo(bound: number): void {
    if (bound >= this.bound) return;
    this.bound = bound;
    this.last = undefined;
    for (const [key, { hash }] of this.kept) if (hash >= bound) this.kept.delete(key);
  }

  /** The hash from which on keys are dropped; `hashRange` if none is. */
  get limit(): number {
    this.prune();
    return this.bound;
  }

  private prune(): void {
    if (this.kept.size <= this.max) return;
    // The first hash that is dropped, so that the sample depends on the keys alone.
    this.limitTo(
      boundOf(
        [...this.kept.values()].map(({ hash }) => hash),
        this.max,
      ),
    );
  }
}
