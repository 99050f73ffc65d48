import type { Hash } from '../template';

/**
 * Two polynomial hashes, h = h * base + unit modulo 2^32, whose values for any part of a text follow from those of its
 * beginnings. Together they recognise a text without holding it.
 */
const bases = [0x01000193, 0x85ebca6b] as const;

/** The letters and digits of a normal form: blanks and punctuation do not count in fingerprints. */
export class Letters {
  /** Where each letter is in the form. */
  private readonly places: Int32Array;
  /** For each place of the form, and for its end, the number of letters before it. */
  private readonly counts: Int32Array;
  /** The hashes of the first letters, for each number of them. */
  private readonly hashes: readonly [Int32Array, Int32Array];

  constructor(readonly form: string) {
    const places = new Int32Array(form.length);
    this.counts = new Int32Array(form.length + 1);
    this.hashes = [new Int32Array(form.length + 1), new Int32Array(form.length + 1)];
    const [first, second] = this.hashes;
    let [count, a, b] = [0, 0, 0];
    for (let at = 0; at < form.length; at++) {
      const unit = form.charCodeAt(at);
      this.counts[at] = count;
      if (!isLetter(unit)) continue;
      places[count++] = at;
      a = (Math.imul(a, bases[0]) + unit) | 0;
      b = (Math.imul(b, bases[1]) + unit) | 0;
      first[count] = a;
      second[count] = b;
    }
    this.counts[form.length] = count;
    this.places = places.subarray(0, count);
  }

  get length(): number {
    return this.places.length;
  }

  /** Both hashes of the first `length` letters, as hexadecimal digits. */
  hashText(length: number): string {
    return ([0, 1] as const).map((which) => this.part(which, 0, length).toString(16).padStart(8, '0')).join('');
  }

  /** The number of letters before a place of the form. */
  before(place: number): number {
    return this.counts[place] ?? this.places.length;
  }

  /** The place of a letter in the form. */
  placeOf(letter: number): number {
    return this.places[letter] ?? this.form.length;
  }

  /** True if the unit at a place of the form is a letter. */
  isAt(place: number): boolean {
    return this.places[this.before(place)] === place;
  }

  /** The first hash of `length` letters; undefined if there are fewer. */
  keyAt(letter: number, length: number): number | undefined {
    return letter < 0 || letter + length > this.places.length ? undefined : this.part(0, letter, length);
  }

  /** True if the letters have these hashes. */
  has(letter: number, length: number, [a, b]: Hash): boolean {
    return this.keyAt(letter, length) === a && this.part(1, letter, length) === b;
  }

  private part(which: 0 | 1, letter: number, length: number): number {
    const hashes = this.hashes[which];
    const before = Math.imul(hashes[letter] ?? 0, power(which, length));
    return ((hashes[letter + length] ?? 0) - before) >>> 0;
  }
}

const powers: readonly [number[], number[]] = [[1], [1]];

/** The base to the power of `exponent`. */
function power(which: 0 | 1, exponent: number): number {
  const known = powers[which];
  while (known.length <= exponent) known.push(Math.imul(known.at(-1) ?? 1, bases[which]));
  return known[exponent] ?? 1;
}

const kinds = new Uint8Array(0x10000);

/** True for letters and digits of any script, and for emoji, which are no punctuation of a message. */
function isLetter(unit: number): boolean {
  if (kinds[unit] === 0) kinds[unit] = /[\p{L}\p{N}\p{So}\p{Cs}]/u.test(String.fromCharCode(unit)) ? 1 : 2;
  return kinds[unit] === 1;
}
