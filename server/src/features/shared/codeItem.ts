import { type CatalogEntry, isLegacy, versionLabel } from '../../core/catalog';
import { type Language, visibleText } from '../../core/text';
import type { CodeItem } from '../../protocol';

/** Returns a catalog entry for lists and trees, in the person's language. */
export function codeItem(entry: CatalogEntry, language: Language): CodeItem {
  const [twin] = entry.twins;
  const versions = versionLabel(entry.versions);
  return {
    code: entry.code,
    constant: entry.constant,
    message: entry.message[language],
    section: entry.section.name[language],
    category: entry.category.name[language],
    legacy: isLegacy(entry),
    ...(twin === undefined ? {} : { twin }),
    ...(versions === undefined ? {} : { versions }),
  };
}

/** Returns an entry for a row that is only displayed: hidden characters in its texts are made visible. */
export function shownItem(entry: CatalogEntry, language: Language): CodeItem {
  const item = codeItem(entry, language);
  return {
    ...item,
    constant: visibleText(item.constant),
    message: visibleText(item.message),
    section: visibleText(item.section),
    category: visibleText(item.category),
  };
}
