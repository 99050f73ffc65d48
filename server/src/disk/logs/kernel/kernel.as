// The search for candidates in bytes, in AssemblyScript. `node tools/kernel.mjs` compiles it into kernelBytes.ts.
// The layout of the memory is described in layout.ts, the meaning of the tables in tables.ts.

const LEFT: usize = 0;
const RIGHT: usize = 256;
const NIBBLES: usize = 512;
const WORDS: usize = 576;
const LISTED: usize = 1024;
const COUNTS: usize = 102400;
/** Where `describe` writes the beginning of a line, its end, and its kind: 0 for ASCII, 1 for UTF-8, 2 for GB18030. */
const LINE: usize = 101024;
/** Where a line is written with its digits masked. */
const MASKED: usize = 569344;
/** The shapes that are known: 8192 places for a hash and the number of the shape plus 1. */
const SHAPES: usize = 1179648;
const SHAPE_PLACES: u32 = 8192;
/** Maximum number of bytes on each side of a number in which its line is searched. */
const REACH: usize = 1024;

/** 1 if escapes and groups of digits can make a number a candidate. */
export let escapes: i32 = 1;
/** The window around the numbers, as in a piece: what is known of the text before and behind it. */
export let first: usize = 0;
export let known: usize = 0;
/** Of the text: 0 if each line decides, 1 for UTF-8, 2 for GB18030. */
export let encoding: i32 = 0;
/** Where to go on after the list of hits was full; otherwise `end`. */
export let resume: usize = 0;

// @ts-ignore: decorator
@inline
function digitsOf16(at: usize): u64 {
  const shifted = i8x16.sub(v128.load(at), i8x16.splat(0x30));
  return <u64>(<u32>i8x16.bitmask(i8x16.lt_u(shifted, i8x16.splat(10))));
}

// @ts-ignore: decorator
@inline
function isDigit(at: usize): bool {
  return load<u8>(at) - 0x30 < 10;
}

// @ts-ignore: decorator
@inline
function isHexLetter(byte: u8): bool {
  return (byte | 0x20) - 0x61 < 6;
}

// @ts-ignore: decorator
@inline
function isWordByte(byte: u8): bool {
  return byte - 0x30 < 10 || (byte | 0x20) - 0x61 < 26 || byte == 0x5f;
}

/** Like `judge`, by what is before a number that begins at `start`. */
function judgeLeft(start: usize, end: usize): i32 {
  const byte = load<u8>(start - 1);
  const before = load<u8>(start - 2);
  if (byte == 0x25) return 0;
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
  if (byte == 0x2e) return next - 0x30 >= 10 ? 1 : next == 0x30 ? 2 : 0;
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

/** 1 if the line in [from, to) is UTF-8, or more like it than like GB18030; 2 if not; 0 if JavaScript must look. */
function encodingOf(from: usize, to: usize): i32 {
  let good = 0;
  let bad = 0;
  let need = 0;
  let units = 0;
  let low: u8 = 0x80;
  let high: u8 = 0xbf;
  let at = from;
  while (at < to) {
    if (need == 0 && at + 16 <= to && i8x16.bitmask(v128.load(at)) == 0) {
      at += 16;
      continue;
    }
    const byte = load<u8>(at);
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
      } else if (byte >= 0x80) bad++;
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
  return bad == 0 || good > 4 * bad ? 1 : 2;
}

/**
 * Decides a number in [start, end) beside bytes of longer characters by its whole line: 0 if it is not on its own, 1 if it is, 2 if
 * JavaScript must look.
 */
function judgeLine(start: usize, end: usize): i32 {
  const isCode = escapes != 0;
  if (!isCode && isWordByte(load<u8>(end))) return 0;
  const from = lineStart(start);
  if (from == 0) return 2;
  let kind = encoding;
  if (kind == 0) {
    const to = lineEnd(end);
    if (to == 0) return 2;
    kind = encodingOf(from, to);
    if (kind == 0) return 2;
  }
  const isPlain = load<u8>(RIGHT + load<u8>(end)) == 0;
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
function isNearWide(start: usize): bool {
  return load<u8>(start - 1) >= 0x80 || load<u8>(start - 2) >= 0x80;
}

/** 0: rejected, 1: accepted, 2: JavaScript must look at the text around it. `end` is the byte behind seven digits. */
// @ts-ignore: decorator
@inline
function judge(end: usize): i32 {
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
  const right = load<u8>(RIGHT + load<u8>(end));
  if (right == 1) return 0;
  const left = load<u8>(LEFT + load<u8>(start - 1));
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
            if (load<u8>(LISTED + number) != 0) {
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
    const length = <usize>load<u8>(place);
    let same: usize = 0;
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
