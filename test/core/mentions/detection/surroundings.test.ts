import assert from 'node:assert/strict';
import { jobCodes } from '../../../../server/src/core/catalog/codeSpace';
import { lineReach, linesReach, surroundingsOf } from '../../../../server/src/core/mentions/detection/surroundings';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';

/** What is around the number of a text. */
function around(text: string) {
  const document = codeDocuments().create('file:///w/a.py', 'python', 1, text);
  const start = text.indexOf('1239801');
  return surroundingsOf(document, start, start + 7, jobCodes);
}

const lines = (count: number, line = 'x') => `${line}\n`.repeat(count);

describe('the surroundings of a number', () => {
  it('are its line to both sides, as far as they reach', () => {
    for (const [length, whole] of [
      [lineReach - 1, true],
      [lineReach, true],
      [lineReach + 1, false],
    ] as const) {
      const { before, after, wholeBefore } = around(`${'b'.repeat(length)}1239801${'a'.repeat(length)}`);
      const reached = Math.min(length, lineReach);
      assert.deepEqual([before.length, after.length, wholeBefore], [reached, reached, whole]);
    }
  });

  it('have the lines above and below, up to the border of the text and of the reach', () => {
    const { lineAbove, lineBelow, line } = around('a\nb\n1239801\nc\nd');
    assert.equal(line, 2);
    assert.deepEqual([1, 2, 3].map(lineAbove), ['b', 'a', undefined]);
    assert.deepEqual(
      [1, 2, 3].map((distance) => lineBelow?.(distance)),
      ['c', 'd', undefined],
    );
    const far = around(`${lines(linesReach.lines + 1)}1239801\n${lines(linesReach.lines + 1)}`);
    const { lines: most } = linesReach;
    assert.deepEqual([far.lineAbove(most), far.lineAbove(most + 1)], ['x', undefined]);
    assert.deepEqual([far.lineBelow?.(most), far.lineBelow?.(most + 1)], ['x', undefined]);
  });

  it('end at a distance in units, too, and have the beginnings of long lines', () => {
    const long = (length: number) => `a\n${'x'.repeat(length - 3)}\n`;
    const { units } = linesReach;
    assert.equal(long(units).length, units);
    assert.equal(around(`${long(units)}1239801`).lineAbove(2), 'a');
    assert.equal(around(`${long(units + 1)}1239801`).lineAbove(2), undefined);
    assert.equal(around(`${long(units)}1239801`).lineAbove(1), 'x'.repeat(lineReach));
    const below = (length: number) => around(`1239801\n${'x'.repeat(length - 9)}\na`).lineBelow?.(2);
    assert.deepEqual([below(units), below(units + 1)], ['a', undefined]);
    assert.equal(around(`1239801\n${'x'.repeat(lineReach + 1)}`).lineBelow?.(1), 'x'.repeat(lineReach));
  });
});
