import { type CatalogEntry, isLegacy, versionLabel } from '../../core/catalog';
import { type Language, visibleText } from '../../core/text';
import type { CodeItem } from '../../protocol';

/** Returns a catalog entry for lists and trees, in the person's language. Hidden characters in its texts are made visible. */
export function codeItem(entry: CatalogEntry, language: Language): CodeItem {
  const [twin] = entry.twins;
  const versions = versionLabel(entry.versions);
  return {
    code: entry.code,
    constant: visibleText(entry.constant),
    message: visibleText(entry.message[language]),
    section: visibleText(entry.section.name[language]),
    category: visibleText(entry.category.name[language]),
    legacy: isLegacy(entry),
    ...(twin === undefined ? {} : { twin }),
    ...(versions === undefined ? {} : { versions }),
  };
}
