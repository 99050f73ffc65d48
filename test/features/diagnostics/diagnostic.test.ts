import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { defaultSettings, type Settings } from '../../../server/src/contract/settings';
import type { LayerState } from '../../../server/src/core/catalog/catalogReport';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { readDefinitions } from '../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import { documentDiagnostics } from '../../../server/src/features/diagnostics/diagnostic';
import { definedCatalog } from '../../support/definedCatalog';
import { documentOf, on, preferences, requestContext } from '../context';

const catalog = builtinCatalog();

function withSettings(diagnostics: Partial<Settings['diagnostics']>): Partial<Preferences> {
  return { settings: { ...defaultSettings, diagnostics: { ...defaultSettings.diagnostics, ...diagnostics } } };
}

/** What is reported, as `line:from-to severity rule`. */
async function reported(document: CodeDocument, changes: Partial<Preferences> = {}): Promise<string[]> {
  return shown(await documentDiagnostics(requestContext(document, catalog, preferences(changes))));
}

function shown(report: DocumentDiagnosticReport): string[] {
  assert.equal(report.kind, 'full');
  return report.items.map(
    ({ range: { start, end }, severity, code }) =>
      `${start.line}:${start.character}-${end.character} ${severity} ${code}`,
  );
}

describe('documentDiagnostics', () => {
  const document = documentOf('if code == 1208146:\n    raise JobError(1239777)\nphone = 1208146\n');

  it('returns everything about a finding', async () => {
    const report = await documentDiagnostics(requestContext(document, catalog));
    assert.equal(report.kind, 'full');
    assert.match(report.resultId ?? '', /^[0-9a-f]{16}$/);
    assert.deepEqual(report.items, [
      {
        range: on(0, 11, 18),
        severity: 4,
        code: 'legacy',
        source: 'bk-job-error-codes',
        message:
          '1208146 is an error code of the legacy API. The new API code with the same meaning is 1238128: Missing parameter [process_infos] (1238146 ends in the same digits, but means something else.)',
        tags: [2],
        data: { code: 1208146 },
      },
      {
        range: on(1, 19, 26),
        severity: 3,
        code: 'unlisted',
        source: 'bk-job-error-codes',
        message:
          '1239777 is used as an error code here, but no catalog lists it. By its digits: New API · Operation failed.',
        data: { code: 1239777 },
      },
    ]);
  });

  it('says if nothing has changed, and gives equal answers the same id in every process', async () => {
    const first = await documentDiagnostics(requestContext(document, catalog));
    const again = documentOf(document.getText());
    assert.equal(first.kind, 'full');
    assert.ok(first.resultId);
    assert.deepEqual(await documentDiagnostics(requestContext(again, catalog), first.resultId), {
      kind: 'unchanged',
      resultId: first.resultId,
    });
    const chinese = requestContext(document, catalog, preferences({ language: 'zh-CN' }));
    const other = await documentDiagnostics(chinese, first.resultId);
    assert.equal(other.kind, 'full');
    assert.notEqual(other.resultId, first.resultId);
  });

  it('follows the settings: each rule has its severity, and all can be turned off', async () => {
    assert.deepEqual(await reported(document), ['0:11-18 4 legacy', '1:19-26 3 unlisted']);
    assert.deepEqual(await reported(document, withSettings({ legacy: 'error', unlisted: 'warning' })), [
      '0:11-18 1 legacy',
      '1:19-26 2 unlisted',
    ]);
    assert.deepEqual(await reported(document, withSettings({ legacy: 'off' })), ['1:19-26 3 unlisted']);
    assert.deepEqual(await reported(document, withSettings({ enabled: false })), []);
  });

  it('is silent in logs and plain text unless configured', async () => {
    const logs = [
      documentOf('code=1208146', 'log'),
      documentOf('code=1208146', 'plaintext', 'untitled:Untitled-1'),
      documentOf('code=1208146', 'ini', 'file:///a/job.log'),
    ];
    for (const log of logs) {
      assert.deepEqual(await reported(log), []);
      assert.deepEqual(await reported(log, withSettings({ inLogs: true })), ['0:5-12 4 legacy']);
    }
  });

  it('is the same in untitled files and in cells of notebooks', async () => {
    for (const uri of [
      'untitled:Untitled-1',
      'vscode-notebook-cell:/work/a.ipynb#W0sZmlsZQ%3D%3D',
      'vscode-vfs://github/a/b.py',
    ]) {
      assert.deepEqual(await reported(documentOf('code == 1208146', 'python', uri)), ['0:8-15 4 legacy']);
    }
  });

  it('leaves out what a comment suppresses', async () => {
    const text =
      'code == 1208146 # bk-job-ignore\n# bk-job-ignore-next-line legacy\ncode in (1208146, 1239777)\ncode == 1208146';
    assert.deepEqual(await reported(documentOf(text)), ['2:18-25 3 unlisted', '3:8-15 4 legacy']);
    assert.deepEqual(await reported(documentOf(`# bk-job-ignore-file 1239777\n${text}`)), ['4:8-15 4 legacy']);
  });

  it('waits for the workspace where it may define the missing code', async () => {
    const states: [state: LayerState, expected: string[]][] = [
      ['waiting', ['0:11-18 4 legacy']],
      ['reading', ['0:11-18 4 legacy']],
      ['untrusted', ['0:11-18 4 legacy']],
      ['done', ['0:11-18 4 legacy', '1:19-26 3 unlisted']],
      ['off', ['0:11-18 4 legacy', '1:19-26 3 unlisted']],
    ];
    for (const [state, expected] of states) {
      const name = { en: 'w', 'zh-CN': 'w' };
      const layer = {
        id: 'workspace:w',
        kind: 'workspace',
        name,
        state,
        filesRead: 0,
        problems: [],
        skipped: [],
        skippedCount: 0,
      } as const;
      const context = requestContext(document, catalog, preferences(), [layer]);
      assert.deepEqual(shown(await documentDiagnostics(context)), expected, state);
    }
  });

  it('points to both definitions if the client shows related places, and adds tags only for clients with tags', async () => {
    const twice = definedCatalog(
      { code: 1241001, name: 'JOB_BROKEN', owner: 'ErrorCode' },
      { code: 1241002, name: 'JOB_BROKEN', owner: 'ErrorCode', file: 'file:///w/b.ts' },
    );
    const use = documentOf('ErrorCode.JOB_BROKEN', 'java');
    const report = await documentDiagnostics(requestContext(use, twice));
    assert.equal(report.kind, 'full');
    assert.deepEqual(report.items[0]?.relatedInformation, [
      { location: { uri: 'file:///w/ErrorCode.java', range: on(0, 0, 0) }, message: 'Defined as 1241001' },
      { location: { uri: 'file:///w/b.ts', range: on(1, 0, 0) }, message: 'Defined as 1241002' },
    ]);
    const bare = preferences({ diagnostics: { deprecated: false, places: false } });
    for (const [text, layers] of [[use, twice] as const, [document, catalog] as const]) {
      const answer = await documentDiagnostics(requestContext(text, layers, bare));
      assert.equal(answer.kind, 'full');
      assert.ok(answer.items.length > 0);
      assert.ok(answer.items.every((item) => !('relatedInformation' in item || 'tags' in item)));
    }
  });

  it('checks the definitions of a workspace with the current text of the document', async () => {
    const { layers, families } = builtinLayers();
    const [id, name] = ['workspace:file:///w', { en: 'w', 'zh-CN': 'w' }];
    const files: [uri: string, text: string][] = [
      [
        'file:///w/ErrorCode.java',
        'class ErrorCode {\n  static final int A_BROKEN = 1241991;\n  static final int B_BROKEN = 1241992;\n}\n',
      ],
      ['file:///w/i18n/message.properties', '1241991=broken {0}\n1241993=left over\n'],
      ['file:///w/i18n/message_zh.properties', '1241991=坏了 {0}\n1241993=多余\n'],
    ];
    const found = files.flatMap(([uri, text]) => readDefinitions(uri, text) ?? []);
    const merged = mergeLayers([...layers, workspaceLayer(id, name, found, families)], families);
    const read = {
      id,
      kind: 'workspace',
      name,
      state: 'done',
      filesRead: 3,
      problems: [],
      skipped: [],
      skippedCount: 0,
    } as const;
    const pull = async (uri: string, languageId: string, text: string, changes: Partial<Preferences> = {}) => {
      const document = documentOf(text, languageId, uri);
      return shown(await documentDiagnostics(requestContext(document, merged, preferences(changes), [read])));
    };
    const [[java, source], [bundle, texts]] = files as [[string, string], [string, string]];
    assert.deepEqual(await pull(java, 'java', source), ['2:19-27 2 constant-without-message']);
    assert.deepEqual(await pull(bundle, 'properties', texts), ['1:0-7 3 message-without-constant']);
    assert.deepEqual(await pull(java, 'java', source, withSettings({ constantWithoutMessage: 'off' })), []);
    const silenced = source.replace('1241992;', '1241992; // bk-job-ignore constant-without-message');
    assert.deepEqual(await pull(java, 'java', silenced), []);
    assert.deepEqual(await pull(java, 'java', source.replace('1241992', '1241993')), []);
  });

  it('stops at 1,000 and says so in the last one', async () => {
    const many = await documentDiagnostics(requestContext(documentOf('code == 1208146\n'.repeat(5000)), catalog));
    assert.equal(many.kind, 'full');
    assert.equal(many.items.length, 1000);
    const said = many.items.map(({ message }) =>
      String(message).endsWith('[Only the first 1000 findings in this file are shown.]'),
    );
    assert.deepEqual([said.indexOf(true), said.lastIndexOf(true)], [999, 999]);
    const all = await documentDiagnostics(requestContext(documentOf('code == 1208146\n'.repeat(1000)), catalog));
    assert.equal(all.kind, 'full');
    assert.equal(all.items.length, 1000);
    assert.ok(all.items.every(({ message }) => !String(message).includes('Only the first')));
  });

  it('yields to other requests in a long document, and returns unchanged if it is edited meanwhile', async () => {
    const documents = codeDocuments('utf-16');
    const data = documents.create(
      'file:///a.json',
      'json',
      1,
      `[${'1208146, "x", '.repeat(200_000)}{"code": 1208146}]`,
    );
    // Runs until its first pause.
    const answer = documentDiagnostics(requestContext(data, catalog), 'previous');
    let ended = false;
    const marked = answer.then((report) => {
      ended = true;
      return report;
    });
    await Promise.resolve();
    assert.equal(ended, false);
    documents.update(data, [{ text: '{"code": 1208146}' }], 2);
    assert.deepEqual(await marked, { kind: 'unchanged', resultId: 'previous' });
    assert.deepEqual(shown(await documentDiagnostics(requestContext(data, catalog))), ['0:9-16 4 legacy']);
  });
});
