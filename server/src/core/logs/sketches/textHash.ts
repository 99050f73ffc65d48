/** One more than the greatest hash: 2 to the power of 52. */
export const hashRange = 2 ** 52;

/**
 * Returns a hash of a text from 0 up to `hashRange`, the same on every machine. Different texts practically never share
 * one: among a million texts the chance is 1 in 10,000.
 */
export function textHash(text: string, seed = 0): number {
  let [low, high] = [seed ^ 0x2545f491, seed ^ 0x4f6cdd1d];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x2c1b3c6d) + 0x297a2d39;
  }
  low = mixed(low ^ (high >>> 15) ^ text.length);
  high = mixed(high ^ low);
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0);
}

/** Lets each bit depend on each other one. */
function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mix = Math.imul(mix ^ (mix >>> 15), 0x846ca68b);
  return mix ^ (mix >>> 16);
}
