import assert from 'node:assert/strict';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { likeliestCauses, restOfCards } from '../../../server/src/core/catalog/adviceFor';
import { builtInFromJson, builtInToJson } from '../../../server/src/core/catalog/builtIn';
import { decode } from '../../../server/src/core/catalog/families';

describe('builtIn', () => {
  const builtIn = builtinLayers();
  const fingerprints = () => [];
  const cards = builtIn.layers[0]?.advice?.cards() ?? [];
  const causes = () => likeliestCauses(cards);
  const advice = () => restOfCards(cards);
  const restored = builtInFromJson(JSON.parse(JSON.stringify(builtInToJson(builtIn))), {
    fingerprints,
    causes,
    advice,
  });

  it('is the same after conversion to JSON and back', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(restored.layers)), JSON.parse(JSON.stringify(builtIn.layers)));
    assert.deepEqual(
      restored.layers.map((layer) => [layer.fingerprints?.(), layer.advice?.causes(), layer.advice?.cards()]),
      [
        [undefined, causes(), cards],
        [[], undefined, undefined],
      ],
    );
    assert.deepEqual(
      restored.layers.map(({ id, entries }) => [id, entries.length]),
      [
        ['page', 244],
        ['job-v3', 267],
      ],
    );
  });

  it('reads each late file once, and again after a failure', async () => {
    const reads: string[] = [];
    const reading =
      <T>(name: string, value: T) =>
      () => {
        reads.push(name);
        return value;
      };
    let isDown = true;
    const { layers } = builtInFromJson(builtInToJson(builtIn), {
      fingerprints: async () => {
        reads.push('messages');
        if (isDown) throw new Error('down');
        return [];
      },
      causes: reading('causes', []),
      advice: reading('advice', []),
    });
    const [page, v3] = layers;
    for (let time = 0; time < 2; time++) {
      page?.advice?.causes();
      page?.advice?.cards();
      await assert.rejects(async () => v3?.fingerprints?.(), /down/);
    }
    isDown = false;
    assert.deepEqual([await v3?.fingerprints?.(), await v3?.fingerprints?.()], [[], []]);
    assert.deepEqual(reads, ['causes', 'advice', 'messages', 'messages', 'messages']);
  });

  it('decodes unlisted codes as before', () => {
    for (let code = 1200000; code < 1300000; code += 97) {
      assert.deepEqual(decode(code, restored.families), decode(code, builtIn.families));
    }
  });
});
