import assert from 'node:assert/strict';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { builtInFromJson, builtInToJson } from '../../../server/src/core/catalog/builtIn';
import { decode } from '../../../server/src/core/catalog/families';

describe('builtIn', () => {
  const builtIn = builtinLayers();
  const fingerprints = () => [];
  const causes = () => [];
  const advice = () => [];
  const restored = builtInFromJson(JSON.parse(JSON.stringify(builtInToJson(builtIn))), {
    fingerprints,
    causes,
    advice,
  });

  it('is the same after conversion to JSON and back', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(restored.layers)), JSON.parse(JSON.stringify(builtIn.layers)));
    assert.deepEqual(
      restored.layers.map((layer) => layer.fingerprints),
      [undefined, fingerprints],
    );
    assert.deepEqual(
      restored.layers.map((layer) => layer.advice),
      [{ causes, cards: advice }, undefined],
    );
    assert.deepEqual(
      restored.layers.map(({ id, entries }) => [id, entries.length]),
      [
        ['page', 244],
        ['job-v3', 267],
      ],
    );
  });

  it('decodes unlisted codes as before', () => {
    for (let code = 1200000; code < 1300000; code += 97) {
      assert.deepEqual(decode(code, restored.families), decode(code, builtIn.families));
    }
  });
});
