const [lineFeed, carriageReturn, underscore, dollar] = [0x0a, 0x0d, 0x5f, 0x24];

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** True for an ASCII letter, a digit or `_`. */
export function isWordUnit(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === underscore;
}

/** True for an ASCII letter, a digit, `_` or `$`. */
export function isIdentifierUnit(unit: number): boolean {
  return isWordUnit(unit) || unit === dollar;
}

export function isLineBreak(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn;
}

/** True for a carriage return followed by a line feed: one line break, which must not be split. */
export function isCrLf(first: number, second: number): boolean {
  return first === carriageReturn && second === lineFeed;
}
