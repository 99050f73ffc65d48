// The search for numbers and words.

import { bytesIn, each, escapes, isDigit, lastFive } from './bytes';
import { isNearWide, judge, judgeLine } from './judge';
import { countTable, listedTable, maxSearched, numberMarks, wordList, wordSize } from './layout';
import { mark } from './marks';

/** Where to go on after the list of hits was full; otherwise `end`. */
export let resume: usize = 0;

/** What is to be done about a number that ends before `at`: 0 nothing, 1 it counts as it is, 2 it must be looked at. */
// @ts-ignore: decorator
@inline
export function numberAt(at: usize): i32 {
  if (!isDigit(at - 4)) {
    const separator = load<u8>(at - 4);
    return (separator == 0x5f || separator == 0x27) && load<u8>(at - 8) == separator ? 2 : 0;
  }
  if (load<u16>(at - 7) != 0x3231) return escapes != 0 && load<u32>(at - 7) == 0x30303939 && load<u32>(at - 4) == 0x33303430 ? 2 : 0;
  const found = judge(at);
  if (found == 2 && isNearWide(at - 7)) return judgeLine(at - 7, at);
  return found;
}

/**
 * Decides the numbers that end before [from, end): counts those that need no text around them, and writes where the others
 * end to [hits, lastHit). Returns where the list ends. At least 64 bytes before `from` must be readable.
 */
export function scan(from: usize, end: usize, hits: usize, lastHit: usize): usize {
  let hit = hits;
  for (let part = from; part < end; part += maxSearched) {
    const length = min(maxSearched, end - part);
    mark(part, part + length, false);
    for (let block: usize = 0; block < length; block += 64) {
      let numbers = load<u64>(numberMarks + 8 + (block >> 3));
      while (numbers != 0) {
        const at = part + block + <usize>ctz(numbers);
        numbers &= numbers - 1;
        const found = numberAt(at);
        if (found == 0) continue;
        if (found == 1) {
          const number = lastFive(at);
          if (load<u8>(listedTable + number) == 1) {
            const count = countTable + (number << 2);
            store<u32>(count, load<u32>(count) + 1);
            continue;
          }
        }
        store<u32>(hit, <u32>at);
        hit += 4;
        if (hit == lastHit) {
          resume = at + 1;
          return hit;
        }
      }
    }
  }
  resume = end;
  return hit;
}

/** Where a word begins whose key is at `at`; 0 if there is none. */
// @ts-ignore: decorator
@inline
export function wordAt(at: usize, words: u32): usize {
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

/** Returns the number of line feeds in [from, end). Reads up to 63 bytes beyond. */
export function countLines(from: usize, end: usize): u32 {
  const feed = each(0x0a);
  let count: u64 = 0;
  let at = from;
  for (; at + 64 <= end; at += 64) count += popcnt(bytesIn(at, feed));
  if (at < end) count += popcnt(bytesIn(at, feed) & ((<u64>1 << <u64>(end - at)) - 1));
  return <u32>count;
}
