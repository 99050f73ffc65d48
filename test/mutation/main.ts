/**
 * `npm run test:mutation` puts small faults into a fixed sample of the places of `server/src/core`, one at a time, and counts
 * those that the unit tests of core and features find. `--count N` takes more of them, `--seed N` other ones, `--below A,B` those of
 * some folders or files.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Copy, type Reached, type Test } from './copy';
import { type Mutant, mutantsBelow } from './mutants';

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, below: { type: 'string' } },
});
const { count = '60', seed = '20240508', below = 'server/src/core/' } = values;

/** Draws without repetition, the same for one seed. */
function sampleOf<T>(items: readonly T[], size: number, start: number): T[] {
  const left = [...items];
  let state = start;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: Math.min(size, left.length) }, () => left.splice(next(left.length), 1)).flat();
}

/**
 * The tests that may find a fault, in the order in which they are tried: those that come by its place, or all for one that acts
 * when its file is loaded.
 */
function testsOf(number: number, sample: readonly Mutant[], { tests, whenLoaded }: Reached): readonly Test[] {
  const { file } = sample[number] as Mutant;
  const wing = file.split('/')[3];
  const beside = path.posix.dirname(file).replace(/^server\/src/, 'test');
  const distance = ({ file }: Test): number =>
    file === `test/core/${wing}/recorded.test.ts` ? 0 : file.startsWith(beside) ? 1 : 2;
  return tests
    .filter(({ reached }) => whenLoaded.has(number) || reached.has(number))
    .sort((a, b) => distance(a) - distance(b) || a.milliseconds - b.milliseconds);
}

/** Tests that take more processor time are tried last, in ms. */
const longest = 1500;

/** Tests up to this processor time are tried at once, in ms. */
const firstTests = 3000;

/** The first tests, the other ones, and those that take long. */
function runsOf(tests: readonly Test[]): Test[][] {
  const runs: [Test[], Test[], Test[]] = [[], [], []];
  let spent = 0;
  for (const test of tests) {
    if (test.milliseconds >= longest) runs[2].push(test);
    else {
      spent += test.milliseconds;
      runs[spent <= firstTests ? 0 : 1].push(test);
    }
  }
  return runs.filter(({ length }) => length > 0);
}

async function main(): Promise<number> {
  const all = mutantsBelow(below.split(','));
  const sample = sampleOf(all, Number(count), Number(seed));
  console.log(`${sample.length} of ${all.length} faults below ${below}, seed ${seed}`);
  const copy = await Copy.of(sample);
  try {
    const reached = await copy.reached();
    let [next, killed] = [0, 0];
    const work = async (): Promise<void> => {
      for (let number = next++; number < sample.length; number = next++) {
        const { file, line, before, after } = sample[number] as Mutant;
        let isKilled = false;
        for (const run of runsOf(testsOf(number, sample, reached))) isKilled ||= await copy.kills(number, run);
        if (isKilled) killed++;
        const change = `${before.slice(0, 60)} -> ${after.slice(0, 60)}`.replace(/\s+/g, ' ');
        console.log(`${isKilled ? 'killed  ' : 'SURVIVED'} ${file}:${line} ${change}`);
      }
    };
    await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
    console.log(`${killed} of ${sample.length} killed: ${((100 * killed) / sample.length).toFixed(0)} %`);
  } finally {
    copy.remove();
  }
  return 0;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
