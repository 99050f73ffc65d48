import type { Catalog } from './catalog';
import type { CatalogEntry } from './catalogEntry';

/** What the writer of a template meant by it. */
export type MessageStyle =
  /** A quote is just a quote, and `{0}` takes an argument wherever it stands: how the published page is written. */
  | 'plain'
  /** A pattern of `java.text.MessageFormat`. */
  | 'java';

/**
 * How an entry's message is written. Message bundles (`.properties`), which Spring reads, hold patterns of Java, whether
 * they were found in the workspace or are named as a catalog of one's own; everything else is plain: the page, our
 * summaries of JOB 3.x, catalogs in Markdown, CSV and JSON, texts and comments in source code.
 */
export function messageStyleOf(entry: CatalogEntry, catalog: Catalog): MessageStyle {
  const { withoutMessage, code, message } = entry;
  // Its text is another one's, which then tells.
  const told = withoutMessage
    ? catalog.meanings(code).find((other) => !other.withoutMessage && other.message === message)
    : entry;
  if (told === undefined) return 'plain';
  const kind = catalog.layerOf(told)?.kind;
  if (kind !== 'own' && kind !== 'workspace') return 'plain';
  const texts = Object.values(told.textOrigins ?? {});
  return [...texts, told.origin].some(({ file }) => isBundle(file)) ? 'java' : 'plain';
}

function isBundle(file: string): boolean {
  return file.slice(-bundleEnd.length).toLowerCase() === bundleEnd;
}

const bundleEnd = '.properties';
