/** One more than the greatest hash: 2 to the power of 52. */
export const hashRange = 2 ** 52;

/**
 * Returns a hash of a text from 0 up to `hashRange`, the same on every machine: it is made of its UTF-8. Different texts practically never share
 * one: among a million texts the chance is 1 in 10,000.
 */
export function textHash(text: string, seed = 0): number {
  makeRoom(text.length * 3);
  return hashOf(writeUtf8(text), seed);
}

/** Returns the `textHash` of the text with this UTF-8; other bytes have a hash, too. */
export function bytesHash(utf8: Uint8Array, seed = 0): number {
  makeRoom(utf8.length);
  bytes.set(utf8);
  return hashOf(utf8.length, seed);
}

/** The hash of the first of `bytes`. */
function hashOf(length: number, seed: number): number {
  let [low, high] = [seed ^ 0x2545f491, seed ^ 0x4f6cdd1d];
  // Four bytes at a time; what is missing of the last ones is 0.
  bytes.fill(0, length, length + 3);
  for (let at = 0; at < length; at += 4) {
    const four = byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24);
    const mix = Math.imul(low ^ four, 0x2f6b8a4d);
    low = (mix << 15) | (mix >>> 17);
    const other = Math.imul(high ^ four, 0x2c1b3c6d);
    high = (((other << 13) | (other >>> 19)) + 0x297a2d39) | 0;
  }
  low = mixed(low ^ (high >>> 15) ^ length);
  high = mixed(high ^ low);
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0);
}

/** The UTF-8 of the text. */
let bytes = new Uint8Array(1024);

function makeRoom(length: number): void {
  if (bytes.length < length + 3) bytes = new Uint8Array(length + 3);
}

/** Writes a text to `bytes`, and returns how many they are. */
function writeUtf8(text: string): number {
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    let unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[to++] = unit;
      continue;
    }
    if (unit >= 0xd800 && unit < 0xdc00) unit = text.codePointAt(at) as number;
    if (unit > 0xffff) at++;
    if (unit < 0x800) bytes[to++] = 0xc0 | (unit >> 6);
    else {
      if (unit > 0xffff) bytes[to++] = 0xf0 | (unit >> 18);
      bytes[to++] = unit > 0xffff ? 0x80 | ((unit >> 12) & 0x3f) : 0xe0 | (unit >> 12);
      bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
    }
    bytes[to++] = 0x80 | (unit & 0x3f);
  }
  return to;
}

function byteAt(at: number): number {
  return bytes[at] as number;
}

/** How many more hashes than the maximum are held before the surplus is dropped, as a factor. */
export const slack = 1.5;

/** Returns the hash from which on hashes are dropped, so that the `max` smallest remain. */
export function boundOf(hashes: Iterable<number>, max: number): number {
  // Numbers in a typed array are sorted much faster.
  return Float64Array.from(hashes).sort()[max] ?? hashRange;
}

/** Lets each bit depend on each other one. */
function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mix = Math.imul(mix ^ (mix >>> 15), 0x846ca68b);
  return mix ^ (mix >>> 16);
}
