import type { CatalogEntry } from '../catalog/catalogEntry';

/** What the writer of a template meant by it. */
export type MessageStyle =
  /** A quote is just a quote, and `{0}` takes an argument wherever it stands: how the published page is written. */
  | 'plain'
  /** A pattern of `java.text.MessageFormat`. */
  | 'java';

export const messageStyles: readonly MessageStyle[] = ['plain', 'java'];

/**
 * How an entry's message is written. Message bundles (`.properties`), which Spring reads, hold patterns of Java, whether
 * they were found in the workspace or are named as a catalog of one's own, and so does a catalog of one's own that says
 * so; everything else is plain: the page, our summaries of JOB 3.x, texts and comments in source code.
 */
export function messageStyleOf({ javaFormat }: Pick<CatalogEntry, 'javaFormat'>): MessageStyle {
  return javaFormat ? 'java' : 'plain';
}
