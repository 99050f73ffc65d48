import type { Values } from '../report';
import { SampledMap } from './sampledMap';

/** Counted values as plain data. */
export interface ValueData {
  readonly values: readonly (readonly [value: string, count: number])[];
  readonly limit: number;
}

/** Maximum length of a value, in UTF-16 units. */
const maxLength = 200;

/** Counts how often each value was seen. See `SampledMap` for what happens beyond `max` distinct values. */
export class ValueCounts {
  private readonly counts: SampledMap<{ count: number }>;

  constructor(private readonly max: number) {
    this.counts = new SampledMap(max);
  }

  add(value: string, count = 1): void {
    const counted = this.counts.at(value.slice(0, maxLength), newCount);
    if (counted) counted.count += count;
  }

  merge({ values, limit }: ValueData): void {
    this.counts.limitTo(limit);
    for (const [value, count] of values) this.add(value, count);
  }

  get isExact(): boolean {
    return this.counts.isComplete;
  }

  data(): ValueData {
    const values = this.counts.entries().map(([value, { count }]): [string, number] => [value, count]);
    return { values, limit: this.counts.limit };
  }

  /** All that are kept, most frequent first; of the same number in the order of their texts. */
  report(): Values {
    const top = this.counts.entries().map(([value, { count }]) => ({ value, count }));
    top.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { top, distinct: this.counts.distinct, exact: this.isExact };
  }

  /** Maximum number of values that are kept. */
  get limit(): number {
    return this.max;
  }
}

const newCount = (): { count: number } => ({ count: 0 });
