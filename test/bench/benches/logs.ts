import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { bigLog, times, writeBigLog } from '../generateBigLog';
import { alternate, type Bench, type Result, timeOf } from '../measure';

/** Of 8 MiB: large enough that the start of a process is a small part. */
const blocks = 256;
const rounds = 5;
const pattern = '(?-u:\\b)12[0-9]{5}(?-u:\\b)';

/**
 * Writes the largest resident set of a process, in MB, when it ends. `maxRSS` also counts what the process was before it ran its
 * program: a copy of this one, which is larger than an idle process.
 */
const writeMemory = `process.on('exit', () => {
  const { readFileSync, writeFileSync } = require('node:fs');
  const [, kilobytes] = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  writeFileSync(process.env.BENCH_MEMORY, String(kilobytes / 1024));
});`;

/** Counting and the whole answer in a log of 2 GiB, each as a process of its own, against ripgrep. */
export const logsBench: Bench = {
  name: 'logs',
  title: 'scan of a log of 2 GiB, whole processes, against ripgrep',
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-logs-'));
    try {
      return await measure(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(folder: string): Promise<readonly Result[]> {
  const log = bigLog();
  const file = path.join(folder, 'big.log');
  writeBigLog(file, log, blocks);
  const preload = path.join(folder, 'memory.cjs');
  writeFileSync(preload, writeMemory);
  const memoryFile = path.join(folder, 'memory');

  const ours = async (memory: number[], ...options: string[]) => {
    const run = () =>
      output(process.execPath, ['--require', preload, 'dist/cli.js', 'scan', file, '--json', ...options], memoryFile);
    let out = '';
    const time = await timeOf(async () => {
      out = await run();
    });
    memory.push(Number(readFileSync(memoryFile, 'utf8')));
    const { codes } = JSON.parse(out) as { codes: { code: number; count: number }[] };
    const found = codes.map(({ code, count }) => [code, count]).sort(([a = 0], [b = 0]) => a - b);
    assert.deepEqual(found, times(options.includes('--all-numbers') ? log.allNumbers : log.codes, blocks));
    return time;
  };
  const counting = () => timeOf(() => output(rgPath, ['--count-matches', '--text', pattern, file], memoryFile));
  const printing = () => timeOf(() => discard(rgPath, ['--text', '--no-line-number', pattern, file]));

  const idle: number[] = [];
  await output(process.execPath, ['--require', preload, '-e', 'setTimeout(() => {}, 50)'], memoryFile);
  idle.push(Number(readFileSync(memoryFile, 'utf8')));
  const memory = { one: [] as number[], two: [] as number[], whole: [] as number[] };
  const one = await alternate(rounds, counting, () =>
    ours(memory.one, '--counts-only', '--all-numbers', '--threads', '1'),
  );
  const two = await alternate(rounds, counting, () =>
    ours(memory.two, '--counts-only', '--all-numbers', '--threads', '2'),
  );
  const codes = await alternate(rounds, counting, () => ours([], '--counts-only', '--threads', '1'));
  const whole = await alternate(1, printing, () => ours(memory.whole));
  const above = (values: number[]) => values.map((value) => value - (idle[0] ?? 0));
  return [
    { name: 'count, one thread', ...one, unit: 'ms', budget: 1 / 1.5, by: 'median' },
    { name: 'count, two threads', ...two, unit: 'ms', budget: 1 / 2.5, by: 'median' },
    { name: 'count codes', ...codes, unit: 'ms', budget: 1 / 1.5, by: 'median' },
    { name: 'whole answer', ...whole, unit: 'ms', budget: 1, by: 'median' },
    { name: 'memory, one thread', ours: above(memory.one), unit: 'MB', budget: 24, by: 'median' },
    { name: 'memory, two threads', ours: above(memory.two), unit: 'MB', budget: 24, by: 'median' },
    { name: 'memory, whole answer', ours: above(memory.whole), unit: 'MB', budget: 24, by: 'median' },
  ];
}

async function output(program: string, args: readonly string[], memoryFile: string): Promise<string> {
  const env = { ...process.env, BENCH_MEMORY: memoryFile };
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  const chunks: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  assert.deepEqual(await once(child, 'close'), [0, null]);
  return chunks.join('');
}

async function discard(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.resume();
  assert.deepEqual(await once(child, 'close'), [0, null]);
}
