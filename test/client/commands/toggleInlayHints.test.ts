import assert from 'node:assert/strict';
import type { registerToggleInlayHints } from '../../../client/src/commands/settingCommands';
import { load } from '../support/bundle';

interface Window {
  readonly set?: boolean;
  readonly ofLanguage?: boolean;
  readonly ofWorkspace?: boolean;
  readonly editorHints?: string;
}

/** Toggles once; what was written, and what the status bar said. */
async function toggle({ set = false, ofLanguage, ofWorkspace, editorHints = 'on' }: Window) {
  const written: unknown[][] = [];
  const said: string[] = [];
  const ours = {
    get: () => set,
    inspect: () => ({ globalLanguageValue: ofLanguage, workspaceValue: ofWorkspace }),
    update: async (...parts: unknown[]) => void written.push(parts),
  };
  const vscode = {
    ConfigurationTarget: { Global: 'user', Workspace: 'workspace' },
    l10n: { t: (text: string) => text },
    window: { setStatusBarMessage: (text: string) => said.push(text) },
    workspace: {
      workspaceFolders: [{}],
      getConfiguration: (section: string) => (section === 'editor' ? { get: () => editorHints } : ours),
    },
  };
  const { registerToggleInlayHints: register } = await load<{
    registerToggleInlayHints: typeof registerToggleInlayHints;
  }>('commands/settingCommands.ts', vscode);
  const handlers: ((argument: unknown) => unknown)[] = [];
  Reflect.apply(register, undefined, [{ register: (_id: string, run: () => unknown) => handlers.push(run) }]);
  await handlers[0]?.(undefined);
  return { written, said };
}

describe('Toggling inlay hints', () => {
  it('writes the setting where it is set, else that of the user', async () => {
    assert.deepEqual(await toggle({ ofWorkspace: false }), {
      written: [['inlayHints.enabled', true, 'workspace', false]],
      said: ['Inlay hints for error codes are on.'],
    });
    assert.deepEqual(await toggle({ set: true }), {
      written: [['inlayHints.enabled', false, 'user', false]],
      said: ['Inlay hints for error codes are off.'],
    });
  });

  it('writes it for the language if the language has a value', async () => {
    assert.deepEqual((await toggle({ set: true, ofLanguage: true })).written, [
      ['inlayHints.enabled', false, 'user', true],
    ]);
  });

  it('says that the editor hides all hints', async () => {
    assert.deepEqual((await toggle({ editorHints: 'off' })).said, [
      'Inlay hints for error codes are on, but the editor shows none: see editor.inlayHints.enabled.',
    ]);
  });
});
