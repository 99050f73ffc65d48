import type { LineFacts, LinePlace, SeenOnLine } from '../lines';
import { hashRange, textHash } from '../sketches';
import { type CodeData, CodeStats } from './codeStats';
import type { CountedLines, LineLimits } from './countedLines';
import { Requests, type RequestsData } from './requests';

/** Maximum number of codes about which more is kept than count, first and last. */
export const maxDetailed = 2000;

/** Everything that is counted, as plain data. */
export interface AggregateData {
  readonly codes: readonly CodeData[];
  readonly messages: readonly CodeData[];
  readonly requests: RequestsData;
}

/** How many more than the maximum have details before the surplus is dropped, as a factor. */
const slack = 1.5;

/** Codes by number, with details of at most `maxDetailed`: of those with the smallest hashes, whatever the order. */
class CodeTable {
  private readonly stats = new Map<number, CodeStats>();
  private bound = hashRange;
  private detailed = 0;

  at(code: number): CodeStats {
    let stats = this.stats.get(code);
    if (stats === undefined) {
      stats = new CodeStats(code);
      this.stats.set(code, stats);
      if (hashOf(code) >= this.bound) stats.details = undefined;
      else if (++this.detailed > maxDetailed * slack) this.prune();
    }
    return stats;
  }

  merge(data: readonly CodeData[], linesBefore: number): void {
    for (const one of data) this.at(one.code).merge(one, linesBefore);
  }

  /** By their numbers. */
  all(): CodeStats[] {
    if (this.detailed > maxDetailed) this.prune();
    return [...this.stats.values()].sort((a, b) => a.code - b.code);
  }

  private prune(): void {
    const withDetails = [...this.stats.values()].filter(({ details }) => details !== undefined);
    const hashes = withDetails.map(({ code }) => hashOf(code)).sort((a, b) => a - b);
    this.bound = hashes[maxDetailed] ?? this.bound;
    for (const stats of withDetails) if (hashOf(stats.code) >= this.bound) stats.details = undefined;
    this.detailed = maxDetailed;
  }
}

const none: readonly LinePlace[] = [];

function hashOf(code: number): number {
  return textHash(String(code));
}

/** Counts what lines say. The result does not depend on the order of the lines. */
export class Aggregate {
  private readonly codeTable = new CodeTable();
  private readonly messageTable = new CodeTable();
  readonly requests = new Requests();

  /**
   * @param times how often the file has the line
   * @param more other places of the line, if it has several
   */
  add(facts: LineFacts, path: string, first: LinePlace, times = 1, more: readonly LinePlace[] = none): void {
    // Called for every line: an iterator would be garbage.
    for (let index = 0; index < facts.seen.length; index++) {
      const { kind, code } = facts.seen[index] as SeenOnLine;
      const table = kind === 'code' ? this.codeTable : this.messageTable;
      table.at(code).add(facts, index, path, first, times, more);
    }
    this.requests.add(facts, first);
  }

  /** Adds lines of a file that were counted elsewhere. */
  addCounted(counted: CountedLines, path: string): void {
    this.codeTable.at(counted.code).addCounted(counted, path);
  }

  /** Keeps a line as evidence that was counted elsewhere. */
  addSample(facts: Pick<LineFacts, 'seen'>, place: LinePlace): void {
    for (const one of facts.seen) this.codeTable.at(one.code).details?.samples.add(place, one);
  }

  /** Which lines of a code must be added one by one. */
  limits(code: number, file: string): LineLimits {
    const limits = this.codeTable.at(code).limits(file);
    return { ...limits, requests: Math.max(limits.requests, this.requests.dropsFrom) };
  }

  merge({ codes, messages, requests }: AggregateData, linesBefore = 0): void {
    this.codeTable.merge(codes, linesBefore);
    this.messageTable.merge(messages, linesBefore);
    this.requests.merge(requests, linesBefore);
  }

  data(): AggregateData {
    const dataOf = (stats: readonly CodeStats[]) => stats.map((one) => one.data());
    return { codes: dataOf(this.codes), messages: dataOf(this.messages), requests: this.requests.data() };
  }

  get codes(): CodeStats[] {
    return this.codeTable.all();
  }

  get messages(): CodeStats[] {
    return this.messageTable.all();
  }
}
