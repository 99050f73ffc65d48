import assert from 'node:assert/strict';
import {
  chosenFamilies,
  familiesOf,
  shortestNames,
} from '../../../../server/src/core/answers/constants/constantFamilies';
import { finish } from '../../../../server/src/core/text';
import { catalogFrom, layerOf, smallCatalog } from './sampleCatalog';

const ids = [
  'related-systems/paas',
  'legacy-api/missing-parameter',
  'legacy-api/system',
  'new-api/missing-parameter',
  'job-v3/v3-job-execute',
  'own/own',
];

describe('constantFamilies', () => {
  it('come in the order of the families file, those of custom catalogs last', () => {
    assert.deepEqual(
      familiesOf(smallCatalog).map(({ id }) => id),
      ids,
    );
  });

  it('are sorted by number inside', () => {
    const message = { en: 'm', 'zh-CN': 'm' };
    const rows = [1238105, 1238101, 1238103].map((code) => ({ code, constant: `C${code}`, message }));
    assert.deepEqual(
      familiesOf(catalogFrom(layerOf('page', 'page', rows))).map(({ entries }) => entries.map(({ code }) => code)),
      [[1238101, 1238103, 1238105]],
    );
  });

  it('are separate for catalogs with the same id and different titles', () => {
    const row = (code: number, title: string) => {
      const group = { id: 'own', name: { en: title, 'zh-CN': title } } as const;
      return { code, constant: `C${code}`, message: { en: 'm', 'zh-CN': 'm' }, section: group, category: group };
    };
    const catalog = catalogFrom(
      layerOf('own:a', 'own', [row(1199002, 'A'), row(1199004, 'A')]),
      layerOf('own:b', 'own', [row(1199001, 'B')]),
    );
    assert.deepEqual(
      familiesOf(catalog).map(({ id, section, entries }) => [id, section.name.en, entries.length]),
      [
        ['own/own', 'A', 2],
        ['own/own', 'B', 1],
      ],
    );
  });

  const asked: readonly [names: readonly string[], chosen: readonly string[], unknown: readonly string[]][] = [
    [[], ids, []],
    [['legacy-api'], ['legacy-api/missing-parameter', 'legacy-api/system'], []],
    [['missing-parameter'], ['legacy-api/missing-parameter', 'new-api/missing-parameter'], []],
    [['own', 'new-api/missing-parameter', 'own'], ['new-api/missing-parameter', 'own/own'], []],
    [['redis'], [], []],
    [['paas', 'Legacy-API', '__proto__'], ['related-systems/paas'], ['Legacy-API', '__proto__']],
  ];
  for (const [names, chosen, unknown] of asked) {
    it(`are chosen by ${JSON.stringify(names)}`, () => {
      const answer = finish(chosenFamilies(smallCatalog, names));
      assert.deepEqual([answer.families.map(({ id }) => id), answer.unknown], [chosen, unknown]);
    });
  }

  const shortened: readonly [ids: readonly string[], names: readonly string[]][] = [
    [[...ids].reverse(), []],
    [['legacy-api/system', 'legacy-api/missing-parameter'], ['legacy-api']],
    [
      ['own/own', 'legacy-api/system'],
      ['legacy-api/system', 'own'],
    ],
    [
      ['gone', 'related-systems/paas'],
      ['related-systems', 'gone'],
    ],
    [
      [...ids, 'gone'],
      ['related-systems', 'legacy-api', 'new-api', 'job-v3', 'own', 'gone'],
    ],
  ];
  for (const [given, names] of shortened) {
    it(`are named ${JSON.stringify(names)} in short`, () => {
      assert.deepEqual(shortestNames(familiesOf(smallCatalog), given), names);
    });
  }
});
