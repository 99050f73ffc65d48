import assert from 'node:assert/strict';
import { rowAround } from '../../../../server/src/core/messages/response/tableRows';

/** The cells of the row at `^`, which is taken out, as `head=«cell»`, with the depth of a string. */
function read(written: string): string {
  const text = written.replace('^', '');
  const [firstLine = ''] = text.split('\n', 1);
  return rowAround(text, written.indexOf('^'), firstLine)
    .map(({ key, start, end, depth }) => `${key}=${depth === undefined ? '' : `"${depth}`}«${text.slice(start, end)}»`)
    .join(' ');
}

describe('the row of a table', () => {
  const cases: readonly (readonly [text: string, cells: string])[] = [
    ['code,message\n1237104^,a\n', 'code=«1237104» message=«a»'],
    ['id,code,message\n1,"a,b",c\n2,^1237104,"x ""y"", z"\n', 'id=«2» code=«1237104» message="0«x ""y"", z»'],
    ['| code | message |\n| --- | --- |\n| ^1237104 | a b |\n', 'code=«1237104» message=«a b»'],
    ['  #  code     message\n  0  ^1237104  a b\n', '#=«0» code=«1237104» message=«a b»'],
    ['code\tmessage\n^1237104\ta\n', 'code=«1237104» message=«a»'],
    ['code;message\n\n^1237104;a\n', 'code=«1237104» message=«a»'],
    ['a,b\n^1237104,c\n', ''],
    ['code,number\n^1237104,1\n', ''],
    [
      "INSERT INTO t (`code`, \"message\") VALUES (1237105, 'a'), (^1237104, 'it''s'), (1, 'b');",
      "code=«1237104» message=\"0«it''s»",
    ],
    ["insert into t (code, message) values (^1237104, N'a');", 'code=«1237104» message="0«a»'],
    ["INSERT INTO t (code, message) VALUES (1, 'a'); (^1237104, 'b')", ''],
    [
      '<table><tr><th>code</th><th>message</th></tr><tr><td>^1237104</td><td>a</td></tr></table>',
      'code=«1237104» message=«a»',
    ],
    ['^1237104,a\n', ''],
    ['1237105,b\n^1237104,a\n', ''],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.equal(read(text), expected));

  it('has heads at most forty lines above, or on the first line', () => {
    const rows = (count: number) => `code,message\n${'1237105,b\n'.repeat(count)}^1237104,a\n`;
    assert.equal(read(rows(39)), 'code=«1237104» message=«a»');
    assert.equal(read(rows(60)), 'code=«1237104» message=«a»');
    assert.equal(read(`x\n${rows(39)}`), 'code=«1237104» message=«a»');
    assert.equal(read(`x\n${rows(40)}`), '');
  });

  it('has lines of at most four thousand characters', () => {
    const row = (length: number) => `code,message\n^1237104,${'x'.repeat(length - 8)}\n`;
    assert.notEqual(read(row(4000)), '');
    assert.equal(read(row(4001)), '');
  });
});
