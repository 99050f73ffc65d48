import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  countTable,
  everyByte,
  firstNumber,
  hitList,
  leftTable,
  lineRecord,
  lineRecords,
  listedTable,
  maxHits,
  maxRecords,
  maxShaped,
  maxShapes,
  maxWords,
  memoryEnd,
  narrowedShapes,
  nibbleTables,
  numbers,
  rightTable,
  wordList,
  wordSize,
} from './layout';
import { PlainSearch, type Search } from './plainSearch';
import { codeTables, wordTables } from './tables';
import type { TallyImports, TallySearch } from './tallySearch';

/** Which numbers are searched, and what is done about them. */
export interface Counting {
  /** Those that may be codes where they are, which is the default, or all that are on their own. */
  readonly numbers?: 'codes' | 'all';
  /** Those that are counted without a look at the text. */
  readonly counted?: Iterable<number>;
  /** Lines with one of these words, which are ASCII, are described, too. */
  readonly words?: readonly string[];
  /** Numbers that mean the same on a line as far as its shape goes; none if only some are wanted. Not together with `counted`. */
  readonly alike?: Iterable<number>;
}

/** All numbers that are searched. */
export function* everyNumber(): Generator<number> {
  for (let at = 0; at < numbers; at++) yield firstNumber + at;
}

/**
 * Searches bytes for numbers that may be codes, with WebAssembly where there is SIMD, else with plain JavaScript. The bytes are
 * put into `memory`; see layout.ts.
 */
export class Kernel {
  readonly memory: Uint8Array;
  private readonly counts: Uint32Array;
  private readonly hits: Uint32Array;
  /** Where the line of the last shape begins and ends, its kind, and where its only number ends if it may be another one, else 0. */
  readonly line: Uint32Array;
  /** What `describeLines` writes, eight numbers for each line or place. */
  readonly records: Int32Array;
  private readonly search: Search;
  /** What counts the lines of known shapes; undefined without WebAssembly. */
  readonly counting: TallySearch | undefined;
  /** What counting asks for. */
  readonly asked: TallyImports = { timeOf: () => Number.NaN, offsetAt: () => 0 };
  private words = 0;

  /** `plain` for plain JavaScript. */
  constructor(counting: Counting, plain = false) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(memoryEnd / 65_536) });
    this.memory = new Uint8Array(memory.buffer);
    this.counts = new Uint32Array(memory.buffer, countTable, numbers);
    this.hits = new Uint32Array(memory.buffer, hitList, maxHits);
    this.line = new Uint32Array(memory.buffer, lineRecord, 4);
    this.records = new Int32Array(memory.buffer, lineRecords, maxRecords * 8);
    const search = plain ? undefined : compiled(memory, this.asked);
    this.search = search ?? new PlainSearch(this.memory);
    this.counting = search;
    const isAll = counting.numbers === 'all';
    const { left, right } = isAll ? wordTables() : codeTables();
    this.memory.set(left, leftTable);
    this.memory.set(right, rightTable);
    this.search.escapes.value = isAll ? 0 : 1;
    for (let byte = 0; byte < 256; byte++) this.memory[everyByte + byte] = byte;
    const listed = this.memory.subarray(listedTable, listedTable + numbers);
    for (const number of counting.counted ?? []) listed[number - firstNumber] = 1;
    for (const number of counting.alike ?? []) listed[number - firstNumber] = 2;
    this.setWords(counting.words ?? []);
  }

  /**
   * Decides all numbers whose end is in [from, end): counts those that it can, and calls `look` with the ends of the others in
   * order. An end is the place of the byte behind the last digit. 64 bytes before `from` must be there.
   */
  scan(from: number, end: number, look: (end: number) => void): void {
    for (let at = from; at < end; at = this.search.resume.value) {
      const last = this.search.scan(at, end, hitList, hitList + maxHits * 4);
      const found = (last - hitList) >> 2;
      for (let index = 0; index < found; index++) look(this.hits[index] as number);
    }
  }

  /** The last line that was described since `setText`. Before the first one it begins at 0. */
  get lastDescribed(): { readonly start: number; readonly end: number } {
    return { start: this.search.describedStart.value, end: this.search.describedEnd.value };
  }

  /** Says what is known of the text around what is scanned next: bytes in [first, known), `first` begins a line or is far away. */
  setText(first: number, known: number, encoding: 'utf-8' | 'gb18030' | undefined): void {
    this.search.text.value++;
    this.search.described.value = 0;
    this.search.describedStart.value = 0;
    this.search.first.value = first;
    this.search.known.value = known;
    this.search.encoding.value = encoding === undefined ? 0 : encoding === 'utf-8' ? 1 : 2;
  }

  /**
   * Finds the lines with numbers that end in [from, end) or words that begin in it, at most `maxSearched` bytes; then they are
   * described. Returns where to go on: behind the last line that ends there, if any does.
   */
  find(from: number, end: number): number {
    return this.search.find(from, end, this.words);
  }

  /**
   * Writes `records` of the next lines that were found and end before `to`; returns how many, 0 if nothing is left, or if shapes must be forgotten or what was counted be taken away first. Lines that were counted have none. Places before `behind` are those of a line that is known.
   */
  describeLines(to: number, behind: number): number {
    return this.search.describeNext(to, behind, this.words, maxShapes);
  }

  /** True if no more shapes fit. */
  get isFull(): boolean {
    return this.search.shapes.value >= maxShapes;
  }

  /** Lines of this shape that follow are described with their narrower shapes, too. */
  narrow(shape: number, how: number): void {
    this.memory[narrowedShapes + shape] = how;
  }

  private setWords(words: readonly string[]): void {
    this.words = words.length;
    if (words.length > maxWords) throw new RangeError(`more than ${maxWords} words`);
    words.forEach((word, index) => {
      const place = wordList + index * wordSize;
      const bytes = Array.from(word, (character) => character.charCodeAt(0));
      // Two bytes that are seldom in other places.
      const key = word.charAt(1) === ' ' ? 1 : 0;
      this.memory.set([word.length, key, ...bytes], place);
      const group = groupOf(word.charAt(key));
      bytes.slice(key, key + 2).forEach((byte, at) => {
        for (const half of [nibbleTables + (byte & 15), nibbleTables + 16 + (byte >> 4)]) {
          this.memory[half] = (this.memory[half] as number) | (1 << (group + 4 * at));
        }
      });
    });
  }

  /**
   * Returns the number of the shape of the line around `at` in [from, to), and writes `line`; undefined if the line is too long, or
   * not all there. Lines of one shape differ in digits alone that do not change which codes they mention; `how` is 0 or one of
   * `narrowed`. Numbers are less than `maxShapes`, and are given anew after `forgetShapes`.
   */
  shapeOf(at: number, from: number, to: number, how: number): number | undefined {
    const shape = this.search.describe(at, from, to, maxShaped, how);
    return shape < 0 ? undefined : shape;
  }

  forgetShapes(): void {
    this.search.forgetShapes();
  }

  /** The `textHash` of UTF-8 in [from, end). Overwrites `line`. */
  hashOf(from: number, end: number, seed: number): number {
    this.search.hashOf(from, end, seed);
    return (this.line[1] as number) * 0x1_0000_0000 + (this.line[0] as number);
  }

  /** Number of line feeds in [from, end). */
  countLines(from: number, end: number): number {
    return this.search.countLines(from, end);
  }

  /** The numbers that were counted so far, ascending. */
  *counted(): Generator<readonly [number: number, count: number]> {
    for (let at = 0; at < numbers; at++) {
      const count = this.counts[at] as number;
      if (count > 0) yield [firstNumber + at, count];
    }
  }
}

/** One of four groups of words, by the first character of their keys. Few other texts have a first and a second one of a group. */
function groupOf(first: string): number {
  if (first === 'E') return 0;
  if (/[A-Z]/.test(first)) return 1;
  return first === '[' || first === '=' ? 2 : 3;
}

/** Undefined without WebAssembly or its SIMD. */
function compiled(memory: WebAssembly.Memory, asked: TallyImports): (Search & TallySearch) | undefined {
  module ??= compile();
  if (module === 'unsupported') return undefined;
  const env: WebAssembly.ModuleImports = {
    memory,
    timeOf: (shape: number, start: number, end: number) => asked.timeOf(shape, start, end),
    offsetAt: (local: number) => asked.offsetAt(local),
  };
  return new WebAssembly.Instance(module, { env }).exports as unknown as Search & TallySearch;
}

let module: WebAssembly.Module | 'unsupported' | undefined;

function compile(): WebAssembly.Module | 'unsupported' {
  // Beside the source, and beside the bundles.
  const bytes = Uint8Array.from(readFileSync(path.join(__dirname, 'kernel.wasm')));
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : 'unsupported';
}
