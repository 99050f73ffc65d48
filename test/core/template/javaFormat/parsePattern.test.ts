import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatPattern } from '../../../../server/src/core/template/javaFormat/formatPattern';
import {
  javaPlaceholders,
  parsePattern,
  unclosedQuote,
} from '../../../../server/src/core/template/javaFormat/parsePattern';
import { assertLinear } from '../../../support/assertLinear';

describe('parsePattern', () => {
  it('returns text, arguments and their types', () => {
    const { parts, problems, argumentTypes } = parsePattern(
      "it''s '{0}' {1} {0,number} {2,date,short} {3,choice,0#a|1#{4,time}}",
    );
    assert.deepEqual(
      parts.map((part) => (part.kind === 'text' ? part.text : part.source)),
      ["it's {0} ", '{1}', ' ', '{0,number}', ' ', '{2,date,short}', ' ', '{3,choice,0#a|1#{4,time}}'],
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [...argumentTypes],
      [
        [1, 'text'],
        [0, 'number'],
        [2, 'date'],
        [3, 'number'],
        [4, 'date'],
      ],
    );
  });

  it('reports the place that Java refuses, and reads on', () => {
    const { parts, problems } = parsePattern('{a}{0,x}{0,number,0#}{0,date,b}{0,choice,x}{0,choice}{1}{0');
    assert.deepEqual(problems, [
      { kind: 'argumentIndex', offset: 0 },
      { kind: 'formatType', offset: 3 },
      { kind: 'numberPattern', offset: 8 },
      { kind: 'datePattern', offset: 21 },
      { kind: 'emptyChoice', offset: 31 },
      { kind: 'emptyChoice', offset: 43 },
      { kind: 'unmatchedBrace', offset: 56 },
    ]);
    assert.equal(parts.filter(({ kind }) => kind === 'broken').length, 5);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      "'",
      "''",
      '{0}',
      '{1,number,',
      '{0,choice,0#',
      '{0,date,',
      '|1#',
      '<',
      '#',
      '0',
      '.',
      ',',
      ';',
      'E',
      '%',
    ),
    fc.constantFrom('yyyy', "'T'", 'short', 'integer', '\u00a4', '\u221e', '{9999}', '{99999}', '\u2264'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const value = fc.oneof(
    fc.constantFrom('1', '-0.5', '1e3', '2024-02-30', '2024-02-29T01:02:03Z', '', '{0}'),
    fc.string(),
  );

  it('never throws, and formatting reports missing arguments', () => {
    let cases = 0;
    fc.assert(
      fc.property(fc.array(piece), fc.array(value, { maxLength: 3 }), (pieces, args) => {
        cases++;
        const pattern = parsePattern(pieces.join(''));
        const { text, notes } = formatPattern(pattern, args, 'zh-CN');
        assert.equal(typeof text, 'string');
        for (const note of notes) {
          if (note.kind === 'missing') assert.ok(note.index >= args.length && pattern.argumentTypes.has(note.index));
        }
      }),
      { numRuns: 3000 },
    );
    assert.equal(cases, 3000);
  });

  it('keeps quoted text', () => {
    let cases = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        cases++;
        const quoted = text.replaceAll("'", "''").replaceAll('{', "'{'");
        assert.deepEqual(formatPattern(parsePattern(`${quoted}{0}`), ['x'], 'en'), { text: `${text}x`, notes: [] });
      }),
      { numRuns: 1000 },
    );
    assert.equal(cases, 1000);
  });

  const hostile: readonly (readonly [name: string, pattern: (size: number) => string])[] = [
    ['open braces', (size) => '{'.repeat(size)],
    ['quotes', (size) => `{0,choice,0#${"'".repeat(size)}}`],
    ['empty arguments', (size) => '{}'.repeat(size / 2)],
    ['digits', (size) => `{0,number,${'0'.repeat(size)}}`],
    ['a choice of digits', (size) => `{0,choice,${'1'.repeat(size)}x#a}`],
    ['a date of letters', (size) => `{0,date,${'y'.repeat(size)}}`],
    ['many choices', (size) => `{0,choice,${Array.from({ length: size / 8 }, (_, n) => `${n}#{1}`).join('|')}}`],
    ['nested choices', (size) => '{0,choice,0#'.repeat(size / 12) + '}'.repeat(size / 12)],
    ['quoted nested choices', (size) => "{0,choice,0#'".repeat(size / 13) + "'}".repeat(size / 13)],
    ['one argument again and again', (size) => '{0,number}'.repeat(size / 10)],
  ];
  for (const [name, pattern] of hostile) {
    it(`takes linear time for ${name}`, () =>
      assertLinear(600_000, (size) => formatPattern(parsePattern(pattern(size)), ['1', '2'], 'en'))).timeout(600_000);
  }
});

describe('javaPlaceholders', () => {
  const cases: readonly (readonly [pattern: string, indexes: readonly number[]])[] = [
    ['{1} {0,number,#} {1}', [0, 1]],
    ["it''s {1}, '{0}'", [1]],
    ["it's {0}", []],
    ['{2,choice,0#none|1#{0}}', [0, 2]],
    ["'{'{9999} {3}", [3]],
    ["{x} ''{0}''", [0]],
    ['text', []],
  ];
  for (const [pattern, indexes] of cases) {
    it(`of ${pattern}`, () => assert.deepEqual(javaPlaceholders(pattern), indexes));
  }
});

describe('the apostrophe of quoted text without an end', () => {
  const cases: readonly (readonly [pattern: string, place: number | undefined])[] = [
    ["it''s {0}", undefined],
    ["it's {0}", 2],
    ["'{0}' it's", 8],
    ["'a' 'b' 'c", 8],
    ["a '' '", 5],
    // Within an element two quotes are the end of one text and the begin of the next.
    ["{0,choice,0#''|1#a} b", undefined],
    ["{0,choice,0#'|1#a} b", 12],
    ["{0,choice,0#{1}'''|1#a} b", 17],
    ["{0} ''", undefined],
    ["'{' ''", undefined],
    ["'{'''", undefined],
    ["} ''", undefined],
    ["{a}} '' {b} ''", undefined],
    ["'", 0],
    ['', undefined],
  ];
  for (const [pattern, place] of cases) {
    it(`of ${pattern} is ${place === undefined ? 'nowhere' : `at ${place}`}`, () => {
      assert.equal(unclosedQuote(pattern), place);
    });
  }
});
