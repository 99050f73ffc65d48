import type { Catalog } from '../catalog';
import { folderOf } from '../text';
import {
  AlikeFacts,
  type AlikeLines,
  isErrorLog,
  type LastText,
  type LazyLine,
  type LineFacts,
  type LineFound,
  type LinePlace,
  LineReader,
  learnAlike,
  messageReach,
  type Part,
  RecordHeaders,
  type RequestFields,
  requestFields,
  serviceOfPath,
} from './lines';
import { makeReport } from './makeReport';
import { optionsKey, type TallyOptions, zoneInKey } from './options';
import type { FileResult, ScanReport } from './report';
import { textHash } from './sketches';
import {
  Aggregate,
  type AggregateData,
  type CountedLines,
  hashOfLine,
  type LineLimits,
  type RepetitionData,
  RepetitionFilter,
  type Repetitions,
  seedBelow,
} from './stats';
import { type LineBytes, LineTimes, type TimePlace, utc, type Zone, zoneNamed } from './times';

/** What a tally has counted, as plain data for JSON. */
export interface LogPartial {
  /** The options that change what is counted; only partials with the same ones may be merged. */
  readonly options: string;
  /** Ms since 1970. */
  readonly from: number | null;
  readonly to: number | null;
  readonly withoutTime: number;
  readonly longLines: number;
  readonly counts: AggregateData;
  readonly repetitions: RepetitionData;
}

/** Takes the lines of one file, or of a part of it. */
export interface FileTally {
  /**
   * @param text the decoded line without its end
   * @param lineNumber counted from 1
   * @param byteOffset where the line begins
   * @param textBefore of the text before the line: whole lines but for the first
   * @param own if `text` is a part of a line with context around it: only what begins in there is counted
   * @param bytes the line as it is in the file; that of UTF-8 if left out
   */
  addLine(
    text: string,
    lineNumber: number,
    byteOffset: number,
    textBefore?: LastText,
    own?: Part,
    bytes?: Uint8Array,
  ): void;
  /** See `learnAlike`; for `addAlike`. */
  learn?(line: LazyLine, wide?: AlikeLines): AlikeLines | undefined;
  /** Adds a line like the one that was learned from. False if it is to be added as another line. */
  addAlike?(alike: AlikeLines, line: LazyLine, lineNumber: number, byteOffset: number, textBefore?: LastText): boolean;
  /** Takes lines that were counted elsewhere. */
  readonly counting?: FileCounting;
}

/** For a reader that counts most lines of a file itself, and adds the others. */
export interface FileCounting {
  /** What the hashes of the lines begin with. */
  readonly seed: number;
  /** Lines from `since` on and before `until` count, in ms since 1970; without limits infinite. */
  readonly since: number;
  readonly until: number;
  /** True if times without a zone are in UTC. */
  readonly isUtc: boolean;
  /** Ms that a clock without a zone is ahead of UTC when it shows a time. */
  offsetAt(local: number): number;
  /** The time of a line, in ms since 1970; undefined if it has none. */
  timeOf(line: LineBytes, place: TimePlace): number | undefined;
  /** Which lines of a code must be added one by one. */
  limits(code: number): LineLimits;
  /** Notes a line as the last one with a time: others may continue it. */
  keepHeader(alike: AlikeLines, line: LineBytes, time: number, byteOffset: number): void;
  /** Keeps a counted line as evidence, whose text `alike` gives. */
  addSample(alike: AlikeLines, place: Omit<LinePlace, 'file'>): void;
  /** Adds lines of a code. @param buckets the first line of each */
  add(counted: Omit<CountedLines, 'buckets'> & { readonly buckets: readonly CountedBucket[] }): void;
  /** Notes the first and the last time of the counted lines. */
  span(from: number, to: number): void;
}

/** The first line of a bucket, and the number of mentions in it. */
interface CountedBucket extends Omit<LinePlace, 'file' | 'time'> {
  readonly time: number;
  readonly mentions: number;
}

/**
 * Counts the codes and messages of any number of files. The counts depend on the lines alone: two tallies with the same
 * options can be merged in any order, and are then equal to one that has read all files. Memory is bounded.
 */
export class LogTally {
  private readonly counts = new Aggregate();
  private readonly repetitions: RepetitionFilter;
  private readonly reader: LineReader;
  private readonly zone: Zone;
  private readonly times: LineTimes;
  private from: number | null = null;
  private to: number | null = null;
  private withoutTime = 0;
  private longLines = 0;

  constructor(private readonly options: TallyOptions) {
    // Of all numbers those of repeated lines count, too: then no file is the `error.log` of others.
    const comparesOthers = options.counted !== 'allNumbers' && (options.hasErrorLog ?? true);
    this.repetitions = new RepetitionFilter(comparesOthers, this.counts, options.foldersOfOneLog);
    this.reader = new LineReader(options);
    this.zone = zoneNamed(options.timeZone ?? 'UTC') ?? utc;
    this.times = new LineTimes(this.zone, () => options.now ?? Date.now());
  }

  /** A tally for joining partials that have the options of this one. */
  static like({ options }: LogPartial, catalog: Catalog): LogTally {
    return new LogTally({ catalog, timeZone: zoneInKey(options) ?? 'UTC', partials: options });
  }

  /** @param found is called with each line that counts, in order. `endBefore`: see `RecordHeaders` */
  beginFile(path: string, found?: LineFound, endBefore?: LastText): FileTally {
    const service = serviceOfPath(path);
    const headers = new RecordHeaders(this.times, service, endBefore);
    const ofFile = service === undefined ? {} : { service };
    const inFolder = this.repetitions.fileOf(path);
    const tally: FileTally = {
      addLine: (text, line, offset, textBefore, own, bytes) => {
        // A later part of a line begins with no time of its own.
        const isPart = own !== undefined && own.from > 0;
        const time = isPart ? undefined : headers.begin(text, offset);
        if (time !== undefined && !this.isWithin(time)) return;
        if (time !== undefined) this.span(time, time);
        const seen = this.reader.read(text, own);
        if (text.length > messageReach && !isPart) this.longLines++;
        if (seen.length === 0) return;
        const above = time === undefined ? headers.above(offset, textBefore) : undefined;
        const at = time ?? above?.time ?? null;
        if (at === null) this.withoutTime++;
        if (!this.isWithin(at)) return;
        const place = { time: at, file: path, line, offset };
        found?.(seen, place);
        const fields: RequestFields = { ...ofFile, ...above?.fields, ...requestFields(text) };
        const facts: LineFacts = {
          ...fields,
          time: at,
          hash: hashOfLine(bytes ?? text, above?.hash, inFolder),
          requestHash: fields.request === undefined ? undefined : textHash(fields.request),
          seen,
          values: (index) => this.reader.valuesOf(text, seen, index, above?.text),
        };
        if (!this.repetitions.holds(facts, place, inFolder)) this.counts.add(facts, path, place);
      },
      learn: (line, wide) => learnAlike(line, this.reader, this.times, wide),
      addAlike: (alike, line, number, offset, textBefore) => {
        const own = this.times.again(line, alike.time);
        if (own === undefined && alike.time !== 'none') return false;
        if (own !== undefined) {
          headers.beginAlike(own, alike, line, offset);
          if (!this.isWithin(own)) return true;
          this.span(own, own);
        }
        if (alike.seen.length === 0) return true;
        const above = own === undefined ? headers.above(offset, textBefore) : undefined;
        const time = own ?? above?.time ?? null;
        if (time === null) this.withoutTime++;
        if (!this.isWithin(time)) return true;
        const place = { time, file: path, line: number, offset };
        const seed = seedBelow(inFolder.seed, above?.hash);
        const facts = new AlikeFacts(alike, line, { time, above, seed, service }, this.reader);
        this.repetitions.holds(facts, place, inFolder);
        this.counts.add(facts, path, place);
        return true;
      },
      counting: {
        seed: inFolder.seed,
        since: this.options.since ?? Number.NEGATIVE_INFINITY,
        until: this.options.until ?? Number.POSITIVE_INFINITY,
        isUtc: this.zone === utc,
        offsetAt: (local) => local - this.zone.toTime(local),
        timeOf: (line, place) => this.times.again(line, place),
        limits: (code) => this.limits(code, path),
        keepHeader: (alike, line, time, offset) => headers.beginAlike(time, alike, line, offset),
        addSample: (alike, place) => this.counts.addSample(alike, { ...place, file: path }),
        add: (counted) => this.addCounted(counted, path, service),
        span: (from, to) => this.span(from, to),
      },
    };
    // What is held back of an `error.log` is kept with its text.
    return inFolder.isErrorLog ? { addLine: tally.addLine } : tally;
  }

  /** To be called when a file was read, so that of an `error.log` beside it less is kept. */
  endFile(file: FileResult): void {
    if (isRepeated(file)) this.repetitions.leaveOutRest(folderOf(file.path));
  }

  /** @param linesBefore is added to the line numbers of `other`, whose first line may be in the midst of a file */
  merge(other: LogPartial, linesBefore = 0): void {
    this.span(other.from, other.to);
    this.withoutTime += other.withoutTime;
    this.longLines += other.longLines;
    this.counts.merge(other.counts, linesBefore);
    this.repetitions.merge(other.repetitions, linesBefore);
  }

  toPartial(): LogPartial {
    // First, because it may count lines.
    const repetitions = this.repetitions.data();
    return {
      options: optionsKey(this.options),
      from: this.from,
      to: this.to,
      withoutTime: this.withoutTime,
      longLines: this.longLines,
      counts: this.counts.data(),
      repetitions,
    };
  }

  /** The answer so far. The tally can be added to afterwards. */
  report(files: readonly FileResult[]): ScanReport {
    const { from, to, withoutTime, longLines } = this;
    const { counts, repetitions } = this.settled(files);
    return makeReport(
      counts,
      { from, to, withoutTime, longLines, longLimit: messageReach, repetitions, files },
      this.options,
    );
  }

  private limits(code: number, path: string): LineLimits {
    const limits = this.counts.limits(code, path);
    return { ...limits, lines: Math.max(limits.lines, this.repetitions.dropsFrom) };
  }

  private addCounted(
    { buckets, ...counted }: Parameters<FileCounting['add']>[0],
    file: string,
    service: string | undefined,
  ): void {
    const places = buckets.map(
      ({ time, line, offset, mentions }) => [{ time, file, line, offset }, time, mentions] as const,
    );
    this.counts.addCounted({ ...counted, service: counted.service ?? service, buckets: places }, file);
    for (const [hash, times] of counted.sampled) this.repetitions.addCounted(hash, times);
  }

  private settled(files: readonly FileResult[]): { counts: Aggregate; repetitions: Repetitions } {
    if (this.repetitions.isEmpty) return { counts: this.counts, repetitions: { lines: 0, files: [], uncompared: 0 } };
    const folders = new Set(files.filter(isRepeated).map(({ path }) => folderOf(path)));
    const counts = new Aggregate();
    counts.merge(this.counts.data());
    return { counts, repetitions: this.repetitions.settle(counts, (folder) => folders.has(folder)) };
  }

  private isWithin(time: number | null): boolean {
    const { since, until } = this.options;
    if (since === undefined && until === undefined) return true;
    return time !== null && time >= (since ?? Number.NEGATIVE_INFINITY) && time < (until ?? Number.POSITIVE_INFINITY);
  }

  private span(from: number | null, to: number | null): void {
    if (from !== null && (this.from === null || from < this.from)) this.from = from;
    if (to !== null && (this.to === null || to > this.to)) this.to = to;
  }
}

/** True for a file that was read, and whose lines the `error.log` of its folder may repeat. */
function isRepeated({ path, status }: FileResult): boolean {
  return !isErrorLog(path) && status !== 'failed' && status !== 'skipped';
}
