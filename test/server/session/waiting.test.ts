import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type Hover,
  type Location,
  type LocationLink,
} from 'vscode-languageserver-protocol/node';
import type { FolderBatch, WorkspaceFiles } from '../../../server/src/catalogs';
import { nodeFiles } from '../../../server/src/disk/nodeFiles';
import { TrustGrantedNotification } from '../../../server/src/protocol';
import { javaConstant, TempTree } from '../../support/tempTree';
import { TestClient, vsCode } from './client';
import { inProcess } from './transports';

type Discover = WorkspaceFiles['discover'];

const tree = {
  'a/src/ErrorCode.java': javaConstant('TEAM_STEP_FAILED', 1249801),
  'a/i18n/message_en.properties': '1249801=The step of team {0} failed today\n',
  'a/i18n/message_zh.properties': '1249801=步骤{0}的执行主机不在团队白名单中\n',
  'b/src/ErrorCode.java': javaConstant('OTHER_FAILED', 1249802),
  'b/i18n/message_en.properties': '1249802=The other thing failed\n',
  'own.csv': 'code,constant,message\n1249803,OWN_FAILED,Own thing failed\n40013,SHORT_ONE,Short one\n',
};

/** An editor whose disk answers when the test lets it. */
class Editor extends TestClient {
  readonly tree: TempTree;

  constructor(files: (tree: TempTree) => Partial<WorkspaceFiles> | Promise<never>) {
    const made = new TempTree(tree);
    super(inProcess({ files: async () => ({ ...nodeFiles, ...(await files(made)) }) }));
    this.tree = made;
  }

  async start(folders: readonly string[], options: object = {}): Promise<void> {
    await this.initialize({
      ...vsCode,
      workspaceFolders: folders.map((name) => ({ uri: this.tree.uri(name), name })),
      initializationOptions: { language: 'en', commands: true, ...options },
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { hover: { contentFormat: ['plaintext'] } },
      },
    });
  }

  /** Opens a document and asks about what is before `$0`. */
  async ask<R>(method: string, marked: string, languageId = 'java', name = 'Use.java'): Promise<R> {
    const before = marked.slice(0, marked.indexOf('$0')).split('\n');
    const uri = this.tree.uri(name);
    await this.open(uri, marked.replace('$0', ''), languageId);
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return this.request<R>(`textDocument/${method}`, { textDocument: { uri }, position });
  }

  async hover(marked: string, languageId?: string, name?: string): Promise<string> {
    return JSON.stringify((await this.ask<Hover | null>('hover', marked, languageId, name))?.contents ?? null);
  }
}

/** Holds back what is read until it is opened. */
function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

/** Reads folders once the gate is open. */
function discoverBehind({ passed }: ReturnType<typeof gate>): Discover {
  return async (...request) => {
    await passed;
    await nodeFiles.discover(...request);
  };
}

const never: Discover = (_rules, _found, stop) =>
  new Promise((resolve) => stop.addEventListener('abort', () => resolve()));

/** Reads a folder file by file, sources first, and waits before each of the others. */
function inBatches(between: Promise<void>): Discover {
  return async (rules, found, stop) => {
    const whole: FolderBatch[] = [];
    await nodeFiles.discover(rules, (batch) => whole.push(batch), stop);
    const files = whole.flatMap((batch) => batch.found);
    found({ found: files.filter(({ uri }) => uri.endsWith('.java')), skipped: [], read: 1 });
    await between;
    found({ found: files, skipped: [], read: 1, complete: true });
  };
}

describe('a request that arrives before everything is read', () => {
  const editors: Editor[] = [];
  const editorWith = (files: ConstructorParameters<typeof Editor>[0]): Editor => {
    const editor = new Editor(files);
    editors.push(editor);
    return editor;
  };
  afterEach(async () => {
    for (const editor of editors.splice(0)) {
      assert.equal(await editor.shutDown(), 0);
      editor.tree.remove();
    }
  });

  it('is answered by a small folder beside huge ones', async () => {
    const editor = editorWith((files) => ({
      discover: (rules, ...rest) => (rules.folder === files.uri('b') ? nodeFiles.discover : never)(rules, ...rest),
    }));
    await editor.start(['a', 'x', 'b']);
    assert.match(await editor.hover('f(ErrorCode.OTHER_$0FAILED)'), /1249802/);
  });

  it('is answered by the next folder if one cannot be read, and nothing is waited for afterwards', async () => {
    const editor = editorWith((files) => ({
      discover: async (rules, found, stop) => {
        if (rules.folder === files.uri('a')) throw new Error('The disk is gone.');
        await nodeFiles.discover(rules, found, stop);
      },
    }));
    await editor.start(['a', 'b']);
    assert.match(await editor.hover('f(ErrorCode.OTHER_$0FAILED)'), /1249802/);
    assert.equal(editor.log.filter((line) => line.includes('The disk is gone.')).length, 1);
  });

  it('is answered with what the workspace defines, hover and definition alike', async () => {
    const editor = editorWith(() => ({}));
    await editor.start(['a']);
    const name = 'class Use { int f() { return ErrorCode.TEAM_STEP_$0FAILED; } }';
    const [hover, definition] = await Promise.all([
      editor.hover(name),
      editor.ask<readonly (Location | LocationLink)[]>('definition', name),
    ]);
    assert.match(hover, /The step of team/);
    assert.match(JSON.stringify(definition), /message_en\.properties/);
  });

  it('waits for custom catalogs, also about numbers that only they take for codes', async () => {
    for (const [marked, expected] of [
      ['code = 124980$03', /Own thing failed/],
      ['errors.OWN_$0FAILED', /Own thing failed/],
      ['code = 4001$03', /Short one/],
    ] as const) {
      const held = gate();
      const editor = editorWith(() => ({
        discover: never,
        readCustom: async (...request) => {
          await held.passed;
          return nodeFiles.readCustom(...request);
        },
      }));
      editor.settings = { userCatalogs: [editor.tree.path('own.csv')] };
      await editor.start(['a']);
      const hover = editor.hover(marked, 'python', 'use.py');
      held.open();
      assert.match(await hover, expected);
    }
  });

  it('waits for the message of a constant, and for the place of it', async () => {
    const name = 'f(ErrorCode.TEAM_STEP_$0FAILED)';
    const own = javaConstant('TEAM_STEP_$0FAILED', 1249801);
    const held = gate();
    const editor = editorWith(() => ({ discover: inBatches(held.passed) }));
    await editor.start(['a']);
    const answers = [
      editor.hover(name),
      editor.ask<readonly (Location | LocationLink)[]>('definition', name),
      editor.ask<readonly (Location | LocationLink)[]>('definition', own, 'java', 'a/src/ErrorCode.java'),
    ];
    held.open();
    const [hover, definition, fromConstant] = (await Promise.all(answers)).map((answer) => JSON.stringify(answer));
    assert.match(hover ?? '', /The step of team/);
    assert.match(definition ?? '', /message_en/);
    assert.match(fromConstant ?? '', /message_en/);
  });

  it('waits in logs and strings for names and messages of the workspace', async () => {
    const log = '2026-01-01 10:00:00 ERROR ';
    for (const [marked, languageId, name] of [
      [`${log}failed with ErrorCode.TEAM_STEP_$0FAILED now`, 'log', 'a.log'],
      [`${log}步骤 blue 的执行主机不在团$0队白名单中`, 'log', 'a.log'],
      ['x = "步骤 blue 的执行主机不在团$0队白名单中"', 'python', 'a.py'],
    ] as const) {
      const held = gate();
      const editor = editorWith(() => ({ discover: discoverBehind(held) }));
      await editor.start(['a']);
      const hover = editor.hover(marked, languageId, name);
      held.open();
      assert.match(await hover, /1249801/, marked);
    }
  });

  it('waits after trust is granted and after a folder is opened', async () => {
    const editor = editorWith(() => ({}));
    await editor.start(['a'], { trusted: false });
    const { connection } = editor.transport;
    assert.equal(await editor.hover('f(ErrorCode.TEAM_STEP_$0FAILED)'), 'null');
    await connection.sendNotification(TrustGrantedNotification);
    assert.match(await editor.hover('f(ErrorCode.TEAM_STEP_$0FAILED)'), /1249801/);
    const added = [{ uri: editor.tree.uri('b'), name: 'b' }];
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    assert.match(await editor.hover('f(ErrorCode.OTHER_$0FAILED)'), /1249802/);
  });

  it('waits for a new file that was reported', async () => {
    const editor = editorWith(() => ({}));
    await editor.start(['a']);
    assert.match(await editor.hover('f(ErrorCode.TEAM_STEP_$0FAILED)'), /1249801/);
    editor.tree.write('a/src/NewErrorCode.java', javaConstant('BRAND_NEW', 1249810, 'NewErrorCode'));
    const changes = [{ uri: editor.tree.uri('a/src/NewErrorCode.java'), type: 1 }];
    await editor.transport.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.match(await editor.hover('f(NewErrorCode.BRAND_$0NEW)'), /1249810/);
  });

  it('ends when it is cancelled, and the next one is answered', async () => {
    const held = gate();
    const editor = editorWith(() => ({ discover: discoverBehind(held) }));
    await editor.start(['a']);
    const uri = editor.tree.uri('Use.java');
    await editor.open(uri, 'f(ErrorCode.TEAM_STEP_FAILED)', 'java');
    const cancelled = new CancellationTokenSource();
    const params = { textDocument: { uri }, position: { line: 0, character: 15 } };
    const waiting = editor.transport.connection.sendRequest('textDocument/hover', params, cancelled.token);
    cancelled.cancel();
    await assert.rejects(waiting, /cancelled/);
    held.open();
    assert.match(await editor.hover('f(ErrorCode.TEAM_STEP_$0FAILED)'), /1249801/);
  });
});
