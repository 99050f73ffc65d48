import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { legacyTexts, migrationFinder, migrationsIn } from '../../../../server/src/core/checks/migration/migrations';
import { documentOf } from '../../../features/context';
import { catalogWith } from '../../../support/customCatalogs';

describe('the texts of which a file with legacy codes has one', () => {
  it('are the beginnings of codes and names, where the catalog has no others', () => {
    const beginnings = ['120', '1_20', "1'20"];
    assert.deepEqual(legacyTexts(builtinCatalog(), false), beginnings);
    const named = legacyTexts(builtinCatalog(), true);
    assert.deepEqual(named.slice(0, 4), [...beginnings, 'LEGACY_API_']);
    assert.deepEqual(
      named.slice(4).filter((text) => /^(?:120|1_20|1'20|LEGACY_API_)/.test(text)),
      [],
    );
  });

  it('include the names that a catalog gives to legacy codes', () => {
    const catalog = catalogWith({
      'own.csv': 'code,constant,message\n1208146,QUEUE_IS_FULL,x\n1241001,NOT_LEGACY,y\n',
    });
    const texts = legacyTexts(catalog, true);
    assert.deepEqual([texts.includes('QUEUE_IS_FULL'), texts.includes('NOT_LEGACY')], [true, false]);
    assert.ok(!legacyTexts(catalog, false).includes('QUEUE_IS_FULL'));
  });
});

describe('migrations that are searched piece by piece', () => {
  const text = [
    'LEGACY_API_MISSING_APP_ID = 1208111',
    'if code == 1208146 or code == ErrorCode.LEGACY_API_MISSING_APP_ID:',
    '    raise JobErrorCode.LEGACY_API_MISSING_APP_ID  # 1207101',
    'JobErrorCode.LEGACY_API_MISSING_APP_ID = 1208111',
    '',
  ].join('\n');

  it('are the same wherever a piece ends', () => {
    const document = documentOf(text.repeat(3), 'python');
    const catalog = builtinCatalog();
    const shown = (found: ReturnType<typeof migrationsIn>) =>
      found.map(({ offset, text: from, replacement, obstacle }) => [offset, from, replacement, obstacle]);
    const whole = shown(migrationsIn(document, catalog, { names: true }));
    assert.ok(whole.length >= 12);
    for (const size of [1, 7, 36, 100]) {
      const find = migrationFinder(document, catalog, true);
      const pieces = [];
      for (let at = 0; at < document.length; at += size) pieces.push(...find(at, at + size));
      assert.deepEqual(shown(pieces), whole, `pieces of ${size}`);
    }
  });
});
