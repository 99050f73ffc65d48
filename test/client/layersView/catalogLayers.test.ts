import assert from 'node:assert/strict';
import type { CatalogLayers, placeOf } from '../../../client/src/layersView/catalogLayers';
import type { Catalogs, CatalogsRow } from '../../../server/src/protocol';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: number,
  ) {}
}

class ThemeIcon {
  constructor(readonly id: string) {}
}

function row(kind: CatalogsRow['kind'], id: string, more: Partial<CatalogsRow> = {}): CatalogsRow {
  return { id, kind, label: `label of ${id}`, description: 'd', tooltip: 't', rows: [], ...more };
}

async function view(ask: () => Promise<Catalogs>) {
  const { vscode, recorded } = vscodeStub();
  const treeView = { message: '', dispose: () => undefined };
  Object.assign(Reflect.get(vscode, 'window'), { createTreeView: () => treeView });
  const more = { TreeItem, ThemeIcon, TreeItemCollapsibleState: { None: 0, Collapsed: 1 } };
  const { CatalogLayers: Layers } = await load<{ CatalogLayers: typeof CatalogLayers }>('layersView/catalogLayers.ts', {
    ...vscode,
    ...more,
  });
  const log = { error: (...parts: unknown[]) => recorded.logged.push(parts.join(' ')) };
  const layers: CatalogLayers = Reflect.construct(Layers, [{ ask }, log]);
  return { layers, treeView, recorded };
}

describe('The view of catalogs', () => {
  it('shows the rows of the server, and opens their places by index', async () => {
    const problem = row('problem', 'p', { place: 1 });
    const file = row('file', 'f', { place: 0, rows: [problem] });
    const places = [
      { uri: 'file:///a.md', line: 0 },
      { uri: 'file:///a.md', line: 6 },
    ];
    const { layers } = await view(async () => ({ rows: [row('version', 'v'), file], places }));
    assert.deepEqual(layers.places, []);
    const [version, shown] = await layers.getChildren();
    assert.ok(version && shown);
    assert.deepEqual(layers.places, places);
    assert.deepEqual(await layers.getChildren(shown), [problem]);
    assert.deepEqual(
      { ...layers.getTreeItem(shown) },
      {
        label: 'label of f',
        collapsibleState: 1,
        id: 'f',
        description: 'd',
        tooltip: 't',
        iconPath: new ThemeIcon('file'),
        contextValue: 'file',
        command: { command: 'bkJobErrorCodes.openCatalogFile', title: 'Open Catalog File', arguments: [{ place: 0 }] },
      },
    );
    assert.equal(layers.getTreeItem(version).command?.command, 'bkJobErrorCodes.chooseJobVersion');
    assert.equal(layers.getTreeItem(row('workspace', 'w')).command, undefined);
  });

  it('shows that there is no server, and then has no place to open', async () => {
    let running = true;
    const { layers, treeView, recorded } = await view(async () => {
      if (!running) throw new Error('gone');
      return { rows: [row('page', 'a')], places: [{ uri: 'file:///a.md', line: 0 }] };
    });
    assert.equal((await layers.getChildren()).length, 1);
    running = false;
    assert.deepEqual(await layers.getChildren(), []);
    assert.deepEqual([treeView.message, layers.places], ['The error code server is not running.', []]);
    assert.deepEqual(recorded.logged, ['The catalogs could not be listed: Error: gone']);
    running = true;
    await layers.getChildren();
    assert.equal(treeView.message, '');
  });
});

const places = [
  { uri: 'file:///a.md', line: 0 },
  { uri: 'file:///b.md', line: 6 },
];

describe('A place to open', () => {
  const loaded = load<{ placeOf: typeof placeOf }>('layersView/catalogLayers.ts', {});

  it('is found in the last answer by its index', async () => {
    assert.deepEqual((await loaded).placeOf({ place: 1 }, places), places[1]);
  });

  for (const argument of [
    undefined,
    null,
    1,
    'file:///etc/passwd',
    {},
    { uri: 'file:///etc/passwd', line: 0 },
    { place: 2 },
    { place: -1 },
    { place: 0.5 },
    { place: '0' },
    { place: 'length' },
    Object.create({ place: 0 }),
  ]) {
    it(`is nothing for ${JSON.stringify(argument)}`, async () => {
      assert.equal((await loaded).placeOf(argument, places), undefined);
    });
  }
});
