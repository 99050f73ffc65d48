import type { Language } from '../text/language';
import { type Arguments, formatPattern } from './javaFormat/formatPattern';
import { parsePattern } from './javaFormat/parsePattern';
import type { ArgumentNote, Rendered } from './javaFormat/renderNote';
import { formatMessage, placeholders } from './messageFormat';
import type { MessageStyle } from './messageStyle';

/**
 * Fills a template with arguments given as text. Never throws: what cannot be filled stands as it is, and a note says why.
 *
 * @param zone the time zone that dates are told in, minutes ahead of UTC; only for templates of Java
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

export function isGiven(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}
