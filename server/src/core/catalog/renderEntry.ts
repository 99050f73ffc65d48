import { isGiven, type MessageStyle, renderTemplate } from '../template';
import type { Arguments, Rendered } from '../template/javaFormat';
import type { Language } from '../text';
import type { CatalogEntry } from './catalogEntry';

/**
 * The message of an entry as the service writes it. Spring fills a pattern only if it gets arguments: without any it shows the
 * pattern as it is written, including quotes.
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
 * How an entry's message is written. Message bundles (`.properties`), which Spring reads, and custom catalogs that declare it
 * hold patterns of Java. Everything else is plain: the page, our summaries of JOB 3.x, texts and comments in source code.
 */
export function messageStyleOf({ javaFormat }: Pick<CatalogEntry, 'javaFormat'>): MessageStyle {
  return javaFormat ? 'java' : 'plain';
}
