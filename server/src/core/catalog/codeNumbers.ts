/** The number of digits of JOB's codes. */
export const jobDigits = 7;

/** Maximum number of digits of a code of any system. */
export const maxDigits = 10;

/** True for 12xxxxx. */
export function isJobCode(number: number): boolean {
  return number >= 1_200_000 && number <= 1_299_999;
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
