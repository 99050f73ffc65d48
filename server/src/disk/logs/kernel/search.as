// The search for numbers and words.

import { digitsOf16, escapes, first } from './bytes';
import { isNearWide, judge, judgeLine } from './judge';

const NIBBLES: usize = 512;
const WORDS: usize = 576;
const LISTED: usize = 1024;
const COUNTS: usize = 102400;

/** Where to go on after the list of hits was full; otherwise `end`. */
export let resume: usize = 0;

/**
 * Decides the numbers that end before [from, end): counts those that need no text around them, and writes where the others
 * end to [hits, lastHit). Returns where the list ends. At least 64 bytes before `from` must be readable.
 */
export function scan(from: usize, end: usize, hits: usize, lastHit: usize): usize {
  let block = (from - 12) & ~63;
  let hit = hits;
  let digitsBefore: u64 = 0;
  let twoBefore: u64 = 0;
  let threeBefore: u64 = 0;
  let fourBefore: u64 = 0;
  let sevenBefore: u64 = 0;
  let groupBefore: u64 = 0;
  const grouped = escapes != 0;
  for (; block < end; block += 64) {
    const digits =
      digitsOf16(block) | (digitsOf16(block + 16) << 16) | (digitsOf16(block + 32) << 32) | (digitsOf16(block + 48) << 48);
    const two = digits & ((digits << 1) | (digitsBefore >> 63));
    const four = two & ((two << 2) | (twoBefore >> 62));
    const seven = four & ((four << 3) | (fourBefore >> 61));
    let ends = ((seven << 1) | (sevenBefore >> 63)) & ~digits;
    let groups: u64 = 0;
    if (grouped) {
      // Exactly three digits end before this byte.
      const three = two & ((digits << 2) | (digitsBefore >> 62));
      const group = ((three << 1) | (threeBefore >> 63)) & ~digits & ~((digits << 4) | (digitsBefore >> 60));
      groups = group & ((group << 4) | (groupBefore >> 60)) & ((digits << 9) | (digitsBefore >> 55));
      threeBefore = three;
      groupBefore = group;
    }
    digitsBefore = digits;
    twoBefore = two;
    fourBefore = four;
    sevenBefore = seven;
    ends |= groups;
    while (ends != 0) {
      const bit = ctz(ends);
      ends &= ends - 1;
      const at = block + <usize>bit;
      if (at < from) continue;
      if (at >= end) break;
      let found = 0;
      if (((groups >> bit) & 1) != 0) {
        const separator = load<u8>(at - 4);
        if ((separator == 0x5f || separator == 0x27) && load<u8>(at - 8) == separator) found = 2;
      } else {
        const first = load<u16>(at - 7);
        if (first == 0x3231) {
          found = judge(at);
          if (found == 2 && isNearWide(at - 7)) found = judgeLine(at - 7, at);
          if (found == 1) {
            const number =
              <usize>(load<u8>(at - 5) - 0x30) * 10000 +
              <usize>(load<u8>(at - 4) - 0x30) * 1000 +
              <usize>(load<u8>(at - 3) - 0x30) * 100 +
              <usize>(load<u8>(at - 2) - 0x30) * 10 +
              <usize>(load<u8>(at - 1) - 0x30);
            if (load<u8>(LISTED + number) == 1) {
              const count = COUNTS + (number << 2);
              store<u32>(count, load<u32>(count) + 1);
              continue;
            }
          }
        } else if (escapes != 0 && first == 0x3939 && load<u32>(at - 5) == 0x30343030 && load<u8>(at - 1) == 0x33) {
          found = 2;
        }
      }
      if (found == 0) continue;
      store<u32>(hit, <u32>at);
      hit += 4;
      if (hit == lastHit) {
        resume = at + 1;
        return hit;
      }
    }
  }
  resume = end;
  return hit;
}

/** True if one of the words begins at `at`. */
// @ts-ignore: decorator
@inline
function isWord(at: usize, words: u32): bool {
  for (let word: u32 = 0; word < words; word++) {
    const place = WORDS + <usize>word * 32;
    // Words have four bytes at least.
    if (load<u32>(at) != load<u32>(place + 1)) continue;
    const length = <usize>load<u8>(place);
    let same: usize = 4;
    while (same < length && load<u8>(at + same) == load<u8>(place + 1 + same)) same++;
    if (same == length) return true;
  }
  return false;
}

/**
 * Writes where words begin in [from, end), one a line, to [hits, lastHit). Returns where the list ends. The first two bytes of a
 * word are recognized by their halves: each half has the set of words that it fits.
 */
export function findWords(from: usize, end: usize, words: u32, hits: usize, lastHit: usize): usize {
  const low = v128.load(NIBBLES);
  const high = v128.load(NIBBLES + 16);
  const nextLow = v128.load(NIBBLES + 32);
  const nextHigh = v128.load(NIBBLES + 48);
  const half = i8x16.splat(0x0f);
  const feed = i8x16.splat(0x0a);
  let hit = hits;
  let at = from;
  while (at < end) {
    const bytes = v128.load(at);
    const next = v128.load(at + 1);
    const fits = v128.and(
      v128.and(i8x16.swizzle(low, v128.and(bytes, half)), i8x16.swizzle(high, i8x16.shr_u(bytes, 4))),
      v128.and(i8x16.swizzle(nextLow, v128.and(next, half)), i8x16.swizzle(nextHigh, i8x16.shr_u(next, 4))),
    );
    if (!v128.any_true(fits)) {
      at += 16;
      continue;
    }
    let candidates = <u32>i8x16.bitmask(i8x16.ne(fits, i8x16.splat(0)));
    let found: usize = 0;
    while (candidates != 0) {
      const place = at + <usize>ctz(candidates);
      candidates &= candidates - 1;
      if (place >= end) break;
      if (isWord(place, words)) {
        found = place;
        break;
      }
    }
    if (found == 0) {
      at += 16;
      continue;
    }
    store<u32>(hit, <u32>found);
    hit += 4;
    at = found;
    while (at < end) {
      const feeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), feed));
      if (feeds != 0) {
        at += <usize>ctz(feeds);
        break;
      }
      at += 16;
    }
    if (hit == lastHit) {
      resume = at;
      return hit;
    }
  }
  resume = end;
  return hit;
}

/** Returns the number of line feeds in [from, end). Reads up to 15 bytes beyond. */
export function countLines(from: usize, end: usize): u32 {
  const feed = i8x16.splat(0x0a);
  let count: u32 = 0;
  let at = from;
  for (; at + 16 <= end; at += 16) count += popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), feed)));
  for (; at < end; at++) if (load<u8>(at) == 0x0a) count++;
  return count;
}
