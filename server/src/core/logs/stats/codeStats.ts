import type { LineFacts, LinePlace, SeenOnLine } from '../lines';
import {
  DistinctCount,
  type DistinctData,
  SampledMap,
  Timeline,
  type TimelineData,
  textHash,
  ValueCounts,
  type ValueData,
} from '../sketches';
import { type Sample, Samples } from './samples';

/** Maximum number of values that are kept of one thing for one code. */
export const maxValues = {
  files: 300,
  argument: 500,
  jobInstances: 500,
  appCodes: 100,
  apis: 100,
  services: 50,
} as const;

/** Maximum number of requests that are counted exactly for one code. */
export const maxRequests = 1024;

/** Number of request ids that are shown for a code. */
const requestSamples = 5;

/** Maximum number of arguments of a message. */
const maxArguments = 20;

type ValueName = Exclude<keyof typeof maxValues, 'argument'>;
const valueNames = ['files', 'jobInstances', 'appCodes', 'apis', 'services'] as const;

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
  readonly values: Readonly<Record<ValueName, ValueData>>;
  readonly arguments: readonly (readonly [index: number, values: ValueData])[];
  readonly requests: DistinctData;
  readonly requestIds: readonly string[];
  readonly requestLimit: number;
  readonly samples: readonly Sample[];
  readonly sameText: readonly number[];
}

const always = (): true => true;

/** The details of a code; left out where too many different codes were seen. */
export class CodeDetails {
  readonly timeline = new Timeline();
  readonly values: Readonly<Record<ValueName, ValueCounts>> = {
    files: new ValueCounts(maxValues.files),
    jobInstances: new ValueCounts(maxValues.jobInstances),
    appCodes: new ValueCounts(maxValues.appCodes),
    apis: new ValueCounts(maxValues.apis),
    services: new ValueCounts(maxValues.services),
  };
  readonly arguments = new Map<number, ValueCounts>();
  readonly requests = new DistinctCount(maxRequests);
  readonly requestIds = new SampledMap<true>(requestSamples);
  readonly samples = new Samples();
  readonly sameText = new Set<number>();

  add({ time, fields }: LineFacts, seen: SeenOnLine, path: string, times: number, places: readonly LinePlace[]): void {
    const count = seen.count * times;
    const [first] = places;
    if (time !== null && first) this.timeline.add(first, time, count);
    this.values.files.add(path, count);
    for (const id of fields.jobInstances) this.values.jobInstances.add(id, times);
    if (fields.appCode !== undefined) this.values.appCodes.add(fields.appCode, times);
    if (fields.api !== undefined) this.values.apis.add(fields.api, times);
    if (fields.service !== undefined) this.values.services.add(fields.service, times);
    if (fields.request !== undefined) {
      const hash = textHash(fields.request);
      this.requests.addHash(hash);
      this.requestIds.at(fields.request, always, hash);
    }
    for (const [index, value] of (seen.values ?? []).slice(0, maxArguments).entries()) {
      if (value !== null) this.argument(index).add(value, times);
    }
    for (const code of seen.sameText ?? []) this.sameText.add(code);
    for (const place of places) this.samples.add(place, seen.text);
  }

  merge(data: DetailData, linesBefore: number): void {
    this.timeline.merge(data.timeline, linesBefore);
    for (const name of valueNames) this.values[name].merge(data.values[name]);
    for (const [index, values] of data.arguments) this.argument(index).merge(values);
    this.requests.merge(data.requests);
    this.requestIds.limitTo(data.requestLimit);
    for (const id of data.requestIds) this.requestIds.at(id, always);
    for (const { text, ...place } of data.samples) {
      this.samples.add({ ...place, line: place.line + linesBefore }, text);
    }
    for (const code of data.sameText) this.sameText.add(code);
  }

  data(): DetailData {
    return {
      timeline: this.timeline.data(),
      values: {
        files: this.values.files.data(),
        jobInstances: this.values.jobInstances.data(),
        appCodes: this.values.appCodes.data(),
        apis: this.values.apis.data(),
        services: this.values.services.data(),
      },
      arguments: [...this.arguments].sort(([a], [b]) => a - b).map(([index, values]) => [index, values.data()]),
      requests: this.requests.data(),
      requestIds: this.requestIds.entries().map(([id]) => id),
      requestLimit: this.requestIds.limit,
      samples: this.samples.all(),
      sameText: [...this.sameText].sort((a, b) => a - b),
    };
  }

  private argument(index: number): ValueCounts {
    let values = this.arguments.get(index);
    if (values === undefined) {
      values = new ValueCounts(maxValues.argument);
      this.arguments.set(index, values);
    }
    return values;
  }
}

/** All that is known about one code. */
export class CodeStats {
  count = 0;
  first: number | null = null;
  last: number | null = null;
  details: CodeDetails | undefined = new CodeDetails();

  constructor(readonly code: number) {}

  add(facts: LineFacts, seen: SeenOnLine, path: string, times: number, places: readonly LinePlace[]): void {
    this.count += seen.count * times;
    this.span(facts.time, facts.time);
    this.details?.add(facts, seen, path, times, places);
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
