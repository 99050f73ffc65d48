import assert from 'node:assert/strict';
import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import type { CatalogReport, LayerState } from '../../../../server/src/core/catalog/catalogReport';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';
import { readDefinitions } from '../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { lintDiagnostics } from '../../../../server/src/core/checks/definitions/lintDocument';
import { finish } from '../../../../server/src/core/text';
import { documentOf } from '../../../features/context';

const files = {
  'ErrorCode.java': `class ErrorCode {
    static final int A_B = 1241001;
    static final int C_D = 1241002;
    static final int E_F = 1241099;
}
`,
  'i18n/message.properties': '1241001=一{0}\n1241002=二\n1241098=无\n',
  'i18n/message_en.properties': '1241001=one {0}\n1241098=none\n',
};

const id = 'workspace:file:///w';

/** Checks a document of the workspace, which may differ from what was read from the disk. */
function linted(name: string, text: string, state: LayerState = 'done', folder = 'file:///w') {
  const { layers, families } = builtinLayers();
  const found = Object.entries(files).flatMap(([file, on]) => readDefinitions(`file:///w/${file}`, on) ?? []);
  const layer = workspaceLayer(id, { en: 'w', 'zh-CN': 'w' }, found, families);
  const catalog = mergeLayers([...layers.slice(0, 1), layer, ...layers.slice(1)], families);
  const about = { id, kind: 'workspace', name: layer.name, filesRead: 3, problems: [] } as const;
  const report: CatalogReport = {
    layers: [{ ...about, state, skipped: [], skippedCount: 0 }],
    trusted: true,
    skipped: [],
  };
  const languageId = name.endsWith('.java') ? 'java' : 'properties';
  const document = documentOf(text, languageId, `${folder}/${name}`);
  return lintDiagnostics(document, catalog, () => report);
}

/** What is said about it. */
function said(...document: Parameters<typeof linted>): string[] {
  return finish(linted(...document)).map(({ rule, level, line, column, length, code, constant }) =>
    [rule, level, `${line}:${column}+${length}`, code, constant].filter((part) => part !== undefined).join(' '),
  );
}

describe('lint of an open document', () => {
  it('finds the same as in the file on disk', () => {
    assert.deepEqual(said('ErrorCode.java', files['ErrorCode.java']), [
      'constant-without-message error 4:22+3 1241099 E_F',
    ]);
    assert.deepEqual(said('i18n/message.properties', files['i18n/message.properties']), [
      'language-gap warning 2:1+7 1241002 C_D',
      'message-without-constant warning 3:1+7 1241098',
    ]);
    assert.deepEqual(said('i18n/message_en.properties', files['i18n/message_en.properties']), []);
  });

  it('checks unsaved text against the rest of the folder', () => {
    const truncated = 'class ErrorCode {\n  int NEW_ONE = 1241003;\n  int SAME = 1241003;\n  int A_B = 1241001';
    assert.deepEqual(said('ErrorCode.java', truncated), [
      'constant-without-message error 2:7+7 1241003 NEW_ONE',
      'constant-without-message error 3:7+4 1241003 SAME',
      'duplicate-number error 3:7+4 1241003 SAME',
    ]);
    assert.deepEqual(said('i18n/message_en.properties', '1241001=one\n1241002=two\n1241099=new'), [
      'argument-count warning 1:1+7 1241001 A_B',
      'language-gap warning 3:1+7 1241099 E_F',
    ]);
  });

  it('counts the arguments of calls in documents that define nothing', () => {
    const text =
      'class S {\n  void f() { throw new XException(ErrorCode.A_B); }\n  void g() { throw new XException(ErrorCode.C_D); }\n}\n';
    assert.deepEqual(said('job/S.java', text), ['argument-count warning 2:35+13 1241001 A_B']);
    assert.deepEqual(said('job/src/test/java/S.java', text), []);
    assert.deepEqual(said('job/S.kt', text), []);
  });

  it('finds nothing before the folder is read, and nothing in documents elsewhere', () => {
    for (const state of ['waiting', 'reading', 'untrusted', 'off'] as const) {
      assert.deepEqual(said('ErrorCode.java', files['ErrorCode.java'], state), []);
    }
    assert.deepEqual(said('ErrorCode.java', files['ErrorCode.java'], 'done', 'file:///w2'), []);
  });

  it('leaves the thread to others between its rules', () => {
    assert.equal([...linted('ErrorCode.java', files['ErrorCode.java'])].length, 6);
    assert.equal([...linted('job/S.java', 'class S {}\n')].length, 2);
  });

  it('accepts hostile documents', () => {
    for (const text of [
      '',
      '\u0000',
      '\ud800'.repeat(1000),
      'new XException('.repeat(500),
      `class E {${'{'.repeat(500)}`,
    ]) {
      assert.deepEqual(said('E.java', text), []);
    }
  });
});
