import { countUpTo, keptFor } from '../text';
import type { Catalog } from './catalog';
import type { CatalogLayer, CodeRange } from './layer';

/** The number of digits of JOB's codes. */
export const jobDigits = 7;

/** Maximum number of digits of a code of any system. */
export const maxDigits = 10;

/** The code of the API gateway (ESB) for a missing permission, the only one outside 12xxxxx that callers of JOB get. */
const companionCode = 9_900_403;

/** True for 12xxxxx. */
export function isInJobRange(number: number): boolean {
  return number >= 1_200_000 && number <= 1_299_999;
}

/** True for 12xxxxx and for the companion code. */
export function isJobCode(number: number): boolean {
  return isInJobRange(number) || number === companionCode;
}

/** True for the digits of a code of JOB: exactly seven that begin with 12, or those of the companion code. */
export function isJobCodeText(text: string): boolean {
  return /^(?:12\d{5}|9900403)$/.test(text);
}

/** The number of digits of a code, which is its length in every position encoding. */
export function digitsOf(code: number): number {
  return code >= 1_000_000 && code <= 9_999_999 ? jobDigits : String(code).length;
}

/** True for numbers with fewer digits than JOB's codes, which may also be years, ports or amounts. */
export function isShort(code: number): boolean {
  return code < 1_000_000;
}

/** Returns the code with the same last four digits on the other API: 1239801 for the legacy code 1209801. */
export function numberTwin(code: number, isLegacy = true): number {
  return isLegacy ? code + 30_000 : code - 30_000;
}

/**
 * The numbers that are codes: those of JOB always, and those that catalogs list or declare. Immutable; `jobCodes`
 * itself if there are only those of JOB.
 */
export interface CodeSpace {
  /** Number of digits of the shortest and of the longest code. */
  readonly digits: { readonly fewest: number; readonly most: number };
  has(number: number): boolean;
  /** True if a code begins with these digits, or consists of them. */
  begins(digits: string): boolean;
  equals(other: CodeSpace): boolean;
}

/** Ranges that do not touch each other, ascending, by their first and last numbers. */
interface Ranges {
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
}

class Space implements CodeSpace {
  readonly digits: CodeSpace['digits'];

  constructor(private readonly extra: Ranges) {
    const { firsts, lasts } = extra;
    this.digits = {
      fewest: Math.min(jobDigits, digitsOf(firsts[0] ?? 1_200_000)),
      most: Math.max(jobDigits, digitsOf(lasts.at(-1) ?? 1_200_000)),
    };
  }

  has(number: number): boolean {
    return isJobCode(number) || this.meets(number, number);
  }

  begins(digits: string): boolean {
    if (digits.startsWith('0') || digits.length > this.digits.most) return false;
    let [low, high] = [Number(digits), Number(digits)];
    for (let length = digits.length; length <= this.digits.most; length++) {
      if ((low <= 1_299_999 && high >= 1_200_000) || this.meets(low, high)) return true;
      [low, high] = [low * 10, high * 10 + 9];
    }
    return false;
  }

  equals(other: CodeSpace): boolean {
    if (this === other) return true;
    if (!(other instanceof Space)) return false;
    const { firsts, lasts } = this.extra;
    const theirs = other.extra;
    return (
      firsts.length === theirs.firsts.length &&
      firsts.every((first, index) => first === theirs.firsts[index] && lasts[index] === theirs.lasts[index])
    );
  }

  /** True if an extra code is between `low` and `high`. */
  private meets(low: number, high: number): boolean {
    const index = countUpTo(this.extra.firsts, high) - 1;
    return (this.extra.lasts[index] ?? Number.NEGATIVE_INFINITY) >= low;
  }
}

/** The codes of JOB, and no others. */
export const jobCodes: CodeSpace = new Space({ firsts: [], lasts: [] });

/** All numbers of three digits and more. */
export const anyCode: CodeSpace = new Space({ firsts: [100], lasts: [10 ** maxDigits - 1] });

/** Returns the numbers that are codes by a catalog. */
export const spaceOf = keptFor((catalog: Catalog): CodeSpace => {
  const ranges = merged(catalog.layers.flatMap((layer) => extraOf(layer)));
  if (ranges.length === 0) return jobCodes;
  return new Space({ firsts: ranges.map(({ first }) => first), lasts: ranges.map(({ last }) => last) });
});

/** Returns the codes that a layer lists and declares beside those of JOB; kept, as many catalogs may share a layer. */
const extraOf = keptFor(({ entries, ranges }: CatalogLayer): readonly CodeRange[] => {
  const listed = entries.filter(({ code }) => !isJobCode(code)).map(({ code }) => ({ first: code, last: code }));
  const declared = ranges.filter(({ first, last }) => !(isInJobRange(first) && isInJobRange(last)));
  return merged([...listed, ...declared]);
});

/** Returns the same numbers in ranges that do not touch each other, ascending. */
function merged(ranges: readonly CodeRange[]): CodeRange[] {
  const result: { first: number; last: number }[] = [];
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = result.at(-1);
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else result.push({ first, last });
  }
  return result;
}
