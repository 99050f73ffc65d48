import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  bestMatches,
  type Edge,
  type Match,
  scoreOf,
  sureScore,
  weightOf,
} from '../../../server/src/core/messages/match';

function match(form: number, from: number, to: number, weight: number, score: number, gaps: Match['gaps'] = []): Match {
  return { form, from, to, weight, score, gaps, isWhole: false, depth: 0 };
}

function forms(...matches: readonly Match[]): number[] {
  return bestMatches(matches).map(({ form }) => form);
}

describe('bestMatches', () => {
  it('sorts by score, then by place', () => {
    assert.deepEqual(forms(match(1, 9, 12, 5, 0.4), match(2, 5, 8, 5, 0.6), match(3, 0, 3, 5, 0.4)), [2, 3, 1]);
  });

  it('omits a part of a match with more weight, even if the part has a better score', () => {
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.5), match(2, 4, 10, 8, 0.6)), [1]);
    assert.deepEqual(forms(match(1, 0, 10, 8, 0.7), match(2, 4, 10, 9, 0.6)), [1, 2]);
  });

  it('keeps matches at the same place, and matches that only overlap', () => {
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.7), match(2, 0, 10, 5, 0.5), match(3, 5, 12, 4, 0.3)), [1, 2, 3]);
  });

  it('keeps a match in an argument if it is sure, or likelier than the message around it', () => {
    const gaps = [{ from: 3, to: 9 }];
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.7, gaps), match(2, 3, 9, 5, 0.6)), [1, 2]);
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.7, gaps), match(2, 3, 9, 5, 0.4)), [1]);
    assert.deepEqual(forms(match(1, 0, 10, 1, 0.1, gaps), match(2, 3, 9, 5, 0.4)), [2, 1]);
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.7, gaps), match(2, 3, 9, 5, sureScore)), [1, 2]);
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.4, gaps), match(2, 3, 9, 5, 0.4)), [1, 2]);
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.5), match(2, 4, 9, 9, 0.4)), [1, 2]);
  });
});

const edge = fc.constantFrom<Edge>('letter', 'blank', 'end');

describe('scoreOf', () => {
  it('is between 0 and 1, and higher for more literals', () => {
    let runs = 0;
    fc.assert(
      fc.property(
        fc.float({ min: 0.125, max: 10_000, noNaN: true }),
        edge,
        edge,
        fc.boolean(),
        fc.nat(),
        (weight, left, right, isWhole, longestArgument) => {
          runs++;
          const score = scoreOf({ weight, left, right, isWhole, maxArgumentLength: longestArgument });
          assert.ok(score > 0 && score < 1);
          assert.ok(
            scoreOf({ weight: weight * 1.01, left, right, isWhole, maxArgumentLength: longestArgument }) > score,
          );
        },
      ),
      { numRuns: 2000 },
    );
    assert.equal(runs, 2000);
  });

  /** True if a form of these characters is sure between these edges. */
  const sure = (form: string, left: Edge, right: Edge, isWhole = false) =>
    scoreOf({ weight: weightOf(form), left, right, isWhole, maxArgumentLength: 8 }) >= sureScore;

  it('is sure of short messages only if they are the whole text', () => {
    assert.deepEqual([sure('非法ip', 'end', 'end', true), sure('非法ip', 'end', 'end')], [true, true]);
    assert.deepEqual([sure('启动失败', 'end', 'blank'), sure('启动失败', 'blank', 'blank')], [false, false]);
    assert.deepEqual([sure('bad request', 'end', 'end', true), sure('ok', 'end', 'end', true)], [false, false]);
  });

  it('is sure of longer messages within a line, but not within words', () => {
    assert.deepEqual(
      [sure('没有该脚本的操作权限', 'blank', 'blank'), sure('没有该脚本的操作权限', 'letter', 'blank')],
      [true, false],
    );
    assert.deepEqual([sure('执行队列已满', 'blank', 'end'), sure('执行队列已满', 'blank', 'blank')], [true, false]);
  });
});

describe('the score of a match', () => {
  const scores: readonly (readonly [weight: number, left: Edge, right: Edge, longest: number, score: number])[] = [
    [10, 'end', 'end', 64, 0.61],
    [10, 'end', 'end', 65, 0.549],
    [10, 'end', 'end', 256, 0.549],
    [10, 'end', 'end', 257, 0.4575],
    [10, 'end', 'blank', 0, 0.45],
    [10, 'blank', 'end', 0, 0.45],
    [10, 'blank', 'blank', 0, 0.375],
    [10, 'letter', 'letter', 0, 0.25],
    [10, 'letter', 'end', 0, 0.3],
    [10, 'blank', 'letter', 0, 0.3],
    [30, 'end', 'end', 0, 0.915],
    [900, 'end', 'end', 0, 0.999],
  ];
  for (const [weight, left, right, longest, expected] of scores) {
    it(`of weight ${weight} between ${left} and ${right} with an argument of ${longest}`, () => {
      const score = scoreOf({ weight, left, right, isWhole: false, maxArgumentLength: longest });
      assert.equal(Number(score.toFixed(6)), expected);
    });
  }

  it('is higher for a whole text', () => {
    assert.equal(scoreOf({ weight: 10, left: 'end', right: 'end', isWhole: true, maxArgumentLength: 0 }), 0.625);
  });
});

describe('weightOf', () => {
  it('counts a Chinese character as six letters or fifteen signs', () => {
    assert.equal(weightOf('字'), 3);
    assert.equal(weightOf('abc123'), 3);
    assert.equal(weightOf('\x00 []'), 0.4);
    assert.equal(weightOf(''), 0);
    assert.deepEqual(['a', 'z', '0', '9', '\u00c0', '\u2e7f'].map(weightOf), Array(6).fill(0.5));
    assert.deepEqual(['`', '{', '/', ':', '\u00bf', '!'].map(weightOf), Array(6).fill(0.2));
    assert.deepEqual(['\u2e80', '\u9fa5'].map(weightOf), [3, 3]);
    assert.deepEqual([' ', '\x1f'].map(weightOf), [0, 0]);
  });
});
