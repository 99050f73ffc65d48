import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { McpClient, type ServerOptions } from '../../../support/mcpClient';
import { TempTree } from '../../../support/tempTree';
import { bundle } from '../../session/transports';

const lines = [
  '2024-07-19 02:14:00.000 ERROR code=1250001',
  '2024-07-19 02:14:01.000 ERROR code=1239801',
  '2024-07-19 02:14:05.000 ERROR code=1250001',
];

describe('the MCP server', () => {
  const tree = new TempTree({
    'src/client.py':
      'call(processInfos=[])\nif response["code"] == 1208146:\n    raise JobError(1208147)\nvalue = 1208100\n',
    'logs/app.log': lines.join('\n'),
    'linked/app.log': 'ERROR code=1250001\n',
    'own.json': JSON.stringify({
      ranges: ['1199000-1199999'],
      codes: [{ code: 1199001, message: 'The host is locked' }],
    }),
  });
  const other = new TempTree({ 'a.py': 'raise JobError(1208147)\n' });
  const packed = new Uint8Array(gzipSync('ERROR code=1250001\n'));
  writeFileSync(tree.path('logs/app.log.1.gz'), packed);
  writeFileSync(tree.path('broken.log.gz'), packed.subarray(0, 15));
  symlinkSync(other.root, tree.path('link'));
  symlinkSync(other.path('a.py'), tree.path('linked/out.log'));
  const open: McpClient[] = [];
  const start = async (options: ServerOptions = {}) => {
    const client = await McpClient.start({ cwd: tree.root, ...options });
    open.push(client);
    return client;
  };
  let client: McpClient;
  before(async () => {
    client = await start();
  });
  after(async () => {
    for (const one of open) await one.close();
    tree.remove();
    other.remove();
  });

  it('offers its tools with schemas, all of which only read', async () => {
    const { tools } = await client.client.listTools();
    assert.deepEqual(
      tools.map(({ name, inputSchema: { properties = {}, required } }) => [name, Object.keys(properties), required]),
      [
        ['explain', ['codes', 'language'], ['codes']],
        ['search', ['query', 'limit', 'language'], ['query']],
        ['find_by_message', ['text', 'limit', 'language'], ['text']],
        ['explain_text', ['text', 'anonymize', 'language'], ['text']],
        [
          'scan',
          ['paths', 'codes', 'families', 'since', 'until', 'time_zone', 'min_confidence', 'top', 'language'],
          ['paths'],
        ],
        ['migrate_check', ['paths', 'limit', 'language'], ['paths']],
      ],
    );
    assert.deepEqual(new Set(tools.map(({ annotations }) => annotations?.readOnlyHint)), new Set([true]));
    assert.ok(JSON.stringify(tools).length < 7000, 'the descriptions are in every conversation');
  });

  it('explains codes and names in one answer, with where it is from', async () => {
    const answer = await client.json('explain', {
      codes: [1208146, '１２１３００１L', 'ErrorCode.MISSING_PARAM', 1299999, 'NO_SUCH'],
    });
    assert.deepEqual(
      answer.codes.map(({ code, asked, constant, layer, listed }: Record<string, unknown>) => [
        code ?? asked,
        constant ?? listed,
        layer,
      ]),
      [
        [1208146, 'LEGACY_API_MISSING_PROCESS_INFOS_146', 'page'],
        [1213001, 'CMSI_API_ACCESS_ERROR', 'job-v3'],
        [1241001, 'MISSING_PARAM', 'job-v3'],
        [1299999, false, undefined],
        ['NO_SUCH', false, undefined],
      ],
    );
    assert.deepEqual(answer.codes[0].twins, [1238128]);
    assert.deepEqual(answer.codes[0].parameterRenames, [{ legacy: 'processInfos', current: 'process_infos' }]);
    assert.equal(answer.codes[0].origin.file, 'data/catalog.zh-CN.md');
    assert.equal(answer.catalog, 'JOB platform error codes: 244 · JOB 3.x: 235');
  });

  it('answers in the requested language, or in that of its start', async () => {
    const { codes } = await client.json('explain', { codes: [1250001], language: 'zh-CN' });
    assert.match(codes[0].message, /^Redis 服务不可/);
    assert.match(JSON.stringify(codes[0].advice.checks), /redis-cli/);
    assert.match(codes[0].advice.causes[0], /[\u4e00-\u9fff]/);
    const chinese = await start({ args: ['--lang', 'zh-CN'] });
    assert.match((await chinese.json('search', { query: 'redis' })).codes[0].message, /^Redis 服务不可/);
  });

  it('searches, finds by message and explains texts, and says what was left out', async () => {
    const found = await client.json('search', { query: 'redis', limit: 1 });
    assert.deepEqual(
      [found.codes[0].code, found.limits],
      [1250001, ['1 of 2 codes. Give more words, or a larger limit.']],
    );
    const [first] = (await client.json('find_by_message', { text: 'IP10.0.0.1 不属于该业务' })).codes;
    assert.deepEqual([first.code, first.arguments], [1237104, ['10.0.0.1']]);
    const none = await client.json('find_by_message', { text: 'Redis has the wrong configuration' });
    assert.deepEqual(
      [none.codes, none.hint, none.alike[0].code],
      [[], 'No message fits. These are only alike.', 1250001],
    );
    const nothing = await client.json('find_by_message', { text: 'xyzzy' });
    assert.deepEqual(
      [nothing.codes, nothing.hint, nothing.alike],
      [[], 'No message fits, nor is one like it. Try search, with the words that matter.', undefined],
    );
    const { text } = await client.call('explain_text', { text: 'user=bob 10.0.0.1 code=1250001', anonymize: true });
    assert.match(text, /## 1250001 /);
    assert.doesNotMatch(text, /10\.0\.0\.1/);
  });

  it('finds legacy codes in files, and changes none', async () => {
    const answer = await client.json('migrate_check', { paths: ['src'], limit: 2 });
    assert.deepEqual(
      { ...answer, changes: Object.keys(answer.changes), files: Object.keys(answer.files) },
      {
        uses: 3,
        certain: 2,
        filesRead: 1,
        files: ['src/client.py'],
        changes: ['1208146 → 1238128', '1208147 → 1238146'],
        limits: ['2 of 3 uses. Name fewer files, or a larger limit.'],
        catalog: 'JOB platform error codes: 244 · JOB 3.x: 235',
      },
    );
    assert.deepEqual(answer.files['src/client.py'], [
      {
        at: '2:24',
        change: '1208146 → 1238128',
        certain: true,
        renames: [{ from: 'processInfos', to: 'process_infos', lines: [1] }],
      },
      { at: '3:20', change: '1208147 → 1238146', certain: true },
    ]);
  });

  it('answers other calls while it looks for legacy codes, and goes on after a call that was cancelled', async () => {
    const text = `${'value = 1\n'.repeat(2000)}raise JobError(1208147)\n`;
    const names = Array.from({ length: 200 }, (_, index) => `${index % 10}/${index}.py`);
    const many = new TempTree(Object.fromEntries(names.map((name) => [name, text])));
    const server = await start({ cwd: many.root });
    const answered: string[] = [];
    const migration = server.json('migrate_check', { paths: ['.'] }).finally(() => answered.push('migrate_check'));
    await server.json('explain', { codes: [1250001] }).finally(() => answered.push('explain'));
    assert.deepEqual([(await migration).uses, answered], [200, ['explain', 'migrate_check']]);

    const stop = new AbortController();
    const call = { name: 'migrate_check', arguments: { paths: ['.'] } };
    const cancelled = server.client.callTool(call, undefined, { signal: stop.signal });
    stop.abort('enough');
    await assert.rejects(cancelled, /enough/);
    assert.equal((await server.json('migrate_check', { paths: ['1'] })).uses, 20);
    many.remove();
  });

  it('reports the codes of logs, packed ones too, and says what it left out or could not read', async () => {
    const answer = await client.json('scan', { paths: ['logs'], top: 1 });
    const [code, ...others] = answer.codes;
    const { nextStep, ...rest } = code;
    assert.deepEqual(
      [rest, others],
      [
        {
          code: 1250001,
          constant: 'REDIS_CONNECT_FAIL',
          message: 'Redis is unavailable: wrong IP or wrong configuration',
          group: 'Related systems · Redis',
          layer: 'page',
          count: 3,
          first: '2024-07-19T02:14:00.000Z',
          last: '2024-07-19T02:14:05.000Z',
          files: ['logs/app.log (2)', 'logs/app.log.1.gz'],
          sample: `logs/app.log:1: ${lines[0]}`,
        },
        [],
      ],
    );
    assert.match(nextStep, /Who acts: /);
    const { complete, filesRead, mentions, limits, from, to } = answer;
    assert.deepEqual(
      { complete, filesRead, mentions, limits, from, to },
      {
        complete: true,
        filesRead: 2,
        mentions: 4,
        limits: ['1 of 2 codes. The others have a count of 1.'],
        from: '2024-07-19T02:14:00.000Z',
        to: '2024-07-19T02:14:05.000Z',
      },
    );
    const some = await client.json('scan', { paths: ['logs/app.log'], codes: ['1239801', 1250002] });
    assert.deepEqual(
      [some.codes.map(({ code, count }: { code: number; count: number }) => [code, count]), some.mentions],
      [[[1239801, 1]], 1],
    );
    const counts = async (filters: object) =>
      (await client.json('scan', { paths: ['logs'], ...filters })).codes.map(
        ({ code, count }: { code: number; count: number }) => `${code}: ${count}`,
      );
    assert.deepEqual(
      [
        await counts({ families: ['redis'] }),
        await counts({ families: ['1239', 'mysql'] }),
        await counts({ since: '2024-07-19 02:14:01' }),
        await counts({ until: '2024-07-18T18:14:01Z', time_zone: 'Asia/Shanghai' }),
        await counts({ since: '2024-07-19T10:14:05+08:00', min_confidence: 'strong' }),
      ],
      [['1250001: 3'], ['1239801: 1'], ['1239801: 1', '1250001: 1'], ['1250001: 1'], ['1250001: 1']],
    );
    assert.equal(answer.catalog, 'JOB platform error codes: 244 · JOB 3.x: 235');
    const broken = await client.json('scan', { paths: ['broken.log.gz'] });
    assert.equal(broken.complete, false);
    assert.match(broken.notRead[0], /^broken\.log\.gz: /);
    assert.match((await client.call('scan', { paths: ['/etc'] })).text, /lies outside of the folders/);
    assert.match(
      (await client.call('scan', { paths: ['logs'], codes: ['NO_SUCH'] })).text,
      /^codes: NO_SUCH is neither/,
    );
  });

  it('skips links in a folder that lead out of the roots, and says so', async () => {
    const answer = await client.json('scan', { paths: ['linked'] });
    assert.deepEqual(
      [answer.mentions, answer.complete, answer.notRead],
      [1, false, ['linked/out.log: skipped: a symbolic link to a folder or to a file elsewhere']],
    );
    const both = await start({ args: ['--root', tree.root, '--root', other.root] });
    assert.equal((await both.json('scan', { paths: ['linked'] })).mentions, 2);
  });

  const refused: readonly [name: string, given: Record<string, unknown> | undefined, message: RegExp][] = [
    ['explain', undefined, /^explain needs the argument codes: Numbers or names/],
    ['explain', { codes: 1250001 }, /^codes must be a list of whole numbers or texts, not 1250001\. .*\[1250001, /],
    ['explain', { codes: [] }, /^codes must be a list of at least 1\./],
    ['explain', { codes: [1.5] }, /^codes must be a list of whole numbers or texts, without 1\.5\./],
    [
      'explain',
      { codes: Array(21).fill(1250001) },
      /at most 20; this list has 21\. Call the tool again for the rest\./,
    ],
    ['explain', { code: [1250001] }, /^explain has no argument "code"\. It takes codes, language\.$/],
    ['explain', { codes: [1250001], language: 'fr' }, /^language must be one of en, zh-CN, not "fr"\./],
    ['search', { query: 'x', limit: 0 }, /^limit must be a whole number from 1 to 50, not 0\./],
    ['search', { query: ['x'] }, /^query must be a text, not \["x"\]\./],
    [
      'find_by_message',
      { text: 'x'.repeat(200_001) },
      /^text must be at most 200000 characters; this text has 200001\./,
    ],
    ['explain_text', { text: 'x', anonymize: 'yes' }, /^anonymize must be true or false, not "yes"\./],
    ['search', { query: ' ' }, /^query must be a text that is not empty\. Words such as/],
    ['find_by_message', { text: '' }, /^text must be a text that is not empty\./],
    ['scan', { paths: [''] }, /^paths must be a list of texts, without ""\./],
    ['scan', { paths: ['logs'], codes: [] }, /^codes must be a list of at least 1\./],
    [
      'scan',
      { paths: ['logs'], families: ['rediss'] },
      /^families: rediss is no family\. There are .*, redis, .* such as 1250\.$/,
    ],
    [
      'scan',
      { paths: ['logs'], since: 'yesterday' },
      /^since: yesterday is not a time\. Give one such as 2024-05-06, /,
    ],
    ['scan', { paths: ['logs'], since: '2024-05-07', until: '2024-05-06' }, /^since must be before until\.$/],
    ['scan', { paths: ['logs'], time_zone: 'Mars/Base' }, /^time_zone: Mars\/Base is no time zone\. Give one such as/],
    [
      'scan',
      { paths: ['logs'], min_confidence: 'high' },
      /^min_confidence must be one of any, plain, strong, not "high"\./,
    ],
    [
      'scan',
      { paths: ['logs/*.log'] },
      /^logs\/\*\.log: there is no such file .*\. Globs are not expanded: name the folder\.$/,
    ],
    ['no_tool', {}, /^There is no tool no_tool\. There are explain, search, /],
  ];
  for (const [name, given, message] of refused) {
    it(`refuses ${name} of ${JSON.stringify(given)?.slice(0, 40)}, and says what to do`, async () => {
      const { isError, text } = await client.call(name, given);
      assert.equal(isError, true);
      assert.match(text, message);
    });
  }

  it('reads nothing outside of its working directory, also not through links', async () => {
    for (const path of [
      '..',
      '/etc',
      other.root,
      other.path('a.py'),
      'link',
      'link/a.py',
      '../'.repeat(20),
      '/no/such/file',
    ]) {
      const { isError, text } = await client.call('migrate_check', { paths: ['src', path] });
      assert.equal(isError, true, path);
      assert.equal(
        text,
        `${path} lies outside of the folders that this server may read: ${tree.root}. Name a path in them, or have the server started with --root FOLDER.`,
      );
    }
    const { text } = await client.call('migrate_check', { paths: ['missing.py'] });
    assert.equal(text, `missing.py: there is no such file or folder in ${tree.root}.`);
  });

  it('reads the roots that its client names, and asks again when they change', async () => {
    let roots = [other.uri()];
    const named = await start({ roots: () => roots });
    const uses = async (path: string) => (await named.call('migrate_check', { paths: [path] })).isError;
    assert.deepEqual([await uses('src'), await uses(other.path('a.py')), await uses('a.py')], [false, false, false]);
    roots = [];
    await named.client.sendRootsListChanged();
    assert.deepEqual([await uses('src'), await uses(other.path('a.py'))], [false, true]);
  });

  it('reads a folder whose name begins with two dots, and has no use for roots that are no files of this machine', async () => {
    const mounted = new TempTree({ '..data/a.py': 'raise JobError(1208147)\n' });
    const named = await start({
      cwd: mounted.root,
      roots: () => ['file://host/share', 'file:///a%2Fb'],
    });
    assert.equal((await named.json('migrate_check', { paths: ['..data'] })).uses, 1);
    mounted.remove();
  });

  it('reads only the folders of --root if there are any', async () => {
    const one = await start({ args: ['--root', other.root], roots: () => [tree.uri()] });
    assert.equal((await one.call('migrate_check', { paths: ['a.py'] })).isError, false);
    assert.equal((await one.call('migrate_check', { paths: [tree.path('src')] })).isError, true);
  });

  it('reads nothing where it was started in the home folder or at the root of the disk', async () => {
    for (const cwd of [homedir(), '/']) {
      const { text } = await (await start({ cwd })).call('migrate_check', { paths: ['.'] });
      assert.match(text, /^This server may read no folder: .* Start it in a project, or with --root FOLDER\.$/);
    }
  });

  it('has the catalog as resources, and completes their codes', async () => {
    const { resources } = await client.client.listResources();
    const { resourceTemplates } = await client.client.listResourceTemplates();
    assert.deepEqual(
      [resources.map(({ uri }) => uri), resourceTemplates.map(({ uriTemplate }) => uriTemplate)],
      [['bk-job-errors://codes'], ['bk-job-errors://codes/{code}']],
    );
    const read = async (uri: string) => {
      const [content] = (await client.client.readResource({ uri })).contents;
      return JSON.parse((content as { readonly text: string }).text);
    };
    assert.equal((await read('bk-job-errors://codes')).codes.length, 468);
    assert.equal((await read('bk-job-errors://codes/1250001')).constant, 'REDIS_CONNECT_FAIL');
    await assert.rejects(read('bk-job-errors://codes/1'), /There is no resource bk-job-errors:\/\/codes\/1\. /);
    await assert.rejects(read('file:///etc/passwd'), /There is no resource/);
    const completed = async (value: string) =>
      (
        await client.client.complete({
          ref: { type: 'ref/resource', uri: 'bk-job-errors://codes/{code}' },
          argument: { name: 'code', value },
        })
      ).completion.values;
    assert.deepEqual(await completed('1250'), ['1250001', '1250002']);
    assert.deepEqual(await completed('redis_'), ['REDIS_CONNECT_FAIL', 'REDIS_DATA_EXCEPTION']);
    assert.deepEqual(await completed('x'), []);
  });

  it('has prompts that explain a failure and migrate a file', async () => {
    const { prompts } = await client.client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name, title }) => [name, title]),
      [
        ['explain_this_failure', 'Explain this failure'],
        ['migrate_this_file', 'Migrate this file'],
      ],
    );
    const textOf = async (name: string, given: Record<string, string>) => {
      const [message] = (await client.client.getPrompt({ name, arguments: given })).messages;
      return (message?.content as { readonly text: string } | undefined)?.text ?? '';
    };
    assert.match(await textOf('migrate_this_file', { path: 'src/a.py' }), /^Migrate the file "src\/a\.py" /);
    assert.match(await textOf('Migrate this file', { path: 'src/a.py' }), /^Migrate the file "src\/a\.py" /);
    assert.ok((await textOf('explain_this_failure', { text: 'a\n```\nb' })).endsWith('\n````\na\n```\nb\n````'));
    await assert.rejects(textOf('explain_this_failure', {}), /explain_this_failure needs the argument text/);
    await assert.rejects(textOf('no', {}), /There is no prompt no\./);
  });

  it('answers by catalogs that were named at the start', async () => {
    const own = await start({ args: ['--catalog', tree.path('own.json')] });
    assert.equal((await own.json('explain', { codes: [1199001] })).codes[0].message, 'The host is locked');
    const { status, stderr } = spawnSync(
      process.execPath,
      [bundle('cli.js'), 'mcp', '--catalog', tree.path('no.json')],
      {
        encoding: 'utf8',
        input: '',
      },
    );
    assert.equal(status, 2);
    assert.match(stderr, /no\.json/);
  });

  it('refuses to start with a --root that is no folder', () => {
    for (const root of [tree.path('missing\u001b'), tree.path('own.json')]) {
      const args = [bundle('cli.js'), 'mcp', '--root', tree.root, '--root', root, '--lang', 'en'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', input: '' });
      assert.deepEqual([status, stdout], [2, '']);
      assert.equal(stderr, `--root ${root.replace('\u001b', '<U+001B>')}: there is no such folder.\n`);
    }
  });

  it('ends when its client closes standard input', () => {
    const { status, stdout } = spawnSync(process.execPath, [bundle('cli.js'), 'mcp'], { encoding: 'utf8', input: '' });
    assert.deepEqual([status, stdout], [0, '']);
  });
});
