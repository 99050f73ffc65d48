import type { CatalogEntry } from '../../core/catalog/catalogEntry';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import type { CodeItem } from '../../protocol';
import { codeItem } from './codeItem';

/** An entry for a row of a list, which is only looked at: with nothing hidden in its texts. */
export function shownItem(entry: CatalogEntry, language: Language): CodeItem {
  const item = codeItem(entry, language);
  return {
    ...item,
    constant: visibleText(item.constant),
    message: visibleText(item.message),
    otherMessage: visibleText(item.otherMessage),
    section: visibleText(item.section),
    category: visibleText(item.category),
    target: visibleText(item.target),
  };
}
