import assert from 'node:assert/strict';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { restoreBuiltIn, snapshotOf } from '../../../server/src/core/catalog/catalogSnapshot';
import { decode } from '../../../server/src/core/catalog/families';

describe('catalogSnapshot', () => {
  const builtIn = builtinLayers();
  const restored = restoreBuiltIn(JSON.parse(JSON.stringify(snapshotOf(builtIn))));

  it('is the same after a journey as JSON', () => {
    assert.deepEqual(restored.layers, JSON.parse(JSON.stringify(builtIn.layers)));
    assert.deepEqual(
      restored.layers.map(({ id, entries }) => [id, entries.length]),
      [
        ['page', 244],
        ['job-v3', 265],
      ],
    );
  });

  it('decodes unlisted codes as before', () => {
    for (let code = 1200000; code < 1300000; code += 97) {
      assert.deepEqual(decode(code, restored.families), decode(code, builtIn.families));
    }
  });

  it('says when it is not whole', () => {
    const whole = snapshotOf(builtIn);
    assert.throws(() => restoreBuiltIn({ ...whole, categories: [] }), /lacks gse\./);
    const layers = whole.layers.map((layer) => ({ ...layer, shared: [] }));
    assert.throws(() => restoreBuiltIn({ ...whole, layers }), /lacks 1210001\./);
  });

  it('writes once what entries share, which keeps it small', () => {
    const { length } = JSON.stringify(snapshotOf(builtIn));
    const { length: plain } = JSON.stringify(builtIn.layers);
    assert.ok(length * 2 < plain, `${length} of ${plain}`);
  });
});
