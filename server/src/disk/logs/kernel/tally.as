// Counts the lines of shapes that are known, as far as nothing else of them is needed. layout.ts says what is where.

import {
  bucketPlaces,
  bucketSize,
  bucketTable,
  judgedLines,
  lineRecord,
  maxMeanings,
  meaningSize,
  meaningTable,
  requestPlaces,
  requestTable,
  samplePlaces,
  sampleTable,
  slotNumbers,
  slotSize,
  slotTable,
} from './layout';
import { countLines } from './search';
import { hashOf, openIndex } from './shapes';

const MIX: u64 = 0x9e3779b97f4a7c15;

/** Returns the time of a line in ms since 1970, read by JavaScript; not a number if it has none. */
// @ts-ignore: decorator
@external('env', 'timeOf')
declare function timeByText(shape: i32, start: usize, end: usize): f64;

/** Returns by how many ms a clock without a zone is ahead of UTC when it shows a time. */
// @ts-ignore: decorator
@external('env', 'offsetAt')
declare function offsetAt(local: f64): f64;

/** 1 if lines are counted here. */
export let counts: i32 = 0;
/** Lines from `since` on and before `until` are counted, in ms since 1970. */
export let since: f64 = -Infinity;
export let until: f64 = Infinity;
/** 1 if times without a zone are in UTC. */
export let isUtc: i32 = 1;
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

/** Counts a line of a shape. False if JavaScript must add it. */
// @ts-ignore: decorator
@inline
export function tally(shape: i32, start: usize, end: usize): bool {
  if (counts == 0 || shape < 0 || shape >= <i32>maxMeanings) return false;
  const meaning = meaningTable + <usize>shape * meaningSize;
  if (load<u8>(meaning) == 0) return false;
  return tallyAs(meaning, shape, start, end);
}

function tallyAs(meaning: usize, shape: i32, start: usize, end: usize): bool {
  const kind = load<u8>(meaning, 1);
  // It has no time, and says nothing.
  if (kind == 0) return true;
  const time = kind == 1 ? timeOf(meaning, start) : timeByText(shape, start, end);
  if (isNaN(time)) return false;
  if (time >= since && time < until) {
    const mentions = <u32>load<u8>(meaning, 2);
    if (mentions != 0 && !add(meaning, shape, start, end, time, mentions)) return false;
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
function add(meaning: usize, shape: i32, start: usize, end: usize, time: f64, mentions: u32): bool {
  let code = <u32>load<u16>(meaning, 4);
  if (code == 0) code = openIndex;
  if (code == 0) return false;
  const number = <u32>load<u16>(slotNumbers + (((code << 3) + <u32>load<u8>(meaning, 3)) << 1));
  if (number == 0) return false;
  const slot = slotTable + <usize>(number - 1) * slotSize;
  if (time < load<f64>(slot, 16)) return false;
  hashOf(start, end, seed);
  let line: usize = 0;
  const hash = hashIn(lineRecord);
  if (<f64>(<i64>hash) < load<f64>(slot)) {
    line = placeOf(sampleTable, samplePlaces, hash + 1);
    if (load<u64>(line) == 0) return false;
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
  if (line != 0) store<u32>(line, load<u32>(line, 8) + 1, 8);
  store<u32>(slot, load<u32>(slot, 48) + 1, 48);
  store<u32>(slot, load<u32>(slot, 52) + mentions, 52);
  if (time < load<f64>(slot, 24)) store<f64>(slot, time, 24);
  if (time >= load<f64>(slot, 32)) {
    store<f64>(slot, time, 32);
    store<u32>(slot, <u32>start, 56);
    store<u32>(slot, <u32>end, 60);
    store<i32>(slot, shape, 64);
    store<u32>(slot, load<u32>(lineRecord, 8), 68);
  }
  addToBucket(slot, number, time, mentions, start);
  return true;
}

// @ts-ignore: decorator
@inline
function hashIn(place: usize): u64 {
  return <u64>load<u32>(place) | (<u64>load<u32>(place + 4) << 32);
}

/** Where a key that is not 0 is in a table with places of 16 bytes, or may be put. */
function placeOf(table: usize, places: u32, key: u64): usize {
  let place = <u32>((key * MIX) >> 40) % places;
  let at = table + (<usize>place << 4);
  while (load<u64>(at) != key && load<u64>(at) != 0) {
    place = (place + 1) % places;
    at = table + (<usize>place << 4);
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

/** The bytes of the last date that was read: of its year, and of its month and its day; and its beginning in ms. */
let lastYear: u32 = 0;
let lastDate: u32 = 0;
let lastDay: f64 = 0;

// @ts-ignore: decorator
@inline
function two(at: usize): u32 {
  return <u32>(load<u8>(at) - 0x30) * 10 + <u32>(load<u8>(at, 1) - 0x30);
}

// @ts-ignore: decorator
@inline
function field(meaning: usize, at: usize): usize {
  return <usize>load<u16>(meaning + at);
}

/** The time of a line by its digits. Not a number if there is no such time. */
// @ts-ignore: decorator
@inline
function timeOf(meaning: usize, start: usize): f64 {
  const year = load<u32>(start + field(meaning, 10));
  const date = <u32>load<u16>(start + field(meaning, 12)) | (<u32>load<u16>(start + field(meaning, 14)) << 16);
  if ((year ^ lastYear) | (date ^ lastDate)) {
    const at = start + field(meaning, 10);
    const day = dayOf((two(at) * 100 + two(at + 2)) * 10000 + two(start + field(meaning, 12)) * 100 + two(start + field(meaning, 14)));
    if (isNaN(day)) return NaN;
    lastYear = year;
    lastDate = date;
    lastDay = day;
  }
  const hours = two(start + field(meaning, 16));
  const minutes = two(start + field(meaning, 18));
  const seconds = two(start + field(meaning, 20));
  const clock = (hours * 60 + minutes) * 60 + seconds;
  // A day may end with a leap second, or at 24:00:00.
  if (minutes > 59 || seconds > 60 || clock > 24 * 60 * 60) return NaN;
  const length = load<u16>(meaning, 24);
  let fraction: u32 = 0;
  if (length != 0) {
    const at = start + field(meaning, 22);
    for (let index: usize = 0; index < 3; index++) fraction = fraction * 10 + (index < <usize>length ? <u32>(load<u8>(at + index) - 0x30) : 0);
  }
  const local = lastDay + <f64>(clock * 1000 + fraction);
  const zone = load<u16>(meaning, 26);
  if (zone == 1) return local;
  if (zone == 0) return isUtc != 0 ? local : local - offsetAt(local);
  const sign = start + field(meaning, 28);
  const more = field(meaning, 30);
  const offset = <f64>((two(sign + 1) * 60 + (more == 0 ? 0 : two(start + more))) * 60000);
  return load<u8>(sign) == 0x2d ? local + offset : local - offset;
}

/** The beginning of a date of eight digits in ms since 1970, as of a clock in UTC. Not a number if there is no such date. */
function dayOf(digits: u32): f64 {
  let year = digits / 10000;
  const month = (digits / 100) % 100;
  const date = digits % 100;
  if (year < 1970 || year > 9998 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return NaN;
  // Years that begin in March end with the leap day.
  if (month < 3) year--;
  const months = (month + 9) % 12;
  const days = year * 365 + year / 4 - year / 100 + year / 400 + (months * 153 + 2) / 5 + date - 1;
  return <f64>days * 86400000 - 62162035200000;
}

function daysIn(year: u32, month: u32): u32 {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
