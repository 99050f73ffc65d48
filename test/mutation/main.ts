/**
 * `npm run test:mutation` puts small faults into a fixed sample of the places of `server/src/core`, one at a time, and counts
 * those that the unit tests of core and features find. `--count N` takes more of them, `--seed N` other ones, `--below A,B` those of
 * some folders or files.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsBelow } from './mutants';

const root = path.resolve(__dirname, '../..');
/** A fault may make a test run forever, in ms. */
const patience = 900_000;

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

const checked = new Map<string, Promise<boolean>>();

/** A copy of the repository, in which one fault after the other is tried. */
class Copy {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));

  constructor() {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
    for (const file of listed.toString().split('\0')) {
      if (file === '' || !existsSync(path.join(root, file))) continue;
      cpSync(path.join(root, file), path.join(this.folder, file));
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(this.folder, 'node_modules'), 'junction');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** True if a test fails on the fault. */
  async kills({ file, start, end, after }: Mutant): Promise<boolean> {
    await this.checkTests(besideOf(file));
    const place = path.join(this.folder, file);
    const text = readFileSync(place, 'utf8');
    writeFileSync(place, text.slice(0, start) + after + text.slice(end));
    try {
      // Most are found by the recorded answers within seconds or by the tests beside; all tests of core and features take minutes.
      const folders = [besideOf(file), wingOf(file), 'test/{core,features}'];
      for (const tests of [`${wingOf(file)}/recorded.test.ts`, ...new Set(folders.map(testsBelow))]) {
        if (!(await this.passes(tests))) return true;
      }
      return false;
    } finally {
      writeFileSync(place, text);
    }
  }

  /** @throws if tests fail without a fault. */
  private async checkTests(folder: string): Promise<void> {
    const known = checked.get(folder) ?? this.passes(testsBelow(folder));
    checked.set(folder, known);
    if (!(await known)) throw new Error(`The tests in ${folder} fail without a fault.`);
  }

  private passes(tests: string): Promise<boolean> {
    const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
    const loaded = [
      'tsx',
      './test/support/registerMarkdown.cjs',
      './test/support/seed.ts',
      './test/mutation/noTimeouts.cjs',
    ];
    const options = [...loaded.flatMap((name) => ['--require', name]), '--bail'];
    const child = spawn(process.execPath, [mocha, '--no-config', ...options, tests], {
      cwd: this.folder,
      stdio: 'ignore',
      env: { ...process.env, CI: '1' },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    return new Promise((resolve) => {
      child.on('close', (status) => {
        clearTimeout(timer);
        resolve(status === 0);
      });
    });
  }
}

/** The folder of tests that mirrors the folder of a source file, or the nearest one around it. */
function besideOf(file: string): string {
  let folder = path.posix.dirname(file).replace(/^server\/src/, 'test');
  while (!existsSync(path.join(root, folder))) folder = path.posix.dirname(folder);
  return folder;
}

function testsBelow(folder: string): string {
  return `${folder}/**/*.test.ts`;
}

/** The folder of the tests of its wing: `test/core/checks`. */
function wingOf(file: string): string {
  return `test/core/${file.split('/')[3]}`;
}

async function main(): Promise<number> {
  const all = mutantsBelow(below.split(','));
  const sample = sampleOf(all, Number(count), Number(seed));
  console.log(`${sample.length} of ${all.length} faults below ${below}, seed ${seed}`);
  let [next, killed] = [0, 0];
  const work = async (): Promise<void> => {
    const copy = new Copy();
    try {
      for (let mutant = sample[next++]; mutant !== undefined; mutant = sample[next++]) {
        const isKilled = await copy.kills(mutant);
        if (isKilled) killed++;
        const { file, line, before, after } = mutant;
        const change = `${before.slice(0, 60)} -> ${after.slice(0, 60)}`.replace(/\s+/g, ' ');
        console.log(`${isKilled ? 'killed  ' : 'SURVIVED'} ${file}:${line} ${change}`);
      }
    } finally {
      copy.remove();
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  console.log(`${killed} of ${sample.length} killed: ${((100 * killed) / sample.length).toFixed(0)} %`);
  return 0;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
