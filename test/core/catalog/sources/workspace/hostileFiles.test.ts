import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { assertLinear } from '../../../../support/assertLinear';
import { noFamilies } from '../../../../support/handmadeLayers';

const extensions = 'java kt groovy scala cs go rs php py ts c swift dart proto'.split(' ');
const paths = [...extensions.map((extension) => `file:///A.${extension}`), 'file:///message.properties'];

/** What a reader of source code has to decide on. */
const pieces = [
  ...'{}()[]<>,;:=.#@*/\\"\'`$?!-+|&_ \t\n\r',
  '\r\n',
  '/*',
  '*/',
  '//',
  '"""',
  "'''",
  '@"',
  'R"x(',
  'r#"',
  '::',
  '=>',
  '<?php ',
  '?>',
  '#define ',
  '#if ',
  '#else ',
  '#endif ',
  'class ',
  'enum ',
  'def ',
  'const ',
  'impl ',
  'typedef ',
  'package ',
  'export default ',
  'A_ERROR',
  'ErrorCode',
  '1241001',
  '1_241_001L',
  '1241001=',
  'A_ERROR = 1241001',
  'A_ERROR(1241001, "x y"),',
  'A_ERROR: 1241001,',
  '\nint A_ERROR = 1241001;',
  '\n',
  '\\u4f5c',
  '错',
  '\ud800',
  '\0',
  '\ufeff',
];

describe('files of any kind', () => {
  it('never fail, and define only what they contain', () => {
    let read = 0;
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (soup) => {
        const text = soup.join('');
        const lines = text.split(/\r\n|[\r\n]/).length;
        const all = paths.flatMap((path) => readDefinitions(path, text) ?? []);
        for (const { constants, messages } of all) {
          for (const { name, code, line } of constants) {
            assert.ok(text.includes(name) && line >= 1 && line <= lines && code === 1241001, `${name} ${code} ${line}`);
          }
          for (const { code, line } of messages) assert.ok(code === 1241001 && line >= 1 && line <= lines);
          found += constants.length;
        }
        const layer = workspaceLayer('workspace:w', { en: 'w', 'zh-CN': 'w' }, all, noFamilies);
        assert.deepEqual(
          layer.entries.map(({ code }) => code).filter((code) => code !== 1241001),
          [],
        );
        read += paths.length;
      }),
      { numRuns: 1500 },
    );
    assert.equal(read, 1500 * paths.length);
    assert.ok(found > 100, `${found}`);
  }).timeout(20_000);

  it('are read in time linear in their length whatever they repeat', async () => {
    const texts = [
      ...['/*', '"', "'", '`', '"""', '\\', '{', '})', '= / [ ', 'x < ', 'R"', 'r#', 'a.', 'A_ERROR=', '@', '@"'],
      ...[
        '<?',
        '\n#define ',
        '\n#if\n#else',
        '\r',
        '#\n',
        '//\n',
        '{@a ',
        '<p',
        '1241001=\\\n',
        'class A:\n def f():\n  ',
      ],
    ].map((piece) => (size: number) => piece.repeat(size / 16));
    texts.push(
      (size) => ' '.repeat(size),
      (size) => '1'.repeat(size),
      (size) => `/** ${'{@a <p '.repeat(size / 16)} */ int A_ERROR = 1241001;`,
    );
    let read = 0;
    for (const text of texts) {
      for (const path of paths) {
        await assertLinear(200_000, (size) => readDefinitions(path, text(size)), `${path} ${text(32)}`);
        read++;
      }
    }
    assert.equal(read, texts.length * paths.length);
  }).timeout(600_000);

  it('are read up to a thousand levels of nesting, and say so', () => {
    const file = 'file:///A.java';
    const text = `class A { int FIRST_ERROR = 1241001; ${'{'.repeat(2000)}`;
    assert.deepEqual(readDefinitions(file, text), {
      uri: file,
      constants: [{ name: 'FIRST_ERROR', code: 1241001, owner: 'A', line: 1 }],
      messages: [],
      problems: [
        {
          file,
          line: 1,
          reason: {
            en: 'The file is nested more than a thousand levels deep. The rest of it was not read.',
            'zh-CN': '文件嵌套超过一千层，其余部分未读取。',
          },
        },
      ],
      whole: true,
      openEnd: true,
    });
  });

  it('give all of their constants', () => {
    const lines = Array.from({ length: 100_000 }, (_, n) => `  int A_${n}_ERROR = ${1_200_000 + n}; // c ${n}`);
    const definitions = readDefinitions('file:///A.java', `interface A {\n${lines.join('\n')}\n}\n`);
    assert.equal(definitions?.constants.length, 100_000);
    assert.deepEqual(definitions?.constants.at(-1), {
      name: 'A_99999_ERROR',
      code: 1299999,
      owner: 'A',
      line: 100_001,
      description: 'c 99999',
    });
  }).timeout(20_000);
});
