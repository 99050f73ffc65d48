import assert from 'node:assert/strict';
import { noteText, renderTemplate } from '../../../server/src/core/template';
import { languages } from '../../../server/src/core/text';

/** The filled template, and what is wrong with it in both languages; argument 0 is called `host`. */
function notes(template: string, args: readonly (string | undefined)[]): string[] {
  const { text, notes } = renderTemplate(template, 'java', 'en', args);
  const nameOf = (index: number) => (index === 0 ? 'host' : undefined);
  return [text, ...languages.flatMap((language) => notes.map((note) => noteText(note, language, nameOf)))];
}

describe('what is wrong with a filled template', () => {
  it('is told of each argument', () => {
    assert.deepEqual(notes('{0} {1} {2,number} {3,date}', [undefined, undefined, 'x'.repeat(70), '31.1.', '5']), [
      `{0} {1} ${'x'.repeat(70)} 31.1.`,
      'The message takes argument {0} (host), which was not given.',
      'The message takes argument {1}, which was not given.',
      `Argument {2} must be a number, but is "${'x'.repeat(59)}…".`,
      'Argument {3} must be a date (2024-01-31, 2024-01-31T08:00:00Z, or milliseconds since 1970), but is "31.1.".',
      'The message does not take argument {4}: "5".',
      '消息需要参数 {0}（host），但未提供。',
      '消息需要参数 {1}，但未提供。',
      `参数 {2} 应为数字，但提供的是“${'x'.repeat(59)}…”。`,
      '参数 {3} 应为日期（2024-01-31、2024-01-31T08:00:00Z，或自 1970 年起的毫秒数），但提供的是“31.1.”。',
      '消息不使用参数 {4}：“5”。',
    ]);
  });

  it('is told of the template with the column', () => {
    assert.deepEqual(notes('a {x} b', []), [
      'a {x} b',
      'Java refuses this template: the brace in column 3 is not followed by an argument number from 0 to 9999.',
      'Java 不接受此模板：第 3 列的花括号之后不是参数序号（0 至 9999）。',
    ]);
  });
});

describe('numbers in a template', () => {
  const rounded: readonly (readonly [pattern: string, value: string, shown: string])[] = [
    // Half to even, by the exact value of the double: 0.15 and 2.675 are a bit less, 0.35 as well.
    ['#.##', '0.125', '0.12'],
    ['#.##', '0.375', '0.38'],
    ['#.##', '2.675', '2.67'],
    ['#.#', '0.15', '0.1'],
    ['#.#', '0.35', '0.3'],
    ['#.#', '0.45', '0.5'],
    ['#', '0.5', '0'],
    ['#', '1.5', '2'],
    ['#', '2.5', '2'],
    ['#', '0.51', '1'],
    ['#', '2.501', '3'],
    ['#.##', '0.004', '0'],
    ['#.##', '0.005', '0.01'],
    ['#.##', '9.999', '10'],
    ['#.##', '0.996', '1'],
    ['#.##', '1.10', '1.1'],
    ['#.00', '1.104', '1.10'],
    ['#,##0', '1234567', '1,234,567'],
  ];
  for (const [pattern, value, shown] of rounded) {
    it(`${value} as ${pattern} is ${shown}`, () => {
      assert.equal(renderTemplate(`{0,number,${pattern}}`, 'java', 'en', [value]).text, shown);
    });
  }
});
