import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/catalogEntry';
import { versionText } from '../../catalog/jobVersion';
import { openReleases } from '../../catalog/releases';
import type { NumberMention } from '../../mentions/codeMention';
import { shorten, visibleText } from '../../text/escape';
import { diagnosticStrings } from './diagnosticStrings';
import type { Finding } from './finding';

/** A message of a catalog is cut to so many code points where there are several. */
const shownMessage = 80;

/** A number whose meaning depends on the release of JOB, where nobody tells the release: neither a setting nor a layer. */
export function changedMeaning(
  { entry, offset, length }: NumberMention & { readonly entry: CatalogEntry },
  catalog: Catalog,
): Finding | undefined {
  const meanings = openReleases(entry, catalog);
  if (meanings.length < 2) return undefined;
  return {
    rule: 'changedMeaning',
    offset,
    length,
    code: entry.code,
    message(language) {
      const text = diagnosticStrings[language];
      const told = meanings.map(({ entry: { message }, versions }) =>
        text.meaning(versionText(versions, language) ?? '3.x', shorten(visibleText(message[language]), shownMessage)),
      );
      return text.changedMeaning(entry.code, told.join(text.semicolon));
    },
  };
}
