// Lines that differ in what does not matter have one shape.

import { bitsOf, digitsOf, each, eachOf64, encoding, isDigit, isWordByte } from './bytes';
import { broken, encodingOf } from './judge';
import { digitBits, lineRecord, listedTable, maskedBits, narrowedShapes, shapePlaces, shapeTable } from './layout';

const MIX: u64 = 0x9e3779b97f4a7c15;

/**
 * Where a time of day such as 12:00:00.123 ends that is in the first 64 bytes of a line; `from` if there is none, or if a code may be
 * before it. `digits`: of these bytes.
 */
function timeEnd(from: usize, end: usize, digits: u64): usize {
  const colon = i8x16.splat(0x3a);
  const colons = eachOf64(
    i8x16.eq(v128.load(from), colon),
    i8x16.eq(v128.load(from, 16), colon),
    i8x16.eq(v128.load(from, 32), colon),
    i8x16.eq(v128.load(from, 48), colon),
  );
  const pairs = digits & (digits >> 1);
  const times = pairs & (colons >> 2) & (pairs >> 3) & (colons >> 5) & (pairs >> 6);
  if (times == 0 || ((sevens(digits) | grouped(from, digits)) & ((<u64>1 << ctz(times)) - 1)) != 0) return from;
  let last = from + <usize>ctz(times) + 8;
  if (last > end) return from;
  const point = load<u8>(last);
  if (point != 0x2e && point != 0x2c && point != 0x3a) return last;
  last++;
  while (isDigit(last)) last++;
  return min(last, end);
}

/** Where seven digits or more begin. */
// @ts-ignore: decorator
@inline
function sevens(digits: u64): u64 {
  const twos = digits & (digits >> 1);
  const fours = twos & (twos >> 2);
  return fours & (fours >> 3);
}

/** Where a separator of groups of digits is. */
// @ts-ignore: decorator
@inline
function grouped(from: usize, digits: u64): u64 {
  const between = (digits << 1) & (digits >> 1);
  if (between == 0) return 0;
  let separators: u64 = 0;
  for (let at: usize = 0; at < 64; at += 16) {
    const bytes = v128.load(from + at);
    separators |= bitsOf(v128.or(i8x16.eq(bytes, i8x16.splat(0x5f)), i8x16.eq(bytes, i8x16.splat(0x27)))) << at;
  }
  return between & separators;
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

/** True if the first bytes of a line are ASCII without escapes; at most 64. */
function isPlain(from: usize, length: usize): bool {
  for (let at: usize = 0; at < length; at += 16) {
    const bytes = v128.load(from + at);
    const escapes = v128.or(i8x16.eq(bytes, i8x16.splat(0x25)), i8x16.eq(bytes, i8x16.splat(0x5c)));
    if (v128.any_true(v128.and(v128.or(bytes, escapes), i8x16.splat(-128)))) return false;
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
  if (end - start == 8 && isUuid(start)) {
    end = start + 36;
    maskBytes(start - from, 8);
    for (let part = start + 9; part < start + 24; part += 5) maskBytes(part - from, 4);
    maskBytes(start + 24 - from, 12);
  } else if (end - start < 16) return run;
  else maskBytes(start - from, end - start);
  return end;
}

/** Masks `count` bytes of the line from `at` on. */
// @ts-ignore: decorator
@inline
function maskBytes(at: usize, count: usize): void {
  const bit = at & 63;
  if (bit + count > 63) return maskLong(at, count);
  const place = maskedBits + ((at >> 6) << 3);
  store<u64>(place, load<u64>(place) | (((<u64>1 << count) - 1) << bit));
}

function maskLong(at: usize, count: usize): void {
  const end = at + count;
  while (at < end) {
    const place = maskedBits + ((at >> 6) << 3);
    const bit = at & 63;
    const most = min(64 - bit, end - at);
    store<u64>(place, load<u64>(place) | (((most == 64 ? 0 : (<u64>1 << most)) - 1) << bit));
    at += most;
  }
}

/**
 * Returns the number of the shape of the line around `at`, which is to be in [from, to) and is not longer than `most`: lines have one
 * shape if they differ in digits alone, and in ids, that do not change which codes they mention. `narrow` is 0, or one of the values of
 * `narrowedShapes`: of a line that is searched for messages, numbers of up to four digits matter, because a message may hold one. The first unused
 * number is that of a new shape. -1 if there is no such line. Writes to `lineRecord`.
 */
export function describe(at: usize, from: usize, to: usize, most: usize, narrow: i32): i32 {
  const least = max(from, at - most);
  const start = startFrom(at, least);
  let end = endUpTo(at, min(to, start + most));
  if (end == 0 || load<u8>(start - 1) != 0x0a) return -1;
  if (end > start && load<u8>(end - 1) == 0x0d) end--;
  return shapeOf(start, end, narrow);
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

/** The hashes of the line that was described last: without, and with its numbers of up to four digits. */
let hash: u64 = 0;
let smallHash: u64 = 0;
/** Its only number without 1200000, if any listed number may be there. */
export let openNumber: u64 = 0;
/** The index that JavaScript has given this number; 0 if none. */
export let openIndex: u32 = 0;

/** The number of the shape of a line; -1 if its encoding is not known. */
export function shapeOf(from: usize, end: usize, narrow: i32): i32 {
  store<u32>(lineRecord, <u32>from);
  store<u32>(lineRecord + 4, <u32>end);
  const length = end - from;
  const fifty = each(0x50);
  const least = each(0x8a);
  let wide: u64 = 0;
  for (let at: usize = 0; at < length; at += 64) {
    const place = from + at;
    const isIn = length - at < 64 ? (<u64>1 << (length - at)) - 1 : ~<u64>0;
    const one = v128.load(place);
    const two = v128.load(place, 16);
    const three = v128.load(place, 32);
    const four = v128.load(place, 48);
    store<u64>(digitBits + (at >> 3), isIn & eachOf64(digitsOf(one, fifty, least), digitsOf(two, fifty, least), digitsOf(three, fifty, least), digitsOf(four, fifty, least)));
    store<u64>(maskedBits + (at >> 3), 0);
    wide |= isIn & eachOf64(one, two, three, four);
  }
  let kind = 0;
  if (wide != 0) {
    kind = encoding != 2 ? encodingOf(from, end) : 2;
    if (kind == 0) return -1;
    if (encoding == 1 || kind == 1) kind = broken == 0 ? 1 : 3;
  }
  store<u32>(lineRecord + 8, kind);
  smallHash = 0;
  const open = mask(from, end, kind == 2);
  store<u32>(lineRecord + 12, <u32>open);
  let even: u64 = (<u64>length * 4 + <u64>kind + 1) * MIX;
  if (open != 0) even ^= <u64>(open - from) << 40;
  let odd = even;
  const one = i8x16.splat(0x31);
  const bits = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  const halves = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
  const indices = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  for (let at: usize = 0; at < length; at += 16) {
    const masked = load<u16>(maskedBits + (at >> 3));
    const spread = v128.and(i8x16.swizzle(i16x8.splat(masked), halves), bits);
    let bytes = v128.bitselect(one, v128.load(from + at), i8x16.eq(spread, bits));
    if (length - at < 16) bytes = v128.and(bytes, i8x16.lt_u(indices, i8x16.splat(<i8>(length - at))));
    even = (even ^ <u64>i64x2.extract_lane(bytes, 0)) * MIX;
    even ^= even >> 32;
    odd = (odd ^ <u64>i64x2.extract_lane(bytes, 1)) * MIX;
    odd ^= odd >> 32;
  }
  hash = (even ^ rotl<u64>(odd, 31)) * MIX;
  hash ^= hash >> 32;
  return narrow == 0 ? <i32>numberOf(hash) : narrowShape(narrow);
}

/** The number of the narrower shape of the line that was described last. */
function narrowShape(narrow: i32): i32 {
  return <i32>numberOf(((hash ^ smallHash ^ (narrow == 3 ? (openNumber + 1) * MIX : 0)) + <u64>narrow) * MIX);
}

/** The same, if lines of its shape have one; else -1. */
export function narrower(shape: i32): i32 {
  const narrow = <i32>load<u8>(narrowedShapes + shape);
  return narrow == 0 ? -1 : narrowShape(narrow);
}

/** The number of the shape with a hash; the first unused one is given to a new shape. */
function numberOf(hash: u64): u32 {
  if (hash == 0) hash = 1;
  for (let place = <u32>(hash >> 13) % shapePlaces; ; place = (place + 1) % shapePlaces) {
    const slot = shapeTable + (<usize>place << 4);
    const known = load<u64>(slot);
    if (known == hash) return load<u32>(slot + 8);
    if (known != 0) continue;
    store<u64>(slot, hash);
    store<u32>(slot + 8, shapes);
    return shapes++;
  }
}

/** Number of shapes that are known. */
export let shapes: u32 = 0;

/** Forgets all shapes. */
export function forgetShapes(): void {
  memory.fill(shapeTable, 0, <usize>shapePlaces << 4);
  memory.fill(narrowedShapes, 0, <usize>shapePlaces);
  shapes = 0;
}

/**
 * Masks the digits of a line that do not matter: those that are no candidate, no part of a name, an escape or a number in
 * groups, no fraction of a candidate, no status of HTTP, and no byte of a character of GB18030. A zero at the beginning of a number
 * remains, as of telephone numbers. Masks the only candidate, too, if it may be any listed number; returns where it ends, else 0.
 */
function mask(from: usize, end: usize, hasDigitsInCharacters: bool): usize {
  const header = timeEnd(from, end, load<u64>(digitBits));
  let candidate: usize = 0;
  let candidates = 0;
  let behind = from;
  const length = header - from;
  if (length != 0 && length < 64 && isPlain(from, length)) {
    // Most digits of most lines are those of their times.
    const ofTime = (<u64>1 << length) - 1;
    store<u64>(maskedBits, load<u64>(digitBits) & ofTime);
    store<u64>(digitBits, load<u64>(digitBits) & ~ofTime);
  }
  for (let block = from; block < end; block += 64) {
    let digits = load<u64>(digitBits + ((block - from) >> 3));
    while (digits != 0) {
      const start = block + <usize>ctz(digits);
      const ones = ~(digits >> (start - block));
      let after = start + <usize>ctz(ones);
      if (after >= block + 64) while (after < end && isDigit(after)) after++;
      digits = after >= block + 64 ? 0 : digits & (~<u64>0 << (after - block));
      if (start < behind) continue;
      behind = after;
      const length = after - start;
      const before = start > from ? load<u8>(start - 1) : <u8>0x20;
      if (before >= 0x80 && hasDigitsInCharacters) continue;
      if (after <= header && before != 0x25 && before != 0x5c) {
        maskBytes(start - from, length);
        continue;
      }
      const first = load<u16>(start);
      if (length == 7 && (first == 0x3231 || first == 0x3939)) {
        candidate = after;
        candidates++;
        continue;
      }
      if (candidate != 0 && start - candidate <= 2) continue;
      const next = load<u8>(after);
      // A UUID begins with eight digits and letters.
      if (before - 0x61 < 6 || next - 0x61 < 6 || (next == 0x2d && length == 8) || length >= 16) {
        const id = maskId(start, after, from);
        if (id != start) {
          behind = id;
          continue;
        }
      }
      // The hours of 2024-07-19T19:00:00.
      if (before == 0x54 && next == 0x3a && start - from > 1 && isDigit(start - 2)) {
        maskBytes(start - from, length);
        continue;
      }
      if (isWordByte(before) || before == 0x25 || before == 0x5c || before == 0x23 || before == 0x27) continue;
      if (next == 0x5f || next == 0x27 || (next | 0x20) == 0x78) continue;
      if (before == 0x20 && start - from > 1 && load<u8>(start - 2) == 0x22) continue;
      if (length < 5) {
        const value = load<u32>(start) & (<u32>0xffffffff >> (32 - (<u32>length << 3)));
        smallHash = (smallHash ^ (<u64>value | (<u64>(start - from) << 32))) * MIX;
        smallHash ^= smallHash >> 32;
      }
      const kept: usize = load<u8>(start) == 0x30 && length > 1 ? 1 : 0;
      maskBytes(start - from + kept, length - kept);
    }
  }
  if (candidates != 1 || hasDigitsInCharacters || load<u8>(candidate - 6) != 0x32) return 0;
  const number =
    <usize>(load<u8>(candidate - 5) - 0x30) * 10000 +
    <usize>(load<u8>(candidate - 4) - 0x30) * 1000 +
    <usize>(load<u8>(candidate - 3) - 0x30) * 100 +
    <usize>(load<u8>(candidate - 2) - 0x30) * 10 +
    <usize>(load<u8>(candidate - 1) - 0x30);
  const listed = <u32>load<u8>(listedTable + number);
  if (listed < 2) return 0;
  openNumber = number;
  openIndex = listed - 2;
  maskBytes(candidate - 7 - from, 7);
  return candidate;
}

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
