import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the build's check of the catalog over `folder`. */
function check(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['esbuild.mjs', `--check-catalog=${folder}`], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('check of the catalog before a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  after(() => rmSync(folder, { recursive: true }));

  it('passes the catalog that ships', () => {
    assert.deepEqual(check('data'), { status: 0, stdout: 'The catalog is whole.\n', stderr: '' });
  });

  it('stops at a broken file, naming file, line and reason', () => {
    cpSync('data', folder, { recursive: true });
    const file = join(folder, 'catalog.en.md');
    const lines = readFileSync(file, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('Missing parameter [{0}] or [{1}]')) + 1;
    lines[line - 1] = (lines[line - 1] ?? '').replace('{1}', '{2}');
    writeFileSync(file, lines.join('\n'));
    assert.deepEqual(check(folder), {
      status: 1,
      stdout: '',
      stderr: `${file}:${line}: The placeholders of 1208147 differ between the editions: {0} {2} here, {0} {1} in the other one.\n`,
    });
  });
});
