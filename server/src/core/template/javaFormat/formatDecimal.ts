import type { Affix, DecimalPattern, NumberShape } from './decimalPattern';
import type { LocaleData } from './localeData';

/** Maximum digits after the point, as in Java. */
const maxFraction = 340;

/** Formats a number as `java.text.DecimalFormat` does. */
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
  const fraction = Math.min(shape.fraction.most, maxFraction);
  if (shape.exponent === 0) return plain(shape, rounded(decimal, decimal.point + fraction, size), fraction);
  const digits = shape.integer.most + fraction;
  return scientific(shape, digits === 0 ? decimal : rounded(decimal, digits, size));
}

function plain(shape: NumberShape, { digits, point }: Decimal, maxAfter: number): string {
  const before = Math.max(shape.integer.least, point, 0);
  const whole = (point > 0 ? digits.slice(0, point).padEnd(point, '0') : '').padStart(before, '0');
  const after = point > 0 ? digits.slice(point) : digits === '' ? '' : '0'.repeat(-point) + digits;
  const fraction = after.padEnd(Math.min(shape.fraction.least, maxAfter), '0');
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

/** Formats with an exponent: a multiple of `integer.most` if more digits are allowed before the point than required. */
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

/** The number an argument is: an integer of any size (Java's `Long` and `BigInteger`), or a `Double`. */
export type NumberValue = bigint | number;

/** `0.digits` times ten to the power of `point`. Zero has no digits. */
interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** Returns the shortest digits of a positive, finite number. */
function decimalOf(value: NumberValue): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const digits = all.replace(/^0+/, '');
  if (digits === '') return { digits: '', point: 0 };
  return { digits, point: whole.length - (all.length - digits.length) + Number(exponent) };
}

/**
 * Returns the first `count` digits, rounded half to even, Java's default. The exact value of the number decides what half
 * is, not its digits: the double 2.675 is a bit less.
 */
function rounded(decimal: Decimal, count: number, value: NumberValue): Decimal {
  const { digits, point } = decimal;
  if (count >= digits.length) return decimal;
  if (count < 0) return { digits: '', point: 0 };
  const kept = digits.slice(0, count);
  if (!roundsUp(decimal, count, value)) return trimmed(kept, point);
  const up = kept === '' ? '1' : String(BigInt(kept) + 1n);
  return trimmed(up, point + (up.length - count));
}

function trimmed(digits: string, point: number): Decimal {
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end--;
  return end === 0 ? { digits: '', point: 0 } : { digits: digits.slice(0, end), point };
}

function roundsUp({ digits, point }: Decimal, count: number, value: NumberValue): boolean {
  const next = digits.charAt(count);
  if (next !== '5') return next > '5';
  if (/[1-9]/.test(digits.slice(count + 1))) return true;
  const side = typeof value === 'bigint' ? 0 : comparedTo(value, BigInt(digits.slice(0, count + 1)), point - count - 1);
  return side === 0 ? count > 0 && Number(digits.charAt(count - 1)) % 2 === 1 : side > 0;
}

/** Compares the exact value of a double with `whole` times ten to the power of `exponent`. */
function comparedTo(value: number, whole: bigint, exponent: number): number {
  let mantissa = value;
  let halvings = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings++;
  }
  const up = (power: number) => 10n ** BigInt(Math.max(0, power));
  const difference = BigInt(mantissa) * up(-exponent) - whole * up(exponent) * 2n ** BigInt(halvings);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
