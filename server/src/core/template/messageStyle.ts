/** What the writer of a template meant by it. */
export type MessageStyle =
  /** A quote is just a quote, and `{0}` takes an argument wherever it stands: how the published page is written. */
  | 'plain'
  /** A pattern of `java.text.MessageFormat`. */
  | 'java';

export const messageStyles: readonly MessageStyle[] = ['plain', 'java'];
