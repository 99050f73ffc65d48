import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFamilies } from '../../../../../server/src/core/catalog/families';
import type { CatalogLayer } from '../../../../../server/src/core/catalog/layer';
import { readJobV3 } from '../../../../../server/src/core/catalog/sources/jobV3/jobV3Layer';
import { assertLinear } from '../../../../support/assertLinear';

const families = readFamilies({
  path: 'families.md',
  text: `## Sections

| Digits | Id | English | 中文 |
|--|--|--|--|
| 121 | related-systems | Related | 关联 |
| 124 | job-v3 | JOB 3.x | 作业平台 3.x |

## Kinds

| Digits | Id | English | 中文 |
|--|--|--|--|
| 1210 | gse | GSE | 管控平台 |
| 1241 | v3-business | Business | 业务 |
`,
});

const head = `# JOB / 作业平台

## Common / 通用 \`common\`

|Code|Constant|Versions|Arguments|Target|English|中文|
|--|--|--|--|--|--|--|
`;

function read(text: string): CatalogLayer {
  return readJobV3({ path: 'v3.md', text }, families);
}

/** `line: reason` of each problem, in English. */
function problemsOf({ problems }: CatalogLayer): string[] {
  return problems.map(({ file, line, reason }) => {
    assert.equal(file, 'v3.md');
    assert.match(reason['zh-CN'], /[\u4e00-\u9fff].*。$/);
    return `${line}: ${reason.en}`;
  });
}

describe('jobV3Layer', () => {
  it('reads a meaning from a row', () => {
    const layer = read(`${head}|1241001|MISSING_PARAM|3.4-3.12|1||Missing {0}|缺少 {0}|\n`);
    assert.deepEqual(layer, {
      id: 'job-v3',
      kind: 'job-v3',
      name: { en: 'JOB', 'zh-CN': '作业平台' },
      entries: [
        {
          code: 1241001,
          layer: 'job-v3',
          constant: 'MISSING_PARAM',
          source: 'JOB',
          target: 'JOB',
          section: { id: 'job-v3', name: { en: 'JOB 3.x', 'zh-CN': '作业平台 3.x' } },
          category: { id: 'v3-business', name: { en: 'Business', 'zh-CN': '业务' } },
          message: { en: 'Missing {0}', 'zh-CN': '缺少 {0}' },
          summary: true,
          versions: { first: '3.4', last: '3.12' },
          service: 'common',
          placeholders: [0],
          twins: [],
          origin: { file: 'v3.md', line: 7 },
        },
      ],
      problems: [],
      ranges: [],
    });
  });

  it('accepts single releases, both dashes, and arguments in any order or none', () => {
    const rows = `
|1241001|A|3.3|0||a|甲|
|1241001|A|3.4–3.9|2||{1} a {0}|{0} 甲 {1}|
|1241001|B|3.10-3.12|none||b|乙|
|1210001|C|3.3-3.12|0|GSE|c|丙|`;
    const layer = read(head + rows.trimStart());
    assert.deepEqual(problemsOf(layer), []);
    assert.deepEqual(
      layer.entries.map(({ code, constant, versions, placeholders, shippedWithoutMessage, target }) => [
        code,
        constant,
        `${versions?.first} ${versions?.last}`,
        placeholders,
        shippedWithoutMessage,
        target,
      ]),
      [
        [1241001, 'A', '3.3 3.3', [], undefined, 'JOB'],
        [1241001, 'A', '3.4 3.9', [0, 1], undefined, 'JOB'],
        [1241001, 'B', '3.10 3.12', [], true, 'JOB'],
        [1210001, 'C', '3.3 3.12', [], undefined, 'GSE'],
      ],
    );
  });

  const good = '|1241001|A|3.3-3.5|0||a|甲|';
  const wrong: [name: string, row: string, expected: string][] = [
    [
      'a number that is no code',
      '|124100|B|3.3|0||b|乙|',
      '"124100" is not an error code: seven digits that begin with 12.',
    ],
    [
      'a code of no family',
      '|1299001|B|3.3|0||b|乙|',
      'Code 1299001 belongs to no known section or family by its digits.',
    ],
    ['no constant', '|1241002||3.3|0||b|乙|', 'Code 1241002 has no constant name.'],
    [
      'a constant that is none',
      '|1241002|__proto__|3.3|0||b|乙|',
      '"__proto__" is not a constant name: a capital, then letters, digits and single underscores.',
    ],
    [
      'a release nobody knows',
      '|1241002|B|3.3-3.13|0||b|乙|',
      '"3.3-3.13" is not a range of JOB 3.x releases such as 3.5-3.12 or 3.12.',
    ],
    [
      'releases backwards',
      '|1241002|B|3.12-3.3|0||b|乙|',
      '"3.12-3.3" is not a range of JOB 3.x releases such as 3.5-3.12 or 3.12.',
    ],
    [
      'three releases',
      '|1241002|B|3.3-3.4-3.5|0||b|乙|',
      '"3.3-3.4-3.5" is not a range of JOB 3.x releases such as 3.5-3.12 or 3.12.',
    ],
    ['no releases', '|1241002|B||0||b|乙|', '"" is not a range of JOB 3.x releases such as 3.5-3.12 or 3.12.'],
    ['a count that is none', '|1241002|B|3.3|two||b|乙|', '"two" is not a number of arguments: 0 to 9, or none.'],
    ['too many arguments', '|1241002|B|3.3|10||b|乙|', '"10" is not a number of arguments: 0 to 9, or none.'],
    ['an empty text', '|1241002|B|3.3|0||b||', 'The cell under 中文 is empty.'],
    [
      'an argument that a text does not ask for',
      '|1241002|B|3.3|2||b {0} {1}|乙 {1}|',
      'The 中文 text of 1241002 must hold the placeholders {0} {1} and no others.',
    ],
    [
      'a text that asks for an argument there is not',
      '|1241002|B|3.3|none||b {0}|乙|',
      'The English text of 1241002 must hold the placeholders - and no others.',
    ],
    ['no target where the system is another', '|1210002|B|3.3|0||b|乙|', 'The cell under Target is empty.'],
    [
      'a second meaning in one release',
      '|1241001|B|3.5|0||b|乙|',
      'Code 1241001 already has a meaning in 3.5, in line 7.',
    ],
    [
      'a name taken in one release',
      '|1241002|A|3.4-3.6|0||b|乙|',
      'Constant A already means another code in 3.4, in line 7.',
    ],
    [
      'too many cells',
      '|1241002|B|3.3|0||b|乙|more|',
      'The row has more cells than the table has columns; write a | inside a text as \\|.',
    ],
  ];
  for (const [name, row, expected] of wrong) {
    it(`reports ${name}`, () => {
      const layer = read(`${head}${good}\n${row}\n`);
      assert.deepEqual(problemsOf(layer), [`8: ${expected}`]);
      const kept = name === 'too many cells' ? [1241001, 1241002] : [1241001];
      assert.deepEqual(
        layer.entries.map(({ code }) => code),
        kept,
      );
    });
  }

  it('reports rows below a heading that names no service', () => {
    for (const heading of ['Common', 'Common `common', 'Common `Com mon`', `${'x'.repeat(300)} \`common\``]) {
      const layer = read(`${head.replace('Common / 通用 `common`', heading)}${good}\n`);
      assert.deepEqual(problemsOf(layer), [
        '7: The heading above the row does not name a service in backticks.',
        '1: The file lists no codes.',
      ]);
      assert.deepEqual(layer.entries, []);
    }
  });

  it('reports a file without a table, and one without the columns', () => {
    assert.deepEqual(problemsOf(read('')), ['1: The file lists no codes.']);
    assert.deepEqual(problemsOf(read('|Code|Constant|\n|--|--|\n|1241001|A|\n')), [
      '1: The table has no column named Versions / 版本, Arguments / 参数个数, English / 英文, 中文 / Chinese.',
      '1: The file lists no codes.',
    ]);
  });

  it('reads many rows with the same code below an endless heading in linear time', async () => {
    // To compare each row with all before it, or to read the heading for each, would take minutes.
    const many = (size: number) => {
      const rows = Array.from({ length: size }, () => good).join('\n');
      return read(`${head.replace('## Common / 通用 `common`', `## \`common\`${' x'.repeat(25 * size)}`)}${rows}\n`);
    };
    await assertLinear(20_000, many);
    const layer = many(20_000);
    assert.equal(layer.entries.length, 1);
    assert.equal(layer.problems.length, 19_999);
    assert.equal(layer.problems.at(-1)?.line, 20_006);
    assert.equal(layer.problems.at(-1)?.reason.en, 'Code 1241001 already has a meaning in 3.3, in line 7.');
  }).timeout(600_000);

  it('never throws, and either reads or reports every row', () => {
    const cell = fc.oneof(
      fc.constantFrom('1241001', '1241002', '1210001', 'A', 'B_C', '3.3', '3.4-3.12', '0', '1', 'none', '{0}', 'GSE'),
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('|', '').replaceAll(/[\r\n]/g, '')),
    );
    const rowsOf = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 8 });
    let cases = 0;
    fc.assert(
      fc.property(rowsOf, (rows) => {
        cases++;
        const layer = read(head + rows.map((cells) => `|${cells.join('|')}|`).join('\n'));
        const told = new Set([
          ...layer.entries.map(({ origin }) => origin.line),
          ...layer.problems.map(({ line }) => line),
        ]);
        for (const [index, cells] of rows.entries()) {
          const separator = index === 0 && /^[-: \t]*$/.test(cells.join('')) && cells.join('').includes('-');
          assert.ok(separator || told.has(7 + index));
        }
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
  });
});
