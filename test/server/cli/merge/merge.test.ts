import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { TallyOptions } from '../../../../server/src/core/logs/options';
import { reportJson } from '../../../../server/src/core/logs/output/json';
import { partialLines } from '../../../../server/src/core/logs/partials/writePartial';
import { commandLineLater } from '../../../support/commandLine';
import { reportOf, resultsOf, tallied } from '../../../support/tallied';

const logs: readonly Readonly<Record<string, string>>[] = [
  { '/l/execute.log': '2024-07-19 19:00:00 ERROR code=1250001\n2024-07-19 19:00:01 ERROR code=1250001' },
  { '/l/error.log': '2024-07-19 19:00:00 ERROR code=1250001\n2024-07-19 19:00:09 ERROR code=1252001' },
  { 'b.log': 'errorCode=1299999 1239801' },
];

describe('merge', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'merge-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function written(files: Readonly<Record<string, string>>, options: Partial<TallyOptions> = {}): string {
    return [...partialLines({ partial: tallied(files, options).toPartial(), files: resultsOf(files) })].join('');
  }

  function put(name: string, text: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  it('joins partials in any order to the report of one run', async () => {
    const [a = {}, b = {}, c = {}] = logs;
    const [one, two] = [put('1', written(b) + written(c)), put('2', written(a))];
    const expected = reportJson(reportOf({ ...a, ...b, ...c }));
    for (const order of [
      [one, two],
      [two, one],
    ]) {
      assert.deepEqual(await commandLineLater(['merge', ...order, '--json']), { status: 0, out: expected, err: '' });
    }
    const again = await commandLineLater(['merge', one, two, '--partial']);
    const input = Readable.from([again.out]);
    assert.equal((await commandLineLater(['merge', '-', '--json'], {}, input)).out, expected);
  });

  it('counts a file that is named twice once', async () => {
    const file = put('1', written(logs[0] ?? {}));
    const again = `${folder}/./1`;
    const expected = await commandLineLater(['merge', file, '--json']);
    assert.deepEqual(await commandLineLater(['merge', file, again, file, '--json']), expected);
  });

  it('prints counts, text, Markdown, CSV and HTML', async () => {
    const file = put('1', written(logs[0] ?? {}));
    const out = async (...args: string[]) => (await commandLineLater(['merge', file, ...args, '--lang', 'en'])).out;
    assert.deepEqual(JSON.parse(await out('--json', '--counts-only')), { codes: [{ code: 1250001, count: 2 }] });
    assert.match(await out('--counts-only'), /^2 {2}1250001 {2}\S/);
    assert.match(await out('--counts-only', '--csv'), /^code,count,message\r\n1250001,2,/);
    assert.equal((await commandLineLater(['merge', file, '--counts-only', '--html'])).status, 2);
    assert.match(await out(), /^1 error code, mentioned 2 times in 1 file\.\n/);
    assert.match(await out('--markdown', '--top', '1'), /^# JOB error codes in logs\n/);
    assert.match(await out('--csv'), /^kind,code,count,/);
    assert.match(await out('--html', '--anonymize'), /^<!doctype html>/);
  });

  it('ends with 1 if a file was not read to its end', async () => {
    const files = [{ path: 'a.log', status: 'failed', bytes: 0, reason: 'gone' }] as const;
    const file = put('1', [...partialLines({ partial: tallied({}).toPartial(), files })].join(''));
    const { status, out, err } = await commandLineLater(['merge', file, '--json', '--lang', 'en']);
    assert.equal(status, 1);
    assert.equal((JSON.parse(out) as { complete: boolean }).complete, false);
    assert.equal(err, 'The report is not complete: see the files in it.\n');
  });

  it('names what cannot be merged, where, and what to do', async () => {
    const good = put('good', written(logs[0] ?? {}));
    const cases: readonly (readonly [args: string[], err: RegExp])[] = [
      [[put('a', 'hello\n')], /a:1: not a partial\. Write one with scan --partial\.\n$/],
      [[put('b', written(logs[0] ?? {}).slice(0, -12))], /b:\d+: (?:a damaged line|the partial ends here)/],
      [[good, put('c', written(logs[1] ?? {}, { since: 5 }))], /c: made with other options/],
      [[path.join(folder, 'none')], /none cannot be read: ENOENT\.\n$/],
      [[], /^Name the partials to join/],
      [[good, '--json', '--partial'], /^Choose one of/],
      [
        [good, '--partial', '--anonymize'],
        /^A partial contains everything that was counted, and lines as they are\. Give /,
      ],
      [[good, '--partial', '--top', '1'], /^A partial contains everything/],
    ];
    for (const [args, expected] of cases) {
      const { status, out, err } = await commandLineLater(['merge', ...args, '--lang', 'en']);
      assert.deepEqual([status, out], [2, ''], args.join(' '));
      assert.match(err, expected);
    }
  });
});
