import { boundOf, hashRange, slack } from './textHash';

/** Number of places at the beginning. At most half of them are taken, so that a free one is near. */
const minPlaces = 16;

/**
 * A map of hashes with a maximum size, as `SampledMap` is one of texts: beyond `max` it keeps the smallest hashes. Each line is looked
 * up, and a `Map` would make an object of each hash.
 */
export class SampledHashes<V> {
  private keys = new Float64Array(minPlaces).fill(-1);
  private values: (V | undefined)[] = new Array(minPlaces).fill(undefined);
  private size = 0;
  private bound = hashRange;

  /** @param onDrop receives what was kept and does not belong to the sample */
  constructor(
    private readonly max: number,
    private readonly onDrop: (hash: number, value: V) => void = () => undefined,
  ) {}

  /** False if a hash is certainly not in the sample. */
  mayKeep(hash: number): boolean {
    return hash < this.bound;
  }

  get(hash: number): V | undefined {
    const place = this.placeOf(hash);
    return this.keys[place] === hash ? this.values[place] : undefined;
  }

  /** Does nothing if the hash is not in the sample. */
  set(hash: number, value: V): void {
    if (hash >= this.bound) return;
    const place = this.placeOf(hash);
    this.values[place] = value;
    if (this.keys[place] === hash) return;
    this.keys[place] = hash;
    if (++this.size > this.max * slack) this.prune();
    else if (this.size * 2 > this.keys.length) this.rebuild(this.entries(), this.keys.length * 2);
  }

  /** In the order of the hashes. */
  sample(): [hash: number, value: V][] {
    this.prune();
    return this.entries().sort(([a], [b]) => a - b);
  }

  /** The hash from which on hashes are dropped; `hashRange` if none is. */
  get limit(): number {
    this.prune();
    return this.bound;
  }

  /** Hashes from here on are dropped. Others may be later. */
  get dropsFrom(): number {
    return this.bound;
  }

  /** Takes over that another map has dropped hashes from `bound` on. */
  limitTo(bound: number): void {
    if (bound >= this.bound) return;
    this.bound = bound;
    const all = this.entries();
    this.rebuild(
      all.filter(([hash]) => hash < bound),
      this.keys.length,
    );
    for (const [hash, value] of all) if (hash >= bound) this.onDrop(hash, value);
  }

  private prune(): void {
    if (this.size > this.max) this.limitTo(boundOf(this.keys.filter(isHash), this.max));
  }

  /** Where a hash is, or may be put. */
  private placeOf(hash: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    let place = hash & last;
    while (keys[place] !== hash && keys[place] !== -1) place = (place + 1) & last;
    return place;
  }

  private entries(): [hash: number, value: V][] {
    const entries: [number, V][] = [];
    for (const [place, hash] of this.keys.entries()) if (isHash(hash)) entries.push([hash, this.values[place] as V]);
    return entries;
  }

  private rebuild(entries: readonly (readonly [hash: number, value: V])[], places: number): void {
    this.keys = new Float64Array(places).fill(-1);
    this.values = new Array(places).fill(undefined);
    this.size = entries.length;
    for (const [hash, value] of entries) {
      const place = this.placeOf(hash);
      this.keys[place] = hash;
      this.values[place] = value;
    }
  }
}

function isHash(key: number): boolean {
  return key >= 0;
}
