import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { CatalogEntry } from '../../../server/src/core/catalog/catalogEntry';
import { CodeFinder } from '../../../server/src/core/mentions/codeFinder';
import { declarationPlaces, definitionPlaces, lineNow } from '../../../server/src/core/mentions/definitionPlaces';
import { documentOf } from '../../features/context';
import { layerOf, merged, said } from '../../support/handmadeLayers';

describe('lineNow', () => {
  const now = (text: string, line: number) => {
    const document = documentOf(text, 'java');
    return lineNow(document, new CodeFinder(document, builtinCatalog()).of(new Set([1239801])), line);
  };

  it('is the line itself while the code is there, by number or by name', () => {
    assert.equal(now('a\ncode = 1239801\ncode = 1239801', 1), 1);
    assert.equal(now('ErrorCode.API_IP_NOT_AUTHORIZED\ncode = 1239801', 0), 0);
  });

  it('is the nearest line with the number if the code has moved', () => {
    assert.equal(now('code = 1239801\n\n\n\n\ncode = 1239801', 3), 5);
    assert.equal(now('code = 1239801\nErrorCode.API_IP_NOT_AUTHORIZED\n\n', 2), 0);
    assert.equal(now('code = 1239801', 900), 0);
  });

  it('stays the same if the number is gone', () => {
    assert.equal(now('ErrorCode.API_IP_NOT_AUTHORIZED\ncode = 1239802', 1), 1);
    assert.equal(now('', 7), 7);
  });
});

describe('places of definitions', () => {
  const at = (file: string, line: number) => ({ file: `file:///w/${file}`, line });
  const named = (name: string, origin: { readonly file: string; readonly line: number }) => ({
    name,
    owner: 'E',
    origin,
  });
  const workspace = (changes: Partial<CatalogEntry>) =>
    said(1300001, 'A', 'x', { origin: at('E.java', 9), ...changes });
  const texts = { en: at('m_en.properties', 2), 'zh-CN': at('m.properties', 1) };
  const catalog = merged([
    layerOf('own', [said(1300001, 'OWN', 'x', { origin: { file: 'file:///c/team.md', line: 5 } })]),
    layerOf('workspace', [
      workspace({
        names: [named('A', at('E.java', 3)), named('B', at('E.java', 4)), named('C', at('E.java', 3))],
        textOrigins: texts,
      }),
      said(1300002, 'D', 'x', {
        names: [],
        origin: at('m.properties', 7),
        textOrigins: { en: at('m.properties', 7) },
      }),
    ]),
    layerOf('page', [said(1300003, 'SHIPPED', 'x', { origin: { file: 'data/page.md', line: 3 } })]),
  ]);
  const shown = (places: readonly { readonly file: string; readonly line: number }[]) =>
    places.map(({ file, line }) => `${file.split('/').at(-1)}:${line}`).join(' ');

  const cases: readonly (readonly [code: number, name: string | undefined, places: string, declarations: string])[] = [
    [1300001, undefined, 'm_en.properties:2 m.properties:1 team.md:5 E.java:3 E.java:4', 'team.md:5 E.java:3 E.java:4'],
    [1300001, 'A', 'm_en.properties:2 m.properties:1 E.java:3', 'E.java:3'],
    [1300001, 'JOB_B', 'm_en.properties:2 m.properties:1 E.java:4', 'E.java:4'],
    [1300001, 'OWN', 'team.md:5', 'team.md:5'],
    [1300001, 'JOB_OWN', 'team.md:5', 'team.md:5'],
    [1300001, 'Z', '', ''],
    [1300002, undefined, 'm.properties:7', 'm.properties:7'],
    [1300002, 'D', '', ''],
    [1300003, undefined, '', ''],
    [1300004, undefined, '', ''],
  ];
  for (const [code, name, places, declarations] of cases) {
    it(`of ${code} ${name ?? ''}: ${places || 'none'}`, () => {
      assert.equal(shown(definitionPlaces(catalog, code, 'en', name)), places);
      assert.equal(shown(declarationPlaces(catalog, code, name)), declarations);
    });
  }

  it('are in the order of the language of the person', () => {
    assert.equal(shown(definitionPlaces(catalog, 1300001, 'zh-CN', 'A')), 'm.properties:1 m_en.properties:2 E.java:3');
  });
});
