// Masks digits of lines that do not matter.

import { bytesIn, each, eachOf64, isDigit, isWordByte, lastFive, MIX } from './bytes';
import { digitBits, listedTable, maskedBits } from './layout';

/** Of the line that was masked last: the hash of its numbers of up to four digits. */
export let smallHash: u64 = 0;
/** Its only number without 1200000, if any listed number may be there. */
export let openNumber: u64 = 0;
/** The index that JavaScript has given this number; 0 if none. */
export let openIndex: u32 = 0;

/**
 * Where a time of day such as 12:00:00.123 ends that is in the first 64 bytes of a line; `from` if there is none, or if a code may be
 * before it. `digits`: of these bytes.
 */
function timeEnd(from: usize, end: usize, digits: u64): usize {
  const colons = bytesIn(from, each(0x3a));
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
  return (digits << 1) & (digits >> 1) & (bytesIn(from, each(0x5f)) | bytesIn(from, each(0x27)));
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

/** Where 64 bytes are no ASCII, or may begin an escape. */
// @ts-ignore: decorator
@inline
function unusual(from: usize): u64 {
  const wide = eachOf64(v128.load(from), v128.load(from, 16), v128.load(from, 32), v128.load(from, 48));
  return wide | bytesIn(from, each(0x25)) | bytesIn(from, each(0x5c));
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
 * Masks the digits of a line that do not matter: those that are no candidate, no part of a name, an escape or a number in
 * groups, no fraction of a candidate, no status of HTTP, and no byte of a character of GB18030. A zero at the beginning of a number
 * remains, as of telephone numbers. Masks the only candidate, too, if it may be any listed number; returns where it ends, else 0.
 */
export function mask(from: usize, end: usize, hasDigitsInCharacters: bool): usize {
  smallHash = 0;
  const header = timeEnd(from, end, load<u64>(digitBits));
  let candidate: usize = 0;
  let candidates = 0;
  let behind = from;
  const length = header - from;
  const ofTime = length < 64 ? (<u64>1 << <u64>length) - 1 : 0;
  if ((unusual(from) & ofTime) == 0) {
    // Most digits of most lines are those of their times.
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
  const number = lastFive(candidate);
  const listed = <u32>load<u8>(listedTable + number);
  if (listed < 2) return 0;
  openNumber = number;
  openIndex = listed - 2;
  maskBytes(candidate - 7 - from, 7);
  return candidate;
}
