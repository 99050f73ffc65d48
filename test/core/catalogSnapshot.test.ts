import assert from 'node:assert/strict';
import { builtinLayers } from '../../server/src/builtinLayers';
import { restoreBuiltIn, snapshotOf } from '../../server/src/core/catalogSnapshot';
import { decode } from '../../server/src/core/families';

describe('catalogSnapshot', () => {
  const builtIn = builtinLayers();
  const restored = restoreBuiltIn(JSON.parse(JSON.stringify(snapshotOf(builtIn))));

  it('is the same after a journey as JSON', () => {
    assert.deepEqual(restored.layers, JSON.parse(JSON.stringify(builtIn.layers)));
    assert.equal(restored.layers[0]?.entries.length, 244);
  });

  it('decodes unlisted codes as before', () => {
    for (let code = 1200000; code < 1300000; code += 97) {
      assert.deepEqual(decode(code, restored.families), decode(code, builtIn.families));
    }
  });

  it('says when it is not whole', () => {
    const broken = { ...snapshotOf(builtIn), categories: [] };
    assert.throws(() => restoreBuiltIn(broken), /lacks a group of 1210001/);
  });
});
