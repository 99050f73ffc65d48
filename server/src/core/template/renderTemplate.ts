import type { Language, Localized } from '../text';
import { type ArgumentNote, type Arguments, formatPattern, type Rendered } from './javaFormat/formatPattern';
import { javaPlaceholders, parsePattern } from './javaFormat/parsePattern';
import { formatMessage, placeholders } from './messageFormat';

/** How a template is meant to be read. */
export type MessageStyle =
  /** Quotes have no meaning, and every `{0}` takes an argument: how the published page is written. */
  | 'plain'
  /** A pattern of `java.text.MessageFormat`. */
  | 'java';

export const messageStyles: readonly MessageStyle[] = ['plain', 'java'];

/**
 * Fills a template with arguments given as text. Never throws: what cannot be filled stays as written, and a note says why.
 *
 * @param zone the time zone of dates, in minutes ahead of UTC; only for templates of Java
 */
export function renderTemplate(
  template: string,
  style: MessageStyle,
  language: Language,
  args: Arguments,
  zone = 0,
): Rendered {
  if (style === 'java') return formatPattern(parsePattern(template), args, language, zone);
  const takes = placeholders(template);
  const missing = takes
    .filter((index) => !isGiven(args[index]))
    .map((index): ArgumentNote => ({ kind: 'missing', index }));
  const taken = new Set(takes);
  const extra = args.flatMap((value, index): ArgumentNote[] =>
    isGiven(value) && !taken.has(index) ? [{ kind: 'extra', index, value }] : [],
  );
  return { text: formatMessage(template, args), notes: [...missing, ...extra] };
}

/** True for a value of an argument, also an empty one. */
export function isGiven(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}

/** One shared empty list: 100,000 empty lists would take megabytes. */
const none: readonly never[] = [];

/** The indexes of the arguments that a message takes in one language or the other, ascending, each once. */
export function takenArguments({ en, 'zh-CN': zh }: Localized, style: MessageStyle): readonly number[] {
  const takes = style === 'java' ? javaPlaceholders : placeholders;
  const first = takes(en);
  const more = en === zh ? none : takes(zh).filter((index) => !first.includes(index));
  if (more.length > 0) return [...first, ...more].sort((a, b) => a - b);
  return first.length === 0 ? none : first;
}
