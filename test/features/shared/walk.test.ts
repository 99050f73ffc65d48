import assert from 'node:assert/strict';
import { codeDocuments } from '../../../server/src/core/mentions/document';
import { type Turns, walk } from '../../../server/src/features/shared/walk';

const text = '1239801\n'.repeat(40_000);
const documents = codeDocuments();
const make = () => documents.create('file:///a.log', 'log', 1, text);
const never = () => false;

/** A clock on which every stretch takes too long, and what happens in each pause. */
function slow(during: (pauses: number) => void = () => undefined): Turns & { readonly pauses: () => number } {
  let [time, pauses] = [0, 0];
  return {
    now: () => {
      time += 10;
      return time;
    },
    pause: async () => during(++pauses),
    pauses: () => pauses,
  };
}

describe('a walk through a document', () => {
  it('finds the same in slices as at once', async () => {
    const document = make();
    const turns = slow();
    const found = await walk(document, () => (from, to) => document.codesIn(from, to), { isStopped: never, turns });
    assert.deepEqual(found, document.codesIn(0, document.length));
    assert.equal(turns.pauses(), Math.ceil(text.length / (64 * 1024)));
  });

  it('finds only what lies in a part, with any borders', async () => {
    const document = make();
    const part = { from: 5, to: 200_001 };
    const find = () => (from: number, to: number) => document.codesIn(from, to);
    const found = await walk(document, find, { ...part, isStopped: never, turns: slow() });
    assert.deepEqual(found, document.codesIn(part.from, part.to));
  });

  it('stops in the first pause after it was cancelled', async () => {
    const document = make();
    let [isStopped, calls] = [false, 0];
    const turns = slow((pauses) => {
      isStopped = pauses === 2;
    });
    const find = () => () => [calls++];
    assert.equal(await walk(document, find, { isStopped: () => isStopped, turns }), undefined);
    assert.equal(calls, 2);
  });

  it('begins anew after an edit, also one in the last pause', async () => {
    for (const at of [1, Math.ceil(text.length / (64 * 1024))]) {
      const document = make();
      let begun = 0;
      const turns = slow((pauses) => {
        const start = { line: 0, character: 0 };
        const change = { range: { start, end: start }, text: '1207104\n' };
        if (pauses === at) documents.update(document, [change], 2);
      });
      const begin = () => {
        begun++;
        return (from: number, to: number) => document.codesIn(from, to);
      };
      const found = await walk(document, begin, { isStopped: never, turns });
      assert.deepEqual(found, document.codesIn(0, document.length));
      assert.deepEqual([found?.length, begun], [40_001, 2]);
    }
  });

  it('ends when enough is found', async () => {
    const document = make();
    const find = () => (from: number, to: number) => document.codesIn(from, to);
    const found = await walk(document, find, { isStopped: never, enough: 10 });
    assert.equal(found?.length, 8192);
  });
});
