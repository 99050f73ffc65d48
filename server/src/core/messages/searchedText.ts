import { countUpTo, lineStarts } from '../text';
import { type QuotedSpan, quotedSpans } from '../text/quotes';
import { Letters } from './letters';
import type { ComparedText } from './literal';
import { logHeaderLength } from './logHeader';
import { blank, endOfUnit, normalForm } from './normalForm';

/** A part of a normal form: from one unit up to another, `to` not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A line of a text. All positions are of the normal form. */
export interface TextLine extends Span {
  /** Where the logged text begins; `from` if the line has no log header. */
  readonly body: number;
  /** Its strings, inner strings first. */
  readonly strings: readonly (Span & { readonly isValue: boolean })[];
}

/** A text and its normal form. Lines are read on demand. */
export class SearchedText implements ComparedText {
  readonly form: string;
  /** Number of units of the text that were read. */
  readonly read: number;
  readonly lineCount: number;
  private readonly at: readonly number[];
  /** Where the lines begin in the form. */
  private readonly starts: readonly number[];
  private readonly lines = new Map<number, TextLine>();
  private readLetters: Letters | undefined;

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

  get letters(): Letters {
    this.readLetters ??= new Letters(this.form);
    return this.readLetters;
  }

  /** Where the unit is in the text. */
  offsetOf(unit: number): number {
    return this.at[unit] ?? this.read;
  }

  /** Where a span begins and ends in the text, without the blanks around it. */
  sliceOf(span: Span): { readonly start: number; readonly end: number } {
    const { from, to } = this.trimmed(span);
    const start = this.offsetOf(from);
    return { start, end: to > from ? endOfUnit(this.text, this.offsetOf(to - 1)) : start };
  }

  /** The text of a span. */
  textOf(span: Span): string {
    const { start, end } = this.sliceOf(span);
    return this.text.slice(start, end);
  }

  private trimmed({ from, to }: Span): Span {
    const first = from < to && this.form.charCodeAt(from) === blank ? from + 1 : from;
    return { from: first, to: first < to && this.form.charCodeAt(to - 1) === blank ? to - 1 : to };
  }

  /** The line of the unit. */
  lineOf(unit: number): TextLine {
    const index = Math.max(0, countUpTo(this.starts, unit) - 1);
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

  /** The first unit that was made of the text at `offset` or after it. */
  unitFrom(offset: number): number {
    return countUpTo(this.at, offset - 1);
  }
}
