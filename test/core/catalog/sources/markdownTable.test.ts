import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTables } from '../../../../server/src/core/catalog/sources/markdownTable';

const columns = {
  code: { names: ['Code', '错误码'] },
  message: { names: ['Message', '描述'] },
  note: { names: ['Note'], optional: true },
};

function read(text: string) {
  return readTables({ path: 'x.md', text }, columns);
}

/** The rows as `line|heading|code|message|note` and the problems as `line: reason`. */
function outline(text: string): string[] {
  const { rows, problems } = read(text);
  return [
    ...rows.map(({ line, heading, cells }) => [line, heading, cells.code, cells.message, cells.note].join('|')),
    ...problems.map((problem) => `${problem.file}:${problem.line}: ${problem.reason.en}`),
  ];
}

const head = '| Code | Message |\n| --- | --- |\n';

describe('markdownTable', () => {
  it('reads tables under their headings, columns found by name', () => {
    const text = `# Title\n\nProse.\n\n## One\n\n${head}| 1 | a |\n\n## Two\n\n|Note|描述|错误码|\n|--|--|--|\n|n|b|2|\n`;
    assert.deepEqual(outline(text), ['9|One|1|a|', '15|Two|2|b|n']);
    assert.equal(read(text).title, 'Title');
  });

  const quirks: [name: string, text: string, expected: string[]][] = [
    ['tabs as padding', '|Code\t|Message\t|\n|--|--|\n|\t1\t|\ta b\t|', ['3||1|a b|']],
    ['a doubled pipe at the end', `${head}| 1 | a ||`, ['3||1|a|']],
    ['no closing pipe', `${head}| 1 | a！\n| 2 | b`, ['3||1|a！|', '4||2|b|']],
    ['no padding', `${head}|1|a|`, ['3||1|a|']],
    ['fewer separator cells than columns', '|Code|Message|Note|\n|--|\n|1|a|n|', ['3||1|a|n']],
    ['aligned separators', '|Code|Message|\n|:-:|--:|\n|1|a|', ['3||1|a|']],
    ['escaped pipes', `${head}| 1 | a \\| b \\\\| c |`, ['3||1|a | b \\| c|']],
    ['a byte order mark, CRLF', '\uFEFF|Code|Message|\r\n|--|--|\r\n|1|a|\r\n|2|b|', ['3||1|a|', '4||2|b|']],
    ['lone CR', '|Code|Message|\r|--|--|\r|1|a|\r\r|Code|Message|\r|--|--|\r|2|b|', ['3||1|a|', '7||2|b|']],
    ['cells that are missing', `${head}|1|\n|`, ['3||1||', '4||||']],
    ['headers in any case', '|CODE|message|\n|--|--|\n|1|a|', ['3||1|a|']],
    ['indented rows', `${head}   | 1 | a |`, ['3||1|a|']],
    ['a heading that ends a table', `${head}|1|a|\n# H\n${head}|2|b|`, ['3||1|a|', '7|H|2|b|']],
    ['hashes that are no heading', '#no\n\n####### seven\n\n#', []],
    ['nothing', '', []],
  ];
  for (const [name, text, expected] of quirks) {
    it(`accepts ${name}`, () => assert.deepEqual(outline(text), expected));
  }

  const problems: [name: string, text: string, expected: string[]][] = [
    [
      'columns it does not find',
      '|Kode|Message|\n|--|--|\n|1|a|\n',
      ['x.md:1: The table has no column named Code / 错误码.'],
    ],
    [
      'a table without a row of dashes, and reads it all the same',
      '|Code|Message|\n|1|a|\n|2|b|',
      ['2||1|a|', '3||2|b|', 'x.md:2: The second line of a table must be a row of dashes.'],
    ],
    [
      'cells past the last column',
      `${head}| 1 | a | b |`,
      ['3||1|a|', 'x.md:3: The row has more cells than the table has columns; write a | inside a text as \\|.'],
    ],
    [
      'a row that does not begin with a pipe',
      `${head}| 1 | a |\n2 | b |\n`,
      ['3||1|a|', 'x.md:4: The line follows a table row but does not begin with |.'],
    ],
  ];
  for (const [name, text, expected] of problems) {
    it(`reports ${name}`, () => assert.deepEqual(outline(text), expected));
  }

  it('words every reason in Chinese too', () => {
    assert.deepEqual(read('|1|2|').problems, [
      {
        file: 'x.md',
        line: 1,
        reason: {
          en: 'The table has no column named Code / 错误码, Message / 描述.',
          'zh-CN': '表格缺少名为 Code / 错误码, Message / 描述 的列。',
        },
      },
    ]);
  });

  it('reads a hundred thousand rows', () => {
    const count = 100_000;
    const { rows, problems } = read(head + Array.from({ length: count }, (_, at) => `| ${at} | m${at} |\n`).join(''));
    assert.equal(rows.length, count);
    assert.deepEqual(rows.at(-1), {
      file: 'x.md',
      line: count + 2,
      heading: '',
      cells: { code: `${count - 1}`, message: `m${count - 1}`, note: '' },
    });
    assert.deepEqual(problems, []);
  });

  // Each of these takes minutes where a reader backtracks or rescans; here the test's time limit is never near.
  const long = 10_000_000;
  const giants: [name: string, row: string, message: string, problems: number][] = [
    [
      '50,000 blanks before a cell ends',
      `| 1 |${' '.repeat(50_000)}a${' '.repeat(50_000)}b |`,
      `a${' '.repeat(50_000)}b`,
      0,
    ],
    ['ten million blanks and no closing pipe', `| 1 | a${' '.repeat(long)}`, 'a', 0],
    ['ten million pipes', `| 1 | a ${'|'.repeat(long)}`, 'a', 0],
    ['ten million escaped pipes', `| 1 | ${'\\|'.repeat(long / 2)} |`, '|'.repeat(long / 2), 0],
    ['ten million backslashes', `| 1 | ${'\\'.repeat(long)} |`, '\\'.repeat(long), 0],
    ['a cell too many after ten million pipes', `| 1 | a ${'|'.repeat(long)}x`, 'a', 1],
  ];
  for (const [name, row, message, problemCount] of giants) {
    it(`reads ${name}`, () => {
      const reading = read(head + row);
      assert.equal(reading.rows.length, 1);
      assert.ok(reading.rows[0]?.cells.message === message);
      assert.equal(reading.problems.length, problemCount);
    });
  }

  it('reads back any written cells', () => {
    let cases = 0;
    const cell = fc.string({ unit: fc.constantFrom('a', '|', '\\', ' ', '\t', '-', ':', '中', '😀', '#') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (written) => {
        cases++;
        const asCell = (text: string) => text.trim().replaceAll('|', '\\|');
        const text = head + written.map(([a, b]) => `| x${asCell(a)} | ${asCell(b)} |\n`).join('');
        assert.deepEqual(
          read(text).rows.map(({ cells }) => [cells.code, cells.message]),
          written.map(([a, b]) => [`x${a.trim()}`, b.trim()]),
        );
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
  });

  it('never throws, and gives every row and problem an existing line', () => {
    let cases = 0;
    const piece = fc.constantFrom(
      '|',
      '\\',
      '-',
      ':',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\t',
      '# ',
      '\0',
      '\uFEFF',
      '\uD800',
      'Code',
      'Message',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        cases++;
        const text = pieces.join('');
        const lineCount = text.split(/\r\n|\r|\n/).length;
        const { rows, problems } = read(text);
        for (const { line } of [...rows, ...problems]) {
          assert.ok(line >= 1 && line <= lineCount);
        }
      }),
      { numRuns: 1000 },
    );
    assert.equal(cases, 1000);
  });
});
