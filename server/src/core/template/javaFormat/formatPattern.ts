import type { Language } from '../../text';
import { asDate, asNumber } from './argumentValue';
import { choose } from './elementFormat';
import { formatDate } from './formatDate';
import { formatDecimal } from './formatDecimal';
import { datePatternOf, type LocaleData, localeData, numberPattern } from './localeData';
import type { ArgumentFormat, ArgumentType, MessagePart, MessagePattern, PatternProblem } from './messagePattern';

/** A problem with the arguments a message was filled with, or with its template. */
export type ArgumentNote =
  /** The template takes an argument that was not given. */
  | { readonly kind: 'missing'; readonly index: number }
  /** An argument was given that the template does not take. */
  | { readonly kind: 'extra'; readonly index: number; readonly value: string }
  /** The template expects a number or a date, and the text is not one. */
  | { readonly kind: 'wrongType'; readonly index: number; readonly value: string; readonly expected: 'number' | 'date' }
  | { readonly kind: 'pattern'; readonly problem: PatternProblem };

/** A message with its arguments in it. */
export interface Rendered {
  readonly text: string;
  readonly notes: readonly ArgumentNote[];
}

/** Arguments by index, as text; null or undefined if not given. */
export type Arguments = readonly (string | null | undefined)[];

/**
 * Fills a pattern as `java.text.MessageFormat` does. Where Java throws, because of an argument or of the pattern, the text
 * of the argument or of the element is inserted, and a note says so.
 *
 * @param zone the time zone of dates, in minutes ahead of UTC
 */
export function formatPattern(pattern: MessagePattern, args: Arguments, language: Language, zone = 0): Rendered {
  const filling = new Filling(args, localeData(language), zone, pattern.argumentTypes);
  const text = filling.fill(pattern);
  args.forEach((value, index) => {
    if (value !== null && value !== undefined && !pattern.argumentTypes.has(index))
      filling.note({ kind: 'extra', index, value });
  });
  return { text, notes: filling.notes };
}

/** Fills one pattern, nested patterns included, and collects the notes. */
class Filling {
  readonly notes: ArgumentNote[] = [];
  readonly #noted = new Set<string>();
  readonly #args: Arguments;
  readonly #locale: LocaleData;
  readonly #zone: number;
  readonly #argumentTypes: ReadonlyMap<number, ArgumentType>;

  constructor(args: Arguments, locale: LocaleData, zone: number, argumentTypes: ReadonlyMap<number, ArgumentType>) {
    this.#args = args;
    this.#locale = locale;
    this.#zone = zone;
    this.#argumentTypes = argumentTypes;
  }

  fill({ parts, problems }: MessagePattern): string {
    const [first] = problems;
    if (first !== undefined) this.note({ kind: 'pattern', problem: first });
    return parts.map((part) => this.#part(part)).join('');
  }

  /** Adds a note. A problem of an argument is noted once, however often the pattern takes it. */
  note(note: ArgumentNote): void {
    const key = note.kind === 'pattern' ? `${note.problem.kind}@${note.problem.offset}` : `${note.kind} ${note.index}`;
    if (this.#noted.has(key)) return;
    this.#noted.add(key);
    this.notes.push(note);
  }

  #part(part: MessagePart): string {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'broken') return part.source;
    const { index, format } = part;
    const value = this.#args[index];
    if (value === null || value === undefined) {
      this.note({ kind: 'missing', index });
      return `{${index}}`;
    }
    return format === undefined ? this.#unformatted(index, value) : this.#formatted(index, value, format);
  }

  /** Java formats a value by its type. Here arguments are text: one is a number or a date only if the pattern says so elsewhere. */
  #unformatted(index: number, value: string): string {
    const type = this.#argumentTypes.get(index);
    const number = type === 'number' ? asNumber(value) : undefined;
    if (number !== undefined) return formatDecimal(numberPattern('number'), number, this.#locale);
    const date = type === 'date' ? asDate(value, this.#zone) : undefined;
    return date === undefined ? value : formatDate(datePatternOf('dateTime', this.#locale), date, this.#locale);
  }

  #formatted(index: number, value: string, format: ArgumentFormat): string {
    if (format.kind === 'date') {
      const date = asDate(value, this.#zone);
      if (date === undefined) return this.#wrong(index, value, 'date');
      const { pattern } = format;
      return formatDate(
        typeof pattern === 'string' ? datePatternOf(pattern, this.#locale) : pattern,
        date,
        this.#locale,
      );
    }
    const number = asNumber(value);
    if (number === undefined) return this.#wrong(index, value, 'number');
    if (format.kind === 'number') {
      const { pattern } = format;
      return formatDecimal(typeof pattern === 'string' ? numberPattern(pattern) : pattern, number, this.#locale);
    }
    const branch = choose(format.pattern, Number(number));
    if (branch === undefined) return value;
    return branch.inner === undefined ? branch.text : this.fill(branch.inner);
  }

  #wrong(index: number, value: string, expected: 'number' | 'date'): string {
    this.note({ kind: 'wrongType', index, value, expected });
    return value;
  }
}
