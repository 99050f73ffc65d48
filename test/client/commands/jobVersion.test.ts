import assert from 'node:assert/strict';
import type { registerJobVersion } from '../../../client/src/commands/settingCommands';
import { load } from '../support/bundle';
import { manifest } from '../support/sources';

interface Item {
  readonly version: string;
  readonly label: string;
}

/** The settings that a person may choose. */
interface Place {
  readonly target: string;
  readonly label: string;
  readonly detail: string;
}

/**
 * Runs the command in a window with these folders, where the person takes `choice` and then `place` from the lists.
 * `ofWorkspace` is the value in the settings of the workspace.
 */
async function choose(
  choice: string | undefined,
  folders: readonly unknown[] | undefined,
  place?: string,
  ofWorkspace?: string,
) {
  const shown: string[] = [];
  const places: string[] = [];
  const said: string[] = [];
  const written: unknown[][] = [];
  const vscode = {
    ConfigurationTarget: { Global: 'user', Workspace: 'workspace' },
    l10n: { t: (text: string, value?: string) => text.replace('{0}', value ?? '') },
    window: {
      showInformationMessage: async (text: string) => void said.push(text),
      showQuickPick: async (items: readonly (Item & Place)[]) => {
        if (items[0]?.target !== undefined) {
          places.push(...items.map(({ label, detail }) => `${label}: ${detail}`));
          return items.find(({ target }) => target === place);
        }
        shown.push(...items.map(({ label }) => label));
        return items.find(({ version }) => version === choice);
      },
    },
    workspace: {
      workspaceFolders: folders,
      getConfiguration: () => ({
        get: () => '3.4',
        inspect: () => ({ workspaceValue: ofWorkspace }),
        update: async (...parts: unknown[]) => {
          written.push(parts);
        },
      }),
    },
  };
  const { registerJobVersion: register } = await load<{ registerJobVersion: typeof registerJobVersion }>(
    'commands/settingCommands.ts',
    vscode,
  );
  const handlers: ((argument: unknown) => unknown)[] = [];
  const context = { extension: { packageJSON: manifest } };
  const commands = { register: (_id: string, handler: (argument: unknown) => unknown) => handlers.push(handler) };
  Reflect.apply(register, undefined, [context, commands]);
  await handlers[0]?.(undefined);
  return { shown, places, written, said };
}

describe('The choice of a JOB version', () => {
  it('offers every version of the setting and marks the one in force', async () => {
    const { shown, written } = await choose(undefined, [{}]);
    assert.deepEqual(shown.slice(0, 4), ['$(blank) auto', '$(blank) 2.x', '$(blank) 3.3', '$(check) 3.4']);
    assert.equal(shown.length, 12);
    assert.deepEqual(written, []);
  });

  it('asks which settings to write if a folder is open, and says where it was written', async () => {
    const asked = [
      '$(account) User Settings: For all your folders',
      '$(root-folder) Workspace Settings: In a file of this workspace, for everybody who opens it',
    ];
    const workspace = await choose('3.12', [{}], 'workspace');
    assert.deepEqual(workspace, {
      shown: workspace.shown,
      places: asked,
      written: [['jobVersion', '3.12', 'workspace']],
      said: ['JOB version “3.12” is now in the workspace settings.'],
    });
    const user = await choose('3.12', [{}], 'user');
    assert.deepEqual(
      [user.written, user.said],
      [[['jobVersion', '3.12', 'user']], ['JOB version “3.12” is now in your user settings.']],
    );
    const left = await choose('3.12', [{}]);
    assert.deepEqual([left.places, left.written, left.said], [asked, [], []]);
  });

  it('offers the workspace first if it has a value, which wins', async () => {
    const { places } = await choose('3.12', [{}], 'user', '3.5');
    assert.match(places[0] ?? '', /Workspace Settings/);
    assert.match(places[1] ?? '', /here the workspace settings say 3\.5, which wins$/);
  });

  it('writes the user setting without asking if no folder is open', async () => {
    const auto = await choose('auto', undefined);
    assert.deepEqual([auto.places, auto.written], [[], [['jobVersion', 'auto', 'user']]]);
    assert.deepEqual((await choose('2.x', [])).written, [['jobVersion', '2.x', 'user']]);
  });
});
