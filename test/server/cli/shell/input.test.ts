import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { commandLine, commandLineLater } from '../../../support/commandLine';
import { type EncodingName, encoded } from '../../../support/encoded';
import { treesOfSuite } from '../../../support/tempTree';

async function* piped(bytes: Uint8Array, size = bytes.length) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const ticket = 'ERROR code=1237104 IP10.0.0.1 不属于该业务\n';

/** What is said on stderr about a text whose encoding is judged by its content. */
const guessed = (name: string) =>
  `${name}: not UTF-8, read as GB18030. If characters are wrong, name the encoding with --encoding, or convert the text to UTF-8.\n`;

/** Encodings that show themselves, and those that have to be named. */
const ways: readonly (readonly [encoding: EncodingName, options: readonly string[]])[] = [
  ['utf-8', []],
  ['utf-8-bom', []],
  ['utf-16le-bom', []],
  ['utf-16be-bom', []],
  ['utf-32le-bom', []],
  ['utf-32be-bom', []],
  ['utf-16le', []],
  ['utf-16be', []],
  ['gbk', []],
  ['gbk', ['--encoding', 'gbk']],
  ['gbk', ['--encoding=GB18030']],
  ['utf-8', ['--encoding', 'utf-8']],
  ['utf-16le', ['--encoding', 'utf-16le']],
  ['utf-16be', ['--encoding', 'utf-16be']],
  // A mark says more than the option.
  ['utf-16le-bom', ['--encoding', 'gbk']],
];

describe('command line: encodings', () => {
  const treeOf = treesOfSuite();

  for (const [encoding, options] of ways) {
    const isGuess = encoding === 'gbk' && options.length === 0;
    it(`${[encoding, ...options].join(' ')}: reads the same from a file and from standard input`, async () => {
      const tree = treeOf({});
      const file = tree.path('a.txt');
      writeFileSync(file, encoded(ticket, encoding));
      const expected = await commandLineLater(['explain', '--text=-'], {}, piped(encoded(ticket, 'utf-8')));
      assert.match(expected.out, /Found in line 1: `ERROR code=1237104 IP10\.0\.0\.1 不属于该业务`/);
      assert.deepEqual(await commandLineLater(['explain', '--text', file, ...options]), {
        ...expected,
        err: isGuess ? guessed(file) : '',
      });
      for (const size of [1, 3, 1000]) {
        const input = piped(encoded(ticket, encoding), size);
        assert.deepEqual(await commandLineLater(['explain', '--text=-', ...options], {}, input), {
          ...expected,
          err: isGuess ? guessed('Standard input') : '',
        });
      }
    });

    it(`${[encoding, ...options].join(' ')}: finds messages in lines`, async () => {
      const text = `x\r\n${ticket}\n作业 5 不存在`;
      const expected = await commandLineLater(['find', '-'], {}, piped(encoded(text, 'utf-8')));
      assert.match(expected.out, /^2: ERROR code=1237104 IP10\.0\.0\.1 不属于该业务\n[\s\S]*\n4: 作业 5 不存在\n/);
      for (const size of [1, 3, 1000]) {
        const input = piped(encoded(text, encoding), size);
        assert.deepEqual(await commandLineLater(['find', '-', ...options], {}, input), {
          ...expected,
          err: isGuess ? guessed('Standard input') : '',
        });
      }
    });

    it(`${[encoding, ...options].join(' ')}: migrate keeps every other byte`, () => {
      const tree = treeOf({});
      const file = tree.path('a.py');
      const source = '# 缺少参数\r\nif code == 1207104:\r\n    pass\r';
      writeFileSync(file, encoded(source, encoding));
      const { status, err } = commandLine(['migrate', file, '--write', ...options]);
      assert.deepEqual([status, err], [0, isGuess ? guessed(file) : '']);
      assert.deepEqual(Uint8Array.from(readFileSync(file)), encoded(source.replace('1207104', '1237104'), encoding));
    });
  }

  it('reads sources in UTF-16 with a mark and in GB18030 when it checks or migrates a folder', () => {
    const enumOf = (name: string) =>
      `public class ${name} { // 错误码\n  public static final int A = 1240001;\n  public static final int B = 1240001;\n}\n`;
    for (const encoding of ['utf-8', 'utf-16le-bom', 'utf-16be-bom', 'utf-32le-bom', 'gbk'] as const) {
      const tree = treeOf({});
      writeFileSync(tree.path('ErrorCode.java'), encoded(enumOf('ErrorCode'), encoding));
      writeFileSync(tree.path('a.py'), encoded('# 中文\nif code == 1207104: pass\n', encoding));
      const lint = commandLine(['lint', tree.root]);
      assert.match(lint.out, /ErrorCode\.java:3/, encoding);
      const isGuess = encoding === 'gbk';
      assert.equal(lint.err, isGuess ? guessed(tree.path('ErrorCode.java')) : '', encoding);
      const migrate = commandLine(['migrate', tree.root, '--check']);
      assert.equal(migrate.status, 1);
      assert.equal(migrate.err, isGuess ? guessed(tree.path('a.py')) : '', encoding);
    }
  });

  it('keeps UTF-8 with a few broken bytes, and says so', async () => {
    const bytes = Uint8Array.from([...encoded(ticket, 'utf-8'), 0xe4, 0xb8]);
    const { out, err } = await commandLineLater(['explain', '--text=-'], {}, piped(bytes));
    assert.match(out, /不属于该业务/);
    assert.equal(
      err,
      'Standard input: some bytes are not UTF-8 and were read as \ufffd. If there are many, name the encoding with --encoding.\n',
    );
    const tree = treeOf({});
    const source = Uint8Array.from([
      ...encoded('# 缺少参数，请检查 ', 'utf-8'),
      0xff,
      ...encoded('\ncode == 1207104\n', 'utf-8'),
    ]);
    writeFileSync(tree.path('a.py'), source);
    assert.equal(commandLine(['migrate', tree.path('a.py'), '--write']).status, 0);
    const expected = Uint8Array.from(source);
    expected[expected.length - 6] = 0x33;
    assert.deepEqual(Uint8Array.from(readFileSync(tree.path('a.py'))), expected);
  });

  it('says in Chinese how a text was read, and refuses other encodings', async () => {
    const input = piped(encoded('作业 5 不存在', 'gbk'));
    const { err } = await commandLineLater(['find', '-', '--lang', 'zh-CN'], {}, input);
    assert.equal(
      err,
      '标准输入不是 UTF-8，已按 GB18030 读取。如有乱码，请用 --encoding 指定编码，或先转换为 UTF-8。\n',
    );
    const refused = await commandLineLater(['find', '-', '--encoding', 'big5'], {}, piped(encoded('a', 'utf-8')));
    assert.deepEqual(refused, {
      status: 2,
      out: '',
      err: '--encoding takes utf-8, gb18030, utf-16le or utf-16be, not "big5". See bk-job-errors --help.\n',
    });
  });
});
