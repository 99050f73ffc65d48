import { parseChoice } from './choicePattern';
import { parseDatePattern } from './datePattern';
import { parseDecimalPattern } from './decimalPattern';
import type { ArgumentFormat, DateLength, NumberStyle, ReadInner, Refusal } from './messagePattern';

/** The format that stands behind an index; undefined for none, a word where Java refuses it. */
export function readFormat(type: string, modifier: string, inner: ReadInner): ArgumentFormat | Refusal | undefined {
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

function readNumber(modifier: string): ArgumentFormat | Refusal {
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

function readDate(kind: 'date' | 'time', modifier: string): ArgumentFormat | Refusal {
  const length = dateLengths.get(keyword(modifier));
  const pattern = length === undefined ? parseDatePattern(modifier) : (`${kind},${length}` as const);
  return pattern === undefined ? 'datePattern' : { kind: 'date', pattern };
}

/** Words are known whatever their case and the blanks around them. */
function keyword(text: string): string {
  return text.length > 100 ? text : text.trim().toLowerCase();
}
