import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { builtinCatalog } from '../../../../server/src/builtin';
import { follow } from '../../../../server/src/cli/scan/follow';
import { commandLineLater } from '../../../support/commandLine';
import { treesOfSuite } from '../../../support/tempTree';

type Chosen = Parameters<typeof follow>[1];

const lines = `2024-05-06 12:00:00 ERROR code=1250001
fine
errorCode=1299999
`;

describe('scan --follow', () => {
  const treeOf = treesOfSuite();

  /** What is printed of lines that come after the start, up to Ctrl+C. */
  async function printed(
    more: string,
    chosen: Partial<Chosen>,
    request: { codes?: number[]; families?: string[] } = {},
  ) {
    const tree = treeOf({ 'a.log': 'code=1238001 was there before\n' });
    const stop = new AbortController();
    let [out, err, waits] = ['', '', 0];
    const files = await follow(
      { paths: [tree.path('a.log')], language: 'en', messages: true, ...request },
      { alert: [], json: false, ...chosen } as Chosen,
      builtinCatalog(),
      {
        out: (text) => {
          out += text.replaceAll(tree.root, '');
        },
        err: (text) => {
          err += text;
        },
        stop: stop.signal,
        env: {},
      },
      async () => {
        if (waits++ === 0) appendFileSync(tree.path('a.log'), more);
        else stop.abort();
      },
    );
    return { out, err, statuses: files.map(({ status }) => status) };
  }

  it('prints a line for each code that comes, and then the report', async () => {
    const { out, err, statuses } = await printed(lines, {});
    const [first, second, ...report] = out.split('\n');
    assert.match(first ?? '', /^\/a\.log:2: 1250001 .*Redis.* · Next: /);
    assert.equal(second, '/a.log:4: 1299999 not in the catalog');
    assert.match(report.join('\n'), /1250001/);
    assert.doesNotMatch(out, /1238001/);
    assert.deepEqual([err, statuses], ['', ['complete']]);
  });

  it('prints a JSON object on each line, the report last', async () => {
    const { out } = await printed(lines, { json: true, alert: [{ name: 'redis' }] });
    const [first, second, report, ...rest] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { message, nextStep, ...facts } = first;
    assert.deepEqual(facts, {
      kind: 'code',
      code: 1250001,
      count: 1,
      time: '2024-05-06T12:00:00.000Z',
      file: '/a.log',
      line: 2,
      offset: 30,
      text: '2024-05-06 12:00:00 ERROR code=1250001',
      alert: true,
    });
    assert.deepEqual(
      [Object.keys(message), Object.keys(nextStep)],
      [
        ['en', 'zh-CN'],
        ['en', 'zh-CN'],
      ],
    );
    assert.deepEqual([second.code, second.message, second.nextStep, second.alert], [1299999, null, null, false]);
    assert.deepEqual(
      report.codes.map(({ code, count }: { code: number; count: number }) => [code, count]),
      [
        [1250001, 1],
        [1299999, 1],
      ],
    );
    assert.deepEqual([report.complete, rest], [true, []]);
  });

  it('rings and marks the line, only when asked', async () => {
    const { out, err } = await printed(lines, { alert: [{ name: '1250001' }] });
    const [first, second] = out.split('\n');
    assert.match(first ?? '', /^!! \/a\.log:2: 1250001 /);
    assert.match(second ?? '', /^\/a\.log:4: /);
    assert.equal(err, '\u0007');
  });

  it('prints lines with a message and no code', async () => {
    const { out } = await printed('ERROR Redis is unavailable: wrong IP or wrong configuration\n', {});
    assert.match(out, /^\/a\.log:2: message of \d+ /);
  });

  it('keeps to codes and families', async () => {
    assert.match((await printed(lines, {}, { codes: [1299999] })).out, /^\/a\.log:4: 1299999/);
    assert.match((await printed(`1238001\n${lines}`, {}, { families: ['redis'] })).out, /^\/a\.log:3: 1250001/);
  });

  it('prints no control characters of a log', async () => {
    const { out } = await printed('code=1250001 \u001b[2J\u202e\n', { json: true });
    assert.doesNotMatch(out, /[\u001b\u202e]/);
  });

  it('refuses what does not go with it', async () => {
    const refusals = [
      ['scan', '--follow', '-'],
      ['scan', '--follow', 'a.log', '--csv'],
      ['scan', '--follow', 'a.log', '--anonymize'],
      ['scan', '--follow', 'a.log', '--threads', '1'],
      ['scan', 'a.log', '--alert', 'redis'],
      ['scan', '--follow', 'a.log', '--alert', '3/h'],
    ];
    const errors = await Promise.all(refusals.map((args) => commandLineLater([...args, '--lang', 'en'])));
    assert.deepEqual(
      errors.map(({ status, out, err }) => [status, out, err.replace(' See bk-job-errors --help.\n', '')]),
      [
        [2, '', '--follow takes files and folders, not standard input.'],
        [
          2,
          '',
          '--follow prints text or --json, not --csv, --markdown, --html, --partial, --counts-only or --anonymize.',
        ],
        [
          2,
          '',
          '--follow prints text or --json, not --csv, --markdown, --html, --partial, --counts-only or --anonymize.',
        ],
        [2, '', '--follow reads with one thread, so --threads cannot be given.'],
        [2, '', '--alert needs --follow.'],
        [2, '', '--alert takes an error code, a family such as redis, or a rate such as 20/min, not "3/h".'],
      ],
    );
  });
});
