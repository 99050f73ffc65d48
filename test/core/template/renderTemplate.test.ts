import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { messageStyleOf, renderMessage } from '../../../server/src/core/catalog/renderEntry';
import { readCustomCatalog } from '../../../server/src/core/catalog/sources/custom/customCatalog';
import type { FileDefinitions } from '../../../server/src/core/catalog/sources/workspace/fileDefinitions';
import { readDefinitions } from '../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { templateParts } from '../../../server/src/core/template/messageFormat';
import { renderTemplate } from '../../../server/src/core/template/renderTemplate';
import { languages } from '../../../server/src/core/text/productLanguage';

const catalog = builtinCatalog();

describe('messageStyleOf', () => {
  const { layers, families } = builtinLayers();
  const java = `public class ErrorCode {
    public static final int WITH_TEXT = 1241701;
    /** it's {0} */
    public static final int WITH_COMMENT = 1241702;
  }`;
  const read = (uri: string, text: string): FileDefinitions[] => {
    const findings = readDefinitions(uri, text);
    return findings ? [findings] : [];
  };
  const workspace = workspaceLayer(
    'workspace:a',
    { en: 'a', 'zh-CN': 'a' },
    [
      ...read('file:///a/ErrorCode.java', java),
      ...read('file:///a/i18n/message_en.properties', "1241701=it''s {0}\n1241705=''"),
    ],
    families,
  );
  const csv = readCustomCatalog({ path: 'own.csv', text: "code,message\n1241703,it's {0}\n" }, families);
  const bundle = readCustomCatalog({ path: 'OWN.properties', text: "1241704=it''s {0}\n" }, families);
  const json = readCustomCatalog(
    { path: 'own.json', text: `{ "format": "java", "codes": [{ "code": 1241706, "message": "it''s {0}" }] }` },
    families,
  );
  const silent = readCustomCatalog(
    { path: 'own.md', text: '| Code | Name |\n|-|-|\n| 1241705 | SILENT |\n' },
    families,
  );
  const merged = mergeLayers([...layers, csv, bundle, json, silent, workspace], families);
  const styles: readonly (readonly [code: number, style: string, why: string])[] = [
    [1237104, 'plain', 'the page'],
    [1241701, 'java', 'a bundle of the workspace'],
    [1241702, 'plain', 'a comment'],
    [1241703, 'plain', 'a CSV catalog'],
    [1241704, 'java', 'a bundle as a catalog'],
    [1241706, 'java', 'a catalog that says so'],
    [1241705, 'java', 'a name with the text of a bundle'],
  ];
  for (const [code, style, why] of styles) {
    it(`is ${style} for ${why}`, () => {
      const entry = merged.get(code);
      assert.ok(entry);
      assert.equal(messageStyleOf(entry), style);
    });
  }
});

describe('placeholders', () => {
  it('of a bundle are those that Java fills', () => {
    const { entries } = readCustomCatalog(
      {
        path: 'a.properties',
        text: "1199001=it's {0} ''{1}''\n1199002=it''s {0} '{1}'\n1199003={0,choice,0#a|1#{2}}\n",
      },
      builtinLayers().families,
    );
    assert.deepEqual(
      entries.map((entry) => entry.placeholders),
      [[], [0], [0, 2]],
    );
  });
});

describe('renderMessage', () => {
  it('keeps all text of every built-in template, in order, with any arguments', () => {
    let cases = 0;
    const values = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{0}', "'", '作业', '10.0.0.1')), {
      minLength: 10,
      maxLength: 10,
    });
    const entries = catalog.layers.flatMap((layer) => layer.entries);
    fc.assert(
      fc.property(values, (args) => {
        for (const entry of entries) {
          for (const language of languages) {
            cases++;
            const parts = templateParts(entry.message[language]);
            const expected = parts.map((part) => (part.kind === 'text' ? part.text : (args[part.index] ?? part.text)));
            assert.equal(renderMessage(entry, language, args).text, expected.join(''));
          }
        }
      }),
      { numRuns: 20 },
    );
    assert.equal(cases, 20 * 2 * entries.length);
  });

  it('fills templates without quotes and formats alike in both styles', () => {
    const templates = catalog.entries.flatMap(({ message }) => languages.map((language) => message[language]));
    const same = templates.filter((template) => !template.includes("'"));
    assert.ok(same.length > 400);
    for (const template of same) {
      const args = ['a', '1234', '中', 'd', 'e', 'f'];
      assert.deepEqual(renderTemplate(template, 'java', 'en', args), renderTemplate(template, 'plain', 'en', args));
    }
  });
});
