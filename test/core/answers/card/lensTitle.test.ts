import assert from 'node:assert/strict';
import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import { lensTitle } from '../../../../server/src/core/answers/card/lensTitle';
import type { VersionSetting } from '../../../../server/src/core/catalog/jobVersion';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';

function title(codes: readonly number[], version: VersionSetting = 'auto', more = 0): string {
  const { layers, families } = builtinLayers();
  return lensTitle(
    codes.map((code) => ({ code })),
    more,
    mergeLayers(layers, families, version),
    'en',
  );
}

describe('lensTitle', () => {
  it('names both meanings where nobody knows the version', () => {
    assert.equal(
      title([1213001]),
      '1213001 Calling the CMSI notification API failed (3.5+) / PaaS is unreachable: the configured add… (≤3.4)',
    );
    assert.equal(title([1238001]), '1238001 Permission denied ({0}) (3.4+) / The user has no permission (≤3.3)');
    assert.equal(
      title([1244037]),
      '1244037 The source host of the ta… (3.12+) / Invalid base URL {0} for… (3.11) / The entry is already on t… (3.10)',
    );
  });

  it('names the one of the version', () => {
    assert.equal(title([1213001], '3.12'), '1213001 Calling the CMSI notification API failed');
    assert.equal(title([1238001], '3.3'), '1238001 The user has no permission');
  });

  it('names one that only takes other arguments now once', () => {
    assert.equal(title([1244023]), '1244023 The local file does not exist in the backend ({0}, {1})');
  });

  it('has room for several codes, and counts the rest', () => {
    assert.equal(
      title([1213001, 1252001], 'auto', 2),
      '1213001 Calling the CMSI no… (3.5+) / PaaS is unreachable… (≤3.4) · 1252001 Database error · +2',
    );
  });

  it('decodes an unlisted code', () => {
    assert.equal(title([1250999]), '1250999 JOB → Redis, not in the catalog');
  });
});
