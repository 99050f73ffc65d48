import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMessage, placeholders, templateParts } from '../../../server/src/core/template/messageFormat';

describe('messageFormat', () => {
  it('splits a template into text and placeholders', () => {
    assert.deepEqual(templateParts('任务{0}当前状态:{1}'), [
      { kind: 'text', text: '任务' },
      { kind: 'placeholder', text: '{0}', index: 0 },
      { kind: 'text', text: '当前状态:' },
      { kind: 'placeholder', text: '{1}', index: 1 },
    ]);
    assert.deepEqual(templateParts('{0}'), [{ kind: 'placeholder', text: '{0}', index: 0 }]);
    assert.deepEqual(templateParts(''), []);
  });

  it('lists each placeholder once, ascending', () => {
    assert.deepEqual(placeholders('{2} {0} {2} {11}'), [0, 2, 11]);
    assert.deepEqual(placeholders('none'), []);
  });

  it('reads placeholders with a format', () => {
    assert.deepEqual(placeholders('{1,number,#} {0, date} {2,choice,0#a|1#{3}}'), [0, 1, 3]);
  });

  it('reads anything else in braces as text', () => {
    const text = "{} {a} {-1} { 0 } {99999999} }{ {{ '{x}' {0";
    assert.deepEqual(templateParts(text), [{ kind: 'text', text }]);
  });

  const fillings: [template: string, args: (string | null)[], expected: string][] = [
    ['IP{0} 不属于该业务', ['10.0.0.1'], 'IP10.0.0.1 不属于该业务'],
    ['Missing parameter [{0}] or [{1}]', ['a'], 'Missing parameter [a] or [{1}]'],
    ['Missing parameter [{0}] or [{1}]', [null, 'b'], 'Missing parameter [{0}] or [b]'],
    ["it's {0}'s '{0}'", ['x'], "it's x's 'x'"],
    ['{0}{1}', ['{1}', '$&'], '{1}$&'],
    ['instance {0,number,#} of {1, date}', ['42'], 'instance 42 of {1, date}'],
    ['{0}', [''], ''],
    ['{99999999} {0', ['x'], '{99999999} {0'],
  ];
  for (const [template, args, expected] of fillings) {
    it(`fills ${template} with ${JSON.stringify(args)}`, () => {
      assert.equal(formatMessage(template, args), expected);
    });
  }

  it('keeps every character of every template', () => {
    let cases = 0;
    const piece = fc.oneof(
      fc.constantFrom('{', '}', '{0}', '{12}', "'", '{99999999}', '0'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        cases++;
        const template = pieces.join('');
        const parts = templateParts(template);
        assert.equal(parts.map((part) => part.text).join(''), template);
        assert.equal(formatMessage(template, []), template);
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
  });
});
