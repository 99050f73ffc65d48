import type { Arguments, Rendered } from '../template/javaFormat/formatPattern';
import { isGiven, type MessageStyle, renderTemplate } from '../template/renderTemplate';
import type { Language } from '../text/language';
import type { CatalogEntry } from './catalogEntry';

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
 * How an entry's message is written. Message bundles (`.properties`), which Spring reads, hold patterns of Java, whether
 * they were found in the workspace or are named as a catalog of one's own, and so does a catalog of one's own that says
 * so; everything else is plain: the page, our summaries of JOB 3.x, texts and comments in source code.
 */
export function messageStyleOf({ javaFormat }: Pick<CatalogEntry, 'javaFormat'>): MessageStyle {
  return javaFormat ? 'java' : 'plain';
}
