import assert from 'node:assert/strict';
import { argumentValues } from '../../../server/src/core/messages/argumentValues';
import { templateForms } from '../../../server/src/core/messages/templateForm';

/** The arguments of a Java pattern, read from the texts in its gaps. */
function values(pattern: string, texts: readonly string[], depth = 0): unknown {
  const [form] = templateForms(pattern, 'java');
  assert.ok(form);
  return argumentValues(form.gaps, texts, 'en', depth);
}

describe('argumentValues', () => {
  const cases: readonly (readonly [pattern: string, texts: readonly string[], expected: unknown])[] = [
    ['no argument', [], []],
    ['{1} of {0}', ['a', 'b'], ['b', 'a']],
    ['at {2}', ['a'], [undefined, undefined, 'a']],
    ['{0} is {0}', ['a', 'a'], ['a']],
    ['{0} is {0}', ['a', 'b'], undefined],
    ['{0} is {0,number}', ['1,000', '1,000'], ['1000']],
    ['at {0}', ['{0}'], [undefined]],
    ['at {0,number,#}', ['{0,number,#}'], [undefined]],
    ['at {0,number,#}', ['1234'], ['1234']],
    ['at {0,number}', ['12,34'], ['12,34']],
    ['at {0,number}', [`${'1,111'.repeat(100)}`], ['1,111'.repeat(100)]],
    ['at {0,number,0.0%}', ['12.5%'], ['0.125']],
    ['at {0,number,#;(#)}', ['(5)'], ['-5']],
    ['at {0,date}', ['May 6, 2024'], ['May 6, 2024']],
    ['at {0} {1}', ['a  b'], ['a', 'b']],
    ['at {0} {1}', [''], ['', '']],
    ['at {0}{1}', ['a b'], [undefined, undefined]],
    ['at {9999}', ['a'], []],
  ];
  for (const [pattern, texts, expected] of cases) {
    it(`${JSON.stringify(texts)} of ${pattern}`, () => assert.deepEqual(values(pattern, texts), expected));
  }

  it('keeps a path of Windows that was put into quotes as it is', () => {
    assert.deepEqual(values('at {0}', [String.raw`C:\temp\new`], 1), [String.raw`C:\temp\new`]);
    assert.deepEqual(values('at {0}', [String.raw`said:\tno`], 1), ['said:\tno']);
  });

  it('resolves escapes', () => {
    assert.deepEqual(values('at {0}', ['\\"a\\"'], 1), ['"a"']);
    assert.deepEqual(values('at {0}', ['\\"a\\"'], 0), ['\\"a\\"']);
    assert.deepEqual(values('at {0}', ['a\\r\\n'], 1), ['a']);
    assert.deepEqual(values('at {0}', [String.raw`C:\\temp\\new`], 1), [String.raw`C:\temp\new`]);
    assert.deepEqual(values('at {0}', ['C:\\\\n'], 1), ['C:\\n']);
  });
});
