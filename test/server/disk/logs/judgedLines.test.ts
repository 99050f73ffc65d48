import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin';
import { CodeFinder, isCalledCode } from '../../../../server/src/core/mentions';
import { codeDocuments } from '../../../../server/src/core/mentions/document';
import { JudgedLines } from '../../../../server/src/disk/logs/count/judgedLines';

const number = '1299999';
const times = ['2024-05-06 12:00:00.475 ', '2031-12-31 23:59:59.000 ', '2024-05-06T12:00:00,475Z ', '2024-05-06 ', ''];
const texts = [
  'code=#',
  'took # ms',
  '错误码#，失败',
  '[pool-3] ERROR # of task 1239801',
  'if code in (1, 2, #):',
  'BETWEEN 1 AND #',
  '#',
  '# = PERMISSION_DENIED',
  'code:#\r',
  'PERMISSION_DENIED(#, "x")',
];

describe('remembered lines', () => {
  it('are judged as a document of the line alone', () => {
    const judged = new JudgedLines();
    const documents = codeDocuments();
    const catalog = builtinCatalog();
    let codes = 0;
    for (const line of times.flatMap((time) => texts.map((text) => time + text))) {
      const start = line.indexOf('#');
      const text = line.replace('#', number);
      const range = [start, start + number.length] as const;
      const document = documents.create('', 'log', 0, text);
      const expected = new CodeFinder(document, catalog, false).between(start, start + 1).length > 0;
      if (expected) codes++;
      for (let again = 0; again < 2; again++) {
        const found = judged.of(text, range, () => isCalledCode(text, range, catalog, documents));
        assert.equal(found, expected, text);
      }
    }
    assert.ok(codes > times.length, String(codes));
  });

  it('are asked about once if only the time and the number differ', () => {
    const judged = new JudgedLines();
    let asked = 0;
    const ask = () => {
      asked++;
      return true;
    };
    for (const time of ['2024-05-06 12:00:00.475', '2024-05-07 13:01:02.003']) {
      judged.of(`${time} code=${number}`, [29, 36], ask);
      judged.of(`${time} code=1299998`, [29, 36], ask);
    }
    assert.equal(asked, 1);
    judged.of(`2024-05-06 12:00:00.475 took=${number}`, [29, 36], ask);
    assert.equal(asked, 2);
  });
});
