import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

export interface Expression {
  readonly source: string;
  readonly flags: string;
}

export interface Verdict {
  /** `safe`, `linear`, `polynomial`, `exponential`, or `unknown (…)`. */
  readonly complexity: string;
  /** True if an automaton proves it; else only no attack was found, or the attack is an estimate. */
  readonly isProven: boolean;
  /** The text that takes longest; empty if none was found. */
  readonly attack: string;
}

/**
 * Verdicts that take the checker long, or that it found by a search, which has limits of time: on a busy machine it may find
 * something else. As the last `npm run test:expressions` found them.
 */
const list = path.join(__dirname, 'keptVerdicts.json');

/** Time of the checker from which a verdict is kept in the list, in ms. */
const costly = 60;

/** With a seed and no random generations of texts the search for attacks depends on nothing but its limits of time. */
const options = { randomSeed: 1, maxIteration: 0, incubationLimit: 5000, timeout: 60_000 };

export const keyOf = ({ source, flags }: Expression): string => `/${source}/${flags}`;

/**
 * The verdict on each expression, by its key, and how many are not in the list. With `renew` those that belong there are added to
 * it, and those that are gone are taken out.
 */
export async function verdictsOn(
  expressions: readonly Expression[],
  renew: boolean,
): Promise<{ readonly verdicts: ReadonlyMap<string, Verdict>; readonly checked: number }> {
  const known: Record<string, Verdict> = JSON.parse(readFileSync(list, 'utf8'));
  const verdicts = new Map(Object.entries(known));
  const distinct = new Map(expressions.map((one) => [keyOf(one), one]));
  const unknown = [...distinct.values()].filter((one) => !verdicts.has(keyOf(one)));
  const kept = Object.entries(known).filter(([key]) => distinct.has(key));
  await check(unknown, (expression, { time, ...verdict }) => {
    verdicts.set(keyOf(expression), verdict);
    if (time > costly || !verdict.isProven) kept.push([keyOf(expression), verdict]);
  });
  if (renew) {
    kept.sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(list, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  }
  return { verdicts, checked: unknown.length };
}

/** Checks expressions in threads. */
async function check(
  expressions: readonly Expression[],
  found: (expression: Expression, verdict: Verdict & { readonly time: number }) => void,
): Promise<void> {
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((done, fail) => {
      const worker = new Worker(path.join(__dirname, 'checkWorker.cjs'), { workerData: options, execArgv: [] });
      const give = (): void => {
        const expression = expressions[next++];
        if (!expression) return void worker.terminate().then(() => done(), fail);
        worker.once('message', (verdict) => {
          found(expression, verdict);
          give();
        });
        worker.postMessage({ source: expression.source, flags: expression.flags });
      };
      worker.on('error', fail);
      give();
    });
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
}
