import type { Language } from '../../core/text/language';
import { largestCatalog, readTextFile, type Unreadable } from '../../disk/textFile';
import { cliStrings } from './strings';

/** The text of a catalog file, or one sentence that says why it cannot be had. */
export function readCatalogFile(
  path: string,
  language: Language,
): { readonly text: string } | { readonly failure: string } {
  const text = readTextFile(path, largestCatalog);
  return typeof text === 'string' ? { text } : { failure: cliStrings(language).notRead(path, why(text, language)) };
}

function why({ reason }: Unreadable, language: Language): string {
  const strings = cliStrings(language);
  switch (reason) {
    case 'missing':
    case 'notRegular':
    case 'binary':
      return strings[reason];
    case 'tooLarge':
      return strings.tooLarge(largestCatalog / 1024 / 1024);
    default:
      return strings.unreadable;
  }
}
