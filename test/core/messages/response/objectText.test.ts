import assert from 'node:assert/strict';
import { type Budget, readObject } from '../../../../server/src/core/messages/response/objectText';

/**
 * The members read at `^`, which is taken out, as `key=«value»` with the depth of a string, `…` where one is not whole; then where
 * the object ends, `…` if it is not closed, and how much was read.
 */
function read(written: string): string {
  const text = written.replace('^', '');
  const budget: Budget = { units: 1000 };
  const { members, end, closed } = readObject(text, written.indexOf('^'), budget);
  const shown = members.map(
    ({ key, start, end, depth, whole }) =>
      `${key}=${depth === undefined ? '' : `"${depth}`}«${text.slice(start, end)}»${whole ? '' : '…'}`,
  );
  return [...shown, `${end}${closed ? '' : '…'}`, 1000 - budget.units].join(' ');
}

describe('the members of an object', () => {
  const cases: readonly (readonly [text: string, members: string])[] = [
    ['{^"code": 1, "message": "a"}x', 'code=«1» message="0«a» 27 27'],
    ['{^"code":1,"data":{"a":[1,2],"b":"}"},"m":(1,2)}x', 'code=«1» data=«{"a":[1,2],"b":"}"}» m=«(1,2)» 47 47'],
    ["{^u'code': 1, 'message': b'a'}x", 'code=«1» message="0«a» 29 29'],
    ['{^"code" => 1, "message" => "a"}', 'code=«1» message="0«a» 31 31'],
    ['{^code: 1, message: a b}', 'code=«1» message=«a b» 23 23'],
    ['{^code: 1\n  message: "a"}', 'code=«1»… 11… 11'],
    ['{^"code": 1, "message": "a', 'code=«1» message="0«a»… 25… 25'],
    ['{^"code": 1 "b"}', 'code=«1 "b"» 15 15'],
    ['{^"a": "b" c, "d": 1}', 'a="0«b»… d=«1» 20 20'],
    ['"{^\\"code\\": 1, \\"message\\": \\"a\\"}" more', 'code=«1» message="1«a» 34 33'],
    ['{^\\n  "code": 1\\n}', 'code=«1» 17 17'],
    ['{^"a": Long("5"), "b": 2}', 'a=«Long("5")» b=«2» 24 24'],
    ['{^"a": NumberLong(5), "b": [1}', 'a=«5» b=«[1}»… 29… 29'],
    ['{^}', '2 2'],
    ['^{', '0… 1'],
    ['{^"a" 1}', '5… 5'],
    ['{^"a": 1,}', 'a=«1» 9 9'],
    ['{^"a": x"b"}', 'a=«x"b"» 11 11'],
    ['"{^\\"a\\": 1" , "b": 2}', 'a=«1»… 10… 9'],
    ['{^"a":\t1\u00a0,\ufeff"b":2}', 'a=«1» b=«2» 16 16'],
    ['{^a-b: 1, $c: 2, "d": undefined}', 'a-b=«1» $c=«2» d=«undefined» 31 31'],
    ['{^"a" = 1}', '5… 5'],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.equal(read(text), expected));
});
