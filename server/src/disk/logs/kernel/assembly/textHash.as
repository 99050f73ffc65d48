// The hash of a text.

import { lineRecord } from './layout';

/** Writes the hash of the UTF-8 in [from, end) to `lineRecord`: its lower and its upper half, as `textHash` makes it. */
export function hashOf(from: usize, end: usize, seed: u32): void {
  let low: u32 = seed ^ 0x2545f491;
  let high: u32 = seed ^ 0x4f6cdd1d;
  let at = from;
  for (; at + 8 <= end; at += 8) {
    const eight = load<u64>(at);
    const first = <u32>eight;
    const second = <u32>(eight >> 32);
    low = rotl<u32>((low ^ first) * 0x2f6b8a4d, 15);
    high = rotl<u32>((high ^ first) * 0x2c1b3c6d, 13) + 0x297a2d39;
    low = rotl<u32>((low ^ second) * 0x2f6b8a4d, 15);
    high = rotl<u32>((high ^ second) * 0x2c1b3c6d, 13) + 0x297a2d39;
  }
  for (; at < end; at += 4) {
    let four = load<u32>(at);
    // What is missing of the last ones is 0.
    if (at + 4 > end) four &= 0xffffffff >> <u32>((at + 4 - end) << 3);
    low = rotl<u32>((low ^ four) * 0x2f6b8a4d, 15);
    high = rotl<u32>((high ^ four) * 0x2c1b3c6d, 13) + 0x297a2d39;
  }
  low = mixed(low ^ (high >>> 15) ^ <u32>(end - from));
  high = mixed(high ^ low);
  store<u32>(lineRecord, low);
  store<u32>(lineRecord + 4, high & 0xfffff);
}

/** Lets each bit depend on each other one. */
// @ts-ignore: decorator
@inline
function mixed(hash: u32): u32 {
  let mix = (hash ^ (hash >>> 16)) * 0x7feb352d;
  mix = (mix ^ (mix >>> 15)) * 0x846ca68b;
  return mix ^ (mix >>> 16);
}
