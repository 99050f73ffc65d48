// The search for numbers and words.

import { digitsOf16, escapes, first } from './bytes';
import { isNearWide, judge, judgeLine } from './judge';
import { countTable, listedTable, nibbleTables, wordList, wordSize } from './layout';

/** Where to go on after the list of hits was full; otherwise `end`. */
export let resume: usize = 0;

/**
 * Decides the numbers that end before [from, end): counts those that need no text around them, and writes where the others
 * end to [hits, lastHit). Returns where the list ends. At least 64 bytes before `from` must be readable.
 */
export function scan(from: usize, end: usize, hits: usize, lastHit: usize): usize {
  let hit = hits;
  const grouped = escapes != 0;
  // Sixteen bits of the bytes before, which is more than a number has, and those of the next 48 bytes.
  let digits: u64 = 0;
  for (let block = (from - 12) & ~15; block < end; block += 48) {
    digits = (digits >> 48) | (digitsOf16(block) << 16) | (digitsOf16(block + 16) << 32) | (digitsOf16(block + 32) << 48);
    const two = digits & (digits << 1);
    const four = two & (two << 2);
    let ends = (four & (four << 3)) << 1;
    let groups: u64 = 0;
    if (grouped) {
      // Exactly three digits end before this byte.
      const group = ((two & (digits << 2)) << 1) & ~(digits << 4);
      groups = group & (group << 4) & (digits << 9);
    }
    ends = (ends | groups) & ~digits & ~0xffff;
    while (ends != 0) {
      const bit = ctz(ends);
      ends &= ends - 1;
      const at = block - 16 + <usize>bit;
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
            if (load<u8>(listedTable + number) == 1) {
              const count = countTable + (number << 2);
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

/** Where a word begins whose key is at `at`; 0 if there is none. */
// @ts-ignore: decorator
@inline
function wordAt(at: usize, words: u32): usize {
  for (let word: u32 = 0; word < words; word++) {
    const place = wordList + <usize>word * wordSize;
    const start = at - <usize>load<u8>(place, 1);
    // Words have four bytes at least.
    if (load<u32>(start) != load<u32>(place + 2)) continue;
    const length = <usize>load<u8>(place);
    let same: usize = 4;
    while (same < length && load<u8>(start + same) == load<u8>(place + 2 + same)) same++;
    if (same == length) return start;
  }
  return 0;
}

/** For each byte the groups of words of whose keys it can be the first, in the lower half, and the second, in the upper half. */
// @ts-ignore: decorator
@inline
function rolesOf(bytes: v128, low: v128, high: v128): v128 {
  const half = i8x16.splat(0x0f);
  return v128.and(
    i8x16.swizzle(low, v128.and(bytes, half)),
    i8x16.swizzle(high, v128.and(i16x8.shr_u(bytes, 4), half)),
  );
}

/** Where a byte is the first and the next one the second of a key of one group, by what they can be. */
// @ts-ignore: decorator
@inline
function fitting(roles: v128, next: v128): v128 {
  const seconds = i8x16.shuffle(roles, next, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  return v128.and(v128.and(roles, i8x16.splat(0x0f)), i16x8.shr_u(seconds, 4));
}

/** A bit for each byte that is not 0. */
// @ts-ignore: decorator
@inline
function placesOf(bytes: v128): u64 {
  return <u64>(<u32>i8x16.bitmask(i8x16.ne(bytes, i8x16.splat(0))));
}

/**
 * Writes where words begin in [from, end), one a line, to [hits, lastHit). Returns where the list ends. Words are recognized by two
 * bytes, their keys: the halves of a byte say what it can be.
 */
export function findWords(from: usize, end: usize, words: u32, hits: usize, lastHit: usize): usize {
  const low = v128.load(nibbleTables);
  const high = v128.load(nibbleTables + 16);
  const feed = i8x16.splat(0x0a);
  let hit = hits;
  let at = from;
  while (at < end) {
    // The key of a word may be behind `end`.
    let roles = rolesOf(v128.load(at), low, high);
    let found: usize = 0;
    while (at < end + 1) {
      const second = rolesOf(v128.load(at + 16), low, high);
      const third = rolesOf(v128.load(at + 32), low, high);
      const fourth = rolesOf(v128.load(at + 48), low, high);
      const next = rolesOf(v128.load(at + 64), low, high);
      const fits = fitting(roles, second);
      const more = fitting(second, third);
      const most = fitting(third, fourth);
      const last = fitting(fourth, next);
      roles = next;
      if (v128.any_true(v128.or(v128.or(fits, more), v128.or(most, last)))) {
        let candidates = placesOf(fits) | (placesOf(more) << 16) | (placesOf(most) << 32) | (placesOf(last) << 48);
        while (candidates != 0 && found == 0) {
          const start = wordAt(at + <usize>ctz(candidates), words);
          if (start >= from && start < end) found = start;
          candidates &= candidates - 1;
        }
        if (found != 0) break;
      }
      at += 64;
    }
    if (found == 0) break;
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
  while (at + 16 <= end) {
    // A byte can count up to 255 of them.
    const to = min(at + 255 * 16, at + ((end - at) & ~15));
    let counts = i8x16.splat(0);
    for (; at < to; at += 16) counts = i8x16.sub(counts, i8x16.eq(v128.load(at), feed));
    const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(counts));
    count += i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) + i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
  }
  for (; at < end; at++) if (load<u8>(at) == 0x0a) count++;
  return count;
}
