import type { Catalog } from '../../catalog/catalog';
import { type CatalogEntry, isNamed } from '../../catalog/catalogEntry';
import { silentReleases } from '../../catalog/releases';
import { versionText } from '../../catalog/versionText';
import type { Language } from '../../text/language';
import type { Piece } from './card';
import { cardStrings } from './cardStrings';
import type { OtherMeaning, OtherMeanings } from './otherMeanings';
import { strings } from './strings';

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
