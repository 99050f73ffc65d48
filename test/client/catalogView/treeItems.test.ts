import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { groupIcon } from '../../../client/src/catalogView/treeItems';
import { load } from '../support/bundle';
import { root } from '../support/sources';

describe('Icons of groups', () => {
  const loaded = load<{ groupIcon: typeof groupIcon }>('catalogView/treeItems.ts', {});

  it('exist for every section, family and kind of layer', async () => {
    const { groupIcon: icon } = await loaded;
    const families = readFileSync(join(root, 'data', 'families.md'), 'utf8');
    const ids = [...families.matchAll(/^\| 12[^|]*\| ([a-z0-9-]+) \|/gm)].map((match) => match[1] ?? '');
    const unknown = [...ids, 'target', 'own', 'workspace'].filter((id) => icon(id) === 'symbol-folder');
    assert.ok(ids.length > 40);
    assert.deepEqual(unknown, []);
  });

  it('are folders for unknown groups', async () => {
    assert.equal((await loaded).groupIcon('billing'), 'symbol-folder');
  });
});
