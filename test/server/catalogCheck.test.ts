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

  it('accepts the shipped catalog', () => {
    assert.deepEqual(check('data'), { status: 0, stdout: 'The catalog has no errors.\n', stderr: '' });
  });

  it('reports a fingerprint without a meaning, and one that is ill-formed', () => {
    cpSync('data', folder, { recursive: true });
    const later = breakRow('job-v3-messages.md', '| 1210003 | zh |', '3.12', '3.11-3.12');
    const short = breakRow('job-v3-messages.md', '| 1210001 | zh |', ':', ';');
    const { status, stderr } = check(folder);
    assert.deepEqual([status, stderr.split('\n')[1]], [1, `${later}: Code 1210003 has no meaning in 3.11.`]);
    assert.ok(stderr.startsWith(`${short}: "6;`), stderr);
  });

  it('reports broken files with file, line and reason', () => {
    cpSync('data', folder, { recursive: true });
    const page = breakRow('catalog.en.md', 'Missing parameter [{0}] or [{1}]', '{1}', '{2}');
    const v3 = breakRow('job-v3.md', 'TASK_HISTORY_QUERY_RANGE_TOO_LARGE', '3.11-3.12', '3.10-3.12');
    // The messages of a meaning that is left out belong to nothing.
    dropRows('job-v3-messages.md', '| 1244036 |');
    assert.deepEqual(check(folder), {
      status: 1,
      stdout: '',
      stderr: `${page}: The placeholders of 1208147 differ between the editions: {0} {2} here, {0} {1} in the other one.
${v3}: Code 1244036 already has a meaning in 3.10, in line ${Number(v3.split(':').at(-1)) - 1}.
`,
    });
  });

  function dropRows(name: string, row: string): void {
    const file = join(folder, name);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, lines.filter((line) => !line.includes(row)).join('\n'));
  }

  /** Replaces `right` by `wrong` in the first line of a copied file that holds `row`; returns `file:line`. */
  function breakRow(name: string, row: string, right: string, wrong: string): string {
    const file = join(folder, name);
    const lines = readFileSync(file, 'utf8').split('\n');
    const at = lines.findIndex((text) => text.includes(row));
    lines[at] = (lines[at] ?? '').replace(right, wrong);
    writeFileSync(file, lines.join('\n'));
    return `${file}:${at + 1}`;
  }
});
