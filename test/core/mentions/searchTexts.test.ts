import assert from 'node:assert/strict';
import { searchTexts } from '../../../server/src/core/mentions/searchTexts';
import { usesOfCode } from '../../../server/src/core/mentions/usesIn';
import { documentOf } from '../../features/scene';
import { catalogOf } from '../../support/catalogOf';
import { definedCatalog } from '../../support/definedCatalog';

describe('searchTexts', () => {
  it('are the number and all names of a code, each once', () => {
    const catalog = definedCatalog(
      { code: 1241001, name: 'TEAM_STEP_FAILED', owner: 'ErrorCode' },
      { code: 1241001, name: 'TEAM_FAILED', owner: 'OldCode' },
    );
    const texts = searchTexts(catalog, [1241001, 1200001]);
    assert.deepEqual(
      texts.filter((text) => text.startsWith('TEAM') || /^[0-9]/.test(text)),
      ['1241001', 'TEAM_STEP_FAILED', 'TEAM_FAILED', '1200001'],
    );
    assert.deepEqual(searchTexts(catalog, [1241001], false), ['1241001']);
    assert.deepEqual(searchTexts(catalogOf(), []), []);
  });

  it('leave out what holds another of them', () => {
    const catalog = definedCatalog(
      { code: 1241001, name: 'FAILED', owner: 'A' },
      { code: 1241001, name: 'X_FAILED_Y', owner: 'B' },
    );
    assert.ok(!searchTexts(catalog, [1241001]).includes('X_FAILED_Y'));
  });

  it('stand in every text in which a use is found', () => {
    const catalog = definedCatalog({ code: 1241001, name: 'STEP_FAILED', owner: 'ErrorCode' });
    const texts = searchTexts(catalog, [1241001]);
    const lines = [
      'ErrorCode.STEP_FAILED',
      'ErrorCode.JOB_STEP_FAILED',
      'code = 1241001',
      'STEP_FAILED = 1241001',
      'nothing',
    ];
    const found = lines.filter((line) => usesOfCode(documentOf(line, 'java'), catalog, 1241001).length > 0);
    assert.deepEqual(found, lines.slice(0, 4));
    assert.ok(found.every((line) => texts.some((text) => line.includes(text))));
  });
});
