import assert from 'node:assert/strict';
import type * as selector from '../../../client/src/server/documentSelector';
import { load } from '../support/bundle';

const loaded = load<typeof selector>('server/documentSelector.ts', {});

const explained = [
  ...['file', 'untitled', 'vscode-notebook-cell', 'vscode-remote', 'vscode-vfs', 'vscode-local', 'vscode-test-web'],
  ...['memfs', 'github', 'ssh', 'sftp', 'zip', 'vsls', 'debug', 'some-file-system-of-tomorrow'],
];

const unexplained = [
  ...['output', 'git', 'gitlens', 'vscode-scm', 'comment', 'bk-job-error-codes', 'search-editor', 'accessible-view'],
  ...['chatSessionInput', 'vscode-chat-code-block', 'vscode-chat-input', 'vscode-interactive-input', 'inmemory'],
  ...['vscode-userdata', 'vscode-settings', 'vscode-terminal', 'vscode-notebook-cell-output'],
];

describe('The documents that are explained', () => {
  it('are those of every file system, known or not, but no inputs, outputs, settings and own pages', async () => {
    const { isExplainedScheme } = await loaded;
    assert.deepEqual(
      [...explained, ...unexplained].filter((scheme) => isExplainedScheme(scheme)),
      explained,
    );
  });

  it('are the only ones that the server hears of', async () => {
    const { explainedOnly } = await loaded;
    const sent: unknown[] = [];
    const next = async (type: unknown) => {
      sent.push(type);
      return 'answer';
    };
    const ask = (type: unknown, uri: string) =>
      Reflect.apply(explainedOnly.sendRequest ?? assert.fail, undefined, [
        type,
        { textDocument: { uri } },
        undefined,
        next,
      ]);
    const tell = (type: unknown, uri: string) =>
      Reflect.apply(explainedOnly.sendNotification ?? assert.fail, undefined, [type, next, { textDocument: { uri } }]);
    assert.equal(await ask({ method: 'textDocument/hover' }, 'zip:/a.py'), 'answer');
    assert.equal(await ask('textDocument/semanticTokens/full', 'output:tasks'), null);
    await tell('textDocument/didOpen', 'vscode-scm:git/scm0/input');
    await tell({ method: 'textDocument/didOpen' }, 'file:///a.py');
    // Our own request uses the document to choose catalogs only.
    assert.equal(await ask('bkJobErrorCodes/explainText', 'output:tasks'), 'answer');
    assert.equal(
      await Reflect.apply(explainedOnly.sendRequest ?? assert.fail, undefined, [
        'shutdown',
        undefined,
        undefined,
        next,
      ]),
      'answer',
    );
    assert.deepEqual(sent, [
      { method: 'textDocument/hover' },
      { method: 'textDocument/didOpen' },
      'bkJobErrorCodes/explainText',
      'shutdown',
    ]);
  });
});
