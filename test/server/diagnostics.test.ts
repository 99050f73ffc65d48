import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DiagnosticRefreshRequest,
  DidCloseTextDocumentNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { TestClient, vsCode } from './session/client';
import { inProcess, overStdio, type Transport } from './session/transports';

const transports: readonly { name: string; start: () => Transport }[] = [
  { name: 'in process', start: inProcess },
  { name: 'node dist/cli.js lsp --stdio', start: () => overStdio('cli.js', 'lsp', '--stdio') },
];

/** A client that pulls diagnostics and can be asked to pull them again. */
class Puller extends TestClient {
  private heard: () => void = () => undefined;

  constructor(transport: Transport) {
    super(transport);
    transport.connection.onRequest(DiagnosticRefreshRequest.type, () => this.heard());
  }

  start(params: Partial<InitializeParams> = {}): Promise<unknown> {
    const { capabilities } = vsCode;
    return this.initialize({
      ...vsCode,
      ...params,
      capabilities: {
        ...capabilities,
        workspace: { ...capabilities.workspace, diagnostics: { refreshSupport: true } },
        textDocument: { ...capabilities.textDocument, diagnostic: { tagSupport: { valueSet: [1, 2] } } },
      },
    });
  }

  /** Resolves when the server asks for all diagnostics to be pulled again. */
  refreshAsked(): Promise<void> {
    return new Promise((resolve) => {
      this.heard = resolve;
    });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, identifier: 'bk-job-error-codes', previousResultId };
    return this.request('textDocument/diagnostic', params);
  }
}

/** `line rule severity`, and the tag where there is one. */
function told(report: DocumentDiagnosticReport): string[] {
  assert.equal(report.kind, 'full');
  return report.items.map(({ range, code, severity, tags }) =>
    [range.start.line, code, severity, ...(tags ?? [])].join(' '),
  );
}

describe('diagnostics', () => {
  for (const { name, start } of transports) {
    it(`are sent once, and again when text or settings change, over ${name}`, async () => {
      const client = new Puller(start());
      const uri = 'untitled:Untitled-1';
      try {
        await client.start();
        await client.open(uri, 'if code == 1208146:\n    raise JobError(1239777)\n');
        const first = await client.pull(uri);
        assert.deepEqual(told(first), ['0 legacy 4 2', '1 unlisted 3']);
        const { resultId } = first;
        assert.deepEqual(await client.pull(uri, resultId), { kind: 'unchanged', resultId });

        await client.insert(uri, { line: 0, character: 0 }, '\n');
        const edited = await client.pull(uri, resultId);
        assert.deepEqual(told(edited), ['1 legacy 4 2', '2 unlisted 3']);

        const refreshed = client.refreshAsked();
        await client.configure({ diagnostics: { legacy: 'warning', unlisted: 'off' } });
        await refreshed;
        assert.deepEqual(told(await client.pull(uri, edited.resultId)), ['1 legacy 2 2']);
        await client.configure({ diagnostics: { enabled: false } });
        assert.deepEqual(told(await client.pull(uri)), []);
        await client.configure({});
        assert.deepEqual(await client.pull(uri, edited.resultId), { kind: 'unchanged', resultId: edited.resultId });

        assert.deepEqual(await client.pull('file:///nobody/opened.py'), { kind: 'full', items: [] });
        assert.deepEqual(client.log, []);
        assert.equal(await client.shutDown(), 0);
      } finally {
        client.transport.kill();
      }
    });
  }

  it('wait for what the workspace defines, and are requested again when it has been read', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bk-job-diagnostics-'));
    mkdirSync(path.join(folder, 'src'));
    writeFileSync(
      path.join(folder, 'src/ErrorCode.java'),
      'class ErrorCode {\n  static final int OURS = 1239777;\n}\n',
    );
    const client = new Puller(overStdio('cli.js', 'lsp', '--stdio'));
    const root = pathToFileURL(folder).href;
    const uri = `${root}/src/a.py`;
    try {
      await client.start({ workspaceFolders: [{ uri: root, name: 'w' }] });
      await client.open(uri, 'if code in (1239777, 1239778, 1208146): pass\n');
      let refreshed = client.refreshAsked();
      const early = await client.pull(uri);
      // The server also asks when it begins to read.
      let late = early;
      while (late === early || late.kind === 'unchanged') {
        await refreshed;
        refreshed = client.refreshAsked();
        late = await client.pull(uri, early.resultId);
      }
      assert.deepEqual([told(early), told(late)], [['0 legacy 4 2'], ['0 unlisted 3', '0 legacy 4 2']]);
      assert.equal(late.kind === 'full' && late.items[0]?.range.start.character, 21);
      assert.equal(await client.shutDown(), 0);
    } finally {
      client.transport.kill();
      rmSync(folder, { recursive: true });
    }
  });

  it('are pushed to a client that cannot request them: when opened, edited, configured and closed', async () => {
    const client = new TestClient(overStdio('cli.js', 'lsp', '--stdio'));
    const uri = 'untitled:Untitled-1';
    let heard: (params: PublishDiagnosticsParams) => void = () => undefined;
    client.transport.connection.onNotification(PublishDiagnosticsNotification.type, (params) => heard(params));
    /** The next diagnostics for this version of the document. */
    const pushed = (version: number | undefined) =>
      new Promise<string[]>((resolve) => {
        heard = (params) => {
          if (params.version !== version) return;
          assert.equal(params.uri, uri);
          resolve(told({ kind: 'full', items: params.diagnostics }));
        };
      });
    try {
      const { diagnostic: _none, ...textDocument } = vsCode.capabilities.textDocument ?? {};
      await client.initialize({
        ...vsCode,
        capabilities: { ...vsCode.capabilities, textDocument: { ...textDocument, publishDiagnostics: {} } },
      });
      let next = pushed(1);
      await client.open(uri, 'if code == 1208146:\n    raise JobError(1239777)\n');
      assert.deepEqual(await next, ['0 legacy 4', '1 unlisted 3']);
      next = pushed(3);
      await client.insert(uri, { line: 0, character: 0 }, '\n');
      await client.insert(uri, { line: 0, character: 0 }, '\n');
      assert.deepEqual(await next, ['2 legacy 4', '3 unlisted 3']);
      next = pushed(3);
      await client.configure({ diagnostics: { unlisted: 'off' } });
      assert.deepEqual(await next, ['2 legacy 4']);
      next = pushed(undefined);
      await client.transport.connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri },
      });
      assert.deepEqual(await next, []);
      assert.deepEqual(client.log, []);
      assert.equal(await client.shutDown(), 0);
    } finally {
      client.transport.kill();
    }
  });
});
