import assert from 'node:assert/strict';
import { unitKind } from '../../../../server/src/core/mentions/detection/leftTokens';

describe('the kinds of characters left of a number', () => {
  const cases: readonly (readonly [kind: string, units: string])[] = [
    ['blank', ' \t\n\u00a0\ufeff\u3000'],
    ['name', 'azAZ09_$'],
    ['letter', 'ÀÿЖ错㐀鿿あ０９ＡＺａｚ\u1fff\u2070\u3040\uff66'],
    ['operator', '=!<>:~?&|+*/%^-：＝'],
    ['open', '([{（【'],
    ['close', ')]}）】'],
    ['comma', ',，、'],
    ['dot', '.'],
    ['quote', '"\'`“”‘’'],
    ['other', ';@#\\\u0080¿\u2000…\u206f。》\u303f\uff00！／；＠［｀｛｡･'],
  ];
  for (const [kind, units] of cases) {
    it(`is ${kind} of ${JSON.stringify(units)}`, () => {
      for (const unit of units) assert.equal(unitKind(unit, 0), kind, `U+${unit.charCodeAt(0).toString(16)}`);
    });
  }
});
