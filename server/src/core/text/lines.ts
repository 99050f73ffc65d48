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

/**
 * Returns the offsets where a new line begins, ascending: after each LF, CR LF or lone CR. 0 is not included;
 * `text.length` is if the text ends with a line break. Uses one native search for each kind of break, which is several
 * times faster than looking at every unit.
 */
export function lineStarts(text: string): number[] {
  const starts: number[] = [];
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf >= 0 || cr >= 0) {
    if (cr < 0 || (lf >= 0 && lf < cr)) {
      starts.push(lf + 1);
      lf = text.indexOf('\n', lf + 1);
    } else {
      const pair = lf === cr + 1;
      starts.push(pair ? lf + 1 : cr + 1);
      if (pair) lf = text.indexOf('\n', lf + 1);
      cr = text.indexOf('\r', cr + 1);
    }
  }
  return starts;
}

/**
 * Returns where the characters that end the text begin, as far as each matches `kind`. Looks from the end; a regular expression
 * such as `/\s+$/` reads each run of blanks again from every place in it.
 */
export function startOfTail(text: string, kind: RegExp): number {
  let at = text.length;
  while (at > 0 && kind.test(text.charAt(at - 1))) at--;
  return at;
}

/** Returns where the line begins that contains `at`, or that ends there: behind the last LF before it. */
export function startOfLine(text: string, at: number): number {
  return at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0;
}

const anyBreak = /[\n\r]/g;

/** Returns the end of the line that contains `from`, before its line break. */
export function endOfLine(text: string, from: number): number {
  anyBreak.lastIndex = from;
  return anyBreak.test(text) ? anyBreak.lastIndex - 1 : text.length;
}

/** Returns how many numbers of the ascending `list` are at most `value`. */
export function countUpTo(list: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The columns of a text in a terminal or an editor: a Chinese character takes two. */
export function columnsOf(text: string): number {
  return text.replace(/[\u2e80-\uffff]/g, '  ').length;
}
