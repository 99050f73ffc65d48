import assert from 'node:assert/strict';
import { type TreeNode, treeModel } from '../../../client/src/catalogView/treeModel';
import type { CatalogTree, CodeItem } from '../../../server/src/protocol';

function item(code: number): CodeItem {
  return {
    code,
    constant: `C${code}`,
    message: 'm',
    section: 's',
    category: 'c',
    legacy: false,
  };
}

const tree: CatalogTree = {
  groups: [
    {
      id: 'new-api',
      label: 'New API',
      kind: 'new-api',
      count: 3,
      codes: [item(1239999)],
      more: 0,
      groups: [
        {
          id: 'new-api/system',
          label: 'System',
          kind: 'system',
          count: 2,
          groups: [],
          codes: [item(1239901), item(1239902)],
          more: 0,
        },
      ],
    },
  ],
  shown: 3,
  total: 244,
};

/** One line a node, children indented, each with the id of the parent it knows. */
function outline(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.id} in ${node.parent?.id ?? 'nothing'}`,
    ...(node.type === 'group' ? outline(node.children, `${indent}  `) : []),
  ]);
}

describe('treeModel', () => {
  it('adds an id and the parent to every node', () => {
    assert.deepEqual(outline(treeModel(tree, false).roots), [
      'new-api in nothing',
      '  new-api/system in new-api',
      '    new-api/system/1239901 in new-api/system',
      '    new-api/system/1239902 in new-api/system',
      '  new-api/1239999 in new-api',
    ]);
  });

  it('uses other ids in a filtered tree', () => {
    assert.deepEqual(outline(treeModel(tree, true).roots).slice(0, 3), [
      'found/new-api in nothing',
      '  found/new-api/system in found/new-api',
      '    found/new-api/system/1239901 in found/new-api/system',
    ]);
  });

  it('finds every code and keeps the counts', () => {
    const model = treeModel(tree, false);
    assert.deepEqual([...model.codes.keys()], [1239901, 1239902, 1239999]);
    assert.equal(model.codes.get(1239902)?.parent.label, 'System');
    assert.deepEqual([model.shown, model.total, model.cut], [3, 244, false]);
  });

  it('finds a code of several layers under the first, and has a unique id for each row', () => {
    const [section] = tree.groups;
    assert.ok(section);
    const own = { ...section, id: 'own:a', groups: [], codes: [item(1239901)] };
    const model = treeModel({ ...tree, groups: [section, own] }, false);
    assert.equal(model.codes.get(1239901)?.id, 'new-api/system/1239901');
    assert.deepEqual(outline(model.roots).at(-1), '  own:a/1239901 in own:a');
  });

  it('has a row for codes that the server left out', () => {
    const [section] = tree.groups;
    assert.ok(section);
    const model = treeModel({ ...tree, groups: [{ ...section, groups: [], count: 9000, more: 8999 }] }, false);
    assert.deepEqual(outline(model.roots), [
      'new-api in nothing',
      '  new-api/1239999 in new-api',
      '  new-api/more in new-api',
    ]);
    assert.equal(model.cut, true);
  });
});
