// Decides by the bytes beside seven digits, and by their line, whether they are a candidate.

import { encoding, escapes, first, isDigit, isHexLetter, isWordByte, known } from './bytes';
import { judgedLines, leftTable, rightTable } from './layout';

/** Maximum number of bytes on each side of a number in which its line is searched. */
const REACH: usize = 1024;

/** Like `judge`, by what is before a number that begins at `start`. */
function judgeLeft(start: usize, end: usize): i32 {
  const byte = load<u8>(start - 1);
  const before = load<u8>(start - 2);
  // A percent escape, unless it is a wildcard: `'%1239801%'`.
  if (byte == 0x25) return load<u8>(end) == 0x25 || before == 0x22 || before == 0x27 || before == 0x60 ? 2 : 0;
  if (byte == 0x2c) return before - 0x30 < 10 ? 2 : 1;
  if (byte == 0x2e) {
    // The digit may be the last byte of a character of GB18030.
    if (before - 0x30 < 10) return load<u8>(start - 3) >= 0x80 ? 2 : 0;
    if (before == 0x20) return 0;
    return isWordByte(before) || before == 0x2e ? 1 : 2;
  }
  // A character of GB18030 may end here.
  if (before >= 0x80) return 2;
  if (byte == 0x5f) {
    // Emphasis closes at the number or soon behind it.
    const right = load<u8>(end);
    if (right == 0x5f) return 2;
    if (right != 0x20) return 0;
    for (let at = end + 1; at < end + 12; at++) if (load<u8>(at) == 0x5f) return 2;
    return 0;
  }
  if (byte == 0x6e || byte == 0x74 || byte == 0x72) return before != 0x5c ? 0 : load<u8>(start - 3) >= 0x80 ? 2 : 1;
  if (byte == 0x6d || byte == 0x4b) return before == 0x5b || before == 0x3b || before == 0x3a || before - 0x30 < 10 ? colour(start) : 0;
  if (isHexLetter(byte)) return before - 0x30 < 10 || isHexLetter(before) ? 2 : 0;
  return 2;
}

/** 1 if the `m` before `start` ends a colour such as `[31m`. */
function colour(start: usize): i32 {
  if (load<u8>(start - 1) != 0x6d) return 2;
  let at = start - 2;
  while (start - at < 8 && isDigit(at)) at--;
  return load<u8>(at) == 0x5b && at < start - 2 ? 1 : 2;
}

/** The same by what is behind it. */
function judgeRight(end: usize): i32 {
  const byte = load<u8>(end);
  const next = load<u8>(end + 1);
  // An account may go on: `1239801-a@x`.
  if (byte == 0x2d || byte == 0x2b) return isWordByte(next) ? 2 : 1;
  if (byte == 0x2e) return next - 0x30 >= 10 ? (isWordByte(next) ? 2 : 1) : next == 0x30 ? 2 : 0;
  if (byte == 0x40) return isWordByte(next) ? 0 : 2;
  if (byte == 0x25) return 2;
  if (byte == 0x5f) return isWordByte(next) && next != 0x5f && next != 0x69 && next != 0x75 ? 0 : 2;
  // A suffix of a number: u, l, z, n, i.
  const lower = byte | 0x20;
  return lower == 0x75 || lower == 0x6c || lower == 0x7a || lower == 0x6e || lower == 0x69 ? 2 : 0;
}

/** The beginning of the line that `start` is in. 0 if it is not known, or too far away. */
function lineStart(start: usize): usize {
  const feed = i8x16.splat(0x0a);
  const least = max(first, start - REACH);
  for (let at = start - 16; at >= least; at -= 16) {
    const feeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), feed));
    if (feeds != 0) return at + 32 - <usize>clz(feeds);
  }
  return 0;
}

/** The end of the line that `end` is in. 0 if it is not known, or too far away. */
function lineEnd(end: usize): usize {
  const feed = i8x16.splat(0x0a);
  const most = min(known, end + REACH);
  for (let at = end; at + 16 <= most; at += 16) {
    const feeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), feed));
    if (feeds != 0) return at + <usize>ctz(feeds);
  }
  return 0;
}

/** Of the line that `encodingOf` has judged last: the number of bytes that are no UTF-8. */
export let broken: i32 = 0;

/** Another number for each text that is in the memory. */
export let text: u32 = 0;

/** 1 if the line in [from, to) is UTF-8, or more like it than like GB18030; 2 if not; 0 if JavaScript must look. */
export function encodingOf(from: usize, to: usize): i32 {
  const place = judgedLines + ((from & 255) << 4);
  if (load<u32>(place) == <u32>from && load<u32>(place, 4) == <u32>to && load<u32>(place, 8) == text) {
    const known = load<i32>(place, 12);
    broken = known >> 2;
    return known & 3;
  }
  const kind = judgeEncoding(from, to);
  store<u32>(place, <u32>from);
  store<u32>(place, <u32>to, 4);
  store<u32>(place, text, 8);
  store<i32>(place, (broken << 2) | kind, 12);
  return kind;
}

function judgeEncoding(from: usize, to: usize): i32 {
  let good = 0;
  let bad = 0;
  let need = 0;
  let units = 0;
  let low: u8 = 0x80;
  let high: u8 = 0xbf;
  let at = from;
  while (at < to) {
    const byte = load<u8>(at);
    if (need == 0 && byte < 0x80) {
      // As far as the next byte that is not ASCII.
      const wide = <u32>i8x16.bitmask(v128.load(at));
      at += wide == 0 ? 16 : <usize>ctz(wide);
      continue;
    }
    // Most Chinese characters have three bytes.
    if (need == 0 && byte - 0xe1 < 15 && byte != 0xed && at + 3 <= to && (load<u16>(at, 1) & 0xc0c0) == 0x8080) {
      if (byte == 0xef && load<u16>(at, 1) == 0xbdbf) return 0;
      good++;
      at += 3;
      continue;
    }
    if (need == 0) {
      low = 0x80;
      high = 0xbf;
      units = 1;
      if (byte >= 0xc2 && byte < 0xe0) need = 1;
      else if (byte >= 0xe0 && byte < 0xf0) {
        need = 2;
        if (byte == 0xe0) low = 0xa0;
        if (byte == 0xed) high = 0x9f;
      } else if (byte >= 0xf0 && byte < 0xf5) {
        need = 3;
        units = 2;
        if (byte == 0xf0) low = 0x90;
        if (byte == 0xf4) high = 0x8f;
      } else bad++;
      at++;
      continue;
    }
    if (byte < low || byte > high) {
      // The byte begins another character.
      bad++;
      need = 0;
      continue;
    }
    low = 0x80;
    high = 0xbf;
    need--;
    at++;
    if (need != 0) continue;
    good += units;
    // A replacement character is well written, and yet a sign of a wrong encoding.
    if (byte == 0xbd && load<u8>(at - 2) == 0xbf && load<u8>(at - 3) == 0xef) return 0;
  }
  if (need != 0) bad++;
  broken = bad;
  return bad == 0 || good > 4 * bad ? 1 : 2;
}

/**
 * Decides a number in [start, end) beside bytes of longer characters by its whole line: 0 if it is not on its own, 1 if it is, 2 if
 * JavaScript must look.
 */
export function judgeLine(start: usize, end: usize): i32 {
  const isCode = escapes != 0;
  if (!isCode && isWordByte(load<u8>(end))) return 0;
  const from = lineStart(start);
  if (from == 0) return 2;
  let kind = encoding;
  if (kind == 0) {
    const to = lineEnd(end);
    if (to == 0) return 2;
    kind = encodingOf(from, to > from && load<u8>(to - 1) == 0x0d ? to - 1 : to);
    if (kind == 0) return 2;
  }
  const isPlain = load<u8>(rightTable + load<u8>(end)) == 0;
  if (kind == 1) {
    if (isCode) return load<u8>(start - 1) >= 0x80 && isPlain ? 1 : 2;
    return isWordByte(load<u8>(start - 1)) ? 0 : 1;
  }
  let at = from;
  let last = at;
  while (at < start) {
    const byte = load<u8>(at);
    last = at;
    if (byte < 0x80) {
      at++;
      continue;
    }
    if (byte == 0x80 || byte == 0xff) return 2;
    const second = load<u8>(at + 1);
    if (second - 0x30 < 10) {
      // Not all characters of four bytes are assigned.
      if (byte > 0x83 && (byte < 0x90 || byte > 0xe2)) return 2;
      const third = load<u8>(at + 2);
      if (third < 0x81 || third == 0xff || !isDigit(at + 3)) return 2;
      at += 4;
    } else {
      if (second < 0x40 || second == 0x7f || second == 0xff) return 2;
      at += 2;
    }
  }
  if (at > start) return 0;
  // Of a code, letters beyond ASCII alone may be to the left.
  if (isCode) return load<u8>(last) >= 0x80 && isPlain ? 1 : 2;
  return isWordByte(load<u8>(last)) && last == start - 1 ? 0 : 1;
}

/** True if bytes of longer characters are right before a number. */
// @ts-ignore: decorator
@inline
export function isNearWide(start: usize): bool {
  return load<u8>(start - 1) >= 0x80 || load<u8>(start - 2) >= 0x80;
}

/** 0: rejected, 1: accepted, 2: JavaScript must look at the text around it. `end` is the byte behind seven digits. */
// @ts-ignore: decorator
@inline
export function judge(end: usize): i32 {
  const start = end - 7;
  if (isDigit(start - 1)) {
    // The digits of an escape, or of a character of GB18030.
    if (escapes == 0) return load<u8>(start - 2) >= 0x80 ? 2 : 0;
    let run = start - 1;
    while (start - run < 6 && isDigit(run - 1)) run--;
    if (start - run > 4) return 0;
    // Only these can begin an escape that ends in a digit.
    const first = load<u8>(run - 1);
    return first >= 0x80 || first == 0x25 || first == 0x5c || first == 0x78 || first == 0x75 || isHexLetter(first) ? 2 : 0;
  }
  const right = load<u8>(rightTable + load<u8>(end));
  if (right == 1) return 0;
  const left = load<u8>(leftTable + load<u8>(start - 1));
  if (left == 1) return 0;
  const before = load<u8>(start - 2);
  if (left == 4 && before < 0x80 && (escapes == 0 || before != 0x5c)) return 0;
  if (left == 4 && escapes == 0) return 2;
  if (left == 3 && before - 0x30 < 10) return 2;
  const onLeft = left == 2 || left == 4 ? judgeLeft(start, end) : 1;
  if (onLeft == 0 || right != 2) return onLeft;
  const onRight = judgeRight(end);
  return onRight == 1 ? onLeft : onRight;
}
