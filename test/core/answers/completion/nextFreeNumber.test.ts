import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import {
  missingNumber,
  newDefinition,
  nextFreeNumber,
} from '../../../../server/src/core/answers/completion/nextFreeNumber';
import type { ConstantDefinition } from '../../../../server/src/core/catalog/sources/workspace';
import { documentOf } from '../../../features/context';

const constant = (code: number, line: number, name = `C${code}`): ConstantDefinition => ({ name, code, line });

describe('the line of a new definition', () => {
  const cases: readonly (readonly [line: string, languageId: string, made: string | undefined])[] = [
    ['    int OLD = 1241001;', 'java', '    int NEW_ERROR_CODE = 1241777;'],
    ['    int OLD = 1241001L; // why', 'java', '    int NEW_ERROR_CODE = 1241777L;'],
    ['    OLD(1241001),', 'java', '    NEW_ERROR_CODE(1241777),'],
    ['    OLD(1241001);', 'java', '    NEW_ERROR_CODE(1241777);'],
    ['    OLD(1241001, "a text"),', 'java', undefined],
    ['    OLD(1241001)', 'java', undefined],
    ['    int OLD = 1241001', 'java', undefined],
    ['OLD = 1241001', 'python', 'NEW_ERROR_CODE = 1241777'],
    ['OLD = 1241001  # why', 'python', 'NEW_ERROR_CODE = 1241777'],
    ['OLD = 1_241_001', 'python', 'NEW_ERROR_CODE = 1241777'],
    ['OLD = 1241001 + 1', 'python', undefined],
    ['OLD = 1241002', 'python', undefined],
    ['OTHER = 1241001', 'python', undefined],
    ['  OLD: 1241001,', 'typescript', '  NEW_ERROR_CODE: 1241777,'],
    ['  OLD: 1241001', 'typescript', undefined],
    [`${' '.repeat(500)}OLD = 1241001`, 'python', undefined],
  ];
  for (const [line, languageId, made] of cases) {
    it(`${made === undefined ? 'is not made like' : 'is made like'} ${languageId}: ${line.trim()}`, () => {
      const document = documentOf(`first\n${line}\nlast\n`, languageId);
      assert.equal(newDefinition(document, constant(1241001, 2, 'OLD'), 1241777), made);
    });
  }
});

describe('the next free number', () => {
  const catalog = builtinCatalog();
  const next = (constants: readonly ConstantDefinition[], line: number, typed?: string) => {
    const free = nextFreeNumber(constants, catalog, line, typed);
    return free && [free.code, free.last.code];
  };
  const blocks = [constant(1299001, 2), constant(1299005, 3), constant(1298001, 6), constant(1298003, 7)];

  it('follows the highest one of the block above the line, or else below it', () => {
    assert.deepEqual(next(blocks, 0), [1299006, 1299005]);
    assert.deepEqual(next(blocks, 4), [1299006, 1299005]);
    assert.deepEqual(next(blocks, 5), [1298004, 1298003]);
    assert.deepEqual(next(blocks, 9), [1298004, 1298003]);
    assert.deepEqual(next([], 0), undefined);
  });

  it('skips what is taken, and begins with what is typed', () => {
    assert.deepEqual(next([...blocks, constant(1299006, 20)], 3), [1299007, 1299005]);
    assert.deepEqual(next(blocks, 9, '1299'), [1299006, 1299005]);
    assert.deepEqual(next(blocks, 9, '12991'), [1299100, 1299005]);
    assert.deepEqual(next(blocks, 9, '1297'), undefined);
    assert.deepEqual(next([constant(1299999, 1)], 0), undefined);
  });
});

describe('the place of a missing number', () => {
  const placeIn = (line: string, languageId = 'java') => {
    const place = missingNumber(documentOf(`\n${line}\n`, languageId), 1);
    return place && [place.typed, line.slice(place.start - 1, place.end - 1)];
  };

  it('is where a constant gets one', () => {
    assert.deepEqual(placeIn('int NAME = ;'), ['', '']);
    assert.deepEqual(placeIn('int NAME = 124;'), ['124', '124']);
    assert.deepEqual(placeIn('NAME(12'), ['12', '12']);
    assert.deepEqual(placeIn('NAME: int = ', 'python'), ['', '']);
  });

  it('is nowhere else', () => {
    for (const line of [
      'int name = ;',
      'int NAME = 1241001;',
      'x = NAME = ',
      '// NAME = ',
      `${'a'.repeat(500)} NAME = `,
    ])
      assert.equal(placeIn(line), undefined, line);
  });
});
