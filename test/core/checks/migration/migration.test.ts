import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { isLegacy } from '../../../../server/src/core/catalog/catalogEntry';
import { type MigrationStep, migrationStep } from '../../../../server/src/core/checks/migration/migration';
import { definedCatalog } from '../../../support/definedCatalog';
import { defined, layerOf, merged } from '../../../support/handmadeLayers';

const catalog = builtinCatalog();

function step(code: number): MigrationStep {
  const found = migrationStep(code, catalog);
  assert.ok(found, `${code} is no legacy code`);
  return found;
}

function facts({ successor, renames, impostor, reworded, wider, gained, lost }: MigrationStep) {
  return {
    to: successor?.code,
    renames: renames.map(({ legacy, current }) => `${legacy} ${current}`),
    impostor: impostor?.code,
    reworded,
    wider,
    gained,
    lost,
  };
}

const plain = { renames: [], impostor: undefined, reworded: false, wider: false, gained: [], lost: [] };

describe('migrationStep', () => {
  const traps: readonly (readonly [code: number, expected: object])[] = [
    [1208146, { ...plain, to: 1238128, renames: ['processInfos process_infos'], impostor: 1238146 }],
    [1208147, { ...plain, to: 1238146 }],
    [1208128, { ...plain, to: 1238128, renames: ['processInfos process_infos'] }],
    [1207128, { ...plain, to: 1237128, reworded: true, wider: true }],
    [1209996, { ...plain, to: 1239996, reworded: true, gained: [0] }],
    [1208117, { ...plain, to: 1238117, reworded: true, renames: ['file files'] }],
    [1208126, { ...plain, to: 1238126, renames: ['userName account'] }],
    [1209801, { ...plain, to: 1239801 }],
  ];
  for (const [code, expected] of traps) {
    it(`leads from ${code} to the code with the same meaning`, () => assert.deepEqual(facts(step(code)), expected));
  }

  it('leads from every listed legacy code to a successor, and warns of one look-alike', () => {
    const legacy = catalog.entries.filter(isLegacy).map(({ code }) => step(code));
    assert.equal(legacy.length, 111);
    assert.deepEqual(
      legacy.filter(({ successor }) => successor === undefined),
      [],
    );
    assert.deepEqual(
      legacy.filter(({ impostor }) => impostor !== undefined).map(({ code }) => code),
      [1208146],
    );
    assert.deepEqual(
      legacy.filter(({ successor }) => successor && isLegacy(successor)),
      [],
    );
  });

  it('recognises unlisted codes of the legacy API by their digits', () => {
    assert.deepEqual(facts(step(1208199)), { ...plain, to: undefined });
    assert.equal(step(1208199).legacy, undefined);
  });

  it('is undefined for other codes', () => {
    for (const code of [1238128, 1239300, 1250001, 1241001, 1299999, 9900403]) {
      assert.equal(migrationStep(code, catalog), undefined);
    }
  });

  it('uses the page if a workspace defines the code, too', () => {
    const known = definedCatalog({ code: 1208146, name: 'MISSING_PROCESSES', owner: 'ErrorCode' });
    assert.equal(migrationStep(1208146, known)?.successor?.code, 1238128);
  });

  it('has no successor for a code that only a workspace lists', () => {
    const section = { id: 'legacy-api', name: { en: 'Legacy API', 'zh-CN': '旧版 API' } } as const;
    const own = { ...defined(1208199, 'OLD', 'old'), section };
    const found = migrationStep(1208199, merged([layerOf('workspace', [own])]));
    assert.deepEqual([found?.legacy?.constant, found?.successor], ['OLD', undefined]);
  });
});
