import { isDigit } from '../../../core/text';
import {
  countTable,
  firstNumber,
  hitList,
  leftTable,
  lineRecords,
  listedTable,
  maxHits,
  maxRecords,
  rightTable,
  wordList,
  wordSize,
} from './layout';
import { action } from './tables';

/** What searches the memory. */
export interface Search {
  /** As in kernel.as. */
  scan(from: number, end: number, hits: number, lastHit: number): number;
  find(from: number, end: number, words: number): number;
  describeNext(to: number, behind: number, words: number, mostShapes: number): number;
  countLines(from: number, end: number): number;
  describe(at: number, from: number, to: number, most: number, words: number): number;
  forgetShapes(): void;
  hashOf(from: number, end: number, seed: number): void;
  readonly shapes: { readonly value: number };
  readonly text: { value: number };
  readonly described: { value: number };
  readonly describedStart: { value: number };
  readonly describedEnd: { readonly value: number };
  readonly resume: { readonly value: number };
  readonly escapes: { value: number };
  readonly first: { value: number };
  readonly known: { value: number };
  readonly encoding: { value: number };
}

/** The search of kernel.as in plain JavaScript. Of most bytes it looks at every seventh only, or at every third if groups of digits matter. */
export class PlainSearch implements Search {
  readonly shapes = { value: 0 };
  readonly text = { value: 0 };
  readonly described = { value: 0 };
  readonly describedStart = { value: 0 };
  readonly describedEnd = { value: 0 };
  readonly resume = { value: 0 };
  /** The places of the numbers and words that were found and not described yet, the last one first. */
  private found: { readonly at: number; readonly place: number; readonly isNumber: boolean }[] = [];
  readonly escapes = { value: 1 };
  // Lines are left to the caller.
  readonly first = { value: 0 };
  readonly known = { value: 0 };
  readonly encoding = { value: 0 };
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer);
  }

  scan(from: number, end: number, hits: number, lastHit: number): number {
    const { bytes } = this;
    const step = this.escapes.value === 0 ? 7 : 3;
    let hit = hits;
    let at = from - 1;
    while (at < end) {
      if (!isDigit(bytes[at] as number)) {
        at += step;
        continue;
      }
      let last = at + 1;
      while (last < end && isDigit(bytes[last] as number)) last++;
      at = last + step;
      if (last < from || last >= end) continue;
      if (!this.isHit(last)) continue;
      this.view.setUint32(hit, last, true);
      hit += 4;
      if (hit === lastHit) {
        this.resume.value = last + 1;
        return hit;
      }
    }
    this.resume.value = end;
    return hit;
  }

  find(from: number, end: number, words: number): number {
    const found: typeof this.found = [];
    for (let at = from; words > 0 && at < end; ) {
      const place = this.nextWord(at, end, words);
      if (place >= end) break;
      found.push({ at: place, place, isNumber: false });
      const lineEnd = this.bytes.indexOf(lineFeed, place);
      at = lineEnd < 0 ? end : lineEnd;
    }
    const last = this.scan(from, end, hitList, hitList + maxHits * 4);
    for (let hit = hitList; hit < last; hit += 4) {
      const place = this.view.getUint32(hit, true);
      found.push({ at: place - 1, place, isNumber: true });
    }
    this.found = found.sort((a, b) => b.at - a.at);
    return end;
  }

  /** Lines have no shapes: each is read as text. */
  describeNext(): number {
    let count = 0;
    for (; count < maxRecords; count++) {
      const found = this.found.pop();
      if (found === undefined) break;
      const record = lineRecords + count * 32;
      this.view.setInt32(record, -1, true);
      this.view.setInt32(record + 4, found.place, true);
      this.view.setInt32(record + 8, found.isNumber ? 1 : 0, true);
    }
    return count;
  }

  /** Where the first of the words begins at or behind `from`. */
  private nextWord(from: number, end: number, words: number): number {
    let first = end;
    for (let word = 0; word < words; word++) {
      const place = wordList + word * wordSize;
      const bytes = this.bytes.subarray(place + 2, place + 2 + (this.bytes[place] as number));
      const found = Buffer.from(this.bytes.buffer).indexOf(bytes, from);
      if (found >= 0 && found < first) first = found;
    }
    return first;
  }

  countLines(from: number, end: number): number {
    let count = 0;
    for (let at = this.bytes.indexOf(lineFeed, from); at >= 0 && at < end; at = this.bytes.indexOf(lineFeed, at + 1))
      count++;
    return count;
  }

  describe(): number {
    return -1;
  }

  forgetShapes(): void {}

  hashOf(): void {}

  /** False if the number was counted, or is rejected. */
  private isHit(end: number): boolean {
    const { bytes } = this;
    const digits = this.digitsBefore(end);
    const hasEscapes = this.escapes.value !== 0;
    if (digits === 3) return hasEscapes && this.isGrouped(end);
    if (digits < 7) return false;
    const start = end - 7;
    const text = Buffer.from(bytes.buffer, start, end - start).toString('latin1');
    if (!text.startsWith('12')) return hasEscapes && text === '9900403';
    const found = this.judge(start, end);
    if (found !== action.count) return found === action.look;
    const number = Number(text) - firstNumber;
    if (bytes[listedTable + number] !== 1) return true;
    const count = countTable + number * 4;
    this.view.setUint32(count, this.view.getUint32(count, true) + 1, true);
    return false;
  }

  private isGrouped(end: number): boolean {
    const { bytes } = this;
    const separator = bytes[end - 4];
    return (
      (separator === underscore || separator === apostrophe) &&
      bytes[end - 8] === separator &&
      this.digitsBefore(end - 4) === 3 &&
      isDigit(bytes[end - 9] as number)
    );
  }

  private judge(start: number, end: number): number {
    const { bytes } = this;
    const before = bytes[start - 2] as number;
    if (isDigit(bytes[start - 1] as number)) {
      if (this.escapes.value === 0) return before >= 0x80 ? action.look : action.reject;
      return this.digitsBefore(start) > 4 ? action.reject : action.look;
    }
    const right = bytes[rightTable + (bytes[end] as number)];
    const left = bytes[leftTable + (bytes[start - 1] as number)];
    if (left === action.reject || right === action.reject) return action.reject;
    if (left === action.letter) return before >= 0x80 || before === backslash ? action.look : action.reject;
    const looks = left === action.look || right === action.look || (left === action.wide && isDigit(before));
    return looks ? action.look : action.count;
  }

  /** At most 12. */
  private digitsBefore(end: number): number {
    let count = 0;
    while (count < 12 && isDigit(this.bytes[end - count - 1] as number)) count++;
    return count;
  }
}

const [lineFeed, apostrophe, backslash, underscore] = [0x0a, 0x27, 0x5c, 0x5f];
