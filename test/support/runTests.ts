/**
 * `npm test` runs every check, also after one has failed; only tests of what was built need a build. The end-to-end suite often waits
 * for its windows: the other checks run beside it, with what it leaves of the processor. Each prints as if it ran alone, in the order
 * of the list. Ends with what failed, as a log is often read from its end, the line `N passed, N failed`, and status 1 on any failure.
 */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { resolve } from 'node:path';

const repository = resolve(__dirname, '..', '..');

interface Check {
  readonly title: string;
  /** The npm script of the check. */
  readonly script: string;
  /** The script of the check that ends before this one begins; undefined if it begins at once. */
  readonly after?: string;
  /** True if the check is a run of mocha, whose tests are counted; else the check counts as one. */
  readonly counted: boolean;
  /** True if the check leaves the processor to those that run beside it. */
  readonly yields?: boolean;
}

const checks: readonly Check[] = [
  { title: 'Build', script: 'build', counted: false },
  { title: 'Types', script: 'typecheck', after: 'build', counted: false, yields: true },
  { title: 'Lint', script: 'lint', after: 'typecheck', counted: false, yields: true },
  {
    title: 'Unit, session, grammar and manifest tests',
    script: 'test:unit',
    after: 'lint',
    counted: true,
    yields: true,
  },
  {
    title: 'The main job, other editors, agents and CI',
    script: 'test:clients:built',
    after: 'lint',
    counted: true,
    yields: true,
  },
  { title: 'End to end in a real VS Code', script: 'test:e2e:built', after: 'build', counted: true },
];

interface Outcome {
  readonly status: number;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

/** What a check prints, kept until the checks before it in the list have ended. */
class Output {
  printed = '';
  private isShown = false;

  write(text: string): void {
    this.printed += text;
    if (this.isShown) process.stdout.write(text);
  }

  /** Prints what was written, and from now on all at once. */
  show(): void {
    this.isShown = true;
    process.stdout.write(this.printed);
  }
}

async function perform(check: Check, output: Output): Promise<Outcome> {
  const started = Date.now();
  const child = spawn('npm', ['run', '--silent', check.script], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (check.yields && child.pid !== undefined) setPriority(child.pid, 5);
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGTERM', pass);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.write(text));
  }
  const status = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
  process.removeListener('SIGTERM', pass);
  const seconds = (Date.now() - started) / 1000;
  if (!check.counted) return { status, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, seconds };
  const passed = countBefore(output.printed, 'passing');
  const failed = countBefore(output.printed, 'failing');
  // A run that aborts or finds no tests is a failure whatever its counts say.
  const broken = (status !== 0 && failed === 0) || passed + failed === 0;
  return { status: broken ? 1 : status, passed, failed: broken ? failed + 1 : failed, seconds };
}

/** What a check that failed printed about it: mocha lists failures behind their count. */
function failuresIn(printed: string): string {
  return printed.slice(Math.max(0, printed.search(/^\s*\d+ failing/m)));
}

/** The number that mocha prints before `word` in its summary. */
function countBefore(printed: string, word: string): number {
  const counts = [...printed.matchAll(new RegExp(`^\\s*(\\d+) ${word}`, 'gm'))];
  return Number(counts.at(-1)?.[1] ?? 0);
}

/** Begins a check when the one before it has ended. Undefined if it needs the build, which has failed. */
async function begin(
  check: Check,
  output: Output,
  outcomes: ReadonlyMap<string, Promise<Outcome | undefined>>,
): Promise<Outcome | undefined> {
  if (check.after !== undefined) await outcomes.get(check.after);
  const build = check.script.endsWith(':built') ? await outcomes.get('build') : undefined;
  return build && build.status !== 0 ? undefined : perform(check, output);
}

async function main(): Promise<number> {
  const outcomes = new Map<string, Promise<Outcome | undefined>>();
  const outputs = new Map<string, Output>();
  for (const check of checks) {
    const output = new Output();
    outputs.set(check.script, output);
    outcomes.set(check.script, begin(check, output, outcomes));
  }
  let passed = 0;
  let failed = 0;
  const failures: string[] = [];
  for (const { title, script } of checks) {
    console.log(`\n== ${title}`);
    outputs.get(script)?.show();
    const outcome = await outcomes.get(script);
    passed += outcome?.passed ?? 0;
    failed += outcome?.failed ?? 1;
    if (!outcome) console.log(`== ${title}: left out, the build failed`);
    else {
      if (outcome.status !== 0)
        failures.push(`\n== ${title}: what failed\n${failuresIn(outputs.get(script)?.printed ?? '')}`);
      const verdict = outcome.status === 0 ? 'passed' : 'FAILED';
      console.log(`== ${title}: ${verdict} in ${outcome.seconds.toFixed(1)} s`);
    }
  }
  for (const each of failures) console.log(each);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
