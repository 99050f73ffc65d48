import type { Catalog } from '../../catalog/catalog';
import { type CatalogEntry, isLegacy } from '../../catalog/catalogEntry';
import { falseTwin } from '../../catalog/twins';
import type { CodeMention } from '../../mentions/codeMention';
import { shorten, visibleText } from '../../text/escape';
import type { Language } from '../../text/language';
import { diagnosticStrings } from './diagnosticStrings';
import type { Finding } from './finding';

/** A message of a catalog is cut to so many code points. */
export const shownMessage = 120;

/** A use of a code of the legacy API, with the code of the new API that means the same. */
export function legacy(mention: CodeMention & { readonly entry: CatalogEntry }, catalog: Catalog): Finding | undefined {
  const { entry, offset, length, name } = mention;
  if (!isLegacy(entry)) return undefined;
  return {
    rule: 'legacy',
    offset,
    length,
    code: entry.code,
    message(language: Language) {
      const text = diagnosticStrings[language];
      const [twin] = entry.twins;
      const successor = twin === undefined ? undefined : catalog.get(twin);
      const impostor = falseTwin(entry, catalog);
      return [
        text.legacy(name === undefined ? String(entry.code) : text.named(name, entry.code)),
        successor
          ? text.successor(successor.code, shorten(visibleText(successor.message[language]), shownMessage))
          : text.noSuccessor,
        ...(impostor === undefined ? [] : [text.impostor(impostor)]),
      ].join('');
    },
  };
}
