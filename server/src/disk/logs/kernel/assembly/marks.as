// Marks places in the bytes that are searched, 64 at a time: each place is a bit.

import { digitsOf, each, eachOf64, escapes } from './bytes';
import { feedMarks, keyMarks, nibbleTables, numberMarks } from './layout';

/** For each byte the groups of words of whose keys it can be the first, in the lower half, and the second, in the upper half. */
// @ts-ignore: decorator
@inline
function rolesOf(bytes: v128, low: v128, high: v128, half: v128): v128 {
  return v128.and(
    i8x16.swizzle(low, v128.and(bytes, half)),
    i8x16.swizzle(high, v128.and(i16x8.shr_u(bytes, 4), half)),
  );
}

/** Where a byte is the first and the next one the second of a key of one group, by what they can be. */
// @ts-ignore: decorator
@inline
function keysIn(roles: v128, next: v128, half: v128): v128 {
  const seconds = i8x16.shuffle(roles, next, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  return i8x16.gt_s(v128.and(v128.and(roles, half), i16x8.shr_u(seconds, 4)), i8x16.splat(0));
}

/** Moves the bits of a block up; what leaves the one before comes in. */
// @ts-ignore: decorator
@inline
function up(bits: u64, last: u64, by: u64): u64 {
  return (bits << by) | (last >> (64 - by));
}

/**
 * Marks line feeds, the ends of numbers, which may be numbers that are searched, and the keys of words in [from, end). The first 64
 * bits are for the bytes before `from`, and mean nothing but line feeds.
 */
export function mark(from: usize, end: usize, words: bool): void {
  const low = v128.load(nibbleTables);
  const high = v128.load(nibbleTables + 16);
  const half = each(0x0f);
  const feed = each(0x0a);
  const fifty = each(0x50);
  const least = each(0x8a);
  const eight = each(0x08);
  const nine = each(0x39);
  const grouped = escapes != 0;
  let lastDigits: u64 = 0;
  let lastTwos: u64 = 0;
  let lastFours: u64 = 0;
  let lastBegins: u64 = 0;
  let lastSevens: u64 = 0;
  let lastThrees: u64 = 0;
  let lastGroups: u64 = 0;
  let place: usize = 0;
  let roles = rolesOf(v128.load(from - 64), low, high, half);
  for (let block = from - 64; block < end; block += 64) {
    const one = v128.load(block);
    const two = v128.load(block, 16);
    const three = v128.load(block, 32);
    const four = v128.load(block, 48);
    const digits = eachOf64(digitsOf(one, fifty, least), digitsOf(two, fifty, least), digitsOf(three, fifty, least), digitsOf(four, fifty, least));
    // A number that is searched begins with 1 or 9.
    const begins = eachOf64(
      i8x16.eq(v128.or(one, eight), nine),
      i8x16.eq(v128.or(two, eight), nine),
      i8x16.eq(v128.or(three, eight), nine),
      i8x16.eq(v128.or(four, eight), nine),
    );
    store<u64>(feedMarks + place, eachOf64(i8x16.eq(one, feed), i8x16.eq(two, feed), i8x16.eq(three, feed), i8x16.eq(four, feed)));
    const twos = digits & up(digits, lastDigits, 1);
    const fours = twos & up(twos, lastTwos, 2);
    const sevens = fours & up(fours, lastFours, 3) & up(begins, lastBegins, 6);
    let numbers = up(sevens, lastSevens, 1);
    if (grouped) {
      const threes = twos & up(digits, lastDigits, 2);
      // Exactly three digits end before this byte.
      const groups = up(threes, lastThrees, 1) & ~up(digits, lastDigits, 4);
      numbers |= groups & up(groups, lastGroups, 4) & up(digits, lastDigits, 9);
      lastThrees = threes;
      lastGroups = groups;
    }
    store<u64>(numberMarks + place, numbers & ~digits);
    lastDigits = digits;
    lastTwos = twos;
    lastFours = fours;
    lastBegins = begins;
    lastSevens = sevens;
    if (words) {
      const second = rolesOf(two, low, high, half);
      const third = rolesOf(three, low, high, half);
      const fourth = rolesOf(four, low, high, half);
      const next = rolesOf(v128.load(block, 64), low, high, half);
      store<u64>(
        keyMarks + place,
        eachOf64(
          keysIn(roles, second, half),
          keysIn(second, third, half),
          keysIn(third, fourth, half),
          keysIn(fourth, next, half),
        ),
      );
      roles = next;
    }
    place += 8;
  }
  // Only what is before `end`.
  const last = (end - from) & 63;
  if (last == 0) return;
  const isIn = (<u64>1 << last) - 1;
  place -= 8;
  store<u64>(feedMarks + place, load<u64>(feedMarks + place) & isIn);
  store<u64>(numberMarks + place, load<u64>(numberMarks + place) & isIn);
  store<u64>(keyMarks + place, load<u64>(keyMarks + place) & isIn);
}
