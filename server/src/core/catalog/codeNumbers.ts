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
