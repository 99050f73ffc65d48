import { cpus, totalmem, type } from 'node:os';

/** One result of a bench: the ratio of ours to the rival, or a plain number, with its budget. */
export interface Result {
  readonly name: string;
  readonly ours: readonly number[];
  /** Without a rival the budget is in `unit`. */
  readonly rival?: readonly number[];
  readonly unit: 'ms' | 'MB' | 'KB';
  /** Maximum ratio to the rival, or maximum in `unit`. */
  readonly budget: number;
  /** Which of the two is compared with the budget. */
  readonly by: 'median' | 'min';
}

export interface Bench {
  readonly name: string;
  /** One line that says what is compared. */
  readonly title: string;
  run(): Promise<readonly Result[]>;
}

/** Alternates rival and ours `rounds` times, after one round that is dropped because it is cold. */
export async function alternate(
  rounds: number,
  rival: () => Promise<number> | number,
  ours: () => Promise<number> | number,
): Promise<{ rival: number[]; ours: number[] }> {
  const measured = { rival: [] as number[], ours: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const [theirs, mine] = [await rival(), await ours()];
    if (round > 0) {
      measured.rival.push(theirs);
      measured.ours.push(mine);
    }
  }
  return measured;
}

/** The time that `work` takes, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Prints a result; returns false if it is over budget. */
export function report({ name, ours, rival, unit, budget, by }: Result): boolean {
  const held = (values: readonly number[]) => (by === 'min' ? Math.min(...values) : median(values));
  const value = rival ? held(ours) / held(rival) : held(ours);
  const isWithin = value <= budget;
  const show = (values: readonly number[]) =>
    `${Math.min(...values).toFixed(2)} / ${median(values).toFixed(2)} ${unit}`;
  const parts = [name.padEnd(22), `ours ${show(ours)}`];
  if (rival) parts.push(`rival ${show(rival)}`, `ratio ${value.toFixed(3)} of ${by}`, `budget ${budget}x`);
  else parts.push(`budget ${budget} ${unit}`);
  console.log(`${parts.join('  ')}  ${isWithin ? 'ok' : 'OVER'}`);
  return isWithin;
}

export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model ?? 'unknown processor'} x ${cpus().length}, ${memory} GB, ${type()}, Node ${process.version}`;
}
