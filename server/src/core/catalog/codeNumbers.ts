/** How many digits the codes of JOB have. */
export const jobDigits = 7;

/** How many digits a code of any system has at most. */
export const maxDigits = 10;

/** True for 12xxxxx. */
export function isJobCode(number: number): boolean {
  return number >= 1_200_000 && number <= 1_299_999;
}

/** How many digits a code has, which is its length in a text in every position encoding. */
export function digitsOf(code: number): number {
  return code >= 1_000_000 && code <= 9_999_999 ? jobDigits : String(code).length;
}

/** Shorter numbers than JOB's codes are everything else too: years, ports, amounts. */
export function isShort(code: number): boolean {
  return code < 1_000_000;
}
