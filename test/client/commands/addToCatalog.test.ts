import assert from 'node:assert/strict';
import type { registerAddToCatalog } from '../../../client/src/commands/addToCatalog';
import type { AddedCode } from '../../../server/src/protocol';
import { load } from '../support/bundle';

interface Choice {
  readonly label: string;
  readonly detail?: string;
}

interface Case {
  /** The person's catalogs, as the server lists them. */
  readonly own?: readonly string[];
  /** The answer of the server for the text of the file. */
  readonly answer?: AddedCode;
  /** The beginning of the label that the person chooses. */
  readonly choice?: string;
  readonly folders?: readonly string[];
  readonly isTrusted?: boolean;
  /** The file of the open dialog. */
  readonly file?: string;
  readonly files?: readonly string[];
  readonly argument?: unknown;
  /** The catalogs that the settings name. */
  readonly named?: unknown;
}

class Uri {
  constructor(readonly path: string) {}
  get fsPath(): string {
    return this.path;
  }
  static parse(text: string): Uri {
    return new Uri(text.slice('file://'.length));
  }
  static joinPath(base: Uri, path: string): Uri {
    return new Uri(`${base.path}/${path}`);
  }
}

class NotFound extends Error {
  readonly code = 'FileNotFound';
}

const edited: AddedCode = { kind: 'edit', start: 14, end: 14, text: '{ }', cursor: 15 };

/** Runs the command and returns everything that it did. */
async function add({ own = [], answer = edited, choice, isTrusted = true, ...rest }: Case) {
  const { folders = ['/w'], file, files = [], argument = { code: 1199048 }, named } = rest;
  const choices: string[] = [];
  const did: unknown[] = [];
  const folderOf = (uri: Uri) => folders.find((folder) => uri.path.startsWith(`${folder}/`));
  const relative = (uri: Uri) => uri.path.slice((folderOf(uri)?.length ?? -1) + 1);
  const say = async (text: string) => void did.push(text);
  const vscode = {
    ConfigurationTarget: { Global: 'user', Workspace: 'workspace', WorkspaceFolder: 'folder' },
    FileSystemError: NotFound,
    ThemeIcon: class {},
    Position: class {
      constructor(
        readonly line: number,
        readonly character: number,
      ) {}
    },
    Range: class {
      constructor(
        readonly start: unknown,
        readonly end: unknown,
      ) {}
    },
    WorkspaceEdit: class {
      replace(uri: Uri, { start, end }: { start: unknown; end: unknown }, text: string): void {
        did.push(['edit', uri.path, start, end, text]);
      }
    },
    Uri,
    l10n: {
      t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)])),
    },
    window: {
      showInformationMessage: say,
      showWarningMessage: say,
      showOpenDialog: async () => (file === undefined ? undefined : [new Uri(file)]),
      showQuickPick: async (items: readonly Choice[]) => {
        choices.push(...items.map(({ label }) => label));
        return items.find(({ label }) => choice !== undefined && label.includes(choice));
      },
      showTextDocument: async ({ uri }: { uri: Uri }, { selection }: { selection: { start: unknown } }) =>
        void did.push(['show', uri.path, selection.start]),
    },
    workspace: {
      isTrusted,
      workspaceFolders: folders.map((path) => ({ uri: new Uri(path), name: path })),
      getWorkspaceFolder: folderOf,
      asRelativePath: relative,
      getConfiguration: () => ({
        get: () => named,
        inspect: () => ({ workspaceValue: ['a.md'] }),
        update: async (...parts: unknown[]) => void did.push(['setting', ...parts]),
      }),
      fs: {
        stat: async ({ path }: Uri) => {
          if (!files.includes(path)) throw new NotFound(path);
        },
        writeFile: async ({ path }: Uri, bytes: Uint8Array) =>
          void did.push(['write', path, new TextDecoder().decode(bytes)]),
      },
      openTextDocument: async (uri: Uri) => ({
        uri,
        getText: () => 'the text',
        positionAt: (offset: number) => offset,
        lineCount: 1,
        lineAt: () => ({ range: { end: 'the end' } }),
      }),
      applyEdit: async () => true,
    },
  };
  const server = {
    ask: async (name: string, params: object) => {
      if (name === 'CatalogsRequest') {
        const rows = own.map((_, place) => ({ kind: 'own', rows: [{ kind: 'file', place }, { kind: 'skipped' }] }));
        return { rows: [{ kind: 'page' }, ...rows], places: own.map((uri) => ({ uri, line: 0 })) };
      }
      assert.equal(name, 'AddCodeRequest');
      assert.equal(Object.entries(params).find(([key]) => key === 'text')?.[1], 'the text');
      return answer;
    },
  };
  const { registerAddToCatalog: register } = await load<{ registerAddToCatalog: typeof registerAddToCatalog }>(
    'commands/addToCatalog.ts',
    vscode,
  );
  const handlers: ((argument: unknown) => unknown)[] = [];
  const commands = { register: (_id: string, handler: (argument: unknown) => unknown) => handlers.push(handler) };
  Reflect.apply(register, undefined, [server, commands]);
  await handlers[0]?.(argument);
  return { choices, did: JSON.parse(JSON.stringify(did)) as unknown[] };
}

const dialog = 'Choose a File…';
const newFile = '.vscode/job-error-codes.json';
const row = (path: string) => [
  ['edit', path, 14, 14, '{ }'],
  ['show', path, 15],
];

describe('Add to own catalog', () => {
  it('writes the row to the only catalog without asking, and puts the cursor in its message', async () => {
    assert.deepEqual(await add({ own: ['file:///w/a.json', 'file:///w/a.json'] }), {
      choices: [],
      did: row('/w/a.json'),
    });
  });

  it('asks which of several catalogs is meant', async () => {
    const own = ['file:///w/a.json', 'file:///home/b$(x).csv'];
    const { choices, did } = await add({ own, choice: 'a.json' });
    assert.deepEqual([choices.length, choices[0], choices[2]], [3, 'a.json', dialog]);
    assert.match(choices[1] ?? '', /\\\$\(x\)\.csv$/);
    assert.deepEqual(did, row('/w/a.json'));
    assert.deepEqual((await add({ own })).did, []);
  });

  it('creates a file and names it in the settings after the choice only', async () => {
    assert.deepEqual(await add({}), { choices: [newFile, dialog], did: [] });
    const path = '/w/.vscode/job-error-codes.json';
    const setting = ['setting', 'catalogs', ['a.md', '.vscode/job-error-codes.json'], 'workspace'];
    assert.deepEqual((await add({ choice: newFile })).did, [['write', path, ''], setting, ...row(path)]);
    assert.deepEqual((await add({ choice: newFile, files: [path] })).did, [setting, ...row(path)]);
    const several = await add({ choice: newFile, files: [path], folders: ['/w', '/v'] });
    assert.deepEqual(several.choices, [newFile, newFile, dialog]);
    assert.deepEqual(several.did[0], ['setting', 'catalogs', ['a.md', '.vscode/job-error-codes.json'], 'folder']);
  });

  it('creates a file that the settings name already', async () => {
    const outside = ['../a.json', '/a.json', '~/a.json', 'C:\\a.json', 'b/*.json', 'a.md', 7];
    const named = ['ours/codes.csv', ...outside];
    const { choices, did } = await add({ named, choice: 'codes.csv' });
    assert.deepEqual(choices, ['ours/codes.csv', dialog]);
    assert.deepEqual(did, [['write', '/w/ours/codes.csv', ''], ...row('/w/ours/codes.csv')]);
    assert.deepEqual((await add({ named: outside })).choices, [newFile, dialog]);
  });

  it('takes a file of the person, in the user settings if it is outside the workspace', async () => {
    assert.deepEqual((await add({ choice: dialog })).did, []);
    assert.deepEqual((await add({ choice: dialog, file: '/w/b.json' })).did[0], [
      'setting',
      'catalogs',
      ['a.md', 'b.json'],
      'workspace',
    ]);
    const outside = await add({ choice: dialog, file: '/home/b.json', folders: [] });
    assert.deepEqual(outside.did, [['setting', 'catalogs', ['/home/b.json'], 'user'], ...row('/home/b.json')]);
  });

  it('opens the place and says why nothing was written', async () => {
    const own = ['file:///w/a.json'];
    const said = async (answer: AddedCode) => (await add({ own, answer })).did;
    assert.deepEqual(await said({ kind: 'listed', offset: 7 }), [
      ['show', '/w/a.json', 7],
      'a.json already has 1199048.',
    ]);
    assert.deepEqual(await said({ kind: 'refused', reason: 'syntax', line: 3 }), [
      ['show', '/w/a.json', { line: 2, character: 0 }],
      'a.json was not changed: it cannot be read from line 3. Correct it there, then add 1199048 again.',
    ]);
    const [, shape] = await said({ kind: 'refused', reason: 'shape', line: 1 });
    assert.match(String(shape), /^a\.json was not changed: it has no list of codes that a row fits in \(line 1\)\./);
    assert.deepEqual(await said({ kind: 'by-hand' }), [
      ['show', '/w/a.json', 'the end'],
      'Add the row for 1199048 to a.json by hand: rows are written to JSON and CSV catalogs only.',
    ]);
  });

  it('does nothing before the workspace is trusted, and for what is no code', async () => {
    assert.deepEqual(await add({ isTrusted: false, choice: newFile }), {
      choices: [],
      did: ['Trust this workspace first: catalogs in it are not read before that.'],
    });
    await assert.rejects(add({ argument: { code: '1199048"' } }));
  });
});
