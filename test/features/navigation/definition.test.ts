import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { catalogMarkdown } from '../../../server/src/core/answers/card/catalogMarkdown';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import { languages } from '../../../server/src/core/text/productLanguage';
import { declaration, definition, placesOf } from '../../../server/src/features/navigation/definition';
import { catalogDocumentUri } from '../../../server/src/protocol';
import { catalogWith } from '../../support/customCatalogs';
import { layer, layeredCatalog } from '../../support/layeredCatalog';
import { marked, on, preferences } from '../context';

const java = 'file:///w/ErrorCode.java';
const bundles = { en: 'file:///w/message_en.properties', 'zh-CN': 'file:///w/message_zh.properties' };

const workspace = layer({ id: 'workspace:file:///w', kind: 'workspace' }, java, [
  {
    code: 1241001,
    constant: 'STEP_FAILED',
    names: [
      { name: 'STEP_FAILED', owner: 'ErrorCode', origin: { file: java, line: 3 } },
      { name: 'OLD_STEP_FAILED', owner: 'OldCode', origin: { file: 'file:///w/OldCode.java', line: 8 } },
    ],
    origin: { file: java, line: 3 },
    textOrigins: { en: { file: bundles.en, line: 5 }, 'zh-CN': { file: bundles['zh-CN'], line: 6 } },
  },
  { code: 1241002, names: [], origin: { file: bundles.en, line: 9 } },
]);
const catalog = layeredCatalog([1239801], [workspace]);

function definedAt(text: string, changes: Partial<Preferences> = {}, from: Catalog = catalog) {
  const { document, position } = marked(text, 'java');
  return definition(document, position, from, preferences(changes));
}

/** Of whole answers `file:line`, as most links say the same otherwise. */
function placesAt(text: string, changes: Partial<Preferences> = {}, ask = definition, uri?: string): string[] {
  const { document, position } = marked(text, 'java', uri);
  const links = ask(document, position, catalog, preferences(changes)) ?? [];
  return links.map((link) => {
    assert.ok('targetUri' in link);
    return `${link.targetUri.slice('file:///w/'.length)}:${link.targetRange.start.line + 1}`;
  });
}

describe('definition', () => {
  it('leads from a name to its line in the bundle, and to its constant', () => {
    const target = (targetUri: string, line: number) => ({
      originSelectionRange: on(0, 16, 27),
      targetUri,
      targetRange: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      targetSelectionRange: on(line, 0, 0),
    });
    assert.deepEqual(definedAt('throw ErrorCode.STEP$0_FAILED;'), [target(bundles.en, 4)]);
    assert.deepEqual(placesAt('throw ErrorCode.STEP$0_FAILED;', {}, declaration), ['ErrorCode.java:3']);
  });

  it('leads from a definition to the next one', () => {
    const bundle = '\n\n\n\n124$01001=The step failed';
    assert.deepEqual(placesAt(bundle, {}, definition, bundles.en), ['message_zh.properties:6']);
    const constant = '\n\n  int STEP$0_FAILED = 1241001;';
    assert.deepEqual(placesAt(constant, {}, definition, java), ['message_en.properties:5']);
    assert.deepEqual(placesAt(constant, {}, declaration, java), []);
  });

  it('starts with the language of the person', () => {
    assert.deepEqual(placesAt('OldCode.OLD_STEP_FAILED$0', { language: 'zh-CN' }), ['message_zh.properties:6']);
    assert.deepEqual(placesAt('OldCode.OLD_STEP_FAILED$0', {}, declaration), ['OldCode.java:8']);
  });

  it('leads from a number to its line in the bundle, and to all its constants', () => {
    assert.deepEqual(placesAt('code == 12$041001'), ['message_en.properties:5']);
    assert.deepEqual(placesAt('code == 12$041001', {}, declaration), ['ErrorCode.java:3', 'OldCode.java:8']);
    assert.deepEqual(placesAt('code == 1241002$0'), ['message_en.properties:9']);
  });

  it('answers with plain locations if the client does not support links', () => {
    const navigation = { definitionLinks: false, symbolTree: false, lateRanges: false };
    assert.deepEqual(definedAt('$01241002', { navigation }), [
      { uri: bundles.en, range: { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } } },
    ]);
  });

  it('leads to the row of a custom catalog', () => {
    const own = catalogWith({ 'file:///w/own.csv': 'code,message\n1241777,Odd\n' });
    assert.deepEqual(
      (definedAt('errorCode = 1241777$0', {}, own) ?? []).map((link) => [
        'targetUri' in link && link.targetUri,
        'targetRange' in link && link.targetRange.start.line,
      ]),
      [['file:///w/own.csv', 1]],
    );
  });

  it('leads nowhere beside a code, and for unlisted codes', () => {
    assert.equal(definedAt('x $0 = 1241001'), null);
    assert.equal(definedAt('errorCode = 1200$0001', { commands: true }), null);
  });

  it('leads to the row of the read-only catalog for every built-in code, where the client has it', () => {
    assert.equal(definedAt('1239801$0'), null);
    for (const language of languages) {
      const built = builtinCatalog();
      const lines = catalogMarkdown(built, language).split('\n');
      const shown = preferences({ commands: true, language });
      for (const { code } of built.entries) {
        for (const entry of built.meanings(code)) {
          const [place, ...more] = placesOf({ code, entry }, undefined, built, shown);
          assert.ok(place && more.length === 0);
          assert.equal(place.uri, catalogDocumentUri);
          const row = lines[place.range.start.line] ?? '';
          assert.ok(row.startsWith(`| ${code} |`) && row.includes(`\`${entry.constant}\``), `${code}: ${row}`);
        }
      }
      assert.ok(built.entries.length > 400);
    }
  });
});
