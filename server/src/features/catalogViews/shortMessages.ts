import type { CatalogEntry } from '../../core/catalog';
import { type Language, visibleText } from '../../core/text';

/** Minimum number of messages of a category that begin with the same words. */
const minShared = 3;

/** Maximum length of such a beginning in UTF-16 units. */
const maxBeginning = 60;

/**
 * Returns a function from an entry of a category to its message without the beginning that many messages of the category have
 * and that says what the category says: `[appId]` for "Illegal value of parameter [appId]". Undefined if there is none.
 */
export function shortMessages(
  members: readonly CatalogEntry[],
  language: Language,
): (entry: CatalogEntry) => string | undefined {
  const counts = new Map<string, number>();
  for (const entry of members) {
    for (const beginning of beginningsOf(entry, language)) {
      counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
    }
  }
  return (entry) => {
    const shared = beginningsOf(entry, language).findLast((beginning) => (counts.get(beginning) ?? 0) >= minShared);
    if (shared === undefined) return undefined;
    return visibleText(entry.message[language])
      .slice(shared.length)
      .replace(/^[\s:：,，、]+/, '');
  };
}

/**
 * Returns the whole words that a message begins with, from the name of the category on, shortest first. They end before the
 * first value, and never hold the whole message.
 */
function beginningsOf({ message, category }: CatalogEntry, language: Language): string[] {
  const text = visibleText(message[language]);
  const name = visibleText(category.name[language]);
  const [head = ''] = /^[^[【{「“"'(（<]*/.exec(text.slice(0, maxBeginning)) ?? [];
  if (name === '' || !head.toLowerCase().startsWith(name.toLowerCase())) return [];
  const beginnings: string[] = [];
  for (const { index, 0: space } of head.matchAll(/[\s:：,，、]+|$/g)) {
    if (index >= name.length && text.slice(index + space.length).trim() !== '') beginnings.push(head.slice(0, index));
  }
  return beginnings;
}
