/** One more than the greatest hash: 2 to the power of 52. */
export const hashRange = 2 ** 52;

/**
 * Returns a hash of a text from 0 up to `hashRange`, the same on every machine. Different texts practically never share
 * one: among a million texts the chance is 1 in 10,000.
 */
export function textHash(text: string, seed = 0): number {
  let [low, high] = [seed ^ 0x2545f491, seed ^ 0x4f6cdd1d];
  for (let at = 0; at < text.length; at += 2) {
    const pair = text.charCodeAt(at) | (at + 1 < text.length ? text.charCodeAt(at + 1) << 16 : 0);
    const mix = Math.imul(low ^ pair, 0x2f6b8a4d);
    low = (mix << 15) | (mix >>> 17);
    const other = Math.imul(high ^ pair, 0x2c1b3c6d);
    high = (((other << 13) | (other >>> 19)) + 0x297a2d39) | 0;
  }
  low = mixed(low ^ (high >>> 15) ^ text.length);
  high = mixed(high ^ low);
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0);
}

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
