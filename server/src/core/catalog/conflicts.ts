import { type Language, languages } from '../text';
import type { Catalog, Conflict, NameConflict, NamedEntry, TextConflict } from './catalog';
import type { CatalogEntry } from './catalogEntry';
import { type ChosenVersion, holdsIn, holdsInAll } from './jobVersion';
import { isBuiltIn } from './layer';

/** The contradictions about the texts of a code and about the names of its leading entry. */
export function conflictsAbout(code: number, catalog: Catalog): Conflict[] {
  // Built-in layers do not contradict each other, so the first hover need not wait for all names.
  if (catalog.layers.every(isBuiltIn)) return [];
  const meanings = catalog.meanings(code);
  const [leading] = meanings;
  const names = new Set(leading?.names?.map(({ name }) => name) ?? (leading ? [leading.constant] : []));
  return [
    ...textConflicts(meanings, catalog.version),
    ...[...names]
      .flatMap((name) => nameConflicts(name, catalog.named(name), catalog.version))
      .filter(({ winner, loser }) => winner.code === code || loser.code === code),
  ];
}

/**
 * The entries of one code, the leading one first, whose text differs from the first text in the same language. What the code
 * meant in another release is no contradiction.
 */
export function textConflicts(meanings: readonly CatalogEntry[], version: ChosenVersion | undefined): TextConflict[] {
  if (meanings.length < 2) return [];
  return languages.flatMap((language) => {
    const [winner, ...others] = meanings.filter((entry) => speaks(entry, language));
    if (winner === undefined) return [];
    const text = foldText(winner.message[language]);
    return others
      .filter((loser) => sameTime(winner, loser, version) && foldText(loser.message[language]) !== text)
      .map((loser): TextConflict => ({ kind: 'texts', language, winner, loser }));
  });
}

function sameTime(winner: CatalogEntry, loser: CatalogEntry, version: ChosenVersion | undefined): boolean {
  if (version !== undefined && !holdsIn(loser.versions, version)) return false;
  return winner.constant === loser.constant || !(winner.versions || loser.versions);
}

/** The entries of one name, the leading one first, that have another code than the leading one. */
export function nameConflicts(
  name: string,
  meanings: readonly NamedEntry[],
  version: ChosenVersion | undefined,
): NameConflict[] {
  const [winner, ...others] = meanings.map(({ entry }) => entry);
  if (winner === undefined) return [];
  return others
    .filter((loser) => winner.code !== loser.code && namedAtOnce(winner, loser, version))
    .map((loser): NameConflict => ({ kind: 'names', name, winner, loser }));
}

/** A name that moved from one number to another between releases is no contradiction. */
function namedAtOnce(winner: CatalogEntry, loser: CatalogEntry, version: ChosenVersion | undefined): boolean {
  if (winner.versions && loser.versions) return false;
  if (version !== undefined) return holdsIn(loser.versions, version);
  return holdsInAll(winner.versions) && holdsInAll(loser.versions);
}

/** True if the text is the entry's own: a summary, a comment and the page's English, a translation, contradict nothing. */
function speaks(entry: CatalogEntry, language: Language): boolean {
  if (entry.summary || entry.described || entry.withoutMessage) return false;
  if (entry.layer === 'page') return language === 'zh-CN';
  return entry.languages === undefined || entry.languages.includes(language);
}

/** Returns `text` without differences that do not matter: blanks and full-width punctuation. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
