import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { commandLine, type Ending } from '../../../support/commandLine';
import { TempTree } from '../../../support/tempTree';

function migrate(args: readonly string[], env: Record<string, string> = {}, onErr?: () => void): Ending {
  return commandLine(['migrate', ...args], env, onErr);
}

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number | null;
  readonly change: string;
  readonly obstacle: string | null;
  readonly renames: readonly unknown[];
  readonly written: boolean;
}

function rows(ending: Ending): readonly Row[] {
  return JSON.parse(ending.out);
}

const client = `def start(client):
    response = client.call({"appId": 2, "processInfos": []})
    if response["code"] == 1208146:
        raise JobError(1208147)
    # 错误码 1207101：appId
    value = 1208100
`;

describe('command line, migrate', () => {
  let tree: TempTree;
  beforeEach(() => {
    tree = new TempTree({
      'src/client.py': client,
      'src/client.ts': '// 😀 error code: 1207128\r\nconst code = 1208128n;\r\n',
      'README.md': 'No codes here: 1238128.\n',
    });
  });
  afterEach(() => tree.remove());

  const text = (name: string) => readFileSync(tree.path(name), 'utf8');

  it('lists uses for a person, and changes nothing', () => {
    const { status, out, err } = migrate([tree.path('src')]);
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.equal(
      out.replaceAll(tree.path(), ''),
      `/src/client.py
  3:28  1208146 → 1238128  Same meaning. Renamed parameters: processInfos → process_infos. Not 1238146, which only ends in the same digits: "Missing parameter [{0}] or [{1}]".
    2:42 probably needs a new name: processInfos → process_infos
  4:24  1208147 → 1238146  Same meaning.
  5:11  1207101 → 1237101  Same meaning. Renamed parameters: appId → bk_biz_id.
    2:30 probably needs a new name: appId → bk_biz_id
  6:13  1208100 → 1238100  Same meaning. Not replaced: The text does not say that this number is an error code.

/src/client.ts
  1:19  1207128 → 1237128  The meaning differs: the new code also covers cases that the legacy code did not. "IPs of step [{0}] are not registered: {1}" became "IPs of step [{0}] are not registered or not on the white list: {1}".
  2:14  1208128 → 1238128  Same meaning. Renamed parameters: processInfos → process_infos.

6 uses of legacy codes in 2 files.
--write replaces 5 codes. The other uses are for you to decide.
--check does not count 1 use: numbers without a sign that they are error codes, logs, definitions, and ignored lines.
`,
    );
    assert.equal(text('src/client.py'), client);
  });

  it('lists them in Chinese', () => {
    const { out } = migrate(['--lang', 'zh-CN', tree.path('src/client.ts')]);
    assert.match(out, /^ {2}2:14 {2}1208128 → 1238128 {2}含义相同。更名的参数：processInfos → process_infos。$/m);
    assert.match(out, /^1 个文件中有 2 处旧版错误码。\n--write 会替换 2 处，其余由您决定。\n$/m);
    assert.equal(migrate([tree.path('README.md')], { LANG: 'zh_CN.UTF-8' }).out, '没有旧版错误码。\n');
  });

  it('lists them for programs', () => {
    const ending = migrate([tree.path('src/client.py'), '--json']);
    assert.equal(ending.status, 0);
    const [first, , , last] = rows(ending);
    assert.deepEqual(first, {
      file: tree.path('src/client.py'),
      line: 3,
      column: 28,
      kind: 'number',
      text: '1208146',
      from: 1208146,
      to: 1238128,
      change:
        'Same meaning. Renamed parameters: processInfos → process_infos. Not 1238146, which only ends in the same digits: "Missing parameter [{0}] or [{1}]".',
      strength: 'strong',
      certain: true,
      obstacle: null,
      reason: null,
      renames: [{ from: 'processInfos', to: 'process_infos', places: [{ line: 2, column: 42 }] }],
      written: false,
    });
    assert.deepEqual([last?.from, last?.to, last?.obstacle], [1208100, 1238100, 'plain']);
    assert.deepEqual(rows(migrate([tree.path('README.md'), '--json'])), []);
  });

  it('counts columns in UTF-16 units, without the byte order mark', () => {
    tree.write('bom.ts', '\ufeff"😀", code = 1208100');
    const [row] = rows(migrate([tree.path('bom.ts'), '--json']));
    assert.deepEqual([row?.line, row?.column], [1, 14]);
  });

  it('fails the check until every certain code is replaced', () => {
    const all = tree.path();
    assert.equal(migrate(['--check', all]).status, 1);
    const written = migrate(['--write', all]);
    assert.deepEqual([written.status, written.err], [0, '']);
    assert.match(written.out, /^Replaced 5 codes in 2 files\.$/m);
    assert.equal(
      text('src/client.py'),
      client.replace('1208146', '1238128').replace('1208147', '1238146').replace('1207101', '1237101'),
    );
    assert.equal(text('src/client.ts'), '// 😀 error code: 1237128\r\nconst code = 1238128n;\r\n');
    assert.equal(migrate(['--check', all]).status, 0);
    const before = text('src/client.py');
    assert.match(migrate(['--write', all]).out, /^Replaced 0 codes in 0 files\.$/m);
    assert.equal(text('src/client.py'), before);
  });

  it('replaces plain numbers with --include-plain', () => {
    const file = tree.path('src/client.py');
    migrate(['--write', file]);
    assert.equal(migrate(['--check', '--include-plain', file]).status, 1);
    assert.equal(migrate(['--write', '--include-plain', file]).status, 0);
    assert.match(text('src/client.py'), /value = 1238100/);
  });

  it('fails the check for uses that cannot be replaced, but not for logs and definitions', () => {
    const cases: readonly (readonly [file: string, text: string, status: number])[] = [
      ['a.py', 'code = 1208199\n', 1],
      ['a.py', 'if code in (1208146, 1238128): pass\n', 1],
      ['a.py', 'JobErrorCode.LEGACY_API_MISSING_APP_ID\n', 1],
      ['a.py', 'LEGACY_API_QUEUE_FULL = 1209803\n', 0],
      ['a.py', 'code = 1208146  # bk-job-ignore\n', 0],
      ['a.py', 'value = 1208146\n', 0],
      ['a.log', 'code=1208146\n', 0],
      ['message.properties', '1208146=x\n', 0],
    ];
    for (const [name, content, status] of cases) {
      tree.write(`case/${name}`, content);
      assert.deepEqual(
        [
          migrate(['--check', tree.path(`case/${name}`)]).status,
          migrate(['--write', tree.path(`case/${name}`)]).status,
        ],
        [status, 0],
        content,
      );
      assert.equal(text(`case/${name}`), content);
    }
  });

  it('keeps encodings, marks, line ends and modes', () => {
    const files: readonly (readonly [name: string, bytes: (code: string) => Uint8Array])[] = [
      ['bom.java', (code) => Uint8Array.from(Buffer.from(`\ufeff// 错误码\r\nint code = ${code};\r`))],
      ['le.txt', (code) => Uint8Array.from(Buffer.from(`\ufeff错误码 ${code}\r\n`, 'utf16le'))],
      ['be.txt', (code) => Uint8Array.from(Buffer.from(`\ufeff错误码 ${code}\n`, 'utf16le').swap16())],
      ['gb.py', (code) => Uint8Array.from([0xb4, 0xed, 0x95, 0x32, 0x83, 0x31, ...Buffer.from(` code=${code}`)])],
    ];
    for (const [name, bytes] of files) {
      writeFileSync(tree.path(name), bytes('1208146'));
      chmodSync(tree.path(name), 0o755);
    }
    assert.equal(migrate(['--write', tree.path()]).status, 0);
    for (const [name, bytes] of files)
      assert.deepEqual(Uint8Array.from(readFileSync(tree.path(name))), bytes('1238128'), name);
  });

  it('walks folders by the rules of a search, and follows links that are named', () => {
    tree.write('.gitignore', 'out/\n');
    tree.write('.git/HEAD', 'ref: refs/heads/main\n');
    for (const name of ['out/a.py', 'node_modules/a/a.py', '.hidden/a.py', 'src/out/a.py']) {
      tree.write(name, 'code = 1208146\n');
    }
    tree.write('picture.bin', { bytes: 'code = 1208146\0' });
    symlinkSync(tree.path('out/a.py'), tree.path('src/link.py'));
    const found = (...paths: string[]) => [...new Set(rows(migrate([...paths, '--json'])).map(({ file }) => file))];
    assert.deepEqual(found(tree.path()), [tree.path('src/client.py'), tree.path('src/client.ts')]);
    assert.deepEqual(found(tree.path('src')), [tree.path('src/client.py'), tree.path('src/client.ts')]);
    assert.deepEqual(found(tree.path('out/a.py'), tree.path('src/link.py')), [tree.path('out/a.py')]);
    assert.equal(migrate(['--write', tree.path('src/link.py')]).status, 0);
    assert.equal(text('out/a.py'), 'code = 1238128\n');
  });

  it('finds names that custom catalogs give to legacy codes', () => {
    tree.write('own.csv', 'code,constant,message\n1208146,OLD_PROCESSES,old\n1238128,PROCESSES,new\n');
    tree.write('named.py', 'raise E(ErrorCode.OLD_PROCESSES)\n');
    const args = ['--json', '--catalog', tree.path('own.csv'), tree.path('named.py')];
    const [row, ...more] = rows(migrate(args));
    assert.deepEqual([row?.from, row?.to, row?.obstacle, more], [1208146, 1238128, 'name', []]);
  });

  it('skips a file that changed since it was read, reports it, and goes on', () => {
    const [first, second] = [tree.path('src/client.py'), tree.path('src/client.ts')];
    const change = () => writeFileSync(first, `${client}\n`);
    const { status, err } = migrate(['--write', first, second, tree.path('missing')], {}, change);
    assert.equal(status, 2);
    assert.equal(
      err,
      `${tree.path('missing')} was not read: no such file or folder.\n${first} was not written: it has changed since it was read.\n`,
    );
    assert.equal(text('src/client.py'), `${client}\n`);
    assert.match(text('src/client.ts'), /1238128n/);
    assert.deepEqual(readdirSync(tree.path('src')).sort(), ['client.py', 'client.ts']);
  });

  it('names one of many files that it skips for the same reason, and counts the others', () => {
    for (let n = 0; n < 10; n++) symlinkSync(tree.path('missing'), tree.path(`src/link${n}.py`));
    const skippedIn = () =>
      migrate(['--check', tree.path('src')])
        .err.trimEnd()
        .split('\n');
    const ten = skippedIn();
    assert.equal(ten.length, 10);
    symlinkSync(tree.path('missing'), tree.path('src/more.py'));
    const [first, ...others] = skippedIn();
    assert.deepEqual(others, []);
    assert.equal(first, `${tree.path('src/link0.py')} and 10 others were not read: no such file or folder.`);
    assert.equal(
      migrate(['--check', tree.path('src'), '--lang', 'zh-CN']).err,
      `未读取 ${tree.path('src/link0.py')} 等 11 项：没有这个文件或文件夹。\n`,
    );
  });

  it('reports files that it cannot read', () => {
    tree.write('a.py', { bytes: 'code = 1208146\0' });
    const { status, out, err } = migrate([tree.path('a.py')]);
    assert.deepEqual(
      { status, out, err },
      {
        status: 2,
        out: '',
        err: `${tree.path('a.py')} was not read: not a text file.\n`,
      },
    );
    assert.equal(migrate(['/dev/null']).status, 2);
  });

  const usage: readonly (readonly [args: readonly string[], err: string])[] = [
    [[], 'Name at least one file or folder.'],
    [['--json'], 'Name at least one file or folder.'],
    [['a', '--check', '--write'], '--check only looks, --write changes files: take one of them.'],
    [['a', '--force'], 'There is no option "--force".'],
    [['a', '--lang', 'fr'], '--lang takes zh-CN or en, not "fr".'],
    [['a', '--catalog'], '--catalog needs a value: the path of a file.'],
  ];
  for (const [args, err] of usage) {
    it(`refuses ${JSON.stringify(args)}`, () => {
      assert.deepEqual(migrate(args), { status: 2, out: '', err: `${err} See bk-job-errors --help.\n` });
    });
  }

  it('reads paths behind --, and shows hidden characters of their names', () => {
    const { status, err } = migrate(['--', '--write\u202e']);
    assert.deepEqual([status, err], [2, '--write<U+202E> was not read: no such file or folder.\n']);
  });
});
