import assert from 'node:assert/strict';
import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import type { CatalogReport } from '../../../../server/src/core/catalog/catalogReport';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';
import { readDefinitions } from '../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { type DiagnosticRule, diagnosticRules } from '../../../../server/src/core/checks/rules/rules';
import { lintFindings } from '../../../../server/src/core/checks/usage/lint';
import { finish } from '../../../../server/src/core/text';
import { documentOf } from '../../../features/context';

const files = {
  'ErrorCode.java': 'class ErrorCode {\n  int A_B = 1241001;\n  int C_D = 1241002;\n  int E_F = 1241099;\n}\n',
  'i18n/message.properties': '1241001=一{0}\n1241002=二\n1241098=无\n',
  'i18n/message_en.properties': '1241001=one {0}\n1241098=none\n',
};

const id = 'workspace:file:///w';

/** What is said about a text of one of the files: `rule offset «text» code`, and the related places. */
function said(name: keyof typeof files, text = files[name], rules: readonly DiagnosticRule[] = diagnosticRules) {
  const { layers, families } = builtinLayers();
  const found = Object.entries(files).flatMap(([file, on]) => readDefinitions(`file:///w/${file}`, on) ?? []);
  const layer = workspaceLayer(id, { en: 'w', 'zh-CN': 'w' }, found, families);
  const catalog = mergeLayers([layer, ...layers], families);
  const about = { id, kind: 'workspace', name: layer.name, filesRead: 3, problems: [], state: 'done' } as const;
  const report: CatalogReport = { layers: [{ ...about, skipped: [], skippedCount: 0 }], trusted: true, skipped: [] };
  const document = documentOf(text, name.endsWith('.java') ? 'java' : 'properties', `file:///w/${name}`);
  return finish(lintFindings(document, catalog, () => report, new Set(rules))).map(
    ({ rule, offset, length, code, message, places = [] }) => ({
      about: `${rule} ${offset} «${document.slice(offset, offset + length)}» ${code ?? 'no code'}`,
      message: message('en'),
      places: places.map((place) => `${place.origin.file}:${place.origin.line} ${place.message('en')}`),
    }),
  );
}

describe('lintFindings', () => {
  it('are at the places of the constants and keys, with the place of the message they miss', () => {
    assert.deepEqual(said('ErrorCode.java'), [
      {
        about: 'constantWithoutMessage 66 «E_F» 1241099',
        message: 'E_F (1241099) has no message in any bundle: users see only the number.',
        places: [],
      },
    ]);
    assert.deepEqual(
      said('i18n/message.properties').map(({ about, places }) => [about, places]),
      [
        ['languageGap 13 «1241002» 1241002', ['file:///w/i18n/message_en.properties:1 The message is defined here']],
        [
          'messageWithoutConstant 23 «1241098» 1241098',
          ['file:///w/i18n/message_en.properties:2 The message is defined here'],
        ],
      ],
    );
  });

  it('are only those of the rules that are asked for', () => {
    assert.deepEqual(
      said('i18n/message.properties', undefined, ['legacy', 'languageGap']).map(({ about }) => about),
      ['languageGap 13 «1241002» 1241002'],
    );
    assert.deepEqual(said('i18n/message.properties', undefined, ['legacy', 'unlisted']), []);
  });

  it('about a whole line are on its first word', () => {
    assert.deepEqual(
      said('i18n/message.properties', '1241001=一{0}\n   1241002=it\\u12 {0}\n').map(({ about }) => about),
      ['illFormed 16 «1241002=it\\u12» no code', 'languageGap 16 «1241002» 1241002'],
    );
  });

  it('name the other place of a constant, and the message of another language', () => {
    const twice = 'class ErrorCode {\n  int A_B = 1241001;\n  int C_D = 1241001;\n  int A_B = 1241002;\n}';
    assert.deepEqual(
      said('ErrorCode.java', twice).map(({ about, places }) => [about, ...places]),
      [
        ['duplicateNumber 45 «C_D» 1241001', 'file:///w/ErrorCode.java:2 The other place'],
        ['duplicateName 66 «A_B» 1241002', 'file:///w/ErrorCode.java:2 The other place'],
      ],
    );
    assert.deepEqual(
      said('i18n/message_en.properties', '1241001=one\n').map(({ about, places }) => [about, ...places]),
      [['argumentCount 0 «1241001» 1241001', 'file:///w/i18n/message.properties:1 The message is defined here']],
    );
  });
});
