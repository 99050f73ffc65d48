import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageCatalog } from '../../../../support/pageCatalog';

const families = `## Sections

| Digits | Id | English | 中文 |
|--|--|--|--|
| 120 | legacy-api | Legacy | 旧版 |
| 123 | new-api | New | 新版 |

## Kinds

| Digits | Id | English | 中文 |
|--|--|--|--|
| 12081, 12381 | missing | Missing | 缺少 |
`;

function build(zhRows: string, enRows: string) {
  return pageCatalog({
    zh: { path: 'zh.md', text: `# 目录\n\n## 新版\n\n|错误码|源|目标|描述|\n|--|--|--|--|\n${zhRows}\n` },
    en: {
      path: 'en.md',
      text: `# Catalog\n\n## New\n\n|Code|Constant|Message|Correction|\n|--|--|--|--|\n${enRows}\n`,
    },
    families: { path: 'families.md', text: families },
  });
}

describe('pageLayer', () => {
  it('merges two editions', () => {
    const catalog = build('|1238100|JOB|JOB|缺少参数【{0}】parms|', '|1238100|A_B2|Missing [{0}]|parms → params|');
    const entry = {
      code: 1238100,
      layer: 'page',
      constant: 'A_B2',
      source: 'JOB',
      target: 'JOB',
      section: { id: 'new-api', name: { en: 'New', 'zh-CN': '新版' } },
      category: { id: 'missing', name: { en: 'Missing', 'zh-CN': '缺少' } },
      message: { en: 'Missing [{0}]', 'zh-CN': '缺少参数【{0}】parms' },
      placeholders: [0],
      correction: 'parms → params',
      twins: [],
      origin: { file: 'zh.md', line: 7 },
    };
    assert.deepEqual(catalog.problems, []);
    assert.deepEqual(catalog.entries, [entry]);
    assert.deepEqual(catalog.layers[0]?.name, { en: 'Catalog', 'zh-CN': '目录' });
    assert.deepEqual(catalog.get(1238100), entry);
    assert.deepEqual(catalog.named('A_B2')[0]?.entry, entry);
    assert.equal(catalog.get(1238101), undefined);
    assert.deepEqual(catalog.named('__proto__'), []);
  });

  const zh = '|1238100|JOB|JOB|甲|';
  const en = '|1238100|A|a|';
  const problems: [name: string, zh: string, en: string, expected: string[], codes: number[]][] = [
    [
      'a number that is no code',
      `${zh}\n|__proto__|JOB|JOB|乙|\n|12381001|JOB|JOB|丙|\n|１２３８１０１|JOB|JOB|丁|`,
      en,
      [
        'zh.md:8: "__proto__" is not an error code: seven digits that begin with 12.',
        'zh.md:9: "12381001" is not an error code: seven digits that begin with 12.',
        'zh.md:10: "１２３８１０１" is not an error code: seven digits that begin with 12.',
      ],
      [1238100],
    ],
    ['a code listed twice', `${zh}\n${zh}`, en, ['zh.md:8: Code 1238100 is already listed in line 7.'], [1238100]],
    [
      'codes of one edition only',
      `${zh}\n|1238101|JOB|JOB|乙|`,
      `${en}\n|1238102|B|b|`,
      ['zh.md:8: Code 1238101 is not listed in en.md.', 'en.md:8: Code 1238102 is not listed in zh.md.'],
      [1238100],
    ],
    [
      'placeholders that differ',
      '|1238100|JOB|JOB|甲{0}|',
      '|1238100|A|{1} a {0}|',
      ['en.md:7: The placeholders of 1238100 differ between the editions: {0} {1} here, {0} in the other one.'],
      [1238100],
    ],
    ['a missing constant', zh, '|1238100||a|', ['en.md:7: Code 1238100 has no constant name.'], [1238100]],
    [
      'an ill-formed constant',
      zh,
      '|1238100|A__b|a|',
      ['en.md:7: "A__b" is not a constant name: a capital, then letters, digits and single underscores.'],
      [1238100],
    ],
    [
      'a constant used twice',
      `${zh}\n|1238101|JOB|JOB|乙|`,
      `${en}\n|1238101|A|b|`,
      ['en.md:8: Constant A is already used in line 7.'],
      [1238100, 1238101],
    ],
    [
      'an empty message',
      `${zh}\n|1238101|JOB|JOB||`,
      `${en}\n|1238101|B|b|`,
      [
        'zh.md:8: The cell under 描述 / Message / Description is empty.',
        'en.md:8: Code 1238101 is not listed in zh.md.',
      ],
      [1238100],
    ],
    ['an empty system', '|1238100|JOB||甲|', en, ['zh.md:7: The cell under 目标 is empty.'], [1238100]],
    [
      'a code without a family',
      `${zh}\n|1239999|JOB|JOB|乙|`,
      `${en}\n|1239999|B|b|`,
      ['zh.md:8: Code 1239999 belongs to no known section or family by its digits.'],
      [1238100],
    ],
    [
      'a code under the wrong heading',
      '|1208100|JOB|JOB|甲|',
      '|1208100|A|a|',
      ['zh.md:7: The digits of 1208100 belong under "旧版".', 'en.md:7: The digits of 1208100 belong under "Legacy".'],
      [1208100],
    ],
    [
      'a correction of something else',
      zh,
      '|1238100|A|a|乙 → 丙|',
      ['en.md:7: The correction "乙 → 丙" does not match the published text.'],
      [1238100],
    ],
    ['empty editions', '', '', ['zh.md:1: The file lists no codes.', 'en.md:1: The file lists no codes.'], []],
  ];
  for (const [name, zhRows, enRows, expected, codes] of problems) {
    it(`reports ${name}`, () => {
      const catalog = build(zhRows, enRows);
      assert.deepEqual(
        catalog.problems.map(({ file, line, reason }) => `${file}:${line}: ${reason.en}`),
        expected,
      );
      assert.deepEqual(
        catalog.entries.map((entry) => entry.code),
        codes,
      );
    });
  }

  it('gives an entry without a valid constant one made of its number', () => {
    assert.equal(build(zh, '|1238100||a|').get(1238100)?.constant, 'CODE_1238100');
  });

  it('never throws on any files', () => {
    let cases = 0;
    const cell = fc.constantFrom(
      '1238100',
      '1208100',
      '__proto__',
      'A_B',
      '{0}',
      '甲 → 乙',
      '',
      '\\|',
      '\n|--|',
      '\n## 旧版\n',
      'ipList',
    );
    const file = fc.array(
      fc.array(cell, { maxLength: 5 }).map((cells) => `|${cells.join('|')}|\n`),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(file, file, (zhRows, enRows) => {
        cases++;
        const catalog = build(zhRows.join(''), enRows.join(''));
        for (const { code, constant } of catalog.entries) {
          assert.equal(catalog.named(constant)[0]?.entry.code, code);
        }
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
    assert.equal(({} as Record<string, unknown>).code, undefined);
  });
});
