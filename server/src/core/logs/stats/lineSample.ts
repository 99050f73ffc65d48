import type { LineFacts, LineValues } from '../lines';
import type { Values } from '../report';
import { hashRange, SampledHashes } from '../sketches';

/** Maximum number of different lines of one code whose values are read. */
export const maxLines = 1000;

/** Maximum number of values of one thing in a report, and of arguments of a message. */
const maxValues = 500;
const maxArguments = 20;

/** Maximum length of a value, in UTF-16 units. */
const maxLength = 200;

interface Line {
  readonly values: LineValues;
  times: number;
}

/** A sample as plain data. */
export interface LineSampleData {
  readonly lines: readonly (readonly [hash: number, times: number, values: LineValues])[];
  readonly limit: number;
  /** Number of all lines. */
  readonly all: number;
}

/** What the lines of a code say beside it. */
interface LineReport {
  readonly jobInstances: Values;
  readonly appCodes: Values;
  readonly apis: Values;
  /** By the index of the argument, ascending. */
  readonly arguments: readonly (readonly [index: number, values: Values])[];
}

/**
 * The values on the lines of a code. Reading them takes most of the time of a scan, so that of more than `maxLines` lines those with
 * the smallest hashes are read: a fair sample, whatever the order of the lines.
 */
export class LineSample {
  private all = 0;
  private readonly lines = new SampledHashes<Line>(maxLines);

  /** Adds the line of a mention, whose values are read if it belongs to the sample and is not known yet. */
  add(facts: LineFacts, index: number, times: number): void {
    this.all += times;
    if (!this.lines.mayKeep(facts.hash)) return;
    const line = this.lines.get(facts.hash);
    if (line) line.times += times;
    else this.lines.set(facts.hash, { values: facts.values(index), times });
  }

  /** Counts lines that were not added. @param sampled how often each came of those that are known here, by their hashes */
  addCounted(lines: number, sampled: readonly (readonly [hash: number, times: number])[]): void {
    this.all += lines;
    for (const [hash, times] of sampled) {
      const line = this.lines.get(hash);
      // It was dropped meanwhile if it is not known any more.
      if (line) line.times += times;
    }
  }

  /** Lines with hashes from here on need not be added one by one. */
  get dropsFrom(): number {
    return this.lines.dropsFrom;
  }

  merge({ lines, limit, all }: LineSampleData): void {
    this.lines.limitTo(limit);
    this.all += all;
    for (const [hash, times, values] of lines) {
      const line = this.lines.get(hash);
      if (line) line.times += times;
      else this.lines.set(hash, { values, times });
    }
  }

  data(): LineSampleData {
    const lines = this.lines.sample().map(([hash, { times, values }]) => [hash, times, values] as const);
    return { lines, limit: this.lines.limit, all: this.all };
  }

  get isComplete(): boolean {
    return this.lines.limit === hashRange;
  }

  report(): LineReport {
    const lines = this.lines.sample().map(([, line]) => line);
    const sampled = lines.reduce((sum, { times }) => sum + times, 0);
    const scale = this.isComplete || sampled === 0 ? 1 : this.all / sampled;
    const counted = (valuesOf: (values: LineValues) => readonly (string | null | undefined)[]): Values =>
      countedValues(lines, valuesOf, scale, this.isComplete);
    const most = lines.reduce((max, { values }) => Math.max(max, values.arguments?.length ?? 0), 0);
    return {
      jobInstances: counted(({ jobInstances }) => jobInstances),
      appCodes: counted(({ appCode }) => [appCode]),
      apis: counted(({ api }) => [api]),
      arguments: Array.from({ length: Math.min(most, maxArguments) }, (_, index): [number, Values] => {
        return [index, counted((values) => membersOf(values.arguments?.[index]))];
      }).filter(([, { top }]) => top.length > 0),
    };
  }
}

const address = /^(?:\d{1,10}:)?\d{1,3}(?:\.\d{1,3}){3}$/;

/** Each address of a list is a value of its own, because the same ones come in other lists. Other values are one. */
function membersOf(value: string | null | undefined): readonly (string | null | undefined)[] {
  const members = value?.replace(/^\[|\]$/g, '').split(/[,，;；、|\s]{1,8}/) ?? [];
  return members.length > 1 && members.every((member) => address.test(member)) ? [...new Set(members)] : [value];
}

/** How often each value is on the lines, most frequent first; of the same number in the order of their texts. */
function countedValues(
  lines: readonly Line[],
  valuesOf: (values: LineValues) => readonly (string | null | undefined)[],
  scale: number,
  isComplete: boolean,
): Values {
  const counts = new Map<string, number>();
  for (const { values, times } of lines) {
    for (const value of valuesOf(values)) {
      const key = value?.slice(0, maxLength) ?? '';
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + times);
    }
  }
  const inOrder = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const top = inOrder.slice(0, maxValues).map(([value, count]) => ({ value, count: Math.round(count * scale) }));
  return { top, distinct: counts.size, exact: isComplete };
}
