import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Mutant } from './mutants';
import { type NumberedMutant, withSwitches } from './switches';

const root = path.resolve(__dirname, '../..');
/** A fault may make a test wait forever, in ms. */
const patience = 1_200_000;
/** More processor time than loading the tests takes, in ms. */
const loading = 20_000;

/** A test, what it takes, and the numbers of the mutants in whose places it comes. */
export interface Test {
  /** From the repository's root, with `/`. */
  readonly file: string;
  readonly title: string;
  /** Processor time. */
  readonly milliseconds: number;
  readonly reached: ReadonlySet<number>;
}

export interface Reached {
  readonly tests: readonly Test[];
  /** The mutants in whose places every test comes that loads their files. */
  readonly whenLoaded: ReadonlySet<number>;
}

/** The tests of a run by their files; no titles are all of them. */
type Chosen = Iterable<readonly [file: string, titles: readonly string[]]>;

/** A copy of the repository with its files as JavaScript under their names, in which each of the mutants can be switched on. */
export class Copy {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  private runs = 0;

  private constructor(
    private readonly size: number,
    private readonly testFiles: readonly string[],
  ) {}

  static async of(mutants: readonly Mutant[]): Promise<Copy> {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
    const files = listed
      .toString()
      .split('\0')
      .filter((file) => file !== '' && existsSync(path.join(root, file)));
    const copy = new Copy(
      mutants.length,
      files.filter((file) => /^test\/(?:core|features)\/.*\.test\.ts$/.test(file)),
    );
    for (const file of files) cpSync(path.join(root, file), path.join(copy.folder, file));
    symlinkSync(path.join(root, 'node_modules'), path.join(copy.folder, 'node_modules'), 'junction');
    const byFile = new Map<string, NumberedMutant[]>();
    for (const [number, mutant] of mutants.entries()) {
      byFile.set(mutant.file, [...(byFile.get(mutant.file) ?? []), [number, mutant]]);
    }
    for (const [file, numbered] of byFile) {
      const place = path.join(copy.folder, file);
      writeFileSync(place, withSwitches(readFileSync(place, 'utf8'), numbered));
    }
    await build({
      entryPoints: files
        .filter((file) => /^(?:server\/src|test\/(?!fixtures))\/?.*(?<!\.d)\.ts$/.test(file))
        .map((file) => path.join(copy.folder, file)),
      outbase: copy.folder,
      outdir: copy.folder,
      // The sources ask by their own names whether they are in a bundle.
      outExtension: { '.js': '.ts' },
      allowOverwrite: true,
      format: 'cjs',
      platform: 'node',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'error',
      // Tests and sources are loaded by `require` alone.
      supported: { 'dynamic-import': false },
    });
    return copy;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** @throws if tests fail without a fault. */
  async reached(): Promise<Reached> {
    const answer = path.join(this.folder, 'reached.json');
    const passed = await this.run(
      this.testFiles.map((file) => [file, []]),
      { REACHED: answer },
    );
    if (!passed) throw new Error('Tests of core or features fail without a fault.');
    return JSON.parse(readFileSync(answer, 'utf8'), (key, value) =>
      key === 'reached' || key === 'whenLoaded' ? new Set(value) : value,
    );
  }

  /** True if one of the tests fails on the mutant with this number, or they take ten times as long as without it. */
  async kills(mutant: number, tests: readonly Test[]): Promise<boolean> {
    const titles = new Map<string, string[]>();
    let expected = 0;
    for (const { file, title, milliseconds } of tests) {
      titles.set(file, [...(titles.get(file) ?? []), title]);
      expected += milliseconds;
    }
    return !(await this.run(titles, { FAULT: String(mutant), PATIENCE: String(10 * expected + loading) }));
  }

  private run(tests: Chosen, variables: NodeJS.ProcessEnv): Promise<boolean> {
    const list = path.join(this.folder, `run-${this.runs++}.json`);
    writeFileSync(list, JSON.stringify([...tests]));
    const child = spawn(process.execPath, [path.join(this.folder, 'test/mutation/tests.cjs')], {
      cwd: this.folder,
      stdio: ['ignore', variables.REACHED ? 'inherit' : 'ignore', variables.REACHED ? 'inherit' : 'ignore'],
      env: { ...process.env, ...variables, CI: '1', FAULTS: String(this.size), TESTS: list },
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
