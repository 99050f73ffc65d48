import type { Hash } from '../template';

/**
 * Two polynomial hashes, h = h * base + unit modulo 2^32, whose values for any part of a text follow from those of its
 * beginnings. Together they recognise a text without holding it.
 */
const bases = [0x01000193, 0x85ebca6b] as const;

/** 1 for each hash that there is, by its lower half mixed with its upper half. */
export type HashFilter = Uint8Array;

/** Makes a filter that lets all `hashes` through, and few others. */
export function hashFilter(hashes: readonly number[]): HashFilter {
  const filter = new Uint8Array(0x10000);
  for (const hash of hashes) filter[(hash ^ (hash >>> 16)) & 0xffff] = 1;
  return filter;
}

/** The letters and digits of a normal form: blanks and punctuation do not count in fingerprints. */
export class Letters {
  /**
   * Three lists in one array, because making arrays takes most of the time: where each letter is in the form; from `counts` on, for
   * each place of the form and for its end, the number of letters before it; from `hashes` on the first hashes of the first letters,
   * for each number of them.
   */
  private readonly all: Int32Array;
  private readonly counts: number;
  private readonly hashes: number;
  readonly length: number;
  /** The second hashes, made when the first one of a piece is right. */
  private secondHashes: Int32Array | undefined;

  constructor(readonly form: string) {
    const counts = form.length;
    const hashes = 2 * form.length + 1;
    const all = new Int32Array(3 * form.length + 2);
    let [count, hash] = [0, 0];
    for (let at = 0; at < form.length; at++) {
      const unit = form.charCodeAt(at);
      all[counts + at] = count;
      if (!isLetter(unit)) continue;
      all[count++] = at;
      hash = (Math.imul(hash, bases[0]) + unit) | 0;
      all[hashes + count] = hash;
    }
    all[counts + form.length] = count;
    this.all = all;
    this.counts = counts;
    this.hashes = hashes;
    this.length = count;
  }

  /** Both hashes of the first `length` letters, as hexadecimal digits. */
  hashText(length: number): string {
    return [this.firstOf(0, length), this.secondOf(0, length)]
      .map((hash) => hash.toString(16).padStart(8, '0'))
      .join('');
  }

  /** The number of letters before a place of the form. */
  before(place: number): number {
    return place >= 0 && place <= this.form.length ? (this.all[this.counts + place] as number) : this.length;
  }

  /** The place of a letter in the form. */
  placeOf(letter: number): number {
    return letter >= 0 && letter < this.length ? (this.all[letter] as number) : this.form.length;
  }

  /**
   * Calls `visit` with the place and the first hash of each part of `length` letters whose hash a filter may have. One loop
   * without calls, because it runs over all of a text.
   */
  eachKnown(length: number, filter: HashFilter, visit: (place: number, hash: number) => void): void {
    const { all, hashes } = this;
    const power = powerOf(0, length);
    for (let letter = 0, end = length; end <= this.length; letter++, end++) {
      const hash = ((all[hashes + end] as number) - Math.imul(all[hashes + letter] as number, power)) >>> 0;
      if (filter[(hash ^ (hash >>> 16)) & 0xffff] === 1) visit(all[letter] as number, hash);
    }
  }

  /** True if some part of `length` letters has this first hash. */
  hold(length: number, hash: number): boolean {
    const { all, hashes } = this;
    const power = powerOf(0, length);
    for (let letter = 0, end = length; end <= this.length; letter++, end++) {
      if (((all[hashes + end] as number) - Math.imul(all[hashes + letter] as number, power)) >>> 0 === hash)
        return true;
    }
    return false;
  }

  /** The first hash of `length` letters; undefined if there are fewer. */
  keyAt(letter: number, length: number): number | undefined {
    if (letter < 0 || letter + length > this.length) return undefined;
    return this.firstOf(letter, length);
  }

  /** True if the letters have these hashes. */
  has(letter: number, length: number, [first, second]: Hash): boolean {
    return this.keyAt(letter, length) === first && this.secondOf(letter, length) === second;
  }

  private firstOf(letter: number, length: number): number {
    return partOf(this.all, powerOf(0, length), this.hashes + letter, length);
  }

  private secondOf(letter: number, length: number): number {
    this.secondHashes ??= this.makeSecond();
    return partOf(this.secondHashes, powerOf(1, length), letter, length);
  }

  private makeSecond(): Int32Array {
    const hashes = new Int32Array(this.length + 1);
    let hash = 0;
    for (let letter = 0; letter < this.length; letter++) {
      hash = (Math.imul(hash, bases[1]) + this.form.charCodeAt(this.placeOf(letter))) | 0;
      hashes[letter + 1] = hash;
    }
    return hashes;
  }
}

/** The hash of `length` letters, from those of all beginnings; `power` is the base to the power of `length`. */
function partOf(hashes: Int32Array, power: number, letter: number, length: number): number {
  return ((hashes[letter + length] as number) - Math.imul(hashes[letter] as number, power)) >>> 0;
}

const powers: readonly [number[], number[]] = [[1], [1]];

/** A base to the power of `exponent`. */
function powerOf(which: 0 | 1, exponent: number): number {
  const known = powers[which];
  while (known.length <= exponent) known.push(Math.imul(known.at(-1) as number, bases[which]));
  return known[exponent] as number;
}

const kinds = new Uint8Array(0x10000);

/** True for letters and digits of any script, and for emoji, which are no punctuation of a message. */
function isLetter(unit: number): boolean {
  if (kinds[unit] === 0) kinds[unit] = /[\p{L}\p{N}\p{So}\p{Cs}]/u.test(String.fromCharCode(unit)) ? 1 : 2;
  return kinds[unit] === 1;
}
