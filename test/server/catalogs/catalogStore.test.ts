import assert from 'node:assert/strict';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { CatalogStore } from '../../../server/src/catalogs/catalogStore';
import type { FolderCatalog } from '../../../server/src/catalogs/folderCatalog';
import { defaultSettings } from '../../../server/src/contract/settings';
import type { FileDefinitions } from '../../../server/src/core/catalog/sources/workspace/fileDefinitions';

const uri = 'file:///w';

/** An enum with this many codes. */
function enumOf(count: number): FileDefinitions {
  const constants = Array.from({ length: count }, (_, at) => ({
    name: `NAME_${at}`,
    code: 1_300_000 + at,
    owner: 'ErrorCode',
    line: at + 1,
  }));
  return { uri: `${uri}/ErrorCode.java`, constants, messages: [], problems: [], whole: true };
}

function storeOf(count: number): { readonly store: CatalogStore; readonly folder: FolderCatalog } {
  const store = new CatalogStore(builtinLayers, () => undefined);
  store.setFolders([{ uri, name: 'w' }]);
  const [folder] = store.folders;
  assert.ok(folder);
  folder.begin();
  folder.add({ found: [enumOf(count)], skipped: [], read: 1 });
  return { store, folder };
}

describe('a large folder', () => {
  it('is merged before its catalog is in force: the first request finds it made', async () => {
    const { store, folder } = storeOf(50_000);
    folder.end();
    assert.deepEqual([folder.hasNews, folder.isReadFirst], [true, true]);
    await folder.publishInTurns(() => store.prepare(uri, defaultSettings));
    assert.deepEqual([folder.hasNews, folder.isReadFirst, folder.isPublishing], [false, false, false]);
    const layer = folder.layer;
    assert.equal(layer?.entries.length, 50_000);
    // Whoever merged it now would read its entries.
    Object.defineProperty(layer, 'entries', { get: () => assert.fail('merged by a request') });
    const catalog = store.catalogFor(uri, defaultSettings);
    assert.deepEqual(
      [catalog.named('NAME_49999').map(({ entry }) => entry.code), catalog.entries.length > 50_000],
      [[1_349_999], true],
    );
    assert.throws(() => store.catalogFor(uri, { ...defaultSettings, jobVersion: '3.6' }), /merged by a request/);
  });

  it('is read in part only until that is done, and takes what comes meanwhile', async () => {
    const { store, folder } = storeOf(10_001);
    const seen: unknown[] = [];
    await folder.publishInTurns(async () => {
      seen.push([folder.state, folder.isReadFirst, folder.isPublishing]);
      await store.prepare(uri, defaultSettings);
      if (seen.length === 1) folder.add({ found: [enumOf(10_002)], skipped: [], read: 1 });
      if (seen.length === 2) folder.end();
    });
    const codes = store.catalogFor(uri, defaultSettings).named('NAME_10001').length;
    assert.deepEqual(
      [seen, codes, folder.isReadFirst],
      [
        [
          ['reading', true, true],
          ['reading', true, true],
          ['done', true, true],
        ],
        1,
        false,
      ],
    );
  });

  it('stays the same catalog if a file is saved that says the same', async () => {
    const { store, folder } = storeOf(10_001);
    folder.end();
    await folder.publishInTurns(() => store.prepare(uri, defaultSettings));
    const news = (file: FileDefinitions) => {
      folder.add({ found: [file], skipped: [], read: 1 });
      const { hasNews } = folder;
      folder.publish();
      return hasNews;
    };
    const file = enumOf(10_001);
    const { constants } = file;
    const changed = (change: object) => ({
      ...file,
      constants: [...constants.slice(0, -1), { ...constants[0], ...change }],
    });
    assert.deepEqual(
      [
        news(file),
        news(changed({ line: 2 }) as FileDefinitions),
        news(changed({ line: 2, text: undefined }) as FileDefinitions),
        news(changed({ line: 2, text: undefined }) as FileDefinitions),
        news({ ...file, messages: [{ code: 1_300_000, text: 'a', line: 1 }] }),
        news({ ...file, messages: [{ code: 1_300_000, text: 'b', line: 1 }] }),
        news({ ...file, language: 'en', messages: [{ code: 1_300_000, text: 'b', line: 1 }] }),
      ],
      [false, true, true, false, true, true, true],
    );
  });
});
