import type { CatalogEntry } from './catalogEntry';
import { type Language, languages } from './language';

/** A contradiction between two places of the catalog, which the first one wins. */
export type Conflict =
  | {
      /** Two texts for one code in one language. */
      readonly kind: 'texts';
      readonly language: Language;
      readonly winner: CatalogEntry;
      readonly loser: CatalogEntry;
    }
  | {
      /** One name for two codes. */
      readonly kind: 'names';
      readonly name: string;
      readonly winner: CatalogEntry;
      readonly loser: CatalogEntry;
    };

/** Where the meanings of one code, what leads first, have different texts; each against the one that leads. */
export function textConflicts(meanings: readonly CatalogEntry[]): Conflict[] {
  const [winner, ...others] = meanings;
  if (winner === undefined) return [];
  return languages.flatMap((language) =>
    others.flatMap((loser): Conflict[] =>
      speaks(winner, language) &&
      speaks(loser, language) &&
      foldText(winner.message[language]) !== foldText(loser.message[language])
        ? [{ kind: 'texts', language, winner, loser }]
        : [],
    ),
  );
}

/** Where the entries that go by one name, what leads first, have different codes; each against the one that leads. */
export function nameConflicts(name: string, entries: readonly CatalogEntry[]): Conflict[] {
  const [winner, ...others] = entries;
  if (winner === undefined) return [];
  const losers = new Map(others.filter((entry) => differ(winner, entry)).map((entry) => [entry.code, entry]));
  return [...losers.values()].map((loser) => ({ kind: 'names', name, winner, loser }));
}

/** One name moved from one number to another between releases is no contradiction. */
function differ(winner: CatalogEntry, other: CatalogEntry): boolean {
  return winner.code !== other.code && !(winner.versions && other.versions);
}

/** Whether an entry says something of its own: a summary contradicts nobody, and the page's English is a translation. */
function speaks(entry: CatalogEntry, language: Language): boolean {
  if (entry.summary || entry.withoutMessage) return false;
  if (entry.layer === 'page') return language === 'zh-CN';
  return entry.languages === undefined || entry.languages.includes(language);
}

/** Blanks and full-width punctuation make no other text. */
function foldText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
