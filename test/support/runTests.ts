/**
 * `npm test` runs every check one after the other, also after one has failed; only tests of what was built need a build. Ends
 * with the line `N passed, N failed` and status 1 on any failure.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const repository = resolve(__dirname, '..', '..');

interface Check {
  readonly title: string;
  /** The npm script of the check. */
  readonly script: string;
  /** True if the check is a run of mocha, whose tests are counted; else the check counts as one. */
  readonly counted: boolean;
}

const checks: readonly Check[] = [
  { title: 'Types', script: 'typecheck', counted: false },
  { title: 'Lint', script: 'lint', counted: false },
  { title: 'Build', script: 'build', counted: false },
  { title: 'Unit, session, grammar and manifest tests', script: 'test:unit', counted: true },
  { title: 'Other editors, agents and CI', script: 'test:clients:built', counted: true },
  { title: 'End to end in a real VS Code', script: 'test:e2e:built', counted: true },
];

interface Outcome {
  readonly status: number;
  readonly passed: number;
  readonly failed: number;
}

async function perform(check: Check): Promise<Outcome> {
  const child = spawn('npm', ['run', '--silent', check.script], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGTERM', pass);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    process.stdout.write(text);
  });
  const status = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
  process.removeListener('SIGTERM', pass);
  if (!check.counted) return { status, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  const passed = countBefore(printed, 'passing');
  const failed = countBefore(printed, 'failing');
  // A run that aborts or finds no tests is a failure whatever its counts say.
  const broken = (status !== 0 && failed === 0) || passed + failed === 0;
  return { status: broken ? 1 : status, passed, failed: broken ? failed + 1 : failed };
}

/** The number that mocha prints before `word` in its summary. */
function countBefore(printed: string, word: string): number {
  const counts = [...printed.matchAll(new RegExp(`^\\s*(\\d+) ${word}`, 'gm'))];
  return Number(counts.at(-1)?.[1] ?? 0);
}

async function main(): Promise<number> {
  let passed = 0;
  let failed = 0;
  let built = true;
  for (const check of checks) {
    if (check.script.endsWith(':built') && !built) {
      console.log(`\n== ${check.title}: left out, the build failed`);
      failed++;
      continue;
    }
    console.log(`\n== ${check.title}`);
    const started = Date.now();
    const outcome = await perform(check);
    if (check.script === 'build') built = outcome.status === 0;
    passed += outcome.passed;
    failed += outcome.failed;
    const verdict = outcome.status === 0 ? 'passed' : 'FAILED';
    console.log(`== ${check.title}: ${verdict} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
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
