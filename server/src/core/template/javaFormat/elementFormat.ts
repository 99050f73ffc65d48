import { parseDatePattern } from './datePattern';
import { parseDecimalPattern } from './decimalPattern';
import type {
  ArgumentFormat,
  ChoiceBranch,
  ChoicePattern,
  DateLength,
  NumberStyle,
  PatternRefusal,
  ReadNested,
} from './messagePattern';

/** Returns the format after an index; undefined if there is none, the kind of refusal if Java refuses it. */
export function readFormat(
  type: string,
  modifier: string,
  inner: ReadNested,
): ArgumentFormat | PatternRefusal | undefined {
  if (type === '') return undefined;
  switch (keyword(type)) {
    case '':
      return undefined;
    case 'number':
      return readNumber(modifier);
    case 'date':
      return readDate('date', modifier);
    case 'time':
      return readDate('time', modifier);
    case 'choice': {
      const pattern = parseChoice(modifier, inner);
      return pattern === undefined ? 'choicePattern' : { kind: 'choice', pattern };
    }
    default:
      return 'formatType';
  }
}

const numberStyles: ReadonlyMap<string, NumberStyle> = new Map([
  ['', 'number'],
  ['integer', 'integer'],
  ['percent', 'percent'],
  ['currency', 'currency'],
]);

function readNumber(modifier: string): ArgumentFormat | PatternRefusal {
  const pattern = numberStyles.get(keyword(modifier)) ?? parseDecimalPattern(modifier);
  return pattern === undefined ? 'numberPattern' : { kind: 'number', pattern };
}

const dateLengths: ReadonlyMap<string, DateLength> = new Map([
  ['', 'medium'],
  ['short', 'short'],
  ['medium', 'medium'],
  ['long', 'long'],
  ['full', 'full'],
]);

function readDate(kind: 'date' | 'time', modifier: string): ArgumentFormat | PatternRefusal {
  const length = dateLengths.get(keyword(modifier));
  const pattern = length === undefined ? parseDatePattern(modifier) : (`${kind},${length}` as const);
  return pattern === undefined ? 'datePattern' : { kind: 'date', pattern };
}

/** Keywords are recognised in any case and with blanks around them. */
function keyword(text: string): string {
  return text.trim().toLowerCase();
}

/** Reads a pattern of `java.text.ChoiceFormat`: `0#none|1#one|1<{0} files`. Undefined if Java refuses it. */
function parseChoice(pattern: string, inner: ReadNested): ChoicePattern | undefined {
  const branches: ChoiceBranch[] = [];
  let limit: Limit = { limit: 0, beyond: false };
  let before: Limit = { limit: Number.NaN, beyond: false };
  let [number, text] = ['', ''];
  let inText = false;
  let quoted = false;
  const close = () => branches.push({ ...limit, text, ...(text.includes('{') ? { inner: inner(text) } : {}) });
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    const isQuote = char === "'";
    if (isQuote && pattern.charAt(at + 1) !== "'") {
      quoted = !quoted;
    } else if (!isQuote && !quoted && (char === '<' || char === '#' || char === '\u2264')) {
      const value = number === '' ? undefined : readLimit(number);
      if (value === undefined) return undefined;
      limit = { limit: value, beyond: char === '<' && Number.isFinite(value) };
      if (!isAfter(limit, before)) return undefined;
      number = '';
      inText = true;
    } else if (!isQuote && !quoted && char === '|') {
      close();
      before = limit;
      text = '';
      inText = false;
    } else {
      if (isQuote) at++;
      if (inText) text += char;
      else number += char;
    }
  }
  if (inText) close();
  return branches;
}

/** Returns the branch for a number: the last one whose limit it reaches, or the first one if it reaches none. */
export function choose(pattern: ChoicePattern, value: number): ChoiceBranch | undefined {
  const next = pattern.findIndex(({ limit, beyond }) => !(beyond ? value > limit : value >= limit));
  return next < 0 ? pattern.at(-1) : pattern[Math.max(0, next - 1)];
}

type Limit = Pick<ChoiceBranch, 'limit' | 'beyond'>;

/** NaN compares with nothing, so Java accepts it anywhere. */
function isAfter(limit: Limit, before: Limit): boolean {
  if (limit.limit === before.limit) return limit.beyond && !before.beyond;
  return !(limit.limit < before.limit);
}

/** Reads a limit as `Double.parseDouble` does, except the hexadecimal form, which is not used. */
function readLimit(text: string): number | undefined {
  if (text === '\u221e') return Number.POSITIVE_INFINITY;
  if (text === '-\u221e') return Number.NEGATIVE_INFINITY;
  const number = text.trim();
  if (/^[+-]?NaN$/.test(number)) return Number.NaN;
  if (/^[+-]?Infinity$/.test(number)) return Number(number);
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?$/.test(number)) return undefined;
  return Number(number.replace(/[fFdD]$/, ''));
}
