import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConstants } from '../../../../../server/src/core/catalog/sources/workspace/constantReader';
import { sourceSyntax } from '../../../../../server/src/core/text/languages';

const cases = 20_000;

const modifiers = ['', 'public ', 'static ', 'public static  final ', 'private const ', 'protected ', 'readonly '];
const types = ['int ', 'long ', 'Integer\t', 'String ', ''];
const names = ['A_FAILED', 'B_ERROR', 'errB', 'MAX_SIZE', 'ErrorTimeout', 'x', 'L', 'int'];
const values = ['1241001', '1241001L', '1240000', '12410012', '7', 'f(1241001)', '1241001 + 1', '"1241001"'];
const ends = [';', ' ;', ', B_FAILED = 1241002;', '; // told behind', '', ' /* told */;'];
const around = [
  'class ErrorCode {',
  'enum Failure {',
  'typedef enum {',
  'interface I {',
  'void f() {',
  '}',
  '} Name;',
  '// told above',
  '/** told\n above */',
  '@Deprecated',
  '#define C_FAILED 1241003',
  'public:',
  'A(1241004, "told"),',
  '',
];

describe('readConstants', () => {
  it('reads a plain definition in one step as it would word by word', () => {
    const from = (choices: readonly string[]) => fc.constantFrom(...choices);
    const definition = fc
      .tuple(from(modifiers), from(types), from(names), from(values), from(ends))
      .map(([modifier, type, name, value, end]) => `${modifier}${type}${name} = ${value}${end}`);
    const lines = fc.array(fc.oneof(definition, from(around)), { minLength: 1, maxLength: 12 });
    const parts = fc.constantFrom('\n', '\n', '\r\n', ' ', '\n\n');
    const syntaxes = ['a.java', 'a.cs', 'a.cpp', 'a.dart', 'a.groovy'].flatMap((path) => sourceSyntax(path) ?? []);
    let run = 0;
    let found = 0;
    fc.assert(
      fc.property(lines, parts, fc.constantFrom(...syntaxes), fc.boolean(), (read, part, syntax, inClass) => {
        const text = (inClass ? ['class ErrorCode {', ...read] : read).join(part);
        const reading = readConstants(text, syntax, 'a');
        // A form feed is a blank as well, and none that stands in plain definitions.
        assert.deepEqual(reading, readConstants(text.replaceAll(' = ', '\f= '), syntax, 'a'));
        found += reading.constants.length;
        run++;
      }),
      { numRuns: cases },
    );
    assert.equal(run, cases);
    assert.ok(found > cases / 2, `only ${found} constants`);
  });
});
