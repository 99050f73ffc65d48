import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('the compiled kernel', () => {
  it('is what the source compiles to', function () {
    // The compiler takes seconds to load.
    this.timeout(60_000);
    const { stdout, stderr } = spawnSync(process.execPath, ['tools/kernel.mjs', '--print']);
    assert.equal(stderr.toString(), '');
    const kept = readFileSync('server/src/disk/logs/kernel/kernel.wasm');
    assert.equal(stdout.toString('base64'), kept.toString('base64'));
  });
});
