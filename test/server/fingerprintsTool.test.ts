import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprintOf } from '../../server/src/core/messages/fingerprint';

/** Runs the maintainer's script. */
function record(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/fingerprints.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const head = `# Messages

| Code | Language | Versions | Parts |
| --- | --- | --- | --- |
`;

describe('script that records the messages of a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fingerprints-'));
  const [data, checkout] = [join(folder, 'data'), join(folder, 'job')];
  after(() => rmSync(folder, { recursive: true }));

  function write(path: string, ...lines: readonly string[]): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  }

  const bundle = (name: string) => join(checkout, 'src/main/resources/i18n', name);
  const rows = () => readFileSync(join(data, 'job-v3-messages.md'), 'utf8').slice(head.length).trim().split('\n');

  beforeEach(() => {
    write(join(data, 'job-v3.md'), '| Code |', '| --- |', '| 1241101 |', '| 1241102 |');
    write(
      join(data, 'job-v3-messages.md'),
      ...head.trimEnd().split('\n'),
      `| 1241101 | en | 3.10-3.11 | ${fingerprintOf('Harbour fee not paid: {0}')} |`,
      `| 1241102 | en | 3.12 | ${fingerprintOf('An old text')} |`,
    );
    write(
      bundle('message.properties'),
      '# default',
      '1241101=Harbour fee not paid: {0}',
      "1241102=The cook can''t find {0}",
      '1241199=Not listed',
      'other.key=Not a code',
    );
    write(
      bundle('message_zh_CN.properties'),
      '1241101=\\u6e2f\\u53e3\\u8d39\\u7528\\u5c1a\\u672a\\u7f34\\u7eb3\\uff1a{0}',
      '1241102={0}',
    );
    write(join(checkout, 'build/i18n/message.properties'), '1241101=A copy');
  });

  it('extends the ranges of texts that stay, adds new ones, and names codes without a meaning', () => {
    const { status, stdout, stderr } = record(checkout, '3.12', data);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /^3 messages of 3\.12 in .*, which now has 3 rows\.\nLeft out, .*: 1241199\.\n$/);
    assert.deepEqual(rows(), [
      `| 1241101 | en | 3.10-3.12 | ${fingerprintOf('Harbour fee not paid: {0}')} |`,
      `| 1241101 | zh | 3.12 | ${fingerprintOf('港口费用尚未缴纳：{0}')} |`,
      `| 1241102 | en | 3.12 | ${fingerprintOf("The cook can''t find {0}")} |`,
    ]);
    record(checkout, '3.12', data);
    assert.equal(rows().length, 3);
  });

  it('leaves a gap where a release has another text', () => {
    write(bundle('message.properties'), '1241101=Another text');
    record(checkout, '3.10', data);
    write(bundle('message.properties'), '1241101=Harbour fee not paid: {0}');
    record(checkout, '3.9', data);
    assert.deepEqual(
      rows()
        .filter((row) => row.includes('1241101 | en'))
        .map((row) => row.split(' | ')[2]),
      ['3.9', '3.10', '3.11'],
    );
  });

  it('refuses a folder without bundles and an unknown release', () => {
    assert.deepEqual(
      [record(data, '3.12', data).status, record(checkout, '4.0', data).status, record().status],
      [2, 2, 2],
    );
  });

  it('writes the table as it is shipped', () => {
    cpSync('data', data, { recursive: true });
    write(bundle('message.properties'), '1999999=Not listed');
    rmSync(bundle('message_zh_CN.properties'));
    const shipped = readFileSync('data/job-v3-messages.md', 'utf8');
    // No message of 3.3 is in the checkout, so only that release is taken out.
    record(checkout, '3.3', data);
    const without = readFileSync(join(data, 'job-v3-messages.md'), 'utf8');
    const expected = shipped
      .replace(/^.*\| 3\.3 \|.*\n/gm, '')
      .replaceAll('| 3.3-3.4 |', '| 3.4 |')
      .replaceAll('| 3.3-', '| 3.4-');
    assert.equal(without, expected);
  });
});
