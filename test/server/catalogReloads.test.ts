import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

describe('reloading a custom catalog', () => {
  it('1,000 times does not leak memory', function () {
    this.timeout(60_000);
    const node = ['--expose-gc', '--require', './test/support/registerSources.cjs'];
    const printed = execFileSync(process.execPath, [...node, './test/support/reloads.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    const { rounds, before, after } = JSON.parse(printed);
    assert.equal(rounds, 1000);
    // One catalog of 200 codes with its index takes 300 KB: had they all stayed, it were 300 MB.
    assert.ok(after - before < 5_000_000, `${before} bytes before, ${after} after`);
  });
});
