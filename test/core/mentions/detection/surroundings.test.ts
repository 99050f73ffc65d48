import assert from 'node:assert/strict';
import { jobCodes } from '../../../../server/src/core/catalog/codeSpace';
import {
  distanceOfClosing,
  enclosingLine,
  findAbove,
  lineReach,
  linesReach,
  lineThatOpens,
  surroundingsOf,
} from '../../../../server/src/core/mentions/detection/surroundings';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import { random } from '../../../support/random';

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

describe('what is found above and below a number', () => {
  type Found = ReturnType<typeof findAbove>;
  const numbers = /1239801/g;

  /** The answers about each number of the text in an order, with a memory of the others or without one. */
  function answers(text: string, order: readonly number[], remembers: boolean): unknown[] {
    const document = codeDocuments().create('file:///w/a.py', 'python', 1, text);
    const kept = new Map();
    const all = [...text.matchAll(numbers)].map(({ index }) => index);
    const found: unknown[] = [];
    for (const at of order) {
      const start = all[at % all.length] as number;
      const here = surroundingsOf(document, start, start + 7, jobCodes, remembers ? kept : new Map());
      const opens: Found = findAbove(here, 'encloses', (_, indent, own) => indent < own);
      found.push([start, distanceOfClosing(here), opens, lineThatOpens(here)?.before, enclosingLine(here)]);
    }
    return found;
  }

  it('does not depend on what was asked before', () => {
    const { below, of, seed } = random();
    for (let round = 0; round < 120; round++) {
      const indents = ['', '  ', '    ', '      '];
      const line = () =>
        of(['1239801,', '1239801: 1', '- 1239801', '', '', '', '', '', 'codes = [', ']', 'codes:', '}', '# x']);
      // Few lines that end a search, so that searches end in vain, too.
      const far = round % 4 === 0;
      const lines = Array.from({ length: far ? 600 : 30 }, () =>
        far ? (below(40) === 0 ? of(indents) + line() : '    1239801,') : of(indents) + line(),
      );
      const text = ['1239801', ...lines, 'x'].join('\n');
      const order = Array.from({ length: 30 }, (_, at) => (round % 2 === 0 ? at * (far ? 17 : 1) : below(600)));
      assert.deepEqual(answers(text, order, true), answers(text, order, false), `seed ${seed}, round ${round}`);
    }
  });

  it('is at most so many lines away', () => {
    const { lines: most } = linesReach;
    const distances = (count: number) =>
      answers(`if:\n${lines(count, ' x')} 1239801\n${lines(count, ' x')}y`, [0], true);
    const head = { line: 'if:', distance: most };
    assert.deepEqual(distances(most - 1), [[most * 3 + 2, most, head, 'if:', 'if:']]);
    assert.deepEqual(distances(most), [[most * 3 + 5, undefined, undefined, undefined, undefined]]);
  });
});
