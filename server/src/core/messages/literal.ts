import type { Letters } from './letters';

/** A text in the forms that literals are compared with. All positions are of `form`. */
export interface ComparedText {
  /** See `normalForm`. */
  readonly form: string;
  /** Its letters and digits, made on first use. */
  readonly letters: Letters;
}

/** A fixed text of a message: written out, or known by its fingerprint only. */
export interface Literal {
  /** In units of its own form; 0 at an end of a message that is an argument. */
  readonly length: number;
  /** True if it leaves out blanks and punctuation, so that those beside it may belong to the message. */
  readonly isLoose: boolean;
  /** The place of the literal if the text from `from` on begins with it. */
  startingAt(text: ComparedText, from: number): number | undefined;
  /** The place of the literal if the text up to `to` ends with it. */
  endingAt(text: ComparedText, to: number): number | undefined;
  /** Its first place between `from` and `to`. Reads no text outside. */
  firstIn(text: ComparedText, from: number, to: number): number | undefined;
  /** Its last place between `from` and `to`. */
  lastIn(text: ComparedText, from: number, to: number): number | undefined;
  /** Where the literal ends that is at `place`. */
  endOf(text: ComparedText, place: number): number;
}

/** A literal whose text is known, in normal form. An empty one is found anywhere. */
export class WrittenLiteral implements Literal {
  readonly isLoose = false;

  constructor(readonly form: string) {}

  get length(): number {
    return this.form.length;
  }

  startingAt({ form }: ComparedText, from: number): number | undefined {
    return form.startsWith(this.form, from) ? from : undefined;
  }

  endingAt(text: ComparedText, to: number): number | undefined {
    return to < this.length ? undefined : this.startingAt(text, to - this.length);
  }

  firstIn({ form }: ComparedText, from: number, to: number): number | undefined {
    const at = form.slice(from, to).indexOf(this.form);
    return at < 0 ? undefined : from + at;
  }

  lastIn({ form }: ComparedText, from: number, to: number): number | undefined {
    const at = form.slice(from, to).lastIndexOf(this.form);
    return at < 0 ? undefined : from + at;
  }

  endOf(_text: ComparedText, place: number): number {
    return place + this.length;
  }
}
