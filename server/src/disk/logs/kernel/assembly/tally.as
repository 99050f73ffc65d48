// Counts the lines of shapes that are known, as far as nothing else of them is needed. layout.ts says what is where.

import { MIX } from './bytes';
import {
  bucketPlaces,
  bucketSize,
  bucketTable,
  judgedLines,
  lineQueue,
  lineRecord,
  maxMeanings,
  meaningSize,
  meaningTable,
  queuedSize,
  requestPlaces,
  requestTable,
  samplePlaces,
  sampleTable,
  slotNumbers,
  slotSize,
  slotTable,
} from './layout';
import { countLines } from './search';
import { hashOf } from './textHash';
import { timeOf } from './times';

/** Returns the time of a line in ms since 1970, read by JavaScript; not a number if it has none. */
// @ts-ignore: decorator
@external('env', 'timeOf')
declare function timeByText(shape: i32, start: usize, end: usize): f64;

/** 1 if lines are counted here. */
export let counts: i32 = 0;
/** Lines from `since` on and before `until` are counted, in ms since 1970. */
export let since: f64 = -Infinity;
export let until: f64 = Infinity;
/** What the hash of a line begins with. */
export let seed: u32 = 0;
/** The offset of a byte in the file is its place plus this. */
export let base: f64 = 0;
/** The first and the last time of counted lines. */
export let from: f64 = Infinity;
export let to: f64 = -Infinity;
/** Number of places that are taken. */
export let buckets: u32 = 0;
export let lines: u32 = 0;
export let requests: u32 = 0;

/** The last counted line with a time: its shape, -1 if there is none since `takeHeader`, its place and its time. */
export let headerShape: i32 = -1;
export let headerStart: usize = 0;
export let headerEnd: usize = 0;
export let headerTime: f64 = 0;

export function takeHeader(): void {
  headerShape = -1;
}

/** Begins to count anew; what is known of lines and requests remains. */
export function restart(): void {
  memory.fill(bucketTable, 0, sampleTable - bucketTable);
  buckets = 0;
  from = Infinity;
  to = -Infinity;
}

/** Forgets all. */
export function clear(): void {
  restart();
  memory.fill(slotNumbers, 0, bucketTable - slotNumbers);
  if (lines != 0) memory.fill(sampleTable, 0, requestTable - sampleTable);
  if (requests != 0) memory.fill(requestTable, 0, judgedLines - requestTable);
  lines = 0;
  requests = 0;
}

export function forgetMeanings(): void {
  memory.fill(meaningTable, 0, slotNumbers - meaningTable);
}

/** True if no more lines or requests can be known. */
export function isCrowded(): bool {
  return lines > 28672 || requests > 6144;
}

/** True if no more fits, so that what was counted must be taken away first. */
export function isFull(): bool {
  return buckets > 3072 || isCrowded();
}

/** The place of the number of a line in `counted`: where lines are counted on demand. */
let feeds: u32 = 0;
let counted: usize = 0;

/** Begins to count in bytes that begin at `at`, before which the file has so many line feeds. */
export function beginCounting(at: usize, lineFeeds: u32): void {
  counted = at;
  feeds = lineFeeds;
}

function lineNumber(start: usize): u32 {
  if (start < counted) return feeds - countLines(start, counted) + 1;
  feeds += countLines(counted, start);
  counted = start;
  return feeds + 1;
}

/** What lines of a shape say; 0 if it is not known. */
// @ts-ignore: decorator
@inline
function meaningOf(shape: i32): usize {
  if (shape < 0 || shape >= <i32>maxMeanings) return 0;
  const meaning = meaningTable + <usize>shape * meaningSize;
  return load<u8>(meaning) == 0 ? 0 : meaning;
}

// @ts-ignore: decorator
@inline
function mentionsOf(shape: i32): u32 {
  const meaning = meaningOf(shape);
  return meaning == 0 ? 0 : load<u8>(meaning, 2);
}

/** Hashes a line of `lineQueue` if it may be one that JavaScript keeps. */
// @ts-ignore: decorator
@inline
export function prepare(line: usize): void {
  if (counts == 0 || (mentionsOf(load<i32>(line)) | mentionsOf(load<i32>(line, 16))) == 0) return;
  hashOf(load<u32>(line, 4), load<u32>(line, 8), seed);
  store<u64>(line, hashIn(lineRecord), 36);
}

/**
 * Reads where the lines of `lineQueue` up to `end` would be known: these places are seldom in a cache, and are waited for at the same
 * time here.
 */
export function readAhead(end: usize): void {
  let read: u32 = 0;
  for (let line = lineQueue; line < end; line += queuedSize) read ^= load<u32>(firstPlace(sampleTable, samplePlaces, load<u64>(line, 36) + 1));
  wasRead = read;
}

/** Keeps the compiler from leaving out what is read ahead. */
export let wasRead: u32 = 0;

/** Counts a line of `lineQueue`. False if JavaScript must add it. */
// @ts-ignore: decorator
@inline
export function tally(line: usize): bool {
  if (counts == 0) return false;
  const shape = load<i32>(line);
  const meaning = meaningOf(shape);
  if (meaning != 0 && tallyAs(meaning, shape, line)) return true;
  const narrow = load<i32>(line, 16);
  const narrower = meaningOf(narrow);
  return narrower != 0 && tallyAs(narrower, narrow, line);
}

function tallyAs(meaning: usize, shape: i32, line: usize): bool {
  const start = <usize>load<u32>(line, 4);
  const end = <usize>load<u32>(line, 8);
  const kind = load<u8>(meaning, 1);
  // It has no time, and says nothing.
  if (kind == 0) return true;
  const time = kind == 1 ? timeOf(meaning, start) : timeByText(shape, start, end);
  if (isNaN(time)) return false;
  if (time >= since && time < until) {
    const mentions = <u32>load<u8>(meaning, 2);
    if (mentions != 0 && !add(meaning, shape, line, time, mentions)) return false;
    if (time < from) from = time;
    if (time > to) to = time;
  }
  headerShape = shape;
  headerStart = start;
  headerEnd = end;
  headerTime = time;
  return true;
}

/** Counts the mentions of a line. */
// @ts-ignore: decorator
@inline
function add(meaning: usize, shape: i32, line: usize, time: f64, mentions: u32): bool {
  const start = <usize>load<u32>(line, 4);
  let code = <u32>load<u16>(meaning, 4);
  if (code == 0) code = load<u32>(line, 32);
  if (code == 0) return false;
  const number = <u32>load<u16>(slotNumbers + (((code << 3) + <u32>load<u8>(meaning, 3)) << 1));
  if (number == 0) return false;
  const slot = slotTable + <usize>(number - 1) * slotSize;
  if (time < load<f64>(slot, 16)) return false;
  let sample: usize = 0;
  const hash = load<u64>(line, 36);
  if (<f64>(<i64>hash) < load<f64>(slot)) {
    sample = placeOf(sampleTable, samplePlaces, hash + 1);
    if (load<u64>(sample) == 0) return false;
  }
  const request = <usize>load<u16>(meaning, 6);
  const requestEnd = <usize>load<u16>(meaning, 8);
  if (requestEnd != 0) {
    hashOf(start + request, start + requestEnd, 0);
    const id = hashIn(lineRecord);
    if (<f64>(<i64>id) < load<f64>(slot, 8)) {
      const known = placeOf(requestTable, requestPlaces, id + (<u64>number << 52));
      if (load<u64>(known) == 0 || time < load<f64>(known, 8)) return false;
    }
  }
  if (sample != 0) store<u32>(sample, load<u32>(sample, 8) + 1, 8);
  store<u32>(slot, load<u32>(slot, 48) + 1, 48);
  store<u32>(slot, load<u32>(slot, 52) + mentions, 52);
  if (time < load<f64>(slot, 24)) store<f64>(slot, time, 24);
  if (time >= load<f64>(slot, 32)) {
    store<f64>(slot, time, 32);
    store<u32>(slot, <u32>start, 56);
    store<u32>(slot, load<u32>(line, 8), 60);
    store<i32>(slot, shape, 64);
    store<u32>(slot, load<u32>(line, 12), 68);
  }
  addToBucket(slot, number, time, mentions, start);
  return true;
}

// @ts-ignore: decorator
@inline
function hashIn(place: usize): u64 {
  return <u64>load<u32>(place) | (<u64>load<u32>(place + 4) << 32);
}

/** Where a key that is not 0 is looked for first in a table with places of 16 bytes. */
// @ts-ignore: decorator
@inline
function firstPlace(table: usize, places: usize, key: u64): usize {
  return table + ((<usize>((key * MIX) >> 40) % places) << 4);
}

/** Where the key is, or may be put. */
function placeOf(table: usize, places: usize, key: u64): usize {
  let at = firstPlace(table, places, key);
  while (load<u64>(at) != key && load<u64>(at) != 0) {
    at += 16;
    if (at == table + (places << 4)) at = table;
  }
  return at;
}

/** Notes that JavaScript keeps a line, or a request of a slot. */
export function knowLine(low: u32, high: u32, slot: u32): void {
  const key = (<u64>low | (<u64>high << 32)) + 1;
  const place = placeOf(sampleTable, samplePlaces, key);
  if (load<u64>(place) != 0) return;
  store<u64>(place, key);
  store<u32>(place, slot, 12);
  lines++;
}

export function knowRequest(low: u32, high: u32, slot: u32, time: f64): void {
  const key = (<u64>low | (<u64>high << 32)) + (<u64>slot << 52);
  const place = placeOf(requestTable, requestPlaces, key);
  if (load<u64>(place) == 0) {
    store<u64>(place, key);
    requests++;
  } else if (load<f64>(place, 8) <= time) return;
  store<f64>(place, time, 8);
}

// @ts-ignore: decorator
@inline
function addToBucket(slot: usize, number: u32, time: f64, mentions: u32, start: usize): void {
  let bucket = <usize>load<u32>(slot, 80);
  const passed = time - load<f64>(slot, 88);
  if (bucket == 0 || passed < 0 || passed >= <f64>load<u32>(slot, 84) * 1000) {
    const width = <f64>load<u32>(slot, 84);
    const begin = Math.floor(Math.floor(time / 1000) / width) * width;
    bucket = bucketOf(number, begin);
    store<u32>(slot, <u32>bucket, 80);
    store<f64>(slot, begin * 1000, 88);
  }
  const count = load<u32>(bucket, 12);
  store<u32>(bucket, count + mentions, 12);
  if (count != 0 && time >= load<f64>(bucket, 16)) return;
  store<f64>(bucket, time, 16);
  store<f64>(bucket, <f64>start + base, 24);
  store<u32>(bucket, lineNumber(start), 32);
}

/** The bucket of a slot that begins at a second. */
function bucketOf(number: u32, begin: f64): usize {
  const key = (<u64>(<i64>begin) ^ (<u64>number << 44)) * MIX;
  for (let place = <u32>(key >> 40) % bucketPlaces; ; place = (place + 1) % bucketPlaces) {
    const at = bucketTable + <usize>place * bucketSize;
    const known = load<u32>(at, 8);
    if (known == number && load<f64>(at) == begin) return at;
    if (known != 0) continue;
    store<f64>(at, begin);
    store<u32>(at, number, 8);
    buckets++;
    return at;
  }
}
