/** A number an argument stands for: a whole one of any size (Java's `Long` and `BigInteger`), or a `Double`. */
export type NumberValue = bigint | number;

/** `0.digits` times ten to the power of `point`. Zero has no digits. */
export interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** The fewest digits that name a positive number, which must be finite. */
export function decimalOf(value: NumberValue): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const digits = all.replace(/^0+/, '');
  if (digits === '') return { digits: '', point: 0 };
  return { digits, point: whole.length - (all.length - digits.length) + Number(exponent) };
}

/**
 * The first `count` of these digits, rounded: to the nearest, and from half way to the even one, as Java does unless told
 * otherwise. Half way is what the number itself is, not what its digits look like: the double 2.675 is a bit less.
 */
export function rounded(decimal: Decimal, count: number, value: NumberValue): Decimal {
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

/** Compares what a double is exactly with `whole` times ten to the power of `exponent`. */
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
