/**
 * The rule of `codeScanner` for where a number can be a code, as regular expressions of other engines. There are two forms.
 * Each is compared with the scanner by a test, and run by the engines themselves in the long test. What neither can say: a
 * number within an emphasis of several words (`__code 1239801 again__`), and whether an unlisted number is called a code.
 */

const number = "(?:12[0-9]{5}|9900403|1_2[0-9]{2}_[0-9]{3}|1'2[0-9]{2}'[0-9]{3}|9_900_403|9'900'403)";
const plainNumber = '(?:12[0-9]{5}|9900403)';
const word = '[0-9A-Za-z_]';
const hex = '[0-9A-Fa-f]';

/** What may end directly before a number: an escape of a line break, escapes of fixed width, colours of a terminal. */
const escapes = [
  '\\\\[ntr]',
  `%${hex}{2}`,
  `\\\\x${hex}{2}`,
  '\\\\[0-3][0-7]{2}',
  `\\\\u${hex}{4}`,
  '\\[[0-9;:]{1,36}m',
  '(?:\\x1b|\\\\u001[bB]|\\\\x1[bB]|\\\\033|\\\\e|\\^\\[|#033|←|␛)\\[[0-9;:]{0,36}[mK]',
];

/** What is before the wildcard that begins a pattern of SQL: `LIKE '%1239801'`. */
const quote = '["\'`]';

const suffix = '(?:[uU][lL]{0,2}|[lL]{1,2}[uU]?|[uU]?[zZ]|[zZ][uU]|n|I|_?[iu](?:32|64|128|size))';

/** The rest of an account: `@`, `%40`, `-a@`. */
const account = `(?:[-.+][A-Za-z][0-9A-Za-z_.+-]{0,14})?(?:@|%40)`;

/** Signs before a full stop with which it begins a fraction. */
const beforeFraction = '(?:^|[0-9\\s=(,\\[{<>*/+:-])';
/** A time of day, whose comma is a decimal one. */
const timeOfDay = '(?:^|[^0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?';
/** A number whose comma is a decimal one if a unit follows. */
const beforeComma = '(?:^|[^0-9,])[0-9]{1,3}';
const letterUnits =
  '[mµμun]?s|secs?|seconds?|min|minutes?|h|hours?|[kmc]?m|[km]?g|[kKMGT]i?B|[bB]ytes?|[kMG]?Hz|[kKmM]?[VW]|px|pt|em|EUR|USD|CNY|RMB';
const otherUnits = '[%°€$¥￥秒毫微米元度个万千]|分钟';

/**
 * For engines with lookaround: Java (Elasticsearch, Spark) and PostgreSQL. The number is the first seven digits of a match,
 * without what separates their groups.
 */
export const lookaroundPattern = (() => {
  const wildcard = `(?<=%)(?=${number}%)|(?<=${quote}%)`;
  const left = `(?:(?<!${word}|%)|${wildcard}|${escapes.map((one) => `(?<=${one})`).join('|')})`;
  const noFraction = `(?<!${beforeFraction}\\.)(?<!${timeOfDay},)`;
  const tail = `(?!${account}${word})(?:${suffix}(?!${word})|(?=u001b\\[)|(?:\\.0{1,6})?(?!${word}|\\.[0-9]))`;
  const unit = `(?![ \\u00a0\\u202f]?(?:(?:${letterUnits})(?!${word})|${otherUnits}))`;
  const emphasised = ['_', '__', '___'].map((mark) => `(?<=(?:^|[^0-9A-Za-z_])${mark})${number}(?=${mark}(?!${word}))`);
  return [
    `${left}${noFraction}(?<!${beforeComma},)${number}${tail}`,
    `(?<=${beforeComma},)(?<!${timeOfDay},)${number}${unit}${tail}`,
    ...emphasised,
  ].join('|');
})();

/** A step of the other form: all matches of a pattern are replaced, `\1` being its first group. */
export interface Step {
  readonly pattern: string;
  readonly replacement: string;
}

/** A step whose match may end with the sign before the next number, or with the first digit of it: the second time takes those. */
function twice(step: Step): readonly Step[] {
  return [step, step];
}

/**
 * For engines without lookaround, whose expressions are those of RE2: DuckDB and ClickHouse. First each number that counts is set
 * free of what touches it, and each that does not count gets a letter. Then `freedPattern` finds those between ASCII word
 * boundaries.
 */
export const steps: readonly Step[] = [
  ...twice({
    pattern: `(${beforeComma}),(${number})([ \\x{a0}\\x{202f}]?(?:(?:${letterUnits})(?:[^0-9A-Za-z_]|$)|${otherUnits}))`,
    replacement: '\\1,x\\2\\3',
  }),
  ...twice({ pattern: `(${number})(${account})(${word})`, replacement: '\\1x\\2\\3' }),
  { pattern: `(${number})\\.0{1,6}([^0-9A-Za-z_.]|\\.[^0-9]|\\.?$)`, replacement: '\\1 \\2' },
  // With a digit before the full stop the next number is still a fraction.
  { pattern: `(${number})\\.([0-9])`, replacement: '\\1x0.\\2' },
  { pattern: `(${escapes.join('|')})(${number})`, replacement: '\\1 \\2' },
  ...twice({ pattern: `%(${number})%`, replacement: '% \\1 %' }),
  { pattern: `(${quote}%)(${number})`, replacement: '\\1 \\2' },
  { pattern: `%(${number})`, replacement: '%x\\1' },
  ...['_', '__', '___'].flatMap((mark) => {
    const pattern = `(^|[^0-9A-Za-z_])${mark}(${number})${mark}([^0-9A-Za-z_]|$)`;
    return twice({ pattern, replacement: '\\1 \\2 \\3' });
  }),
  { pattern: `(${beforeFraction})\\.(${number})`, replacement: '\\1.x\\2' },
  { pattern: `(${timeOfDay}),(${number})`, replacement: '\\1,x\\2' },
  { pattern: `\\b(${number})${suffix}([^0-9A-Za-z_]|$)`, replacement: '\\1 \\2' },
  { pattern: `\\b(${number})u001b\\[`, replacement: '\\1 [' },
];

export const freedPattern = `\\b${number}\\b`;

/** As ripgrep's `(?-u:\b)12[0-9]{5}(?-u:\b)`; for `scan --all-numbers`. */
export const allNumbersPattern = { boundaries: '\\b12[0-9]{5}\\b', lookaround: `(?<!${word})12[0-9]{5}(?!${word})` };

/** For engines that take one group of the first match of a line: Loki. */
export const firstPattern = (() => {
  const left = `(?:^|[^0-9A-Za-z_%.]|[^0-9\\s=(,\\[{<>*/+:.-]\\.|${escapes.slice(0, 6).join('|')})`;
  return `${left}(?P<code>${plainNumber})(?:[^0-9A-Za-z_.@]|\\.[^0-9]|\\.?$)`;
})();
