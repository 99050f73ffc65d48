import { type Runner, reporters, type Test } from 'mocha';

/** The number of slowest tests that are printed. */
const maxSlowest = 10;

/** Mocha's reporter; after its counts it prints the tests that were run again and the slowest tests. */
export default class Reporter extends reporters.Spec {
  private readonly passed: Test[] = [];
  private readonly retried: { readonly test: Test; readonly error: Error }[] = [];

  constructor(runner: Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', (test) => this.passed.push(test));
    runner.on('retry', (test, error) => this.retried.push({ test, error }));
  }

  override epilogue(): void {
    super.epilogue();
    if (this.retried.length > 0) {
      console.log('Run again after a failure:');
      for (const { test, error } of this.retried) console.log(`  ${test.fullTitle()}\n    ${error.message}`);
    }
    const slowest = this.passed.sort((a, b) => (b.duration ?? 0) - (a.duration ?? 0)).slice(0, maxSlowest);
    console.log('Slowest tests:');
    for (const test of slowest) console.log(`  ${((test.duration ?? 0) / 1000).toFixed(1)} s  ${test.fullTitle()}`);
    console.log('');
  }
}
