import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  constantNames,
  goStyle,
  phpStyle,
  screamingName,
  screamingStyle,
} from '../../../../server/src/core/answers/constants/constantNames';
import { finish } from '../../../../server/src/core/text';
import { catalogFrom, layerOf } from './sampleCatalog';

function entriesOf(...constants: readonly string[]) {
  const message = { en: 'm', 'zh-CN': 'm' };
  return catalogFrom(
    layerOf(
      'own:a',
      'own',
      constants.map((constant, index) => ({ code: 1299001 + index, constant, message })),
    ),
  ).entries;
}

describe('constantNames', () => {
  const names: readonly [name: string, screaming: string | undefined][] = [
    ['MISSING_PARAM', 'MISSING_PARAM'],
    ['errJobTimeout', 'ERR_JOB_TIMEOUT'],
    ['ErrJobTimeout', 'ERR_JOB_TIMEOUT'],
    ['job.not-found', 'JOB_NOT_FOUND'],
    ['__proto__', 'PROTO'],
    ['_A__B_', 'A_B'],
    ['404_ERROR', 'CODE_404_ERROR'],
    ['ＡＢ_Ｃ', 'AB_C'],
    ['参数缺失', undefined],
    ['参数 MISSING', 'MISSING'],
    ['', undefined],
    [`A${'b'.repeat(1000)}`, `A${'B'.repeat(99)}`],
  ];
  for (const [name, screaming] of names) {
    it(`writes ${JSON.stringify(name.slice(0, 20))} as ${screaming?.slice(0, 20)}`, () => {
      assert.equal(screamingName(name), screaming);
    });
  }

  it('appends the number to all but the first code of a name', () => {
    assert.deepEqual(
      [
        ...finish(
          constantNames(entriesOf('NOT_FOUND', 'notFound', 'NOT_FOUND_1299002', 'not.found', '错误'), screamingStyle),
        ),
      ].sort(),
      [
        [1299001, 'NOT_FOUND'],
        [1299002, 'NOT_FOUND_1299002_1299002'],
        [1299003, 'NOT_FOUND_1299002'],
        [1299004, 'NOT_FOUND_1299004'],
        [1299005, 'CODE_1299005'],
      ],
    );
  });

  it('writes mixed caps for Go, unique there too', () => {
    assert.deepEqual(
      [...finish(constantNames(entriesOf('API_MISSING_HOST_ID', 'IP_1_2', 'IP_12', 'HTTPS_URL'), goStyle))].sort(),
      [
        [1299001, 'APIMissingHostID'],
        [1299002, 'IP12'],
        [1299003, 'IP121299003'],
        [1299004, 'HTTPSURL'],
      ],
    );
  });

  it('avoids the reserved word of PHP', () => {
    assert.deepEqual([...finish(constantNames(entriesOf('class'), phpStyle))], [[1299001, 'CLASS_1299001']]);
  });

  it('is valid and unique for any names', () => {
    let cases = 0;
    const name = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.stringMatching(/^[aA1_]{0,4}$/),
      fc.constantFrom('class', 'A_1299001'),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (constants) => {
        cases += 1;
        for (const style of [screamingStyle, phpStyle, goStyle]) {
          const written = [...finish(constantNames(entriesOf(...constants), style)).values()];
          assert.equal(new Set(written).size, constants.length);
          const valid = style === goStyle ? /^[A-Z][A-Za-z0-9]*$/ : /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
          for (const constant of written) assert.match(constant, valid);
        }
      }),
      { numRuns: 300 },
    );
    assert.equal(cases, 300);
  });
});
