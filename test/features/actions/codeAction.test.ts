import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import type { ActionSource } from '../../../server/src/features/actions/actionSource';
import { addToCatalog } from '../../../server/src/features/actions/addToCatalog';
import { codeAction } from '../../../server/src/features/actions/codeAction';
import { documentationSource } from '../../../server/src/features/actions/documentation';
import { suppressSource } from '../../../server/src/features/actions/suppress';
import { documentDiagnostics } from '../../../server/src/features/diagnostics/diagnostic';
import { documentOf, on, preferences, requestContext } from '../context';

async function diagnosticsOf(document: CodeDocument): Promise<Diagnostic[]> {
  const report = await documentDiagnostics(requestContext(document, builtinCatalog()));
  return report.kind === 'full' ? report.items : [];
}

function paramsOf(document: CodeDocument, diagnostics: Diagnostic[], only?: string[]): CodeActionParams {
  const range = diagnostics[0]?.range ?? on(0, 0, 0);
  return { textDocument: { uri: document.uri }, range, context: { diagnostics, ...(only ? { only } : {}) } };
}

/** What the sources that belong to diagnostics offer for all diagnostics of the document. */
async function offered(
  document: CodeDocument,
  changes: Partial<Preferences> = {},
  diagnostics?: Diagnostic[],
): Promise<CodeAction[]> {
  const context = requestContext(document, builtinCatalog(), preferences(changes));
  const params = paramsOf(document, diagnostics ?? (await diagnosticsOf(document)));
  return codeAction(context, params, [documentationSource, addToCatalog, suppressSource]);
}

describe('codeAction', () => {
  const ofKinds = (...kinds: string[]): ActionSource => ({
    kinds: kinds as unknown as ActionSource['kinds'],
    actions: () => kinds.map((kind) => ({ title: kind, kind })),
  });
  const sources = [ofKinds('quickfix'), ofKinds('source.fixAll.ours', 'refactor.rewrite'), ofKinds('source')];
  const document = documentOf('code == 1208146');

  it('fails as a whole if a source fails, at once or later', async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', hear);
    const failing: ActionSource[] = [
      { kinds: ['quickfix'], actions: () => Promise.reject(new Error('later')) },
      {
        kinds: ['quickfix'],
        actions() {
          throw new Error('at once');
        },
      },
    ];
    const context = requestContext(document, builtinCatalog());
    await assert.rejects(codeAction(context, paramsOf(document, []), failing), /later|at once/);
    await new Promise(setImmediate);
    process.off('unhandledRejection', hear);
    assert.deepEqual(unheard, []);
  });

  it('offers the requested kinds, and actions on whole files only on request', async () => {
    const cases: [only: string[] | undefined, titles: string[]][] = [
      [undefined, ['quickfix', 'refactor.rewrite']],
      [[], []],
      [[''], ['quickfix', 'source.fixAll.ours', 'refactor.rewrite', 'source']],
      [['quickfix'], ['quickfix']],
      [['refactor'], ['refactor.rewrite']],
      [['source'], ['source.fixAll.ours', 'source']],
      [['source.fixAll'], ['source.fixAll.ours']],
      [['source.fix', 'quick'], []],
    ];
    for (const [only, titles] of cases) {
      const context = requestContext(document, builtinCatalog());
      const actions = await codeAction(context, paramsOf(document, [], only), sources);
      assert.deepEqual(
        actions.map(({ title }) => title),
        titles,
        JSON.stringify(only),
      );
    }
  });

  it('runs only sources of the requested kinds, and offers nothing to clients that support commands only', async () => {
    let asked = 0;
    const counting: ActionSource = {
      kinds: [CodeActionKind.QuickFix],
      actions: () => {
        asked++;
        return [];
      },
    };
    const params = paramsOf(document, [], ['refactor']);
    assert.deepEqual(await codeAction(requestContext(document, builtinCatalog()), params, [counting]), []);
    assert.equal(asked, 0);
    const actions = { literals: false, versionedEdits: true, annotations: true };
    assert.deepEqual(await offered(document, { actions, commands: true }), []);
  });
});

describe('the fixes of a diagnostic', () => {
  it('suppress it on its line or in its file, in one step on the version of the document', async () => {
    const document = documentOf('def a():\n    if code == 1208146:\n        pass\n');
    const diagnostics = await diagnosticsOf(document);
    const edit = (line: number, character: number, newText: string) => ({
      documentChanges: [
        {
          textDocument: { uri: 'file:///a', version: 1 },
          edits: [{ range: on(line, character, character), newText }],
        },
      ],
    });
    assert.deepEqual(await offered(document), [
      {
        title: 'Ignore ‘legacy’ on this line',
        kind: 'quickfix',
        diagnostics,
        edit: edit(1, 23, ' # bk-job-ignore legacy'),
      },
      {
        title: 'Ignore ‘legacy’ in this file',
        kind: 'quickfix',
        diagnostics,
        edit: edit(0, 0, '# bk-job-ignore-file legacy\n'),
      },
    ]);
    const actions = { literals: true, versionedEdits: false, annotations: false };
    const [plain] = await offered(document, { actions, language: 'zh-CN' });
    assert.deepEqual(
      [plain?.title, plain?.edit],
      [
        '在此行忽略“legacy”',
        { changes: { 'file:///a': [{ range: on(1, 23, 23), newText: ' # bk-job-ignore legacy' }] } },
      ],
    );
  });

  it('are one for all diagnostics of a rule on a line; there are none in a language without comments', async () => {
    const document = documentOf('if code in (1208146, 1208147, 1239777):\n    raise JobError(1207101)');
    const titles = (await offered(document)).map(({ title, diagnostics }) => [title, diagnostics?.length]);
    assert.deepEqual(titles, [
      ['Ignore ‘legacy’ on this line', 2],
      ['Ignore ‘unlisted’ on this line', 1],
      ['Ignore ‘legacy’ on this line', 1],
      ['Ignore ‘legacy’ in this file', 3],
      ['Ignore ‘unlisted’ in this file', 1],
    ]);
    const json = documentOf('{"code": 1208146}', 'json');
    assert.equal((await diagnosticsOf(json)).length, 1);
    assert.deepEqual(await offered(json), []);
  });

  it('explain a listed code and add an unlisted one to a catalog, if the client runs our commands', async () => {
    const document = documentOf('{"code": 1208146, "errorCode": 1239777}', 'json');
    const diagnostics = await diagnosticsOf(document);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['legacy', 'unlisted'],
    );
    const title = 'Explain 1208146 in the catalog';
    const add = 'Add 1239777 to own catalog';
    assert.deepEqual(await offered(document, { commands: true }), [
      {
        title,
        kind: 'quickfix',
        diagnostics: diagnostics.slice(0, 1),
        command: { title, command: 'bkJobErrorCodes.showCodePage', arguments: [{ code: 1208146 }] },
      },
      {
        title: add,
        kind: 'quickfix',
        diagnostics: diagnostics.slice(1),
        command: { title: add, command: 'bkJobErrorCodes.addToCatalog', arguments: [{ code: 1239777 }] },
      },
    ]);
    const log = documentOf('errcode: 1250999', 'log');
    const [atCursor, ...others] = await codeAction(
      requestContext(log, builtinCatalog(), preferences({ commands: true })),
      {
        textDocument: { uri: log.uri },
        range: on(0, 10, 10),
        context: { diagnostics: [] },
      },
    );
    assert.deepEqual([atCursor?.title, atCursor?.diagnostics, others], ['Add 1250999 to own catalog', undefined, []]);
  });

  it('check everything that a client sends', async () => {
    const document = documentOf('code == 1208146');
    const [ours] = await diagnosticsOf(document);
    assert.ok(ours);
    const foreign: Diagnostic[] = [
      { ...ours, source: 'eslint' },
      { ...ours, code: 'legacy\n*/ evil()' },
      { ...ours, code: 7 },
      { ...ours, range: on(7, 0, 1) },
      { ...ours, range: on(-1, 0, 1) },
    ];
    assert.deepEqual(await offered(document, { commands: true }, foreign), []);
  });
});
