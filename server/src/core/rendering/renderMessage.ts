import type { CatalogEntry } from '../catalog/catalogEntry';
import { type Arguments, formatPattern } from '../javaFormat/formatPattern';
import { parsePattern } from '../javaFormat/parsePattern';
import type { ArgumentNote, Rendered } from '../javaFormat/renderNote';
import type { Language } from '../language';
import { formatMessage, placeholders } from './messageFormat';
import { type MessageStyle, messageStyleOf } from './messageStyle';

/**
 * The message of an entry as the service that answers with it writes it. Spring fills a pattern only where it is passed
 * arguments: without any it is shown as it is written, quotes and all.
 *
 * @param zone as for `renderTemplate`
 */
export function renderMessage(entry: CatalogEntry, language: Language, args: Arguments, zone = 0): Rendered {
  const template = entry.message[language];
  const style = messageStyleOf(entry);
  const rendered = renderTemplate(template, style, language, args, zone);
  return style === 'java' && !args.some(isGiven) ? { text: template, notes: rendered.notes } : rendered;
}

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

function isGiven(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}
