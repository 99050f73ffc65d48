import type { Catalog, CatalogEntry } from '../catalog';
import { fold, inSlices, isChinese, languages, type Pause, wordsOf } from '../text';

/** The grams of all messages of a catalog. */
interface AlikeIndex {
  /** The entries whose messages have a gram. */
  readonly byGram: ReadonlyMap<string, readonly number[]>;
  /** The length of each entry as a vector of its grams. */
  readonly lengths: readonly number[];
  readonly entries: readonly CatalogEntry[];
}

/** A message with much in common with a text that it does not fit. */
export interface AlikeMessage {
  readonly entry: CatalogEntry;
  /** How much they have in common, above 0 up to 1. */
  readonly likeness: number;
}

/** Less likeness is chance. */
const minLikeness = 0.3;

/** Maximum length of a text that is compared, in UTF-16 units. */
const maxText = 1000;

const indexes = new WeakMap<Catalog, Promise<AlikeIndex>>();

/**
 * Returns the entries whose messages are most like a text, best first: those that share its rarest words, or pairs of Chinese
 * characters. For texts that no message fits, because the wording was changed. The index is made at the first call.
 */
export async function alikeMessages(
  catalog: Catalog,
  text: string,
  limit: number,
  pause?: Pause,
): Promise<readonly AlikeMessage[]> {
  let made = indexes.get(catalog);
  if (made === undefined) {
    made = makeIndex(catalog, pause);
    indexes.set(catalog, made);
  }
  const { byGram, lengths, entries } = await made;
  const weights = new Float64Array(entries.length);
  const counts = new Uint16Array(entries.length);
  let square = 0;
  for (const gram of gramsOf(text.slice(0, maxText))) {
    // What no message says is something else in the text: a time, a name.
    const found = byGram.get(gram) ?? [];
    const weight = weightOf(found, entries);
    if (weight === 0) continue;
    square += weight * weight;
    for (const at of found) {
      weights[at] = (weights[at] as number) + weight * weight;
      counts[at] = (counts[at] as number) + 1;
    }
  }
  const alike: AlikeMessage[] = [];
  for (const [at, entry] of entries.entries()) {
    // One word in common is chance.
    if ((counts[at] as number) < 2) continue;
    const likeness = (weights[at] as number) / (Math.sqrt(square) * (lengths[at] as number));
    if (likeness >= minLikeness) alike.push({ entry, likeness });
  }
  return alike.sort((a, b) => b.likeness - a.likeness || a.entry.code - b.entry.code).slice(0, limit);
}

async function makeIndex({ entries: all }: Catalog, pause: Pause | undefined): Promise<AlikeIndex> {
  const byGram = new Map<string, number[]>();
  const entries = all.filter(({ withoutMessage }) => !withoutMessage);
  const grams: string[][] = [];
  const read = ({ message }: CatalogEntry, at: number): void => {
    // A text is in one language, so that the other one would only make it longer.
    const own = [...new Set(languages.flatMap((language) => gramsOf(message[language].replace(/\{\d\}/g, ' '))))];
    grams.push(own);
    for (const gram of own) {
      const those = byGram.get(gram);
      if (those) those.push(at);
      else byGram.set(gram, [at]);
    }
  };
  await inSlices(entries, read, pause);
  const squares = (own: readonly string[], chinese: boolean): number =>
    own
      .filter((gram) => isChinese(gram) === chinese)
      .reduce((sum, gram) => sum + weightOf(byGram.get(gram) ?? [], entries) ** 2, 0);
  const lengths: number[] = [];
  const measure = (own: readonly string[]): void => {
    lengths.push(Math.sqrt(Math.max(squares(own, true), squares(own, false))));
  };
  await inSlices(grams, measure, pause);
  return { byGram, lengths, entries };
}

/** The weight of a gram that some of `all` messages have: rare ones say more, and those of all or none say nothing. */
function weightOf({ length }: readonly number[], all: readonly CatalogEntry[]): number {
  return length === 0 ? 0 : Math.log(all.length / length);
}

/** Words that say nothing about a message. */
const filler = new Set('a an and are be by for from in is it of on or the this to was with'.split(' '));

/** The different words of a text without their endings, and the pairs of its Chinese characters. */
function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const word of wordsOf(fold(text))) {
    if (isChinese(word)) {
      for (let at = 0; at + 2 <= word.length; at++) grams.add(word.slice(at, at + 2));
    } else if (/^[a-z]{2,}$/.test(word) && !filler.has(word)) {
      grams.add(word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word);
    }
  }
  return [...grams];
}
