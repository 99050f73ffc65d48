import { type Decimal, decimalOf, type NumberValue, rounded } from './decimalDigits';
import type { Affix, DecimalPattern } from './decimalPattern';
import type { NumberShape } from './digitRun';
import type { LocaleData } from './localeData';

/** Doubles never get more digits than this behind the point, and whole numbers no more before it than they have. */
const mostFraction = 340;

/** Writes a number as `java.text.DecimalFormat` does. */
export function formatDecimal(pattern: DecimalPattern, value: NumberValue, locale: LocaleData): string {
  const isBelow = value < 0 || Object.is(value, -0);
  const { prefix, suffix } = isBelow ? pattern.negative : pattern.positive;
  const scaled = typeof value === 'bigint' ? value * BigInt(pattern.multiplier) : value * pattern.multiplier;
  const size = scaled < 0 ? -scaled : Object.is(scaled, -0) ? 0 : scaled;
  return `${affixText(prefix, locale)}${sizeText(pattern, size)}${affixText(suffix, locale)}`;
}

function affixText(affix: Affix, { currency }: LocaleData): string {
  return affix.map((piece) => (typeof piece === 'string' ? piece : currency[piece.currency])).join('');
}

function sizeText(shape: NumberShape, size: NumberValue): string {
  if (size === Number.POSITIVE_INFINITY) return '\u221e';
  const decimal = decimalOf(size);
  const fraction = Math.min(shape.fraction.most, mostFraction);
  if (shape.exponent === 0) return plain(shape, rounded(decimal, decimal.point + fraction, size), fraction);
  const digits = shape.integer.most + fraction;
  return scientific(shape, digits === 0 ? decimal : rounded(decimal, digits, size));
}

function plain(shape: NumberShape, { digits, point }: Decimal, mostAfter: number): string {
  const before = Math.max(shape.integer.least, point, 0);
  const whole = (point > 0 ? digits.slice(0, point).padEnd(point, '0') : '').padStart(before, '0');
  const after = point > 0 ? digits.slice(point) : digits === '' ? '' : '0'.repeat(-point) + digits;
  const fraction = after.padEnd(Math.min(shape.fraction.least, mostAfter), '0');
  const shown = whole === '' && fraction === '' ? '0' : whole;
  return `${grouped(shown, shape.grouping)}${fraction !== '' || shape.pointAlways ? '.' : ''}${fraction}`;
}

function grouped(digits: string, size: number): string {
  if (size === 0 || digits.length <= size) return digits;
  const first = digits.length % size;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += size) groups.push(digits.slice(at, at + size));
  return groups.join(',');
}

/** With an exponent: of a multiple of `most` where more digits may stand before the point than have to. */
function scientific({ integer, fraction, pointAlways, exponent: least }: NumberShape, decimal: Decimal): string {
  const { digits, point } = decimal;
  const repeats = integer.most > 1 && integer.most > integer.least;
  const exponent = repeats ? Math.floor((point - 1) / integer.most) * integer.most : point - integer.least;
  const before = digits === '' ? (repeats ? 1 : integer.least) : point - exponent;
  const shown = digits.padEnd(Math.max(integer.least + fraction.least, before), '0');
  const separator = shown.length > before || pointAlways ? '.' : '';
  const power = digits === '' ? 0 : exponent;
  const sign = power < 0 ? '-' : '';
  return `${shown.slice(0, before)}${separator}${shown.slice(before)}E${sign}${String(Math.abs(power)).padStart(least, '0')}`;
}
