// The lines on which numbers or words are.

import {
  feedMarks,
  keyMarks,
  lineQueue,
  lineRecord,
  lineRecords,
  maxQueued,
  maxRecords,
  maxShaped,
  numberMarks,
  queuedSize,
  recordSize,
} from './layout';
import { mark } from './marks';
import { openIndex, openNumber } from './masks';
import { countLines, numberAt, wordAt } from './search';
import { narrower, shapeOf, shapes } from './shapes';
import { headerEnd, headerShape, headerStart, headerTime, isFull, prepare, readAhead, takeHeader, tally } from './tally';

const recordsEnd = lineRecords + maxRecords * recordSize;

/** Bytes before this one belong to lines that were described. */
export let described: usize = 0;
/** Where the last of these lines begins, and ends. */
export let describedStart: usize = 0;
export let describedEnd: usize = 0;

/** Where the marks begin, and where the search ends. */
let origin: usize = 0;
let searchEnd: usize = 0;
/** The block of marks that is looked at, and what is left of it. */
let block: usize = 0;
let numbers: u64 = 0;
let keys: u64 = 0;
let hasWords: bool = false;
/** Words before this place are not looked at. */
let wordsFrom: usize = 0;
let isWord: bool = false;
/** Number of line feeds in [start of the search, counted). */
let feeds: i32 = 0;
let counted: usize = 0;

/**
 * Finds the numbers that end and the words that begin in [from, end), which are 32 KiB at most: as far as whole lines, unless there
 * is none. Returns where to go on.
 */
export function find(from: usize, end: usize, words: u32): usize {
  hasWords = words != 0;
  mark(from, end, hasWords);
  origin = from - 64;
  searchEnd = end;
  for (let place = blockOf(end - 1); place > 0; place -= 8) {
    const feeds = load<u64>(feedMarks + place);
    if (feeds == 0) continue;
    searchEnd = origin + (place << 3) + 64 - <usize>clz(feeds);
    break;
  }
  block = 0;
  numbers = 0;
  keys = 0;
  wordsFrom = from;
  counted = from;
  feeds = 0;
  return searchEnd;
}

// @ts-ignore: decorator
@inline
function blockOf(at: usize): usize {
  return ((at - origin) >> 6) << 3;
}

/** The next number, or word; 0 if there is none. */
function nextPlace(words: u32): usize {
  for (;;) {
    if ((numbers | keys) == 0) {
      let next = block;
      const last = blockOf(searchEnd - 1);
      do {
        if (next >= last) return 0;
        next += 8;
      } while ((load<u64>(numberMarks + next) | (hasWords ? load<u64>(keyMarks + next) : 0)) == 0);
      block = next;
      numbers = load<u64>(numberMarks + next);
      keys = hasWords ? load<u64>(keyMarks + next) : 0;
    }
    const both = numbers | keys;
    const bit = both & (0 - both);
    const at = origin + (block << 3) + <usize>ctz(both);
    if (at >= searchEnd) return 0;
    if ((numbers & bit) != 0) {
      numbers ^= bit;
      isWord = false;
      if (numberAt(at) != 0) return at;
      continue;
    }
    keys ^= bit;
    isWord = true;
    const start: usize = at < wordsFrom ? 0 : wordAt(at, words);
    if (start == 0) continue;
    return start;
  }
}

/** Leaves out what is before a line feed. */
// @ts-ignore: decorator
@inline
function skipLine(feed: usize): void {
  const next = blockOf(feed);
  const rest = ~<u64>0 << <u64>((feed - origin) & 63);
  if (next != block) {
    block = next;
    numbers = load<u64>(numberMarks + next);
    keys = hasWords ? load<u64>(keyMarks + next) : 0;
  }
  numbers &= rest << 1;
  keys &= rest << 1;
}

/** Behind the line feed before `at`; 0 if it is too far away. */
// @ts-ignore: decorator
@inline
function startOf(at: usize): usize {
  let place = blockOf(at);
  const least = place > maxShaped / 8 ? place - maxShaped / 8 : 0;
  let feeds = load<u64>(feedMarks + place) & ((<u64>1 << <u64>((at - origin) & 63)) - 1);
  while (feeds == 0) {
    if (place == least) return 0;
    place -= 8;
    feeds = load<u64>(feedMarks + place);
  }
  return origin + (place << 3) + 64 - <usize>clz(feeds);
}

/** The line feed behind `at`; 0 if there is none, or if it is too far away. */
// @ts-ignore: decorator
@inline
function endOf(at: usize): usize {
  let place = blockOf(at);
  const most = min(blockOf(searchEnd - 1), place + maxShaped / 8);
  let feeds = load<u64>(feedMarks + place) & (~<u64>0 << <u64>((at - origin) & 63));
  while (feeds == 0) {
    if (place == most) return 0;
    place += 8;
    feeds = load<u64>(feedMarks + place);
  }
  return origin + (place << 3) + <usize>ctz(feeds);
}

/**
 * Describes the lines of what was found, in order, until there are `mostShapes`; returns the number of records, 0 if nothing is left.
 * Lines that `tally` counts have none.
 * A record of a line: its shape, where it begins and ends, its kind, its narrower shape (-1 if it has
 * none), where its only number ends if any listed number may be there (0 if not), the number of line feeds before it, and
 * this only number.
 * A record of a place in a line that begins before `behind`, or that has no shape: -1, the place, and 1 for the end of a number.
 * Before it a record of the last line with a time that was counted since the last record: -2, the beginning and the end of this line,
 * its shape, and at 24 its time.
 */
export function describeNext(to: usize, behind: usize, words: u32, mostShapes: u32): u32 {
  let record = lineRecords;
  while (record < recordsEnd - recordSize * 2 * (maxQueued + 1) && shapes < mostShapes && !isFull()) {
    const end = describeSome(to, behind, words, mostShapes);
    if (end == lineQueue) break;
    readAhead(end);
    for (let line = lineQueue; line < end; line += queuedSize) {
      if (load<i32>(line) >= 0) {
        if (isFull()) {
          goBack(<usize>load<u32>(line, 4));
          break;
        }
        if (tally(line)) continue;
      }
      record = writeHeader(record);
      memory.copy(record, line, recordSize);
      if (load<i32>(line) >= 0) store<i32>(record, linesBefore(load<u32>(line, 4)), 24);
      record += recordSize;
    }
  }
  return <u32>((record - lineRecords) / recordSize);
}

/**
 * Describes the next lines, up to a place that belongs to none: what counts them waits for memory less if it follows later. Writes
 * their records to `lineQueue`, and what `prepare` writes; returns where they end.
 */
function describeSome(to: usize, behind: usize, words: u32, mostShapes: u32): usize {
  let line = lineQueue;
  while (line < lineQueue + maxQueued * queuedSize && shapes < mostShapes) {
    const place = nextPlace(words);
    if (place == 0) break;
    const at = isWord ? place : place - 1;
    let shape = -1;
    const feed = endOf(at);
    if (at >= behind && feed != 0 && feed < to) {
      const start = startOf(at);
      if (start >= described && start != 0 && feed - start < maxShaped) {
        shape = shapeOf(start, feed > start && load<u8>(feed - 1) == 0x0d ? feed - 1 : feed, 0);
      }
    }
    store<i32>(line, shape);
    if (shape < 0) {
      store<u32>(line, <u32>place, 4);
      store<u32>(line, isWord ? 0 : 1, 8);
      // One word of a line is enough.
      if (isWord) wordsFrom = feed == 0 ? searchEnd : feed;
      return line + queuedSize;
    }
    skipLine(feed);
    describedStart = <usize>load<u32>(lineRecord);
    describedEnd = load<u32>(lineRecord, 4);
    described = describedEnd + 1;
    store<u32>(line, <u32>describedStart, 4);
    store<u32>(line, <u32>describedEnd, 8);
    store<u32>(line, load<u32>(lineRecord, 8), 12);
    store<i32>(line, narrower(shape), 16);
    store<u32>(line, load<u32>(lineRecord, 12), 20);
    store<u32>(line, 1200000 + <u32>openNumber, 28);
    store<u32>(line, openIndex, 32);
    prepare(line);
    line += queuedSize;
  }
  return line;
}

/** Lets the line that begins at `start` be described next. */
function goBack(start: usize): void {
  skipLine(start - 1);
  describedStart = 0;
  described = start;
  wordsFrom = start;
}

function writeHeader(record: usize): usize {
  if (headerShape < 0) return record;
  store<i32>(record, -2);
  store<u32>(record + 4, <u32>headerStart);
  store<u32>(record + 8, <u32>headerEnd);
  store<i32>(record + 12, headerShape);
  store<f64>(record + 24, headerTime);
  takeHeader();
  return record + recordSize;
}

function linesBefore(start: usize): i32 {
  if (start < counted) return feeds - countLines(start, counted);
  feeds += countLines(counted, start);
  counted = start;
  return feeds;
}
