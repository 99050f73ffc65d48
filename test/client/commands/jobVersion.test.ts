import assert from 'node:assert/strict';
import type { registerJobVersion } from '../../../client/src/commands/settingCommands';
import { load } from '../support/bundle';
import { manifest } from '../support/sources';

interface Item {
  readonly version: string;
  readonly label: string;
}

/** Runs the command in a window with these folders, where the person takes `choice` from the list. */
async function choose(choice: string | undefined, folders: readonly unknown[] | undefined) {
  const shown: string[] = [];
  const written: unknown[][] = [];
  const vscode = {
    ConfigurationTarget: { Global: 'user', Workspace: 'workspace' },
    l10n: { t: (text: string) => text },
    window: {
      showQuickPick: async (items: readonly Item[]) => {
        shown.push(...items.map(({ label }) => label));
        return items.find(({ version }) => version === choice);
      },
    },
    workspace: {
      workspaceFolders: folders,
      getConfiguration: () => ({
        get: () => '3.4',
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
  return { shown, written };
}

describe('The choice of a JOB version', () => {
  it('offers every version of the setting and marks the one in force', async () => {
    const { shown, written } = await choose(undefined, [{}]);
    assert.deepEqual(shown.slice(0, 4), ['$(blank) auto', '$(blank) 2.x', '$(blank) 3.3', '$(check) 3.4']);
    assert.equal(shown.length, 12);
    assert.deepEqual(written, []);
  });

  it('writes the setting of the workspace', async () => {
    assert.deepEqual((await choose('3.12', [{}])).written, [['jobVersion', '3.12', 'workspace']]);
  });

  it('writes the user setting if no folder is open', async () => {
    assert.deepEqual((await choose('auto', undefined)).written, [['jobVersion', 'auto', 'user']]);
    assert.deepEqual((await choose('2.x', [])).written, [['jobVersion', '2.x', 'user']]);
  });
});
