import assert from 'node:assert/strict';
import { bestMatches, type Match } from '../../../server/src/core/messages/match';

function match(form: number, from: number, to: number, weight: number, score: number, gaps: Match['gaps'] = []): Match {
  return { form, from, to, weight, score, gaps, isWhole: false, depth: 0 };
}

function forms(...matches: readonly Match[]): number[] {
  return bestMatches(matches).map(({ form }) => form);
}

describe('bestMatches', () => {
  it('puts the best first, and of equal ones what stands first', () => {
    assert.deepEqual(forms(match(1, 9, 12, 5, 0.4), match(2, 5, 8, 5, 0.6), match(3, 0, 3, 5, 0.4)), [2, 3, 1]);
  });

  it('leaves out a part of a match that says more, even where the part stands freer', () => {
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.5), match(2, 4, 10, 8, 0.6)), [1]);
    assert.deepEqual(forms(match(1, 0, 10, 8, 0.7), match(2, 4, 10, 9, 0.6)), [1, 2]);
  });

  it('keeps what stands in the same place, and what only overlaps', () => {
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.7), match(2, 0, 10, 5, 0.5), match(3, 5, 12, 4, 0.3)), [1, 2, 3]);
  });

  it('keeps what is sure in an argument, and what is likelier than the message around it', () => {
    const gaps = [{ from: 3, to: 9 }];
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.7, gaps), match(2, 3, 9, 5, 0.6)), [1, 2]);
    assert.deepEqual(forms(match(1, 0, 10, 9, 0.7, gaps), match(2, 3, 9, 5, 0.4)), [1]);
    assert.deepEqual(forms(match(1, 0, 10, 1, 0.1, gaps), match(2, 3, 9, 5, 0.4)), [2, 1]);
  });
});
