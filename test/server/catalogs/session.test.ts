import assert from 'node:assert/strict';
import { rgPath } from '@vscode/ripgrep';
import {
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  type Hover,
  type InitializeParams,
  RegistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { CatalogChangedNotification, TrustGrantedNotification } from '../../../server/src/protocol';
import { javaConstant, TempTree } from '../../support/tempTree';
import { until } from '../../support/until';
import { TestClient, vsCode } from '../session/client';
import { overStdio } from '../session/transports';

const watching = { dynamicRegistration: true, relativePatternSupport: true };

/** An editor with a folder open, and a document in it that says one number. */
class Editor extends TestClient {
  changes = 0;
  registered: unknown[] = [];

  constructor(private readonly tree: TempTree) {
    super(overStdio('server.js', '--stdio'));
    const { connection } = this.transport;
    connection.onNotification(CatalogChangedNotification, () => void this.changes++);
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ registerOptions }) => registerOptions));
    });
  }

  async start(
    options: { readonly watches?: boolean; readonly trusted?: unknown; readonly ripgrep?: string } = {},
  ): Promise<void> {
    const params: Partial<InitializeParams> = {
      ...vsCode,
      workspaceFolders: [{ uri: this.tree.uri(), name: 'project' }],
      initializationOptions: {
        language: 'en',
        commands: true,
        ...('trusted' in options ? { trusted: options.trusted } : {}),
        ripgrep: options.ripgrep,
      },
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          ...(options.watches === false ? {} : { didChangeWatchedFiles: watching }),
        },
        textDocument: { hover: { contentFormat: ['plaintext'] } },
      },
    };
    await this.initialize(params);
    await this.open(this.tree.uri('job.py'), 'code = 1241001\n');
  }

  async hover(): Promise<string> {
    const position = { line: 0, character: 10 };
    const params = { textDocument: { uri: this.tree.uri('job.py') }, position };
    const hover = await this.request<Hover | null>('textDocument/hover', params);
    return JSON.stringify(hover?.contents ?? null);
  }

  async untilHover(text: string): Promise<void> {
    await until(`the hover to say ${text}`, async () => (await this.hover()).includes(text));
  }

  get places(): { readonly name: string; readonly uri: string } {
    return { name: 'project', uri: this.tree.uri() };
  }
}

describe('session in a workspace', () => {
  let tree: TempTree;
  let editor: Editor;
  beforeEach(() => {
    tree = new TempTree({
      'src/ErrorCode.java': javaConstant('TEAM_STEP_FAILED', 1241001),
      'i18n/message_en.properties': '1241001=The step failed\n',
    });
    editor = new Editor(tree);
  });
  afterEach(async () => {
    assert.equal(await editor.shutDown(), 0);
    editor.transport.kill();
    tree.remove();
  });

  for (const [how, ripgrep] of [
    ['by a walk', undefined],
    ['by ripgrep', rgPath],
  ] as const) {
    it(`answers the first hover before the workspace is read, then from a bundle and its changes, ${how}`, async () => {
      await editor.start(ripgrep === undefined ? {} : { ripgrep });
      // Several at once, as when an editor opens: the reading begins once.
      const first = await Promise.all(Array.from({ length: 5 }, () => editor.hover()));
      assert.deepEqual(
        first.filter((hover) => hover.includes('The step failed')),
        [],
      );
      await editor.untilHover('The step failed');
      assert.ok((await editor.hover()).includes('TEAM_STEP_FAILED'));
      tree.write('i18n/message_en.properties', '1241001=Another text\n');
      const { changes } = editor;
      await editor.transport.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: tree.uri('i18n/message_en.properties'), type: FileChangeType.Changed }],
      });
      await editor.untilHover('Another text');
      assert.ok(editor.changes > changes);
      assert.deepEqual(
        editor.log.map((line) => line.replace(/in \d+ ms/, 'in some ms')),
        ['Read project in some ms: 2 of 2 files define error codes or their messages.'],
      );
      const [watchers, ...again] = editor.registered.filter((options) => JSON.stringify(options).includes('gitignore'));
      assert.deepEqual(again, []);
      assert.match(JSON.stringify(watchers), /"\*\*\/\*\.\{(?:\w+,)*java,.*properties\}","kind":2/);
    });
  }

  it('starts to read without any request', async () => {
    await editor.start();
    await until('the news', async () => editor.changes > 0);
    await until('the end', async () => editor.log.some((line) => line.startsWith('Read project')));
  });

  // The watcher of an editor misses changes in folders that are new, or on some drives, and has a limit of files.
  for (const watches of [false, true]) {
    it(`reads saved files again if the editor ${watches ? 'has not seen the change' : 'watches no files'}`, async () => {
      await editor.start({ watches });
      await editor.untilHover('The step failed');
      tree.write('src/ErrorCode.java', javaConstant('TEAM_RENAMED', 1241001));
      await editor.open(tree.uri('src/ErrorCode.java'), '', 'java');
      await editor.transport.connection.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri: tree.uri('src/ErrorCode.java') },
      });
      await editor.untilHover('TEAM_RENAMED');
      assert.equal(editor.registered.length > 0, watches);
    });
  }

  it('reads nothing until the workspace is trusted', async () => {
    await editor.start({ trusted: false });
    assert.ok(!(await editor.hover()).includes('The step failed'));
    // Files are watched from the moment at which a trusted workspace would be read.
    await until('files to be watched', async () =>
      editor.registered.some((options) => JSON.stringify(options).includes('gitignore')),
    );
    assert.ok(!(await editor.hover()).includes('The step failed'));
    assert.deepEqual(editor.log, []);
    await editor.transport.connection.sendNotification(TrustGrantedNotification);
    await editor.untilHover('The step failed');
  });

  it('takes nothing but true for trust', async () => {
    for (const trusted of ['false', 'true', 0, 1, null, {}, []]) {
      const other = new Editor(tree);
      await other.start({ trusted });
      await until('files to be watched', async () =>
        other.registered.some((options) => JSON.stringify(options).includes('gitignore')),
      );
      assert.ok(!(await other.hover()).includes('The step failed'), JSON.stringify(trusted));
      other.transport.kill();
    }
    await editor.start();
    await editor.untilHover('The step failed');
  });

  it('follows folders that are opened and closed', async () => {
    await editor.start();
    await editor.untilHover('The step failed');
    const { connection } = editor.transport;
    const change = (event: object) => connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await change({ added: [], removed: [editor.places] });
    await until('the folder to be forgotten', async () => !(await editor.hover()).includes('The step failed'));
    await change({ added: [editor.places], removed: [] });
    await editor.untilHover('The step failed');
  });
});
