import assert from 'node:assert/strict';
import { type FollowedPart, followStep, type Sight } from '../../../../../server/src/disk/logs/follow/followStep';

const bytes = (text: string) => new TextEncoder().encode(text);

const known: FollowedPart = { id: 'a', position: 10, head: bytes('0123456789') };

const step = (sight: Partial<Sight>) =>
  followStep(known, { namedId: 'a', size: 10, head: bytes('0123456789'), ...sight });

describe('what is read of a followed file', () => {
  const same = { restarts: false, from: 10, to: 10, isReplaced: false };

  it('is nothing while it has its size', () => {
    assert.deepEqual(step({}), same);
  });

  it('is what was added', () => {
    assert.deepEqual(step({ size: 15, head: bytes('0123456789abcde') }), { ...same, to: 15 });
  });

  it('is all of it once it is shorter', () => {
    assert.deepEqual(step({ size: 4, head: bytes('0123') }), { ...same, restarts: true, from: 0, to: 4 });
    assert.deepEqual(step({ size: 0, head: bytes('') }), { ...same, restarts: true, from: 0, to: 0 });
  });

  it('is all of it once it begins otherwise, however long it is', () => {
    const head = bytes('new content!');
    assert.deepEqual(step({ size: 12, head }), { ...same, restarts: true, from: 0, to: 12 });
  });

  it('is its rest before the file that has its name now', () => {
    assert.deepEqual(step({ namedId: 'b', size: 12 }), { ...same, to: 12, isReplaced: true });
  });

  it('is what is still written to it without a name', () => {
    assert.deepEqual(step({ namedId: undefined, size: 12 }), { ...same, to: 12 });
  });
});
