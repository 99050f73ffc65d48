import assert from 'node:assert/strict';
import type { configuration, withUserCatalogs } from '../../../client/src/server/configuration';
import { load } from '../support/bundle';

/** Settings as VS Code holds them: by scope, where `[lang]` values belong to documents of that language. */
function vscodeWith(globalCatalogs: unknown, trusted = true) {
  const inspected: string[] = [];
  const open = { uri: 'file:///open.log', languageId: 'log' };
  const vscode = {
    workspace: {
      isTrusted: trusted,
      textDocuments: [open],
      getConfiguration: (section: string | undefined, scope: unknown) => ({
        get: () => ({ language: 'en', catalogs: ['a.md', '/x.md'], of: scope === open ? 'log' : 'any' }),
        inspect: (name: string) => {
          inspected.push(`${section}.${name}`);
          return { globalValue: globalCatalogs, workspaceValue: ['/etc/passwd'] };
        },
      }),
    },
  };
  return { vscode, inspected };
}

async function ask(vscode: object, ...items: readonly { scopeUri?: string; section: string }[]): Promise<unknown> {
  const { configuration: middleware } = await load<{ configuration: typeof configuration }>(
    'server/configuration.ts',
    vscode,
  );
  const next = async () => items.map(() => ({ catalogs: ['a.md'], userCatalogs: ['/etc/passwd'] }));
  const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
  return middleware({ items: [...items] }, token, next);
}

describe('The answer to a question for settings', () => {
  const section = 'bkJobErrorCodes';

  it('has the catalogs of the user settings, not those that a workspace calls so', async () => {
    const { vscode, inspected } = vscodeWith(['~/mine.md']);
    assert.deepEqual(await ask(vscode, { scopeUri: 'file:///open.log', section }, { section }), [
      { language: 'en', catalogs: ['a.md', '/x.md'], of: 'log', userCatalogs: ['~/mine.md'] },
      { catalogs: ['a.md'], userCatalogs: ['~/mine.md'] },
    ]);
    assert.deepEqual(inspected, ['bkJobErrorCodes.catalogs', 'bkJobErrorCodes.catalogs']);
  });

  it('has no catalogs if the user settings have none', async () => {
    assert.deepEqual(await ask(vscodeWith(undefined).vscode, { section }), [{ catalogs: ['a.md'], userCatalogs: [] }]);
  });

  it('has only the catalogs of the user settings in an untrusted workspace', async () => {
    assert.deepEqual(await ask(vscodeWith(['~/mine.md'], false).vscode, { section }), [
      { catalogs: ['~/mine.md'], userCatalogs: ['~/mine.md'] },
    ]);
  });

  it('keeps other sections', async () => {
    const { vscode, inspected } = vscodeWith(['~/mine.md']);
    assert.deepEqual(await ask(vscode, { section: 'editor' }), [{ catalogs: ['a.md'], userCatalogs: ['/etc/passwd'] }]);
    assert.deepEqual(inspected, []);
  });
});

describe('The catalogs of the user settings', () => {
  const loaded = load<{ withUserCatalogs: typeof withUserCatalogs }>('server/configuration.ts', {});

  it('are sent beside all other settings', async () => {
    const { withUserCatalogs: read } = await loaded;
    assert.deepEqual(read({ language: 'en', catalogs: ['a.md', '~/b.md'] }, ['~/b.md'], true), {
      language: 'en',
      catalogs: ['a.md', '~/b.md'],
      userCatalogs: ['~/b.md'],
    });
    assert.deepEqual(read(null, undefined, true), { userCatalogs: [] });
  });

  it('come from nothing that a workspace calls so', async () => {
    const { withUserCatalogs: read } = await loaded;
    assert.deepEqual(read({ userCatalogs: ['/etc/passwd'] }, undefined, true), { userCatalogs: [] });
    const polluted: unknown = JSON.parse('{"__proto__":{"userCatalogs":["/etc/passwd"]}}');
    assert.deepEqual(read(polluted, ['b.md'], true).userCatalogs, ['b.md']);
  });

  it('are the only ones in a workspace that is not trusted', async () => {
    const { withUserCatalogs: read } = await loaded;
    assert.deepEqual(read({ catalogs: ['a.md'], userCatalogs: ['c.md'] }, ['b.md'], false), {
      catalogs: ['b.md'],
      userCatalogs: ['b.md'],
    });
  });
});
