import assert from 'node:assert/strict';
import { everyPlace, gapsBetween, placeAround, placeWhole } from '../../../server/src/core/messages/placeLiterals';
import { comparedText, written } from '../../support/comparedText';

describe('placeWhole', () => {
  const places = (text: string, ...literals: string[]) =>
    placeWhole(comparedText(text), written(...literals), 0, text.length);

  it('takes the first place of each literal, the last one at the end', () => {
    assert.deepEqual(places('ip1不属于x不属于', 'ip', '不属于'), [0, 7]);
    assert.deepEqual(places('a1b2b3c', 'a', 'b', 'c'), [0, 2, 6]);
    assert.deepEqual(places('1b2', '', 'b', ''), [0, 1, 3]);
    assert.deepEqual(places('abc', 'abc'), [0]);
  });

  it('fails if text is left over or missing', () => {
    for (const [text, ...literals] of [
      ['xab', 'ab'],
      ['abx', 'ab'],
      ['ab', 'a', 'b', 'b'],
      ['aba', 'ab', 'ba'],
      ['', 'a'],
    ]) {
      assert.equal(places(text ?? '', ...literals), undefined);
    }
  });

  it('stays within the bounds', () => {
    assert.deepEqual(placeWhole(comparedText('xxabyy'), written('a', 'b'), 2, 4), [2, 3]);
    assert.equal(placeWhole(comparedText('xxabyy'), written('a', 'y'), 2, 4), undefined);
  });
});

describe('placeAround', () => {
  it('takes the places nearest to the known literal', () => {
    assert.deepEqual(placeAround(comparedText('a a 1 b 2 c c'), written('a', 'b', 'c'), 1, 6, 0, 13), [2, 6, 10]);
  });

  it('closes the brackets that an argument opens', () => {
    const text = 'id[a[0]b] or [x]';
    assert.deepEqual(placeAround(comparedText(text), written('id[', ']'), 0, 0, 0, text.length), [0, 8]);
    assert.deepEqual(placeAround(comparedText('[a[0]b]id'), written('[', ']id'), 1, 6, 0, 9), [0, 6]);
    assert.deepEqual(placeAround(comparedText('id[a[0]'), written('id[', ']'), 0, 0, 0, 7), [0, 6]);
  });

  it('places empty ends at the bounds', () => {
    assert.deepEqual(placeAround(comparedText('xx b yy'), written('', 'b', ''), 1, 3, 0, 7), [0, 3, 7]);
  });

  it('begins and ends where the edges allow it, or else nearest', () => {
    const text = 'ip 0ip no xx nox no';
    const literals = written('ip', 'no');
    const at = (edges: object) => placeAround(comparedText(text), literals, 1, 7, 0, text.length, edges);
    assert.deepEqual(at({}), [4, 7]);
    assert.deepEqual(at({ first: (start: number) => start === 0 || text[start - 1] === ' ' }), [0, 7]);
    assert.deepEqual(at({ first: () => false }), [4, 7]);
    const behind = (edges: object) => placeAround(comparedText('ip 1 nox no'), literals, 0, 0, 0, 11, edges);
    assert.deepEqual(behind({}), [0, 5]);
    assert.deepEqual(behind({ last: (end: number) => end === 11 }), [0, 9]);
  });

  it('fails if a literal is missing', () => {
    assert.equal(placeAround(comparedText('b'), written('a', 'b'), 1, 0, 0, 1), undefined);
    assert.equal(placeAround(comparedText('a'), written('a', 'b'), 0, 0, 0, 1), undefined);
  });
});

describe('everyPlace', () => {
  it('returns all ways', () => {
    const ways = [...everyPlace(comparedText('1b2b3'), written('', 'b', ''), { from: 0, to: 5 }, 10)];
    assert.deepEqual(ways, [
      [0, 1, 5],
      [0, 3, 5],
    ]);
    assert.deepEqual(gapsBetween(comparedText('1b2b3'), written('', 'b', ''), ways[1] ?? []), [
      { from: 0, to: 3 },
      { from: 4, to: 5 },
    ]);
  });

  it('stops at the limit', () => {
    assert.equal(
      [...everyPlace(comparedText('b'.repeat(1000)), written('', 'b', 'b', ''), { from: 0, to: 1000 }, 50)].length < 51,
      true,
    );
  });
});
