// Lines that differ in what does not matter have one shape.

import { digitsOf16, encoding, escapes, first, isDigit, isWordByte, known } from './bytes';
import { encodingOf } from './judge';

/** Where `describe` writes the beginning of a line, its end, and its kind: 0 for ASCII, 1 for UTF-8, 2 for GB18030. */
const LINE: usize = 101024;
/** Where a line is written with its digits masked. */
const MASKED: usize = 569344;
/** The shapes that are known: 8192 places for a hash and the number of the shape plus 1. */
const SHAPES: usize = 1179648;
const SHAPE_PLACES: u32 = 8192;

/** The digit at or behind `at`; `end` or more if there is none. */
// @ts-ignore: decorator
@inline
function nextDigit(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const digits = <u32>digitsOf16(at);
    if (digits != 0) return at + <usize>ctz(digits);
  }
  return at;
}

/** Where a time of day such as 12:00:00.123 ends that is in the first 64 bytes of a line; `from` if there is none. */
function timeEnd(from: usize, end: usize): usize {
  const colon = i8x16.splat(0x3a);
  for (let block = from; block < from + 64 && block < end; block += 16) {
    let colons = <u32>i8x16.bitmask(i8x16.eq(v128.load(block), colon));
    while (colons != 0) {
      const at = block + <usize>ctz(colons);
      colons &= colons - 1;
      if (at < from + 2 || at + 6 > end || load<u8>(at + 3) != 0x3a) continue;
      if (!isDigit(at - 2) || !isDigit(at - 1) || !isDigit(at + 1) || !isDigit(at + 2)) continue;
      if (!isDigit(at + 4) || !isDigit(at + 5)) continue;
      let last = at + 6;
      const point = load<u8>(last);
      if (point != 0x2e && point != 0x2c && point != 0x3a) return last;
      last++;
      while (isDigit(last)) last++;
      return last;
    }
  }
  return from;
}

// @ts-ignore: decorator
@inline
function isHex(at: usize): bool {
  const byte = load<u8>(at);
  return byte - 0x30 < 10 || byte - 0x61 < 6;
}

/** True if a UUID begins at `at`. */
function isUuid(at: usize): bool {
  for (let index: usize = 0; index < 36; index++) {
    if (index == 8 || index == 13 || index == 18 || index == 23 ? load<u8>(at + index) != 0x2d : !isHex(at + index)) return false;
  }
  return true;
}

/** Masks the id of hexadecimal digits of which [run, after) is a part; returns where it ends, `run` if there is none. */
function maskId(run: usize, after: usize, from: usize): usize {
  let start = run;
  while (start > from && isHex(start - 1)) start--;
  let end = after;
  while (isHex(end)) end++;
  const before = start > from ? load<u8>(start - 1) : <u8>0x20;
  // It may be a part of a word, or of escapes.
  if (isWordByte(before) || isWordByte(load<u8>(end)) || before == 0x25 || before == 0x5c) return run;
  if (end - start == 8 && isUuid(start)) end = start + 36;
  else if (end - start < 16) return run;
  for (let at = start; at < end; at++) if (load<u8>(at) != 0x2d) store<u8>(MASKED + at - from, 0x31);
  return end;
}

/**
 * Returns the number of the shape of the line around `at`, which is to be in [from, to) and is not longer than `most`: lines have one
 * shape if they differ in digits alone, and in ids, that do not change which codes they mention. Of a line with `words` only, which
 * is searched for messages, numbers of up to four digits are a part of the shape, because a message may hold one. The first unused
 * number is that of a new shape. -1 if there is no such line. Writes to LINE.
 */
export function describe(at: usize, from: usize, to: usize, most: usize, words: i32): i32 {
  const least = max(from, at - most);
  const start = startFrom(at, least);
  let end = endUpTo(at, min(to, start + most));
  if (end == 0 || load<u8>(start - 1) != 0x0a) return -1;
  if (end > start && load<u8>(end - 1) == 0x0d) end--;
  store<u32>(LINE, <u32>start);
  store<u32>(LINE + 4, <u32>end);
  return shapeOf(start, end, words);
}

/** The beginning of the line that `at` is in, or `from`. */
// @ts-ignore: decorator
@inline
function startFrom(at: usize, from: usize): usize {
  const feed = i8x16.splat(0x0a);
  for (let block = at; block > from; ) {
    block -= 16;
    const feeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(block), feed));
    if (feeds != 0) return max(from, block + 32 - <usize>clz(feeds));
  }
  return from;
}

/** The line feed at or behind `at`; 0 if there is none before `to`. */
// @ts-ignore: decorator
@inline
function endUpTo(at: usize, to: usize): usize {
  const feed = i8x16.splat(0x0a);
  for (let block = at; block < to; block += 16) {
    const feeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(block), feed));
    if (feeds == 0) continue;
    const end = block + <usize>ctz(feeds);
    return end < to ? end : 0;
  }
  return 0;
}

function shapeOf(from: usize, end: usize, words: i32): i32 {
  const length = end - from;
  let all = v128.splat<u8>(0);
  for (let at: usize = 0; at < length; at += 16) {
    const bytes = v128.load(from + at);
    v128.store(MASKED + at, bytes);
    all = v128.or(all, at + 16 <= length ? bytes : v128.splat<u8>(0));
  }
  let isWide = i8x16.bitmask(all) != 0;
  for (let at = from + (length & ~15); at < end; at++) if (load<u8>(at) >= 0x80) isWide = true;
  let kind = 0;
  if (isWide) {
    kind = encoding != 0 ? encoding : encodingOf(from, end);
    if (kind == 0) return -1;
  }
  store<u32>(LINE + 8, kind);
  v128.store(MASKED + length, v128.splat<u8>(0));
  mask(from, end, words != 0, kind == 2);
  let hash: u64 = (<u64>length * 8 + <u64>(kind * 2 + words) + 1) * 0x9e3779b97f4a7c15;
  for (let at: usize = 0; at < length; at += 8) {
    hash = (hash ^ load<u64>(MASKED + at)) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
  }
  if (hash == 0) hash = 1;
  for (let place = <u32>(hash >> 13) % SHAPE_PLACES; ; place = (place + 1) % SHAPE_PLACES) {
    const slot = SHAPES + (<usize>place << 4);
    const known = load<u64>(slot);
    if (known == hash) return load<u32>(slot + 8);
    if (known != 0) continue;
    store<u64>(slot, hash);
    store<u32>(slot + 8, shapes);
    return shapes++;
  }
}

/** Number of shapes that are known. */
let shapes: u32 = 0;

/** Forgets all shapes. */
export function forgetShapes(): void {
  memory.fill(SHAPES, 0, <usize>SHAPE_PLACES << 4);
  shapes = 0;
}

/**
 * Masks the digits in the copy of a line that do not matter: those that are no candidate, no part of a name, an escape or a number in
 * groups, no fraction of a candidate, no status of HTTP, and no byte of a character of GB18030. A zero at the beginning of a number remains, as of telephone numbers.
 */
function mask(from: usize, end: usize, words: bool, hasDigitsInCharacters: bool): void {
  const header = timeEnd(from, end);
  let candidate: usize = 0;
  for (let run = nextDigit(from, end); run < end; run = nextDigit(run, end)) {
    let after = run + 1;
    while (after < end && isDigit(after)) after++;
    const start = run;
    const length = after - start;
    run = after;
    const before = start > from ? load<u8>(start - 1) : <u8>0x20;
    if (before >= 0x80 && hasDigitsInCharacters) continue;
    if (after <= header && before != 0x25 && before != 0x5c) {
      for (let at = start; at < after; at++) store<u8>(MASKED + at - from, 0x31);
      continue;
    }
    const first = load<u16>(start);
    if (length == 7 && (first == 0x3231 || first == 0x3939)) {
      candidate = after;
      continue;
    }
    if (candidate != 0 && start - candidate <= 2) continue;
    const next = load<u8>(after);
    if (before - 0x61 < 6 || next - 0x61 < 6 || next == 0x2d || length >= 16) {
      const id = maskId(start, after, from);
      if (id != start) {
        run = id;
        continue;
      }
    }
    if (isWordByte(before) || before == 0x25 || before == 0x5c || before == 0x23 || before == 0x27) continue;
    if (next == 0x5f || next == 0x27 || (next | 0x20) == 0x78) continue;
    if (before == 0x20 && start - from > 1 && load<u8>(start - 2) == 0x22) continue;
    if (words && length < 5) continue;
    const kept: usize = load<u8>(start) == 0x30 && length > 1 ? 1 : 0;
    for (let at = start + kept; at < after; at++) store<u8>(MASKED + at - from, 0x31);
  }
}

/** Writes the hash of the text in [from, end), which is ASCII, to LINE: its lower and its upper half, as `textHash` makes it. */
export function hashOf(from: usize, end: usize, seed: u32): void {
  let low: u32 = seed ^ 0x2545f491;
  let high: u32 = seed ^ 0x4f6cdd1d;
  let at = from;
  for (; at + 1 < end; at += 2) {
    const pair = <u32>load<u8>(at) | (<u32>load<u8>(at + 1) << 16);
    low = rotl<u32>((low ^ pair) * 0x2f6b8a4d, 15);
    high = rotl<u32>((high ^ pair) * 0x2c1b3c6d, 13) + 0x297a2d39;
  }
  if (at < end) {
    const unit = <u32>load<u8>(at);
    low = rotl<u32>((low ^ unit) * 0x2f6b8a4d, 15);
    high = rotl<u32>((high ^ unit) * 0x2c1b3c6d, 13) + 0x297a2d39;
  }
  low = mixed(low ^ (high >>> 15) ^ <u32>(end - from));
  high = mixed(high ^ low);
  store<u32>(LINE, low);
  store<u32>(LINE + 4, high & 0xfffff);
}

/** Lets each bit depend on each other one. */
// @ts-ignore: decorator
@inline
function mixed(hash: u32): u32 {
  let mix = (hash ^ (hash >>> 16)) * 0x7feb352d;
  mix = (mix ^ (mix >>> 15)) * 0x846ca68b;
  return mix ^ (mix >>> 16);
}
