import type { LineFacts, LinePlace } from '../lines';
import {
  bucketWidths,
  DistinctCount,
  type DistinctData,
  SampledMap,
  Timeline,
  type TimelineData,
  ValueCounts,
  type ValueData,
} from '../sketches';
import type { CountedLines, LineLimits } from './countedLines';
import { LineSample, type LineSampleData } from './lineSample';
import { type Sample, Samples } from './samples';

/** Maximum number of files that are counted for one code. */
export const maxFiles = 300;

/** Maximum number of services of a code; there are about ten. */
const maxServices = 50;

/** Maximum number of requests that are counted exactly for one code. */
export const maxRequests = 1024;

/** Number of request ids that are shown for a code. */
const requestSamples = 5;

/** All about one code, as plain data. */
export interface CodeData {
  readonly code: number;
  readonly count: number;
  /** Ms since 1970; null if no mention has a time. */
  readonly first: number | null;
  readonly last: number | null;
  readonly details?: DetailData;
}

interface DetailData {
  readonly timeline: TimelineData;
  readonly files: ValueData;
  readonly services: ValueData;
  readonly lines: LineSampleData;
  readonly requests: DistinctData;
  readonly requestIds: readonly string[];
  readonly requestLimit: number;
  readonly samples: readonly Sample[];
  readonly sameText: readonly number[];
}

const always = (): true => true;

/** The details of a code; left out where too many different codes were seen. */
class CodeDetails {
  readonly timeline = new Timeline();
  readonly files = new ValueCounts(maxFiles);
  readonly services = new ValueCounts(maxServices);
  readonly lines = new LineSample();
  readonly requests = new DistinctCount(maxRequests);
  readonly requestIds = new SampledMap<true>(requestSamples);
  readonly samples = new Samples();
  readonly sameText = new Set<number>();

  add(
    facts: LineFacts,
    index: number,
    path: string,
    first: LinePlace,
    times: number,
    more: readonly LinePlace[],
  ): void {
    const { time, requestHash, service } = facts;
    const seen = facts.seen[index];
    if (seen === undefined) return;
    const count = seen.count * times;
    if (time !== null) this.timeline.add(first, time, count);
    this.files.add(path, count);
    if (service !== undefined) this.services.add(service, times);
    if (requestHash !== undefined) {
      this.requests.addHash(requestHash);
      if (this.requestIds.mayKeep(requestHash)) this.requestIds.at(facts.request ?? '', always, requestHash);
    }
    this.lines.add(facts, index, times);
    if (seen.sameText) for (const code of seen.sameText) this.sameText.add(code);
    this.samples.add(first, seen);
    for (let at = 0; at < more.length; at++) this.samples.add(more[at] as LinePlace, seen);
  }

  addCounted({ service, lines, mentions, buckets, sampled }: CountedLines, path: string): void {
    for (const [first, time, count] of buckets) this.timeline.add(first, time, count);
    this.files.add(path, mentions);
    if (service !== undefined) this.services.add(service, lines);
    this.lines.addCounted(lines, sampled);
  }

  merge(data: DetailData, linesBefore: number): void {
    this.timeline.merge(data.timeline, linesBefore);
    this.files.merge(data.files);
    this.services.merge(data.services);
    this.lines.merge(data.lines);
    this.requests.merge(data.requests);
    this.requestIds.limitTo(data.requestLimit);
    for (const id of data.requestIds) this.requestIds.at(id, always);
    for (const sample of data.samples) this.samples.add({ ...sample, line: sample.line + linesBefore }, sample);
    for (const code of data.sameText) this.sameText.add(code);
  }

  data(): DetailData {
    return {
      timeline: this.timeline.data(),
      files: this.files.data(),
      services: this.services.data(),
      lines: this.lines.data(),
      requests: this.requests.data(),
      requestIds: this.requestIds.entries().map(([id]) => id),
      requestLimit: this.requestIds.limit,
      samples: this.samples.all(),
      sameText: [...this.sameText].sort((a, b) => a - b),
    };
  }
}

/** All that is known about one code. */
export class CodeStats {
  count = 0;
  first: number | null = null;
  last: number | null = null;
  details: CodeDetails | undefined = new CodeDetails();

  constructor(readonly code: number) {}

  /** @param index of the code in `facts.seen` */
  add(
    facts: LineFacts,
    index: number,
    path: string,
    first: LinePlace,
    times: number,
    more: readonly LinePlace[],
  ): void {
    this.count += (facts.seen[index]?.count ?? 0) * times;
    this.span(facts.time, facts.time);
    this.details?.add(facts, index, path, first, times, more);
  }

  addCounted(counted: CountedLines, path: string): void {
    this.count += counted.mentions;
    this.span(counted.first, counted.last);
    this.details?.addCounted(counted, path);
  }

  /** Of the lines of a file. */
  limits(file: string): LineLimits {
    const { details } = this;
    if (details === undefined) return { lines: 0, requests: 0, earliest: Number.NEGATIVE_INFINITY, width: 1 };
    const { lines, requests, requestIds, samples, timeline } = details;
    return {
      lines: lines.dropsFrom,
      requests: Math.max(requests.dropsFrom, requestIds.dropsFrom),
      earliest: samples.earliestLimit(file),
      width: bucketWidths[timeline.width] as number,
    };
  }

  merge({ count, first, last, details }: CodeData, linesBefore: number): void {
    this.count += count;
    this.span(first, last);
    if (details) this.details?.merge(details, linesBefore);
  }

  data(): CodeData {
    const { code, count, first, last, details } = this;
    return { code, count, first, last, ...(details ? { details: details.data() } : {}) };
  }

  private span(first: number | null, last: number | null): void {
    if (first !== null && (this.first === null || first < this.first)) this.first = first;
    if (last !== null && (this.last === null || last > this.last)) this.last = last;
  }
}
