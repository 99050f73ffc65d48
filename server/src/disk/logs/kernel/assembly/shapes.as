// Lines that differ in what does not matter have one shape.

import { digitsOf, each, eachOf64, encoding, MIX } from './bytes';
import { broken, encodingOf } from './judge';
import { digitBits, everyByte, lineRecord, maskedBits, narrowedShapes, shapePlaces, shapeTable } from './layout';
import { mask, openNumber, smallHash } from './masks';

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

/** The hash of the line that was described last. */
let hash: u64 = 0;

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
  const open = mask(from, end, kind == 2);
  store<u32>(lineRecord + 12, <u32>open);
  let even: u64 = (<u64>length * 4 + <u64>kind + 1) * MIX;
  if (open != 0) even ^= <u64>(open - from) << 40;
  let odd = even;
  const one = each(0x31);
  const indices = v128.load(everyByte);
  const halves = v128.and(i16x8.shr_u(indices, 3), each(1));
  const bits = i8x16.swizzle(i64x2(0x8040201008040201, 0x8040201008040201), indices);
  for (let at: usize = 0; at < length; at += 16) {
    const masked = load<u16>(maskedBits + (at >> 3));
    const spread = v128.and(i8x16.swizzle(i16x8.splat(masked), halves), bits);
    let bytes = v128.bitselect(one, v128.load(from + at), i8x16.eq(spread, bits));
    if (length - at < 16) bytes = v128.and(bytes, i8x16.lt_s(indices, i8x16.splat(<i8>(length - at))));
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
