import type { Catalog } from './catalog';
import type { CatalogEntry } from './catalogEntry';
import { fold, isChinese, wordsOf } from './fold';
import { type Readings, type Unit, unitsOf } from './pinyin';

/** What one entry can be found by, all of it folded. */
export interface IndexedEntry {
  readonly entry: CatalogEntry;
  readonly number: string;
  /** `missing_ip` and its words. */
  readonly constant: string;
  readonly constantWords: readonly string[];
  /** The words of both messages; identifiers whole and by their parts: `taskInstanceId`, `task`, `instance`, `id`. */
  readonly words: readonly string[];
  /** The words of everything the entry belongs to: section, category, systems. */
  readonly groupWords: readonly string[];
  /** The Chinese texts, without what stands between the characters. */
  readonly chinese: string;
  readonly chineseGroups: string;
}

/** How the Chinese texts of one entry are read. */
export interface ReadEntry {
  readonly message: readonly Unit[];
  readonly category: readonly Unit[];
}

/** A catalog made ready for searching. */
export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
  /** Parallel to `entries`; made at the first query in letters, which alone needs it. */
  reading(readings: Readings): readonly ReadEntry[];
}

const indexes = new WeakMap<Catalog, SearchIndex>();

/** The index of a catalog, built when it is first asked for and kept as long as the catalog is. */
export function searchIndex(catalog: Catalog): SearchIndex {
  let index = indexes.get(catalog);
  if (!index) {
    index = buildIndex(catalog.entries);
    indexes.set(catalog, index);
  }
  return index;
}

function buildIndex(catalogEntries: readonly CatalogEntry[]): SearchIndex {
  const entries = catalogEntries.map(indexEntry);
  let read: readonly ReadEntry[] | undefined;
  return {
    entries,
    reading(readings) {
      read ??= entries.map(({ entry }) => ({
        message: unitsOf(fold(entry.message['zh-CN']), readings),
        category: unitsOf(fold(entry.category.name['zh-CN']), readings),
      }));
      return read;
    },
  };
}

function indexEntry(entry: CatalogEntry): IndexedEntry {
  const groups = [entry.section.name, entry.category.name];
  const constant = fold(entry.constant);
  return {
    entry,
    number: String(entry.code),
    constant,
    constantWords: latinWords(constant),
    words: latinWords(entry.message.en, entry.message['zh-CN']),
    groupWords: latinWords(...groups.flatMap((name) => [name.en, name['zh-CN']]), entry.source, entry.target),
    chinese: compact(entry.message['zh-CN']),
    chineseGroups: groups.map((name) => compact(name['zh-CN'])).join(' '),
  };
}

function latinWords(...texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => [
    ...wordsOf(fold(text)),
    ...wordsOf(fold(text.replace(/([a-z0-9])([A-Z])/g, '$1 $2'))),
  ]);
  return [...new Set(words)].filter((word) => !isChinese(word));
}

/** Punctuation and spaces left out, so that 缺少参数 is found in a text that says 缺少 参数. */
function compact(text: string): string {
  return wordsOf(fold(text)).join('');
}
