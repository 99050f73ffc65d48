import type { Catalog, CatalogEntry, CodeGroup } from '../../catalog';
import { camelParted, fold, inSlices, isChinese, keptFor, type Pause, wordsOf } from '../../text';
import { type Readings, type Unit, unitsOf } from './pinyin';

/**
 * What an entry is found by, in folded form. Words are in one string, each between spaces (` missing ip `), as there may
 * be 100,000 entries.
 */
export interface IndexedEntry {
  readonly entry: CatalogEntry;
  readonly number: string;
  /** `missing_ip` and its words. */
  readonly constant: string;
  readonly constantWords: string;
  /** The words of both messages; identifiers whole and by their parts: `taskInstanceId`, `task`, `instance`, `id`. */
  readonly words: string;
  /** The Chinese texts without punctuation and blanks. */
  readonly chinese: string;
  readonly group: IndexedGroup;
}

/** What all entries of one section, category and pair of systems are found by. */
interface IndexedGroup {
  readonly words: string;
  readonly chinese: string;
}

/** The readings of the Chinese texts of an entry. */
export interface ReadEntry {
  readonly message: readonly Unit[];
  readonly category: readonly Unit[];
}

/** Index of a catalog: of words from the first query with words, of readings from the first query with letters. */
class SearchIndex {
  private indexed: Promise<readonly IndexedEntry[]> | undefined;
  private read: Promise<readonly ReadEntry[]> | undefined;

  constructor(private readonly catalog: readonly CatalogEntry[]) {}

  /** In the order of the catalog. Built once; concurrent callers wait for it. */
  entries(pause: Pause | undefined): Promise<readonly IndexedEntry[]> {
    this.indexed ??= this.make(entryIndexer(), pause);
    return this.indexed;
  }

  /** Parallel to `entries`. */
  readings(readings: Readings, pause: Pause | undefined): Promise<readonly ReadEntry[]> {
    this.read ??= this.make(entryReader(readings), pause);
    return this.read;
  }

  private async make<T>(makeOne: (entry: CatalogEntry) => T, pause: Pause | undefined): Promise<readonly T[]> {
    const made: T[] = [];
    await inSlices(this.catalog, (entry) => made.push(makeOne(entry)), pause);
    return made;
  }
}

/** Returns the index of a catalog. It lives as long as the catalog. */
export const searchIndex = keptFor(({ entries }: Catalog) => new SearchIndex(entries));

function entryIndexer(): (entry: CatalogEntry) => IndexedEntry {
  const groupOf = groupIndexer();
  return (entry) => {
    const constant = fold(entry.constant);
    const { en, 'zh-CN': zh } = entry.message;
    return {
      entry,
      number: String(entry.code),
      constant,
      constantWords: latinWords([constant]),
      words: latinWords([en, zh]),
      chinese: compact(zh),
      group: groupOf(entry),
    };
  };
}

/** Shares one object among all entries of a group. */
function groupIndexer(): (entry: CatalogEntry) => IndexedGroup {
  const known = new Map<CodeGroup, Map<CodeGroup, Map<string, IndexedGroup>>>();
  return ({ section, category, source, target }) => {
    const ofSection = getOrMake(known, section, () => new Map<CodeGroup, Map<string, IndexedGroup>>());
    const ofCategory = getOrMake(ofSection, category, () => new Map<string, IndexedGroup>());
    return getOrMake(ofCategory, `${source} ${target}`, () => {
      const names = [section.name, category.name];
      return {
        words: latinWords([...names.flatMap((name) => [name.en, name['zh-CN']]), source, target]),
        chinese: names.map((name) => compact(name['zh-CN'])).join(' '),
      };
    });
  };
}

function entryReader(readings: Readings): (entry: CatalogEntry) => ReadEntry {
  const units = new Map<string, Unit>();
  const categories = new Map<CodeGroup, readonly Unit[]>();
  const read = (text: string) => unitsOf(fold(text), readings, units);
  return ({ message, category }) => ({
    message: read(message['zh-CN']),
    category: getOrMake(categories, category, () => read(category.name['zh-CN'])),
  });
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Returns the words of the texts except Chinese, each once and between spaces. */
export function latinWords(texts: readonly string[]): string {
  const words = new Set<string>();
  const add = (text: string): void => {
    for (const word of wordsOf(fold(text))) if (!isChinese(word)) words.add(word);
  };
  for (const text of texts) {
    add(text);
    const parted = camelParted(text, ' ');
    if (parted !== text) add(parted);
  }
  return words.size === 0 ? '' : ` ${[...words].join(' ')} `;
}

/** Returns a text without punctuation and spaces, so that 缺少参数 also finds 缺少 参数. */
function compact(text: string): string {
  return wordsOf(fold(text)).join('');
}
