import assert from 'node:assert/strict';
import type { CodeAction, CodeActionContext, Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import type { CodeSpace } from '../../../server/src/core/catalog/codeSpace';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import type { ActionSource } from '../../../server/src/features/actions/actionSource';
import { migrateCode, migrateFile } from '../../../server/src/features/actions/migrateCode';
import { migrateRenames } from '../../../server/src/features/actions/migrateRenames';
import { definedCatalog } from '../../support/definedCatalog';
import { documentOf, marked, on, preferences, requestContext } from '../context';

const builtin = builtinCatalog();
const nothing: CodeActionContext = { diagnostics: [] };

interface Asked {
  readonly languageId?: string;
  readonly catalog?: Catalog;
  readonly context?: CodeActionContext;
  readonly changes?: Partial<Preferences>;
}

async function ask(
  source: ActionSource,
  document: CodeDocument,
  range: Range,
  asked: Asked = {},
): Promise<CodeAction[]> {
  const { catalog = builtin, context = nothing, changes } = asked;
  return source.actions(requestContext(document, catalog, preferences(changes)), {
    textDocument: { uri: document.uri },
    range,
    context,
  });
}

/** What a source offers at `$0`. */
function at(source: ActionSource, text: string, asked?: Asked): Promise<CodeAction[]> {
  const { document, position } = marked(text, asked?.languageId);
  return ask(source, document, { start: position, end: position }, asked);
}

/** The text after an action, which must be for the version the document has. */
function applied(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change);
  assert.deepEqual(change.textDocument, { uri: 'file:///a', version: 1 });
  const before = TextDocument.create('file:///a', 'python', 1, text.replace('$0', ''));
  return TextDocument.applyEdits(
    before,
    change.edits.filter((edit): edit is TextEdit => 'newText' in edit),
  );
}

describe('migrateCode', () => {
  it('replaces a code by its successor', async () => {
    const text = 'if code == 120$08146:\n    pass\n';
    const diagnostic = { source: 'bk-job-error-codes', code: 'legacy', message: '', range: on(0, 11, 18) };
    const others = [
      { ...diagnostic, range: on(0, 11, 17) },
      { ...diagnostic, code: 'unlisted' },
    ];
    const actions = await at(migrateCode, text, { context: { diagnostics: [diagnostic, ...others] } });
    assert.deepEqual(actions, [
      {
        title: 'Replace 1208146 by 1238128: Missing parameter [process_infos]',
        kind: 'quickfix',
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: {
          documentChanges: [
            { textDocument: { uri: 'file:///a', version: 1 }, edits: [{ range: on(0, 11, 18), newText: '1238128' }] },
          ],
        },
      },
    ]);
    assert.equal(applied(text, actions[0]), 'if code == 1238128:\n    pass\n');
  });

  it('is offered without a diagnostic, and for uncertain replacements', async () => {
    const [action, ...more] = await at(migrateCode, 'value = 1208147$0L');
    assert.deepEqual(
      [action?.title, action?.isPreferred, action?.diagnostics, more],
      ['Replace 1208147 by 1238146: Missing parameter [{0}] or [{1}]', undefined, undefined, []],
    );
    const [chinese] = await at(migrateCode, 'code = $01208147', { changes: { language: 'zh-CN' } });
    assert.equal(chinese?.title, '将 1208147 替换为 1238146：缺少参数【{0}】或【{1}】');
  });

  it('replaces each code of a selection, and a name by one of the same class', async () => {
    const document = documentOf('codes = [1208146, 1208147]\nErrorCode.OLD\n', 'python');
    const catalog = definedCatalog(
      { code: 1208146, name: 'OLD', owner: 'ErrorCode' },
      { code: 1238128, name: 'NEW', owner: 'ErrorCode' },
    );
    const actions = await ask(migrateCode, document, { start: on(0, 0, 0).start, end: on(1, 0, 13).end }, { catalog });
    assert.deepEqual(
      actions.map(({ title }) => title.split(':')[0]),
      ['Replace 1208146 by 1238128', 'Replace 1208147 by 1238146', 'Replace OLD by NEW'],
    );
  });

  it('offers nothing outside a code, without a successor, in logs, and in generated files', async () => {
    for (const text of ['code  $0 = 1208146', 'code = $01208199', 'code = $01238128', 'code = $01250001']) {
      assert.deepEqual(await at(migrateCode, text), [], text);
    }
    assert.deepEqual(await at(migrateCode, 'code=$01208146', { languageId: 'log' }), []);
    const header =
      '# Code generated by bk-job-errors. DO NOT EDIT.\n# bk-job-errors constants --language python --lang en\n';
    assert.deepEqual(await at(migrateCode, `${header}X = $01208146\n`), []);
  });

  it('offers the first codes of a large selection without reading all of it', async () => {
    const line = 'code = 1208146\n';
    const document = documentOf(line.repeat(100_000));
    let looked = 0;
    const counting: CodeDocument = Object.create(document, {
      codesIn: {
        value(from: number, to: number, space: CodeSpace) {
          looked = Math.max(looked, to);
          return document.codesIn(from, to, space);
        },
      },
    });
    const all: Range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
    assert.equal((await ask(migrateCode, counting, all)).length, 20);
    assert.ok(looked > 20 * line.length && looked < document.length / 10, `${looked} of ${document.length}`);
    const late = documentOf(`${'#\n'.repeat(100_000)}${line}`);
    const end = { line: 100_000, character: 14 };
    assert.equal((await ask(migrateCode, late, { start: all.start, end })).length, 1);
  });

  it('gives clients without versioned edits the plain edit', async () => {
    const actions = { literals: true, versionedEdits: false, annotations: false };
    const [action] = await at(migrateCode, 'code = $01208146', { changes: { actions } });
    assert.deepEqual(action?.edit, { changes: { 'file:///a': [{ range: on(0, 7, 14), newText: '1238128' }] } });
  });
});

describe('migrateFile', () => {
  const text = `call(processInfos=1)$0
if code == 1208146: pass
if code == 1208147: pass
if code in (1208147, 1238146): pass
value = 1208100
`;

  it('replaces all certain codes at once, and no parameter', async () => {
    const context: CodeActionContext = { diagnostics: [], only: ['source.fixAll.bkJobErrorCodes'] };
    const [action, ...more] = await at(migrateFile, text, { context });
    assert.deepEqual(
      [action?.title, action?.kind, more],
      ['Replace 2 legacy error codes in this file', 'source.fixAll.bkJobErrorCodes', []],
    );
    assert.equal(
      applied(text, action),
      text.replace('$0', '').replace('1208146', '1238128').replace('== 1208147', '== 1238146'),
    );
  });

  it('is offered only if all fixes or source actions are requested', async () => {
    const offered = async (...only: string[]) =>
      (await at(migrateFile, text, { context: { diagnostics: [], only } })).length;
    assert.deepEqual([await offered('source.fixAll'), await offered('source'), await offered('quickfix')], [1, 1, 0]);
    assert.deepEqual(await at(migrateFile, text), []);
    const context: CodeActionContext = { diagnostics: [], only: ['source.fixAll'] };
    assert.deepEqual(await at(migrateFile, 'value = 1208146$0', { context }), []);
  });
});

describe('migrateRenames', () => {
  const text = 'def f():\n    call(appId=1, x={"appId": 2})\n    return code == $01207101\n';

  it('renames the parameters near a code, after a preview', async () => {
    const [action, ...more] = await at(migrateRenames, text);
    assert.deepEqual(more, []);
    assert.deepEqual(action, {
      title: 'Rename parameters near 1207101 for the new API: appId → bk_biz_id',
      kind: 'refactor.rewrite',
      edit: {
        documentChanges: [
          {
            textDocument: { uri: 'file:///a', version: 1 },
            edits: [
              { range: on(1, 9, 14), newText: 'bk_biz_id', annotationId: 'appId bk_biz_id' },
              { range: on(1, 22, 27), newText: 'bk_biz_id', annotationId: 'appId bk_biz_id' },
            ],
          },
        ],
        changeAnnotations: {
          'appId bk_biz_id': {
            label: 'appId → bk_biz_id',
            description: 'Near 1207101. Not certain: check each one.',
            needsConfirmation: true,
          },
        },
      },
    });
    assert.equal(applied(text, action), text.replace('$0', '').replaceAll('appId', 'bk_biz_id'));
  });

  it('does so near the successor, and in Chinese', async () => {
    const [action] = await at(migrateRenames, text.replace('1207101', '1237101'), { changes: { language: 'zh-CN' } });
    assert.equal(action?.title, '按新版 API 重命名 1237101 附近的参数：appId → bk_biz_id');
  });

  it('offers nothing without such a parameter', async () => {
    for (const near of [
      'call(appId=1)\n\n\ncode = $01207101\n',
      'code = $01209801\n',
      '$0call(appId=1) == 1207101\n',
    ]) {
      assert.deepEqual(await at(migrateRenames, near), [], near);
    }
  });

  it('gives clients without previews the plain edit', async () => {
    const actions = { literals: true, versionedEdits: true, annotations: false };
    const [action] = await at(migrateRenames, text, { changes: { actions } });
    assert.deepEqual(Object.keys(action?.edit ?? {}), ['documentChanges']);
    assert.equal(applied(text, action), text.replace('$0', '').replaceAll('appId', 'bk_biz_id'));
  });
});
