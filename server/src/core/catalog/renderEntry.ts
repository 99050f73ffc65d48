import { isGiven, type MessageStyle, renderTemplate } from '../template';
import type { Arguments, Rendered } from '../template/javaFormat';
import type { Language } from '../text';
import type { Catalog } from './catalog';
import type { CatalogEntry } from './catalogEntry';
import { versionText } from './jobVersion';
import { openReleases, releaseOf, releasesOf } from './releases';

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

/** Says of which releases a message is, as for cards; undefined unless the release is open and decides the meaning or the text. */
export function releaseNote(entry: CatalogEntry, catalog: Catalog, language: Language): string | undefined {
  if (entry.versions === undefined || catalog.version !== undefined) return undefined;
  const releases = releasesOf(catalog.meanings(entry.code));
  if (releases.length < 2) return undefined;
  const differs = openReleases(entry, catalog).length < 2 ? 'text' : 'meaning';
  const versions = versionText(releaseOf(entry, releases)?.versions ?? entry.versions, language);
  return versions && releaseNotes[language][differs](entry.code, versions);
}

type ReleaseNotes = Readonly<Record<'meaning' | 'text', (code: number, versions: string) => string>>;

const releaseNotes: Readonly<Record<Language, ReleaseNotes>> = {
  en: {
    meaning: (code, versions) =>
      `This is the message of JOB ${versions}. ${code} has another meaning in other releases.`,
    text: (code, versions) => `This is the message of JOB ${versions}. ${code} has another text in other releases.`,
  },
  'zh-CN': {
    meaning: (code, versions) => `这是作业平台 ${versions}的消息。${code} 在其他版本中含义不同。`,
    text: (code, versions) => `这是作业平台 ${versions}的消息。${code} 在其他版本中的文本不同。`,
  },
};

/**
 * How an entry's message is written. Message bundles (`.properties`), which Spring reads, and custom catalogs that declare it
 * hold patterns of Java. Everything else is plain: the page, our summaries of JOB 3.x, texts and comments in source code.
 */
export function messageStyleOf({ javaFormat }: Pick<CatalogEntry, 'javaFormat'>): MessageStyle {
  return javaFormat ? 'java' : 'plain';
}
