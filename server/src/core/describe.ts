import type { Card, Piece } from './card';
import type { Catalog } from './catalog';
import { type CatalogEntry, isLegacy } from './catalogEntry';
import { decode } from './families';
import { type Language, otherLanguage } from './language';
import { strings } from './strings';
import { type ComparedTwin, comparedTwins } from './twinsCompared';

/** The card of a listed code: what it says, whom it is about, what it takes, its twin and what changed, its source. */
export function describeEntry(entry: CatalogEntry, catalog: Catalog, language: Language): Card {
  const text = strings[language];
  const { source, target, section, category, constant, placeholders, correction } = entry;
  const facts: (readonly Piece[])[] = [
    [[`${source} → ${target}`, section.name[language], category.name[language]].join(' · ')],
    [text.constant, text.colon, { code: constant }],
  ];
  if (placeholders.length > 0) {
    facts.push([text.placeholders, text.colon, ...list(placeholders.map((index) => ({ code: `{${index}}` })))]);
  }
  const label = isLegacy(entry) ? text.successor : text.predecessor;
  for (const twin of comparedTwins(entry, catalog)) facts.push([label, text.colon, ...describeTwin(twin, language)]);
  const impostor = numberTwin(entry, catalog);
  if (impostor !== undefined) facts.push([text.numberTwinDiffers(String(impostor))]);
  if (correction !== undefined) facts.push([text.correction, text.colon, correction]);
  return {
    code: entry.code,
    headline: entry.message[language],
    beneath: entry.message[otherLanguage(language)],
    facts,
    provenance: text.provenance,
  };
}

/** The card of a code that is not listed: as much as its digits tell, and that it is not listed. */
export function describeUnlisted(code: number, catalog: Catalog, language: Language): Card {
  const text = strings[language];
  const { source, target, section, category } = decode(code, catalog.families);
  const parties = target === undefined ? source : `${source} → ${target[language]}`;
  const headline = `${parties}${language === 'en' ? ', ' : '，'}${text.notListed}`;
  if (section === undefined) return { code, headline, facts: [[text.unknownFamily]] };
  // Of a related system the category is the system itself, which the headline has named.
  const family = section.id === 'related-systems' ? undefined : category;
  return { code, headline, facts: [[[section, ...(family ? [family] : [])].map((g) => g.name[language]).join(' · ')]] };
}

/** The twin's number, and what changed on the way from the legacy code to the new one. */
function describeTwin({ entry, renames, wordingChanged }: ComparedTwin, language: Language): Piece[] {
  const text = strings[language];
  const pieces: Piece[] = [{ strong: String(entry.code) }];
  if (wordingChanged) pieces.push(` ${entry.message[language]}`);
  if (renames.length > 0) {
    const pairs = renames.map(({ legacy: old, current }): Piece[] => [{ code: old }, ' → ', { code: current }]);
    pieces.push(
      ' · ',
      text.renamed,
      text.colon,
      ...pairs.flatMap((pair, index) => (index > 0 ? [', ', ...pair] : pair)),
    );
  }
  return pieces;
}

/** The code with the same last digits on the other API where that is a trap: listed, but of another meaning. */
function numberTwin(entry: CatalogEntry, catalog: Catalog): number | undefined {
  const distance = { 'legacy-api': 30_000, 'new-api': -30_000, 'related-systems': 0, 'job-v3': 0, own: 0 }[
    entry.section.id
  ];
  const code = entry.code + distance;
  return distance !== 0 && catalog.get(code) && !entry.twins.includes(code) ? code : undefined;
}

function list(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => (index > 0 ? [' ', piece] : [piece]));
}
