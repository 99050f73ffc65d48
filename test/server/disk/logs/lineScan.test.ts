import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin';
import { LogTally } from '../../../../server/src/core/logs/tally';
import { addBytes } from '../../../../server/src/disk/logs/bytes/textTarget';
import { LineScan } from '../../../../server/src/disk/logs/lines/lineScan';
import { catalogWith } from '../../../support/customCatalogs';
import { caseCount, random } from '../../../support/random';

const catalog = builtinCatalog();
const { seed, below, of } = random();

interface Handed {
  readonly text: string;
  readonly number: number;
  readonly offset: number;
  readonly before: string;
  readonly isPart: boolean;
}

/** The lines that are handed over of a text that arrives in chunks. */
function handed(
  text: string,
  chunk?: number,
  plain = false,
  words: readonly string[] = ['ERROR', 'Exception'],
): Handed[] {
  const lines: Handed[] = [];
  const addLine = (
    line: string,
    number: number,
    offset: number,
    before?: (length: number) => string,
    own?: { to: number },
  ) => {
    // Which numbers of a long line share a part depends on how it was cut.
    if (own && own.to > 0) return;
    lines.push({ text: line, number, offset, before: before?.(20) ?? '', isPart: own !== undefined });
  };
  const scan = new LineScan(() => ({ addLine }), { words, everyLine: false, chunk, plain });
  const { target, setEncoding } = scan.begin('a.log');
  setEncoding(undefined);
  addBytes(target, new TextEncoder().encode(text));
  target.finish();
  return lines;
}

describe('lines that are handed over', () => {
  it('are those with numbers or words, the first and the last one', () => {
    const text = 'first\nnothing\r\n1239801 x\r\nERROR y\nquiet\n\nlast\n\n';
    const lines = handed(text).map(({ text: line, number, offset, before }) => [number, offset, line, before]);
    assert.deepEqual(lines, [
      [1, 0, 'first', ''],
      [3, 15, '1239801 x', 'first\nnothing\r\n'],
      [4, 26, 'ERROR y', 'nothing\r\n1239801 x\r\n'],
      [7, 41, 'last', '1 x\r\nERROR y\nquiet\n\n'],
    ]);
  });

  it('are none of an empty text', () => {
    assert.deepEqual(handed(''), []);
    assert.deepEqual(
      handed('\n').map(({ text }) => text),
      [''],
    );
  });

  it('are the same however the text is cut', () => {
    const pieces = [
      '1239801',
      ' ERROR ',
      'Exception',
      '错误1239801',
      '\n',
      '\n',
      '\r\n',
      'x',
      'ER',
      'ROR',
      '1_239_801',
      ' ',
      'quiet',
      '12398010',
    ];
    let total = 0;
    const rounds = caseCount({ all: 60, part: 30 });
    for (let round = 0; round < rounds; round++) {
      const parts = Array.from({ length: 1 + below(200) }, () => of(pieces));
      // Lines of more than 64 KiB, and of nearly that.
      if (round % 10 === 0)
        parts.splice(below(parts.length), 0, `${'z'.repeat(65_530 + below(12))}1238001 `, 'é'.repeat(below(50_000)));
      const text = parts.join('');
      const expected = handed(text);
      total += expected.length;
      const lines = text.split('\n');
      for (const line of expected) {
        if (!line.isPart) assert.equal(line.text, lines[line.number - 1]?.replace(/\r$/, ''), `seed ${seed}`);
      }
      for (const chunk of round % 10 === 0 ? [4096 + below(65_536)] : [1 + below(64), 1 + below(4096)]) {
        for (const plain of [false, true]) {
          // Plain JavaScript looks at more numbers.
          const whole = plain ? handed(text, undefined, true) : expected;
          assert.deepEqual(handed(text, chunk, plain), whole, `seed ${seed}, round ${round}, chunks of ${chunk}`);
        }
      }
    }
    assert.ok(total > 8 * rounds, `only ${total} lines`);
  });

  for (const everyLine of [false, true])
    it(`count every code of a line of 10 MB, at the time of its beginning${everyLine ? ', among all lines' : ''}`, () => {
      const tally = new LogTally({ catalog });
      const scan = new LineScan((path) => tally.beginFile(path), { words: [], everyLine });
      const { target } = scan.begin('a.log');
      const bytes = new TextEncoder().encode(
        `2024-05-06 12:00:00 {"codes":[${'1239801,1238001, 12398010,'.repeat(400_000)}]}\n`,
      );
      addBytes(target, bytes);
      target.finish();
      const { codes } = tally.report([{ path: 'a.log', status: 'complete', bytes: bytes.length }]);
      assert.deepEqual(
        codes.map(({ code, count, first }) => [code, count, first]),
        [
          [1238001, 400_000, '2024-05-06T12:00:00.000Z'],
          [1239801, 400_000, '2024-05-06T12:00:00.000Z'],
        ],
      );
    });

  it('count codes of other systems in a long line, wherever it is cut', () => {
    const own = catalogWith({ 'own.csv': 'code,message\n12345,Short\n4001234,Own\n' });
    const numbers = [
      'code=4001234',
      '码4001234',
      'code=12345',
      '1239801',
      '\\xa01239801',
      '1_239_801',
      '40012345',
      'task_4001234',
    ];
    for (let round = 0; round < 20; round++) {
      const parts = Array.from({ length: 40 }, () =>
        of([of(numbers), '.'.repeat(below(9000)), '错'.repeat(below(3000))]),
      );
      const line = parts.join(' ');
      const count = (bytes: string, chunk?: number) => {
        const tally = new LogTally({ catalog: own });
        const scan = new LineScan((path) => tally.beginFile(path), { words: [], everyLine: true, chunk });
        const { target } = scan.begin('a.log');
        addBytes(target, new TextEncoder().encode(`first\n${bytes}\nlast\n`));
        target.finish();
        return tally.report([]).codes.map((code) => [code.code, code.count]);
      };
      // Short lines are read whole.
      const expected = count(parts.join('\n'));
      assert.deepEqual(count(line), expected, `seed ${seed}, round ${round}`);
      assert.deepEqual(count(line, 1000 + below(60_000)), expected, `seed ${seed}, round ${round}, in chunks`);
    }
  });
});
