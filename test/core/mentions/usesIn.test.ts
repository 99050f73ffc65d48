import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { usesIn, usesOfCode } from '../../../server/src/core/mentions/usesIn';
import { documentOf } from '../../features/scene';
import { definedCatalog } from '../../support/definedCatalog';

const catalog = definedCatalog({ code: 1241001, name: 'TEAM_STEP_FAILED', owner: 'ErrorCode' });

/** Each use as it stands in the text, with what is known of it. */
function shown(text: string, languageId = 'java', wanted?: (code: number) => boolean, names = true): string[] {
  const document = documentOf(text, languageId);
  return usesIn(document, catalog, wanted, names).map(
    ({ code, kind, strength, offset, length }) =>
      `${text.slice(offset, offset + length)} is ${code} by ${kind}, ${strength}`,
  );
}

const source = `int TEAM_STEP_FAILED = 1241001;
throw new JobException(ErrorCode.TEAM_STEP_FAILED); // 1241001
if (code == 1239801) call(1239801, 1200001);
int other = 1200002; errorCode = 1200003;`;

describe('usesIn', () => {
  it('finds numbers and names in order, and says which the text calls error codes', () => {
    assert.deepEqual(shown(source), [
      'TEAM_STEP_FAILED is 1241001 by name, strong',
      '1241001 is 1241001 by number, strong',
      'TEAM_STEP_FAILED is 1241001 by name, strong',
      '1241001 is 1241001 by number, plain',
      '1239801 is 1239801 by number, strong',
      '1239801 is 1239801 by number, plain',
      '1200003 is 1200003 by number, strong',
    ]);
  });

  it('finds the codes that are wanted, and no names where these are switched off', () => {
    const isTeam = (code: number) => code === 1241001;
    assert.deepEqual(shown(source, 'java', isTeam, false), [
      '1241001 is 1241001 by number, strong',
      '1241001 is 1241001 by number, plain',
    ]);
    assert.deepEqual(
      shown(source, 'java', () => false),
      [],
    );
    assert.deepEqual(shown('', 'java'), []);
  });

  it('finds of one code what it finds of it among all', () => {
    const pieces = fc.constantFrom(
      ...[
        '1241001',
        '1239801',
        'ErrorCode.TEAM_STEP_FAILED',
        'TEAM_STEP_FAILED',
        'code = ',
        '\n',
        ' ',
        '"',
        'x',
        '错误码',
        '，',
        '12',
        '1200001',
        '.',
      ],
    );
    let cases = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        cases++;
        const document = documentOf(parts.join(''), 'java');
        for (const code of [1241001, 1239801, 1200001]) {
          const among = usesIn(document, catalog, (other) => other === code);
          assert.deepEqual(usesOfCode(document, catalog, code), among);
          assert.deepEqual(
            among,
            usesIn(document, catalog).filter((use) => use.code === code),
          );
          for (const { kind, offset, length } of among) {
            const text = document.slice(offset, offset + length);
            assert.equal(text, kind === 'number' ? String(code) : 'TEAM_STEP_FAILED');
          }
        }
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
  });

  it('takes a log of 10 MB for one code in the time of a search', () => {
    const line = `2024-05-06 10:00:00 INFO step done, code=1239801 cost=12ms ${'x'.repeat(60)}\n`;
    const text = `${line.repeat(80_000)}code=1241001\n`;
    const uses = usesOfCode(documentOf(text, 'log'), builtinCatalog(), 1241001);
    assert.deepEqual(
      uses.map(({ offset, strength }) => [offset, strength]),
      [[text.length - 8, 'strong']],
    );
  });
});
