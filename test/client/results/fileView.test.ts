import assert from 'node:assert/strict';
import type * as fileView from '../../../client/src/results/fileView';
import type { FileCode, FileCodes } from '../../../server/src/protocol';
import { until } from '../../support/until';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } };
const code = (changes: Partial<FileCode>): FileCode => ({
  code: 1239803,
  count: 1,
  message: 'The queue is full',
  legacy: false,
  listed: true,
  range,
  ...changes,
});

/** A view of the only open tab, whose file has `size` bytes and is no document of the extension host. */
async function view(size: number, answer: FileCodes) {
  const { vscode } = vscodeStub();
  class TabInputText {
    readonly uri = { scheme: 'file', path: '/w/a.log', toString: () => 'file:///w/a.log' };
  }
  const shown = {
    visible: true,
    message: '',
    description: '',
    onDidChangeVisibility: () => ({ dispose: () => undefined }),
  };
  const document = { uri: new TabInputText().uri };
  const opened: unknown[] = [];
  const given = vscode as { window: object; workspace: object };
  Object.assign(vscode, {
    TabInputText,
    Disposable: { from: () => ({ dispose: () => undefined }) },
    languages: { match: () => 1 },
    window: {
      ...given.window,
      createTreeView: () => shown,
      tabGroups: {
        onDidChangeTabs: () => undefined,
        activeTabGroup: { activeTab: { input: new TabInputText() } },
      },
    },
    workspace: {
      ...given.workspace,
      textDocuments: [],
      fs: { stat: async () => ({ size }) },
      openTextDocument: async (uri: unknown) => {
        opened.push(uri);
        return document;
      },
    },
  });
  const server = {
    state: 'running',
    onDidChangeState: () => undefined,
    onDidChangeCatalog: () => undefined,
    ask: async () => answer,
  };
  const loaded = await load<typeof fileView>('results/fileView.ts', vscode);
  const made: fileView.FileView = Reflect.construct(loaded.FileView, [
    server,
    { error: (...said: unknown[]) => assert.fail(said.join(' ')) },
  ]);
  await made.choose(undefined);
  return { made, shown, opened, ...loaded };
}

describe('Codes in a file', () => {
  it('are rows with their count and message, which lead to the first', async () => {
    const codes = [
      code({ count: 3 }),
      code({ code: 1207104, legacy: true, message: 'old' }),
      code({ code: 1250999, listed: false, message: 'not listed' }),
    ];
    const { made, shown, opened } = await view(10, { codes, more: 0 });
    assert.deepEqual(
      made.getChildren().map(({ label, description, icon, place }) => [label, description, icon, place]),
      [
        ['1239803', '3 times · The queue is full', 'symbol-constant', { uri: 'file:///w/a.log', range }],
        ['1207104', 'old', 'history', { uri: 'file:///w/a.log', range }],
        ['1250999', 'not listed', 'question', { uri: 'file:///w/a.log', range }],
      ],
    );
    assert.deepEqual([shown.message, shown.description, opened.length], ['3 codes, 5 times', 'a.log', 1]);
  });

  it('are not read from a file that is too large, and the view says what reads it', async () => {
    const { made, shown, opened } = await view(60 * 1024 * 1024, { codes: [code({})], more: 0 });
    await until('the message', async () => shown.message !== '');
    assert.deepEqual(
      [made.getChildren(), shown.message, opened],
      [
        [],
        'a.log is larger than 50 MB. VS Code gives such files to no extension; “bk-job-errors scan” reads them.',
        [],
      ],
    );
  });

  it('leave room for the welcome text when there are none, and say when there are more', async () => {
    const { fileCodeRows, fileSummary } = await view(10, { codes: [], more: 0 });
    assert.equal(fileSummary({ codes: [], more: 0 }), '');
    assert.equal(fileCodeRows({ codes: [code({})], more: 7 }, 'a').at(-1)?.label, '7 more, not listed here');
  });
});
