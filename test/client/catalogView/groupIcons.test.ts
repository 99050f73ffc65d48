import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupIcon } from '../../../client/src/catalogView/groupIcons';
import { root } from '../support/sources';

describe('groupIcon', () => {
  it('knows every section, family and kind of layer', () => {
    const families = readFileSync(join(root, 'data', 'families.md'), 'utf8');
    const ids = [...families.matchAll(/^\| 12[^|]*\| ([a-z0-9-]+) \|/gm)].map((match) => match[1] ?? '');
    const unknown = [...ids, 'target', 'own', 'workspace'].filter((id) => groupIcon(id) === 'symbol-folder');
    assert.ok(ids.length > 40);
    assert.deepEqual(unknown, []);
  });

  it('has a folder for groups of catalogs nobody knows', () => {
    assert.equal(groupIcon('billing'), 'symbol-folder');
  });
});
