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

describe('weightOf', () => {
  it('counts a Chinese character as six letters or fifteen signs', () => {
    assert.equal(weightOf('字'), 3);
    assert.equal(weightOf('abc123'), 3);
    assert.equal(weightOf('\x00 []'), 0.4);
    assert.equal(weightOf(''), 0);
  });
});
