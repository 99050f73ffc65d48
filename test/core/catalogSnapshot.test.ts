import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/builtinCatalog';
import { restoreCatalog, snapshotOf } from '../../server/src/core/catalogSnapshot';
import { decode } from '../../server/src/core/families';

describe('catalogSnapshot', () => {
  const catalog = builtinCatalog();
  const restored = restoreCatalog(JSON.parse(JSON.stringify(snapshotOf(catalog))));

  it('is the same catalog after a journey as JSON', () => {
    assert.deepEqual(restored.name, catalog.name);
    assert.deepEqual(restored.entries, catalog.entries);
    assert.deepEqual(restored.problems, catalog.problems);
    assert.equal(restored.entries.length, 244);
    for (const entry of restored.entries) {
      assert.equal(restored.get(entry.code), entry);
      assert.equal(restored.byConstant(entry.constant), entry);
    }
  });

  it('decodes unlisted codes as before', () => {
    for (let code = 1200000; code < 1300000; code += 97) {
      assert.deepEqual(decode(code, restored.families), decode(code, catalog.families));
    }
  });

  it('says when it is not whole', () => {
    const broken = { ...snapshotOf(catalog), categories: [] };
    assert.throws(() => restoreCatalog(broken), /lacks a group of 1210001/);
  });
});
