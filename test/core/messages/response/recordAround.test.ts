import assert from 'node:assert/strict';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import { recordAround, responseReach } from '../../../../server/src/core/messages/response/recordAround';

/** The text around the `^`, and whether it is a record of a log. */
function around(written: string): [text: string, isLogged: boolean] {
  const at = written.indexOf('^');
  const text = written.replace('^', '');
  const document = codeDocuments('utf-16').create('file:///w/a.log', 'log', 1, text);
  const { start, end, isLogged } = recordAround(document, at);
  return [text.slice(start, end), isLogged];
}

describe('the record around a place', () => {
  const [one, two] = ['10:00:01 INFO code 1\n', '10:00:02 INFO code 2\n'];
  const cases: readonly (readonly [text: string, record: string, isLogged: boolean])[] = [
    [`${one}10:00:02 INFO co^de 2\n${one}`, two, true],
    [`10:00:01 INFO ^code 1\n${two}`, one, true],
    [`${one}10:00:02 INFO co^de 2\n  more\n\n${one}`, `${two}  more\n`, true],
    [`${one}10:00:02 INFO co^de 2`, two.trimEnd(), true],
    // A further line belongs to no record by itself.
    [`${one}  co^de 2\n${one}`, `${one}  code 2\n${one}`, false],
    ['{"code":^1}', '{"code":1}', false],
  ];
  for (const [text, record, isLogged] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(around(text), [record, isLogged]));
  }

  it('has what is near, where it is long', () => {
    const long = 'x'.repeat(2 * responseReach);
    const [text, isLogged] = around(`${long}^${long}`);
    assert.deepEqual([text.length, isLogged], [2 * responseReach, false]);
    const [logged] = around(`10:00:01 INFO ^${long}\n${two}`);
    assert.equal(logged.length, '10:00:01 INFO '.length + responseReach);
  });
});
