import assert from 'node:assert/strict';
import { keptFor, remembered } from '../../../server/src/core/text/remembered';

describe('remembered', () => {
  const counting = () => {
    const asked: string[] = [];
    const ask = remembered((text) => {
      asked.push(text);
      return text.toUpperCase();
    });
    return { asked, ask };
  };

  it('asks once for each text, and gives the same answer again, an empty one too', () => {
    const { asked, ask } = counting();
    assert.deepEqual(['a', 'b', 'a', '', '', 'b'].map(ask), ['A', 'B', 'A', '', '', 'B']);
    assert.deepEqual(asked, ['a', 'b', '']);
  });

  it('keeps no long text, and drops all when there are many', () => {
    const { asked, ask } = counting();
    const long = 'x'.repeat(1001);
    assert.equal(ask(long), ask(long));
    assert.equal(asked.length, 2);
    for (let number = 0; number < 1001; number++) ask(String(number));
    assert.equal(ask('0'), '0');
    assert.equal(asked.filter((text) => text === '0').length, 2);
    assert.equal(asked.filter((text) => text === '1000').length, 1);
  });
});

describe('keptFor', () => {
  it('makes an answer once for each object, an empty one too', () => {
    const made: object[] = [];
    const answer = keptFor((key: object) => (made.push(key) === 1 ? undefined : made.length));
    const [one, other] = [{}, {}];
    assert.deepEqual([one, other, one, other].map(answer), [undefined, 2, undefined, 2]);
    assert.deepEqual(made, [one, other]);
  });
});
