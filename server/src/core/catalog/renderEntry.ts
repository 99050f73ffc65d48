import { isGiven, type MessageStyle, renderTemplate } from '../template';
import type { Arguments, Rendered } from '../template/javaFormat';
import type { Language } from '../text';
import type { Catalog } from './catalog';
import type { CatalogEntry } from './catalogEntry';
import { versionText } from './jobVersion';
import { openReleases } from './releases';

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

/** Says of which releases a message is, as for cards; undefined unless the release is open and decides the meaning. */
export function releaseNote(entry: CatalogEntry, catalog: Catalog, language: Language): string | undefined {
  if (openReleases(entry, catalog).length < 2) return undefined;
  const versions = versionText(entry.versions, language);
  return versions && releaseNotes[language](entry.code, versions);
}

const releaseNotes: Readonly<Record<Language, (code: number, versions: string) => string>> = {
  en: (code, versions) => `This is the message of JOB ${versions}. ${code} has another meaning in other releases.`,
  'zh-CN': (code, versions) => `这是作业平台 ${versions}的消息。${code} 在其他版本中含义不同。`,
};

/**
 * How an entry's message is written. Message bundles (`.properties`), which Spring reads, and custom catalogs that declare it
 * hold patterns of Java. Everything else is plain: the page, our summaries of JOB 3.x, texts and comments in source code.
 */
export function messageStyleOf({ javaFormat }: Pick<CatalogEntry, 'javaFormat'>): MessageStyle {
  return javaFormat ? 'java' : 'plain';
}
