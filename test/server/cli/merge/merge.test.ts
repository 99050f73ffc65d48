import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { builtinCatalog } from '../../../../server/src/builtin';
import type { TallyOptions } from '../../../../server/src/core/logs/options';
import { reportJson } from '../../../../server/src/core/logs/output/json';
import { catalogKey } from '../../../../server/src/core/logs/partials/catalogKey';
import { partialLines, partialVersion } from '../../../../server/src/core/logs/partials/writePartial';
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
    const { catalog = builtinCatalog() } = options;
    const partial = tallied(files, { ...options, catalog }).toPartial();
    return [...partialLines({ partial, catalog: catalogKey(catalog), files: resultsOf(files) })].join('');
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

  it('reads long lines in parts, which end anywhere', async () => {
    const text = written(logs[0] ?? {});
    const expected = (await commandLineLater(['merge', put('1', text), '--json'])).out;
    for (const size of [1, 2, 7, 100, text.length]) {
      const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      );
      assert.equal((await commandLineLater(['merge', '-', '--json'], {}, Readable.from(parts))).out, expected);
    }
  });

  it('refuses partials of another catalog, wherever its file is', async () => {
    const table = '| code | message |\n| --- | --- |\n| 1291234 | Own {0} |\n';
    const [own, other] = [put('own.md', table), put('other.md', table)];
    const log = put('a.log', '2024-07-19 19:00:00 ERROR 1291234 1250001');
    const scan = async (...args: string[]) => (await commandLineLater(['scan', log, '--partial', ...args])).out;
    const [plain, custom] = [put('plain', await scan()), put('custom', await scan('--catalog', own))];
    const merge = (...args: string[]) => commandLineLater(['merge', ...args, '--counts-only', '--csv', '--lang', 'en']);
    const { out, status } = await merge(custom, '--catalog', other);
    assert.deepEqual(
      [status, out],
      [
        0,
        'code,count,message\r\n1250001,1,Redis is unavailable: wrong IP or wrong configuration\r\n1291234,1,Own {0}\r\n',
      ],
    );
    for (const [args, file] of [
      [[custom], custom],
      [[custom, plain, '--catalog', own], plain],
    ] as const) {
      assert.deepEqual(await merge(...args), {
        status: 2,
        out: '',
        err: `${file}: made with other catalogs than those of this command. Give the same --catalog and --job-version, in the same order, to every scan and to merge, with the same version of this program.\n`,
      });
    }
  });

  it('says which files seem to be in several partials, but not of those that were read from standard input', async () => {
    const [a = {}, b = {}, c = {}] = logs;
    const [one, two] = [put('1', written({ ...a, ...c })), put('2', written({ ...b, ...c }))];
    const { status, err } = await commandLineLater(['merge', one, two, '--json', '--lang', 'en']);
    assert.deepEqual(
      [status, err],
      [
        0,
        'In several partials, with the same size: b.log. If these are the same files, they are counted several times: leave the other partials out.\n',
      ],
    );
    const input = { '-': 'errorCode=1299999' };
    const [three, four] = [put('3', written(input)), put('4', written(input))];
    assert.deepEqual(await commandLineLater(['merge', three, four, '--counts-only', '--lang', 'en']), {
      status: 0,
      out: '2  1299999\n',
      err: '',
    });
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
    const catalog = catalogKey(builtinCatalog());
    const file = put('1', [...partialLines({ partial: tallied({}).toPartial(), catalog, files })].join(''));
    const { status, out, err } = await commandLineLater(['merge', file, '--json', '--lang', 'en']);
    assert.equal(status, 1);
    assert.equal((JSON.parse(out) as { complete: boolean }).complete, false);
    assert.equal(err, 'The report is not complete: see the files in it.\n');
  });

  it('names what cannot be merged, where, and what to do', async () => {
    const good = put('good', written(logs[0] ?? {}));
    const cases: readonly (readonly [args: string[], err: RegExp])[] = [
      [[put('a', 'hello\n')], /a:1: not a partial\. Write one with scan --partial\.\n$/],
      [[put('e', '\n')], /e:1: the file is empty: its scan wrote nothing\. Scan again, or leave it out\.\n$/],
      [
        [put('v', written({}).replace(`"version":${partialVersion}`, '"version":1'))],
        /v:1: a partial of another version/,
      ],
      [[good, put('g', written(logs[0] ?? {}))], /g: the same partial as in \S+good\. Leave one of them out\.\n$/],
      [[put('gg', written(logs[0] ?? {}).repeat(2))], /gg: the same partial twice\. Leave one of them out\.\n$/],
      [[good, '--job-version', '3.5'], /good: made with other catalogs than those of this command\. Give the same /],
      [[put('b', written(logs[0] ?? {}).slice(0, -12))], /b:\d+: (?:a damaged line|the partial ends here)/],
      [[good, put('c', written(logs[1] ?? {}, { since: 5 }))], /c: made with other options/],
      [[path.join(folder, 'none')], /none cannot be read: no such file or folder\.\n$/],
      [[folder], / cannot be read: not a regular file, but a folder, a pipe, a socket or a device\.\n$/],
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
