import assert from 'node:assert/strict';
import type { registerToggles } from '../../../client/src/commands/toggleCommands';
import { load } from '../support/bundle';

interface Window {
  readonly set?: boolean;
  readonly ofLanguage?: boolean;
  readonly ofWorkspace?: boolean;
  readonly editorHints?: string;
}

/** Toggles inlay hints once, or what else is at the index; what was written, and what the status bar said. */
async function toggle({ set = false, ofLanguage, ofWorkspace, editorHints = 'on' }: Window, index = 0) {
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
  const { registerToggles: register } = await load<{
    registerToggles: typeof registerToggles;
  }>('commands/toggleCommands.ts', vscode);
  const handlers: ((argument: unknown) => unknown)[] = [];
  Reflect.apply(register, undefined, [{ register: (_id: string, run: () => unknown) => handlers.push(run) }]);
  await handlers[index]?.(undefined);
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

  it('does the same for CodeLens', async () => {
    assert.deepEqual(await toggle({}, 1), {
      written: [['codeLens.enabled', true, 'user', false]],
      said: ['CodeLens for error codes is on.'],
    });
  });
});
