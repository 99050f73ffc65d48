/** Text before or after the digits; a currency is its sign or its three letters, which depend on the locale. */
export type Affix = readonly (string | { readonly currency: 'sign' | 'letters' })[];

interface Affixes {
  readonly prefix: Affix;
  readonly suffix: Affix;
}

/** A pattern of `java.text.DecimalFormat`, read. */
export interface DecimalPattern extends NumberShape {
  readonly positive: Affixes;
  readonly negative: Affixes;
  /** 100 for per cent, 1000 for per mille. */
  readonly multiplier: number;
}

/**
 * Reads a pattern such as `#,##0.00;(#)`. Undefined if Java refuses it. In the part for negative numbers, after the
 * semicolon, only the text around the digits counts.
 */
export function parseDecimalPattern(pattern: string): DecimalPattern | undefined {
  const first = subpattern(pattern, 0, true);
  if (first?.shape === undefined) return undefined;
  const { affixes: positive, multiplier, shape, next } = first;
  const signed = { prefix: ['-', ...positive.prefix], suffix: positive.suffix };
  if (next >= pattern.length) return { ...shape, positive, negative: signed, multiplier };
  // Without a semicolon Java reads the same part again, with another result if its suffix looks like digits: `0E0E`.
  const second = subpattern(pattern, next, false);
  if (second === undefined) return undefined;
  const isSame = JSON.stringify(second.affixes) === JSON.stringify(positive);
  return { ...shape, positive, negative: isSame ? signed : second.affixes, multiplier };
}

interface Subpattern {
  readonly affixes: Affixes;
  readonly multiplier: number;
  readonly shape: NumberShape | undefined;
  /** Where the part after the semicolon begins; 0 without a semicolon. */
  readonly next: number;
}

function subpattern(pattern: string, start: number, isFirst: boolean): Subpattern | undefined {
  const [prefix, suffix] = [new AffixText(), new AffixText()];
  const digits: DigitRun = { left: 0, zeros: 0, right: 0, grouping: -1, point: -1, exponent: 0 };
  let affix = prefix;
  let multiplier = 1;
  let quoted = false;
  let next = 0;
  let at = start;
  while (at < pattern.length) {
    const char = pattern.charAt(at);
    if (char === "'") {
      const doubled = pattern.charAt(at + 1) === "'";
      if (doubled) affix.add("'");
      else quoted = !quoted;
      at += doubled ? 2 : 1;
    } else if (quoted) {
      affix.add(char);
      at++;
    } else if ('#0,.'.includes(char)) {
      // Digits after the suffix are counted with the others, as Java does.
      const end = isFirst ? digitRun(pattern, at, digits) : skipDigits(pattern, at);
      if (end === undefined) return undefined;
      at = end;
      affix = suffix;
    } else if (char === ';') {
      if (affix === prefix || !isFirst) return undefined;
      next = at + 1;
      break;
    } else if (char === '\u00a4') {
      const doubled = pattern.charAt(at + 1) === char;
      affix.addCurrency(doubled ? 'letters' : 'sign');
      at += doubled ? 2 : 1;
    } else {
      if (char === '%' || char === '\u2030') {
        if (multiplier !== 1) return undefined;
        multiplier = char === '%' ? 100 : 1000;
      }
      affix.add(char);
      at++;
    }
  }
  const shape = shapeOf(digits);
  if (quoted || shape === undefined) return undefined;
  return { affixes: { prefix: prefix.pieces(), suffix: suffix.pieces() }, multiplier, shape, next };
}

/** Collects an affix a character at a time. */
class AffixText {
  readonly #pieces: Affix[number][] = [];
  #text = '';

  add(char: string): void {
    this.#text += char;
  }

  addCurrency(currency: 'sign' | 'letters'): void {
    this.#close();
    this.#pieces.push({ currency });
  }

  pieces(): Affix {
    this.#close();
    return this.#pieces;
  }

  #close(): void {
    if (this.#text !== '') this.#pieces.push(this.#text);
    this.#text = '';
  }
}

/** What the counted signs mean; undefined where they contradict each other. */
function shapeOf(run: DigitRun): NumberShape | undefined {
  let { left, zeros, right } = run;
  const { point, grouping, exponent } = run;
  if (zeros === 0 && left > 0 && point >= 0) {
    // `#.##` is `0.##` with a zero that may be left out, `.##` is `.0#`.
    const whole = Math.max(1, point);
    right = left - whole;
    left = whole - 1;
    zeros = 1;
  }
  if (point < 0 ? right > 0 : point < left || point > left + zeros) return undefined;
  if (grouping === 0) return undefined;
  const all = left + zeros + right;
  const least = (point < 0 ? all : point) - left;
  return {
    integer: { least, most: exponent > 0 ? left + least : Number.POSITIVE_INFINITY },
    fraction: point < 0 ? { least: 0, most: 0 } : { least: left + zeros - point, most: all - point },
    grouping: Math.max(0, grouping),
    pointAlways: point === 0 || point === all,
    exponent,
  };
}

/** How a number is laid out, counted in digits. */
export interface NumberShape {
  /** Minimum and maximum digits before the point. */
  readonly integer: { readonly least: number; readonly most: number };
  /** Minimum and maximum digits after the point. */
  readonly fraction: { readonly least: number; readonly most: number };
  /** Number of digits between two commas; 0 for no commas. */
  readonly grouping: number;
  /** True if the point is shown with nothing after it. */
  readonly pointAlways: boolean;
  /** Minimum digits of the exponent; 0 for numbers without exponent. */
  readonly exponent: number;
}

/** The counted signs of a decimal pattern. */
interface DigitRun {
  /** `#` before the first `0`, `0`, and `#` after the last `0`. */
  left: number;
  zeros: number;
  right: number;
  /** Digits since the last comma before the point; -1 without a comma. */
  grouping: number;
  /** Number of digits before the point; -1 without a point. */
  point: number;
  exponent: number;
}

/** Counts the signs from `at` on and returns where they end; undefined if Java refuses them. */
function digitRun(pattern: string, at: number, run: DigitRun): number | undefined {
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

/** Returns where the digits end, without counting them. */
function skipDigits(pattern: string, at: number): number {
  let end = at;
  while ('#0,.E'.includes(pattern.charAt(end)) && end < pattern.length) end++;
  return end;
}
