import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('the compiled kernel', () => {
  it('is what the source compiles to', function () {
    // The compiler takes seconds to load.
    this.timeout(60_000);
    const { stdout, stderr } = spawnSync(process.execPath, ['tools/kernel.mjs', '--print'], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(stdout, readFileSync('server/src/disk/logs/kernel/kernelBytes.ts', 'utf8'));
  });
});
