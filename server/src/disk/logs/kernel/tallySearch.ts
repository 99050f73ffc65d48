interface Global {
  value: number;
}

/** What tally.as exports, as it is described there. */
export interface TallySearch {
  readonly counts: Global;
  readonly since: Global;
  readonly until: Global;
  readonly isUtc: Global;
  readonly seed: Global;
  readonly base: Global;
  readonly from: Readonly<Global>;
  readonly to: Readonly<Global>;
  readonly buckets: Readonly<Global>;
  readonly lines: Readonly<Global>;
  readonly requests: Readonly<Global>;
  readonly headerShape: Readonly<Global>;
  readonly headerStart: Readonly<Global>;
  readonly headerEnd: Readonly<Global>;
  readonly headerTime: Readonly<Global>;
  takeHeader(): void;
  isCrowded(): number;
  isFull(): number;
  restart(): void;
  clear(): void;
  forgetMeanings(): void;
  beginCounting(at: number, lineFeeds: number): void;
  knowLine(low: number, high: number, slot: number): void;
  knowRequest(low: number, high: number, slot: number, time: number): void;
}

/** What it imports. */
export interface TallyImports {
  timeOf(shape: number, start: number, end: number): number;
  offsetAt(local: number): number;
}
