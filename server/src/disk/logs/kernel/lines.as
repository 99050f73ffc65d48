// The lines on which numbers or words are.

import { hitList, lineRecord, lineRecords, maxHits, maxRecords, recordSize, wordPlaces } from './layout';
import { countLines, findWords, scan } from './search';
import { describe, narrower, openNumber, shapes } from './shapes';
import { headerEnd, headerShape, headerStart, headerTime, isFull, takeHeader, tally } from './tally';

const recordsEnd = lineRecords + maxRecords * recordSize;

/** Bytes before this one belong to lines that were described. */
export let described: usize = 0;
/** Where the last of these lines begins, and ends. */
export let describedStart: usize = 0;
export let describedEnd: usize = 0;

let number: usize = 0;
let numbersEnd: usize = 0;
let word: usize = 0;
let wordsEnd: usize = 0;
/** Number of line feeds in [start of the search, counted). */
let feeds: i32 = 0;
let counted: usize = 0;

/** Finds the numbers that end and the words that begin in [from, end), which are 32 KiB at most. */
export function find(from: usize, end: usize, words: u32): void {
  number = hitList;
  numbersEnd = scan(from, end, hitList, hitList + maxHits * 4);
  word = wordPlaces;
  wordsEnd = words == 0 ? wordPlaces : findWords(from, end, words, wordPlaces, wordPlaces + maxHits * 4);
  counted = from;
  feeds = 0;
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
export function describeNext(least: usize, to: usize, behind: usize, longest: usize, mostShapes: u32): u32 {
  let record = lineRecords;
  while (record < recordsEnd - recordSize && shapes < mostShapes && !isFull()) {
    const isWord = word < wordsEnd && (number >= numbersEnd || load<u32>(word) < load<u32>(number));
    if (!isWord && number >= numbersEnd) break;
    const place = <usize>load<u32>(isWord ? word : number);
    if (isWord) word += 4;
    else number += 4;
    const at = isWord ? place : place - 1;
    if (at < described) continue;
    const shape = at < behind ? -1 : describe(at, max(least, described), to, longest, 0);
    if (shape >= 0) {
      describedStart = <usize>load<u32>(lineRecord);
      describedEnd = load<u32>(lineRecord + 4);
      described = describedEnd + 1;
      const kind = load<u32>(lineRecord + 8);
      const open = load<u32>(lineRecord + 12);
      const narrow = narrower(shape);
      if (tally(shape, describedStart, describedEnd) || tally(narrow, describedStart, describedEnd)) continue;
      record = writeHeader(record);
      store<i32>(record, shape);
      store<u32>(record + 4, <u32>describedStart);
      store<u32>(record + 8, <u32>describedEnd);
      store<u32>(record + 12, kind);
      store<i32>(record + 16, narrow);
      store<u32>(record + 20, open);
      store<i32>(record + 24, linesBefore(describedStart));
      store<u32>(record + 28, 1200000 + <u32>openNumber);
    } else {
      record = writeHeader(record);
      store<i32>(record, -1);
      store<u32>(record + 4, <u32>place);
      store<u32>(record + 8, isWord ? 0 : 1);
    }
    record += recordSize;
  }
  return <u32>((record - lineRecords) / recordSize);
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
