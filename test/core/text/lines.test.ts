import assert from 'node:assert/strict';
import { columnsOf, countUpTo, endOfLine, lineStarts, startOfLine, startOfTail } from '../../../server/src/core/text';

describe('lines', () => {
  it('begin behind a line feed, and end before any break', () => {
    const text = '\nab\r\n\nc\rd';
    const places = [...Array(text.length + 1).keys()];
    assert.deepEqual(
      places.map((at) => startOfLine(text, at)),
      [0, 1, 1, 1, 1, 5, 6, 6, 6, 6],
    );
    assert.deepEqual(
      places.map((at) => endOfLine(text, at)),
      [0, 3, 3, 3, 4, 5, 7, 7, 9, 9],
    );
    assert.deepEqual([startOfLine('ab', 0), startOfLine('ab', -1), startOfLine('ab', 2)], [0, 0, 0]);
  });

  it('begin behind each kind of break', () => {
    assert.deepEqual(lineStarts('a\nb\r\nc\rd\n\r\r\n'), [2, 5, 7, 9, 10, 12]);
    assert.deepEqual(lineStarts('a'), []);
  });

  it('are counted up to a place', () => {
    assert.deepEqual(
      [0, 1, 2, 5, 9, 10].map((at) => countUpTo([1, 5, 9], at)),
      [0, 1, 1, 2, 3, 3],
    );
  });

  it('end in signs of a kind', () => {
    assert.deepEqual(
      ['ab  ', '  ', '', 'ab', 'a b '].map((text) => startOfTail(text, /\s/)),
      [2, 0, 0, 2, 3],
    );
  });

  it('take two columns for a Chinese character', () => {
    assert.deepEqual(['', 'ab', '错误', 'a错'].map(columnsOf), [0, 2, 4, 3]);
  });
});
