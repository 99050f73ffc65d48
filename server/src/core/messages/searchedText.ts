import { lineStarts } from '../text/lineStarts';
import { type QuotedSpan, quotedSpans } from '../text/quotes/nestedStrings';
import { logHeaderLength } from './logHeader';
import { blank, endOfUnit, normalForm } from './normalForm';

/** A stretch of a text's form: from one unit to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A line of a text: all spans and offsets are of the form. */
export interface TextLine extends Span {
  /** Where what was logged begins; `from` where the line does not begin like one of a log. */
  readonly body: number;
  /** Its strings, those inside of others first. */
  readonly strings: readonly (Span & { readonly isValue: boolean })[];
}

/** A text in its normal form, cut into lines when somebody asks. */
export class SearchedText {
  readonly form: string;
  /** How many units of the text were read. */
  readonly read: number;
  readonly lineCount: number;
  private readonly at: readonly number[];
  /** Where lines begin in the form, the first one first. */
  private readonly starts: readonly number[];
  private readonly lines = new Map<number, TextLine>();

  constructor(
    readonly text: string,
    maxLength: number,
  ) {
    const { form, at, read } = normalForm(text, maxLength);
    this.form = form;
    this.at = at;
    this.read = read;
    this.starts = [0, ...lineStarts(text.slice(0, read)).map((start) => this.unitFrom(start))];
    this.lineCount = new Set(this.starts.filter((start) => start < form.length)).size;
  }

  /** Where the unit stands in the text. */
  offsetOf(unit: number): number {
    return this.at[unit] ?? this.read;
  }

  /** Where what stands between two units begins and ends in the text, without the blanks around it. */
  sliceOf(span: Span): { readonly start: number; readonly end: number } {
    const { from, to } = this.trimmed(span);
    const start = this.offsetOf(from);
    return { start, end: to > from ? endOfUnit(this.text, this.offsetOf(to - 1)) : start };
  }

  /** What stands between two units in the text. */
  textOf(span: Span): string {
    const { start, end } = this.sliceOf(span);
    return this.text.slice(start, end);
  }

  private trimmed({ from, to }: Span): Span {
    const first = from < to && this.form.charCodeAt(from) === blank ? from + 1 : from;
    return { from: first, to: first < to && this.form.charCodeAt(to - 1) === blank ? to - 1 : to };
  }

  /** The line that the unit stands in. */
  lineOf(unit: number): TextLine {
    const index = lastUpTo(this.starts, unit);
    const known = this.lines.get(index);
    if (known) return known;
    const line = this.makeLine(index);
    this.lines.set(index, line);
    return line;
  }

  private makeLine(index: number): TextLine {
    const span = this.trimmed({ from: this.starts[index] ?? 0, to: this.starts[index + 1] ?? this.form.length });
    const { start, end } = this.sliceOf(span);
    const spanOf = (string: QuotedSpan) => ({
      from: this.unitFrom(string.start),
      to: this.unitFrom(string.end),
      isValue: string.isValue,
    });
    return {
      ...span,
      body: this.unitFrom(start + logHeaderLength(this.text.slice(start, Math.min(end, start + 1000)))),
      strings: quotedSpans(this.text, start, end).map(spanOf),
    };
  }

  /** The first unit that was made of what stands at `offset` or behind it. */
  unitFrom(offset: number): number {
    let [low, high] = [0, this.at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.at[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The index of the last of the ascending numbers that is not above `value`. */
function lastUpTo(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
