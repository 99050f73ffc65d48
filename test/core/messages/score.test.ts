import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Edge, scoreOf, sureScore, weightOf } from '../../../server/src/core/messages/score';

const edge = fc.constantFrom<Edge>('letter', 'blank', 'end');

describe('scoreOf', () => {
  it('is above 0 and below 1, and more for more literals', () => {
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
          const score = scoreOf({ weight, left, right, isWhole, longestArgument });
          assert.ok(score > 0 && score < 1);
          assert.ok(scoreOf({ weight: weight * 1.01, left, right, isWhole, longestArgument }) > score);
        },
      ),
      { numRuns: 2000 },
    );
    assert.equal(runs, 2000);
  });

  /** What a form with these characters alone is, by what stands beside it. */
  const sure = (form: string, left: Edge, right: Edge, isWhole = false) =>
    scoreOf({ weight: weightOf(form), left, right, isWhole, longestArgument: 8 }) >= sureScore;

  it('is sure of short messages only where they are all there is', () => {
    assert.deepEqual([sure('非法ip', 'end', 'end', true), sure('非法ip', 'end', 'end')], [true, true]);
    assert.deepEqual([sure('启动失败', 'end', 'blank'), sure('启动失败', 'blank', 'blank')], [false, false]);
    assert.deepEqual([sure('bad request', 'end', 'end', true), sure('ok', 'end', 'end', true)], [false, false]);
  });

  it('is sure of longer ones in the midst of a line, but not in the midst of words', () => {
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
