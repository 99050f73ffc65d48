import assert from 'node:assert/strict';
import type { registerMigration } from '../../../client/src/results/migration';
import type { ResultRow } from '../../../client/src/results/resultRow';
import type { registerUses } from '../../../client/src/results/uses';
import type { FoundFile, FoundUses } from '../../../server/src/protocol';
import { until } from '../../support/until';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

interface Provider {
  getChildren(row?: ResultRow): ResultRow[];
}

/** A window with a view of results, and a server that answers with `answers` in turn. */
function scene(answers: unknown[]) {
  const { vscode, recorded } = vscodeStub();
  const treeView: { message?: string; visible: boolean; dispose(): void; onDidChangeVisibility(): object } = {
    visible: true,
    dispose: () => undefined,
    onDidChangeVisibility: () => ({ dispose: () => undefined }),
  };
  const providers: Provider[] = [];
  let changed: (uri: string) => void = () => undefined;
  const nothing = { dispose: () => undefined };
  const watcher = {
    ...nothing,
    onDidChange: (listener: (uri: string) => void) => {
      changed = listener;
      return nothing;
    },
    onDidCreate: () => nothing,
    onDidDelete: () => nothing,
  };
  Object.assign(vscode, {
    Disposable: { from: () => nothing },
    Uri: { parse: (text: string) => decodeURIComponent(text) },
  });
  Object.assign(Reflect.get(vscode, 'workspace'), {
    createFileSystemWatcher: () => watcher,
    onDidCloseTextDocument: () => nothing,
  });
  Object.assign(Reflect.get(vscode, 'window'), {
    createTreeView: (_id: string, options: { treeDataProvider: Provider }) => {
      providers.push(options.treeDataProvider);
      return treeView;
    },
  });
  const requests: unknown[] = [];
  const server = {
    follow: async (...[name, params]: unknown[]) => {
      requests.push([name, params]);
      return answers.shift();
    },
    onDidChangeCatalog: () => nothing,
  };
  const handlers = new Map<string, (argument: unknown) => unknown>();
  const commands = { register: (id: string, run: (argument: unknown) => unknown) => handlers.set(id, run) };
  const parts = [
    { subscriptions: [], globalState: { get: () => undefined } },
    server,
    { error: (...words: unknown[]) => assert.fail(words.join(' ')) },
    commands,
  ];
  const drawn = (rows = providers[0]?.getChildren() ?? []): string[] =>
    rows.flatMap((row) => [row.id, ...drawn(providers[0]?.getChildren(row) ?? [])]);
  const run = (id: string, argument?: unknown) => handlers.get(`bkJobErrorCodes.${id}`)?.(argument);
  return { vscode, recorded, treeView, requests, parts, drawn, run, change: (uri: string) => changed(uri) };
}

const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 7 } });

function fileOf(uri: string, ...lines: number[]): FoundFile {
  const uses = lines.map((line) => ({
    range: range(line),
    text: '1239801',
    start: 0,
    length: 7,
    kind: 'number' as const,
    strength: 'strong' as const,
    definition: false,
  }));
  return { uri, label: 'l', description: 'd', uses };
}

function usesOf(...files: FoundFile[]): FoundUses {
  const count = files.reduce((sum, { uses }) => sum + uses.length, 0);
  return { found: { code: 1239801, label: 'm', files, count }, filesRead: 9, complete: true, notes: [] };
}

describe('Find in workspace', () => {
  it('searches for the code of its argument, and updates when files change', async () => {
    const answers = [usesOf(fileOf('file:///a', 1, 5), fileOf('file:///b%28', 2)), usesOf(fileOf('file:///b(', 2, 3))];
    const { vscode, recorded, treeView, requests, parts, drawn, run, change } = scene(answers);
    const { registerUses: register } = await load<{ registerUses: typeof registerUses }>('results/uses.ts', vscode);
    Reflect.apply(register, undefined, parts);
    await run('findInWorkspace', { code: 1239801 });
    assert.deepEqual(requests, [['FindUsesRequest', { code: 1239801 }]]);
    const ofA = ['1239801', '1239801/file:///a', '1239801/file:///a#1:0', '1239801/file:///a#5:0'];
    assert.deepEqual(drawn(), [...ofA, '1239801/file:///b%28', '1239801/file:///b%28#2:0']);
    assert.equal(treeView.message, '3 found in 2 of 9 files.');
    assert.equal(recorded.contexts.get('bkJobErrorCodes.usesState'), 'ready');
    change('file:///b(');
    await until('the changed file to be searched', async () => requests.length > 1);
    assert.deepEqual(requests[1], ['FindUsesRequest', { code: 1239801, files: ['file:///b('] }]);
    await until('its uses to be shown', async () => treeView.message === '4 found in 2 of 9 files.');
    assert.deepEqual(drawn(), [...ofA, '1239801/file:///b(', '1239801/file:///b(#2:0', '1239801/file:///b(#3:0']);
    await run('clearUses');
    assert.deepEqual([drawn(), recorded.contexts.get('bkJobErrorCodes.usesState')], [[], 'none']);
  });

  it('refuses what cannot be a code', async () => {
    const { vscode, requests, parts, run } = scene([]);
    const { registerUses: register } = await load<{ registerUses: typeof registerUses }>('results/uses.ts', vscode);
    Reflect.apply(register, undefined, parts);
    await assert.rejects(async () => run('findInWorkspace', { code: '1239801; rm' }));
    assert.deepEqual(requests, []);
  });
});

describe('The migration report', () => {
  const row = (line: number, reason: string | null) => ({
    range: range(line),
    kind: 'number' as const,
    from: 1208146,
    to: 1238128,
    change: '',
    strength: 'strong' as const,
    reason,
    renames: [],
    text: '1208146',
    start: 0,
    length: 7,
  });
  const report = (...files: object[]) => ({
    files,
    count: 3,
    certain: 2,
    filesRead: 4,
    complete: true,
    notes: [],
  });

  it('lists every file, and counts again after a file has changed', async () => {
    const file = (uri: string, ...rows: object[]) => ({ uri, label: 'l', description: '', rows });
    const first = report(file('file:///a', row(0, null), row(1, 'x')), file('file:///b', row(0, null)));
    const { vscode, treeView, requests, parts, drawn, run, change } = scene([first, report()]);
    const { registerMigration: register } = await load<{ registerMigration: typeof registerMigration }>(
      'results/migration.ts',
      vscode,
    );
    Reflect.apply(register, undefined, parts);
    await run('migrationReport');
    const ofB = ['file:///b', 'file:///b#0:0'];
    const ofA = ['file:///a', 'file:///a#0:0', 'file:///a#1:0', 'file:///a#1:0/reason'];
    assert.deepEqual(drawn(), [...ofA, ...ofB]);
    assert.equal(treeView.message, 'Uses of legacy codes: 3, in 2 of 4 files. “Fix all” replaces 2.');
    change('file:///a');
    await until('the file to be gone', async () => drawn().length === 2);
    assert.deepEqual(requests, [
      ['MigrationReportRequest', {}],
      ['MigrationReportRequest', { files: ['file:///a'] }],
    ]);
    assert.deepEqual(
      [drawn(), treeView.message],
      [ofB, 'Uses of legacy codes: 1, in 1 of 4 files. “Fix all” replaces 1.'],
    );
  });
});
