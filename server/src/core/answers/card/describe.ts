import type { Catalog } from '../../catalog/catalog';
import { type CatalogEntry, isLegacy, isNamed } from '../../catalog/catalogEntry';
import { decode } from '../../catalog/families';
import type { CatalogLayer } from '../../catalog/layer';
import { silentReleases } from '../../catalog/releases';
import { type ComparedTwin, comparedTwins, numberTwin } from '../../catalog/twinsCompared';
import { versionText } from '../../catalog/versionText';
import { type FilledArguments, shownValue } from '../../template/filledArguments';
import { type Language, otherLanguage } from '../../text/language';
import type { Card, Piece } from './card';
import { cardStrings } from './cardStrings';
import { type OtherMeaning, type OtherMeanings, otherMeanings } from './otherMeanings';
import { originText, sourceFacts } from './sourceFacts';
import { strings } from './strings';

/**
 * The card of a meaning of a listed code: what it says, what the code means in other releases and to other layers, whom it
 * is about, what it takes, its twin and what changed, its source. `values`: what the message was filled with, or
 * `toldElsewhere` where whoever asks tells the arguments itself.
 */
export function describeEntry(
  entry: CatalogEntry,
  catalog: Catalog,
  language: Language,
  values: FilledArguments | 'toldElsewhere' = [],
): Card {
  const { colon, correction } = strings[language];
  const meanings = otherMeanings(entry, catalog, language);
  const message = entry.message[language];
  const beneath = entry.message[otherLanguage(language)];
  return {
    code: entry.code,
    headline: headlineOf(entry, meanings, language),
    ...(beneath === message ? {} : { beneath }),
    facts: [
      ...otherFacts(meanings, entry, language),
      ...ownFacts(entry, language, values),
      ...productFacts(entry, meanings, catalog, language),
      ...sourceFacts(entry, catalog, language),
      ...twinFacts(entry, catalog, language),
      ...(entry.correction === undefined ? [] : [[correction, colon, entry.correction]]),
    ],
    provenance: provenance(entry, catalog, language),
  };
}

/** The systems and groups it belongs to, its constant, what it takes. */
function ownFacts(entry: CatalogEntry, language: Language, values: FilledArguments | 'toldElsewhere'): Piece[][] {
  const { colon, constant: label, placeholders: takes } = strings[language];
  const { source, target, section, category, constant, placeholders } = entry;
  const parties = [source, target].filter((party) => party !== '').join(' → ');
  const groups = new Set([parties, section.name[language], category.name[language]]);
  const facts: Piece[][] = [[[...groups].filter((group) => group !== '').join(' · ')]];
  // A catalog may list codes without naming them.
  if (isNamed(entry)) facts.push([label, colon, { code: constant }]);
  if (placeholders.length > 0 && values !== 'toldElsewhere') {
    facts.push([takes, colon, ...list(placeholders.map((index) => ({ code: filled(index, values[index]) })))]);
  }
  return facts;
}

function twinFacts(entry: CatalogEntry, catalog: Catalog, language: Language): Piece[][] {
  const text = strings[language];
  const label = isLegacy(entry) ? text.successor : text.predecessor;
  const facts = comparedTwins(entry, catalog).map((twin) => [label, text.colon, ...describeTwin(twin, language)]);
  const impostor = numberTwin(entry, catalog);
  return impostor === undefined ? facts : [...facts, [text.numberTwinDiffers(String(impostor))]];
}

/** Whose text the card's headline is. */
function provenance(entry: CatalogEntry, catalog: Catalog, language: Language): string {
  const ours = cardStrings[language];
  const layer = catalog.layerOf(entry);
  if (entry.summary || layer?.kind === 'job-v3') return ours.summaryProvenance;
  if (layer?.kind === 'page') return strings[language].provenance;
  return ours.from(originText(entry.textOrigins?.[language] ?? entry.origin, layer));
}

/** The card of a code that is not listed: as much as its digits tell, and that it is not listed. */
export function describeUnlisted(code: number, catalog: Catalog, language: Language): Card {
  const text = strings[language];
  const { source, target, section, category } = decode(code, catalog.families);
  if (section === undefined) {
    const declaring = layerDeclaring(code, catalog);
    if (declaring) {
      return { code, headline: text.notListed, facts: [[cardStrings[language].declaredBy(declaring.name[language])]] };
    }
  }
  const parties = target === undefined ? source : `${source} → ${target[language]}`;
  const headline = `${parties}${language === 'en' ? ', ' : '，'}${text.notListed}`;
  if (section === undefined) return { code, headline, facts: [[text.unknownFamily]] };
  // Of a related system the category is the system itself, which the headline has named.
  const family = section.id === 'related-systems' ? undefined : category;
  return { code, headline, facts: [[[section, ...(family ? [family] : [])].map((g) => g.name[language]).join(' · ')]] };
}

/** The layer that declares a number to be a code, which it need not list. */
export function layerDeclaring(code: number, catalog: Catalog): CatalogLayer | undefined {
  return catalog.layers.find(({ ranges }) => ranges.some(({ first, last }) => first <= code && code <= last));
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

function filled(index: number, value: string | undefined): string {
  return value === undefined ? `{${index}}` : `{${index}} = ${shownValue(value)}`;
}

function list(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => (index > 0 ? [' ', piece] : [piece]));
}

/** Lines on what the code means beside what `entry` says: `up to 3.4: PaaS cannot be reached · PAAS_UNREACHABLE_SERVER`. */
export function otherFacts({ others, more }: OtherMeanings, entry: CatalogEntry, language: Language): Piece[][] {
  const facts = others.map((other) => otherFact(other, entry, language));
  return more > 0 ? [...facts, [cardStrings[language].more(more)]] : facts;
}

function otherFact(
  { label, text, entry, differsFrom }: OtherMeaning,
  leading: CatalogEntry,
  language: Language,
): Piece[] {
  const ours = cardStrings[language];
  const pieces: Piece[] = [label, strings[language].colon, text];
  if (isNamed(entry) && entry.constant !== leading.constant) pieces.push(' · ', { code: entry.constant });
  if (entry.summary && !leading.summary) pieces.push(` · ${ours.summary}`);
  if (differsFrom !== undefined) pieces.push(` · ${ours.differsFrom(differsFrom)}`);
  return pieces;
}

/** Lines on the product: its releases that have a code which never changed, the service, releases without a message. */
export function productFacts(
  entry: CatalogEntry,
  { versions, changed, service }: OtherMeanings,
  catalog: Catalog,
  language: Language,
): Piece[][] {
  const ours = cardStrings[language];
  const { colon, comma } = strings[language];
  const facts: Piece[][] = [];
  if (versions !== undefined && !changed) facts.push([ours.releases, colon, versions]);
  if (service !== undefined) facts.push([ours.service, colon, { code: service }]);
  const silent = silentReleases(catalog.meanings(entry.code));
  if (silent.length > 0) {
    const releases = silent.map((range) => versionText(range, language) ?? ours.everyRelease);
    facts.push([ours.shippedWithoutMessage, colon, releases.join(comma)]);
  }
  return facts;
}

/** The message of an entry, behind the releases it speaks of where the code has meant something else in others. */
export function headlineOf(entry: CatalogEntry, { versions, changed }: OtherMeanings, language: Language): string {
  const message = entry.message[language];
  return changed && versions !== undefined ? `${versions}${strings[language].colon}${message}` : message;
}
