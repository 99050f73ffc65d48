/** How a number is laid out, counted in digits. */
export interface NumberShape {
  /** The fewest and the most digits before the point. */
  readonly integer: { readonly least: number; readonly most: number };
  /** The fewest and the most digits behind it. */
  readonly fraction: { readonly least: number; readonly most: number };
  /** How many digits stand between two commas; 0 for no commas. */
  readonly grouping: number;
  /** Whether the point is shown with nothing behind it. */
  readonly pointAlways: boolean;
  /** The fewest digits of the exponent; 0 for numbers written without one. */
  readonly exponent: number;
}

/** What has been counted of the signs of a decimal pattern. */
export interface DigitRun {
  /** `#` before the first `0`, `0`, and `#` behind the last `0`. */
  left: number;
  zeros: number;
  right: number;
  /** Digits since the last comma before the point; -1 without a comma. */
  grouping: number;
  /** How many digits stand before the point; -1 without a point. */
  point: number;
  exponent: number;
}

/** Counts the signs from `at` on. Where they end; undefined where Java refuses them. */
export function digitRun(pattern: string, at: number, run: DigitRun): number | undefined {
  for (let next = at; next < pattern.length; next++) {
    const char = pattern.charAt(next);
    if (char === '#' || char === '0') {
      if (char === '0' && run.right > 0) return undefined;
      if (char === '0') run.zeros++;
      else if (run.zeros > 0) run.right++;
      else run.left++;
      if (run.grouping >= 0 && run.point < 0) run.grouping++;
    } else if (char === ',') {
      run.grouping = 0;
    } else if (char === '.') {
      if (run.point >= 0) return undefined;
      run.point = run.left + run.zeros + run.right;
    } else if (char === 'E') {
      return exponentRun(pattern, next + 1, run);
    } else {
      return next;
    }
  }
  return pattern.length;
}

/** `E` and its zeros end the digits. */
function exponentRun(pattern: string, at: number, run: DigitRun): number | undefined {
  let end = at;
  while (pattern.charAt(end) === '0') end++;
  if (run.exponent > 0 || end === at || run.left + run.zeros === 0) return undefined;
  run.exponent = end - at;
  return end;
}

/** Where the digits end that do not count. */
export function skipDigits(pattern: string, at: number): number {
  let end = at;
  while ('#0,.E'.includes(pattern.charAt(end)) && end < pattern.length) end++;
  return end;
}
