import assert from 'node:assert/strict';
import type { configuration } from '../../../client/src/server/configuration';
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

  it('names the catalogs of the user settings, whatever a workspace calls so', async () => {
    const { vscode, inspected } = vscodeWith(['~/mine.md']);
    assert.deepEqual(await ask(vscode, { scopeUri: 'file:///open.log', section }, { section }), [
      { language: 'en', catalogs: ['a.md', '/x.md'], of: 'log', userCatalogs: ['~/mine.md'] },
      { catalogs: ['a.md'], userCatalogs: ['~/mine.md'] },
    ]);
    assert.deepEqual(inspected, ['bkJobErrorCodes.catalogs', 'bkJobErrorCodes.catalogs']);
  });

  it('names none where the user settings do not', async () => {
    assert.deepEqual(await ask(vscodeWith(undefined).vscode, { section }), [{ catalogs: ['a.md'], userCatalogs: [] }]);
  });

  it('names those alone where the workspace is not trusted', async () => {
    assert.deepEqual(await ask(vscodeWith(['~/mine.md'], false).vscode, { section }), [
      { catalogs: ['~/mine.md'], userCatalogs: ['~/mine.md'] },
    ]);
  });

  it('leaves other sections alone', async () => {
    const { vscode, inspected } = vscodeWith(['~/mine.md']);
    assert.deepEqual(await ask(vscode, { section: 'editor' }), [{ catalogs: ['a.md'], userCatalogs: ['/etc/passwd'] }]);
    assert.deepEqual(inspected, []);
  });
});
