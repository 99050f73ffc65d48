import type { AlikeLines, FileCounting, FileTally } from '../../../core/logs';
import type { Kernel } from '../kernel';
import {
  bucketPlaces,
  bucketSize,
  bucketTable,
  firstNumber,
  listedTable,
  maxIndex,
  maxMeanings,
  maxServices,
  maxSlots,
  meaningSize,
  meaningTable,
  numbers,
  placeSize,
  samplePlaces,
  sampleTable,
  slotNumbers,
  slotSize,
  slotTable,
} from '../kernel/layout';
import type { TallySearch } from '../kernel/tallySearch';
import type { MemoryLine } from './memoryLine';

/** A file is counted by the kernel from here on, in bytes: to begin takes as long as to add some lines, and most files are small. */
export const countFrom = 128 * 1024;

/**
 * Lets the kernel count lines of known shapes, most of which are needed for nothing but their numbers: it says which ones must be
 * added one by one, and hands what was counted to the tally. The counts are the same.
 */
export class ShapeCounts {
  private readonly search: TallySearch | undefined;
  private readonly view: DataView;
  private file: FileCounting | undefined;
  private isActive = false;
  /** By code, and by service: their indices, which begin with 1 and with 0. */
  private readonly indices = new Map<number, number>();
  private readonly services = new Map<string | undefined, number>([[undefined, 0]]);
  private readonly slots: { readonly code: number; readonly service: string | undefined }[] = [];

  /** @param alikeOf returns what lines of a shape say */
  constructor(
    private readonly kernel: Kernel,
    private readonly line: MemoryLine,
    private readonly alikeOf: (shape: number) => AlikeLines | undefined,
  ) {
    this.search = kernel.counting;
    this.view = new DataView(kernel.memory.buffer);
    kernel.asked.offsetAt = (local) => this.file?.offsetAt(local) ?? 0;
    kernel.asked.timeOf = (shape, start, end) => {
      const alike = this.alikeOf(shape);
      [line.start, line.end] = [start, end];
      return (alike && this.file?.timeOf(line, alike.time)) ?? Number.NaN;
    };
  }

  begin(tally: FileTally): void {
    this.drain();
    if (this.search) this.search.counts.value = 0;
    this.isActive = false;
    this.file = tally.counting;
  }

  /** Begins to count, unless it has begun. */
  activate(): void {
    const { search, file } = this;
    if (this.isActive || search === undefined || file === undefined) return;
    this.isActive = true;
    this.slots.length = 0;
    search.clear();
    search.takeHeader();
    search.counts.value = 1;
    search.seed.value = file.seed;
    search.since.value = file.since;
    search.until.value = file.until;
    search.isUtc.value = file.isUtc ? 1 : 0;
  }

  /** Called before lines of a piece are described. @param lines number of line feeds before `start` */
  beginPiece(start: number, base: number, lines: number): void {
    if (!this.isActive || this.search === undefined) return;
    this.search.base.value = base;
    this.search.beginCounting(start, lines);
  }

  /** Notes what a line that was added says about others of its shape, which say the same. */
  added(shape: number, alike: AlikeLines): void {
    const { search, file, line } = this;
    if (!this.isActive || search === undefined || file === undefined) return;
    this.learn(shape, alike);
    const [one, other] = alike.seen;
    if (one === undefined || other !== undefined) return;
    const time = file.timeOf(line, alike.time);
    if (time === undefined || time < file.since || time >= file.until) return;
    const slot = this.slotOf(one.code, alike.service);
    if (slot === undefined) return;
    const { lines, requests } = this.limit(slot, one.code, file);
    const hash = line.hash(file.seed);
    if (hash < lines) search.knowLine(hash % word, Math.floor(hash / word), slot);
    if (alike.request === undefined) return;
    const request = line.hashOfPart(alike.request.from, alike.request.to);
    if (request < requests) search.knowRequest(request % word, Math.floor(request / word), slot, time);
  }

  /** Keeps the header that a record of the kernel names. */
  keepHeader(record: number, base: number): void {
    const { records } = this.kernel;
    const at = record * 8;
    const time = this.view.getFloat64(records.byteOffset + at * 4 + 24, true);
    this.header(records[at + 3] as number, records[at + 1] as number, records[at + 2] as number, time, base);
  }

  /** Keeps the header of what follows the lines that were described. */
  keepLastHeader(base: number): void {
    const { search } = this;
    if (!this.isActive || search === undefined || search.headerShape.value < 0) return;
    const { headerShape, headerStart, headerEnd, headerTime } = search;
    this.header(headerShape.value, headerStart.value, headerEnd.value, headerTime.value, base);
    search.takeHeader();
  }

  private header(shape: number, start: number, end: number, time: number, base: number): void {
    [this.line.start, this.line.end] = [start, end];
    const alike = this.alikeOf(shape);
    if (alike) this.file?.keepHeader(alike, this.line, time, start + base);
  }

  /** Keeps the last line of each code, before the memory moves on. @param lines number of line feeds before `end` */
  endPiece(end: number, base: number, lines: number): void {
    const { view, line, file } = this;
    if (!this.isActive || file === undefined) return;
    for (const [index, { code }] of this.slots.entries()) {
      const at = slotTable + index * slotSize;
      const start = view.getUint32(at + 56, true);
      if (start === 0) continue;
      view.setUint32(at + 56, 0, true);
      line.start = start;
      line.end = view.getUint32(at + 60, true);
      line.kind = view.getUint32(at + 68, true);
      line.number = code;
      const alike = this.alikeOf(view.getInt32(at + 64, true));
      const number = lines - this.kernel.countLines(start, end) + 1;
      if (alike) file.addSample(alike, { time: view.getFloat64(at + 32, true), line: number, offset: start + base });
    }
  }

  /** True if what was counted must be handed over, before more can be counted. */
  get isFull(): boolean {
    return this.isActive && this.search?.isFull() === 1;
  }

  /** Hands what was counted to the tally. */
  drain(): void {
    const { view, search, file } = this;
    if (!this.isActive || search === undefined || file === undefined) return;
    if (search.from.value <= search.to.value) file.span(search.from.value, search.to.value);
    const counted = this.slots.map(({ code, service }, index) => {
      const at = slotTable + index * slotSize;
      return {
        code,
        service,
        lines: view.getUint32(at + 48, true),
        mentions: view.getUint32(at + 52, true),
        first: view.getFloat64(at + 24, true),
        last: view.getFloat64(at + 32, true),
        buckets: [] as { time: number; line: number; offset: number; mentions: number }[],
        sampled: [] as [hash: number, times: number][],
      };
    });
    for (
      let at = bucketTable;
      search.buckets.value > 0 && at < bucketTable + bucketPlaces * bucketSize;
      at += bucketSize
    ) {
      const mentions = view.getUint32(at + 12, true);
      if (mentions === 0) continue;
      counted[view.getUint32(at + 8, true) - 1]?.buckets.push({
        time: view.getFloat64(at + 16, true),
        offset: view.getFloat64(at + 24, true),
        line: view.getUint32(at + 32, true),
        mentions,
      });
    }
    for (let at = sampleTable; search.lines.value > 0 && at < sampleTable + samplePlaces * placeSize; at += placeSize) {
      const times = view.getUint32(at + 8, true);
      if (times === 0) continue;
      view.setUint32(at + 8, 0, true);
      const hash = view.getUint32(at + 4, true) * word + view.getUint32(at, true) - 1;
      counted[view.getUint32(at + 12, true) - 1]?.sampled.push([hash, times]);
    }
    for (const one of counted) if (one.lines > 0) file.add(one);
    if (search.isCrowded() === 1) {
      this.slots.length = 0;
      search.clear();
      return;
    }
    search.restart();
    for (const [index, { code }] of this.slots.entries()) {
      this.empty(index + 1);
      this.limit(index + 1, code, file);
    }
  }

  forget(): void {
    this.search?.forgetMeanings();
  }

  /** Says to the kernel what lines of a shape say. */
  private learn(shape: number, { seen, time, service, request }: AlikeLines): void {
    const at = meaningTable + shape * meaningSize;
    const { view, line } = this;
    const [one, other] = seen;
    if (shape >= maxMeanings || view.getUint8(at) !== 0 || other !== undefined) return;
    // The record above has the time.
    if (time === 'none' && one !== undefined) return;
    const isOpen = line.numberEnd !== 0;
    const index = one === undefined ? 0 : this.indexOf(one.code, isOpen);
    const ofService = this.serviceOf(service);
    if (index === undefined || ofService === undefined || (one?.count ?? 0) > 255) return;
    const isDate = typeof time === 'object';
    view.setUint8(at + 1, time === 'none' ? 0 : isDate ? 1 : 2);
    view.setUint8(at + 2, one?.count ?? 0);
    view.setUint8(at + 3, ofService);
    view.setUint16(at + 4, isOpen ? 0 : index, true);
    view.setUint16(at + 6, request?.from ?? 0, true);
    view.setUint16(at + 8, request?.to ?? 0, true);
    if (isDate) {
      const { year, month, date, hours, minutes, seconds, fraction, fractionLength, zone, offset, offsetMinutes } =
        time;
      const zones = { none: 0, UTC: 1, offset: 2 };
      const clock = [year, month, date, hours, minutes, seconds, fraction, fractionLength];
      [...clock, zones[zone], offset, offsetMinutes].forEach((value, place) => {
        view.setUint16(at + 10 + place * 2, value, true);
      });
    }
    view.setUint8(at, 1);
  }

  /** Undefined if there are too many. */
  private indexOf(code: number, isOpen: boolean): number | undefined {
    let index = this.indices.get(code);
    if (index === undefined && this.indices.size < maxIndex) {
      index = this.indices.size + 1;
      this.indices.set(code, index);
    }
    const number = code - firstNumber;
    if (isOpen && index !== undefined && number >= 0 && number < numbers) {
      this.kernel.memory[listedTable + number] = index + 2;
    }
    return index;
  }

  private serviceOf(service: string | undefined): number | undefined {
    let index = this.services.get(service);
    if (index === undefined && this.services.size < maxServices) {
      index = this.services.size;
      this.services.set(service, index);
    }
    return index;
  }

  /** The number of the slot of a code and a service, counted from 1; undefined if there are too many. */
  private slotOf(code: number, service: string | undefined): number | undefined {
    const { view } = this;
    const index = this.indexOf(code, this.line.numberEnd !== 0);
    const ofService = this.serviceOf(service);
    if (index === undefined || ofService === undefined) return undefined;
    const place = slotNumbers + (index * maxServices + ofService) * 2;
    const known = view.getUint16(place, true);
    if (known !== 0 || this.slots.length === maxSlots) return known || undefined;
    this.slots.push({ code, service });
    this.empty(this.slots.length);
    view.setUint16(place, this.slots.length, true);
    return this.slots.length;
  }

  /** Begins to count in a slot. */
  private empty(slot: number): void {
    const { view } = this;
    const at = slotTable + (slot - 1) * slotSize;
    view.setFloat64(at + 24, Number.POSITIVE_INFINITY, true);
    view.setFloat64(at + 32, Number.NEGATIVE_INFINITY, true);
    for (const count of [48, 52, 80]) view.setUint32(at + count, 0, true);
  }

  private limit(slot: number, code: number, file: FileCounting) {
    const { view } = this;
    const [limits, at] = [file.limits(code), slotTable + (slot - 1) * slotSize];
    view.setFloat64(at, limits.lines, true);
    view.setFloat64(at + 8, limits.requests, true);
    view.setFloat64(at + 16, limits.earliest, true);
    if (view.getUint32(at + 84, true) !== limits.width) view.setUint32(at + 80, 0, true); // Its bucket ends elsewhere.
    view.setUint32(at + 84, limits.width, true);
    return limits;
  }
}

const word = 0x1_0000_0000;
