import {
  argumentNamer,
  type Catalog,
  type CatalogEntry,
  type CatalogLayer,
  type ComparedTwin,
  comparedTwins,
  decode,
  falseTwin,
  isLegacy,
  isMadeUpName,
  isNamed,
  silentReleases,
  versionText,
} from '../../catalog';
import type { NameMention } from '../../mentions';
import { type FilledArguments, placeholderLabel, shownValue } from '../../template';
import { type Language, otherLanguage, shorten } from '../../text';
import { causeFact } from './adviceText';
import type { Card, Fact, Piece } from './card';
import { cardStrings } from './cardStrings';
import { type OtherMeanings, otherFacts, otherMeanings } from './otherMeanings';
import { originText, sourceFacts } from './sourceFacts';

/** What is known about the arguments of a message, if it was found in a text. */
export interface Filling {
  /** Shown beside the placeholders; undefined if the message was not found. */
  readonly values?: FilledArguments;
  /** The filled message, shown instead of the template. The card then does not list the placeholders. */
  readonly message?: Readonly<Record<Language, string>>;
}

/**
 * Returns the card of one meaning of a listed code: message, meanings in other releases and layers, systems and groups,
 * constant, arguments, source code, twins, correction and origin.
 */
export function describeEntry(
  entry: CatalogEntry,
  catalog: Catalog,
  language: Language,
  { values, message }: Filling = {},
): Card {
  const { colon, correction } = cardStrings[language];
  const meanings = otherMeanings(entry, catalog, language);
  const other = otherLanguage(language);
  const shown = message ?? entry.message;
  const cause = causeFact(entry, catalog, language);
  const argumentsFact = message === undefined ? placeholderFact(entry, values, language) : undefined;
  const others = otherFacts(meanings, entry, language);
  const impostor = falseTwinFact(entry, catalog, language);
  return {
    code: entry.code,
    language,
    ...(meanings.changed && meanings.versions !== undefined ? { releases: meanings.versions } : {}),
    message: shown[language],
    ...(entry.message[other] === entry.message[language] ? {} : { otherMessage: shown[other] }),
    facts: [
      ...others,
      ...entryFacts(entry, language, isMadeUpIn(catalog, entry)),
      ...(argumentsFact === undefined ? [] : [argumentsFact]),
      ...productFacts(entry, meanings, catalog, language),
      ...sourceFacts(entry, catalog, language),
      ...twinFacts(entry, catalog, language),
      ...impostor,
      ...(entry.correction === undefined ? [] : [[correction, colon, entry.correction]]),
    ],
    ...(argumentsFact === undefined ? {} : { argumentsFact }),
    ...saidByRules(impostor, meanings.changed ? others.slice(0, meanings.released) : []),
    ...(cause === undefined ? {} : { cause }),
    provenance: provenance(entry, catalog, language),
  };
}

function saidByRules(impostor: readonly Fact[], releases: readonly Fact[]): Pick<Card, 'saidByRule'> {
  if (impostor.length + releases.length === 0) return {};
  const legacy = impostor.map((fact) => ({ fact, rest: undefined }));
  const changedMeaning = releases.map((fact) => {
    const [label = '', colon = '', _message, _divider, ...more] = fact;
    return { fact, rest: more.length === 0 ? undefined : [label, colon, ...more] };
  });
  return { saidByRule: { legacy, changedMeaning } };
}

/** The system that reports an entry, and the one that the trouble is about: `JOB → Redis`. */
export function partiesOf({ source, target }: Pick<CatalogEntry, 'source' | 'target'>): string {
  return [source, target].filter((party) => party !== '').join(' → ');
}

/** The systems and groups of an entry, and its constant. */
function entryFacts(entry: CatalogEntry, language: Language, isMadeUp: boolean): Fact[] {
  const { section, category } = entry;
  const { colon, constant, madeUp } = cardStrings[language];
  const groups = new Set([partiesOf(entry), section.name[language], category.name[language]]);
  const facts: Fact[] = [[[...groups].filter((group) => group !== '').join(' · ')]];
  // A catalog may list codes without constants.
  if (isNamed(entry)) {
    const note = isMadeUp ? [` · ${madeUp}`] : [];
    facts.push([constant, colon, { code: entry.constant }, ...note]);
  }
  return facts;
}

/** True unless source code, a custom catalog or JOB itself has the name. */
export function isMadeUpIn(catalog: Catalog, entry: CatalogEntry): boolean {
  return isMadeUpName(entry) && !catalog.isDefined(entry.constant);
}

/** Returns the card of a name, with a note if nothing shows that it is a name of JOB. */
export function withEvidence(card: Card, { evidence, holder }: Pick<NameMention, 'evidence' | 'holder'>): Card {
  if (evidence === 'for') return card;
  const { namedLike, thisName } = cardStrings[card.language];
  const [before, after] = namedLike;
  return { ...card, facts: [[before, holder === undefined ? thisName : { code: holder }, after], ...card.facts] };
}

function placeholderFact(entry: CatalogEntry, values: Filling['values'], language: Language): Fact | undefined {
  if (entry.placeholders.length === 0) return undefined;
  const { colon, placeholders: label } = cardStrings[language];
  return [label, colon, ...argumentPieces(entry, values, language)];
}

/**
 * Returns what the arguments of a message are: `{0} user, {1} account`. With the values of a text it was found in:
 * `{0} user = zhangsan, {1} account (unknown)`.
 */
export function argumentPieces(entry: ArgumentsOf, values: Filling['values'], language: Language): Piece[] {
  const { comma, notGiven } = cardStrings[language];
  const nameOf = argumentNamer(entry, language);
  return entry.placeholders.flatMap((index, place): Piece[] => {
    const [label, value] = [placeholderLabel(index, nameOf), values?.[index]];
    const code = value === undefined ? label : `${label} = ${shownValue(value)}`;
    const isMissing = values !== undefined && value === undefined;
    return [place > 0 ? comma : '', { code }, isMissing ? notGiven : ''];
  });
}

type ArgumentsOf = Pick<CatalogEntry, 'placeholders' | 'argumentNames'>;

/** The releases that have a code which never changed, its service, and the releases without a message. */
export function productFacts(
  entry: CatalogEntry,
  { versions, changed, service }: OtherMeanings,
  catalog: Catalog,
  language: Language,
): Fact[] {
  const text = cardStrings[language];
  const facts: Fact[] = [];
  if (versions !== undefined && !changed) facts.push([text.releases, text.colon, versions]);
  if (service !== undefined) facts.push([text.service, text.colon, { code: service }]);
  const silent = silentReleases(catalog.meanings(entry.code));
  if (silent.length > 0) {
    const releases = silent.map((range) => versionText(range, language) ?? text.everyRelease);
    facts.push([text.shippedWithoutMessage, text.colon, releases.join(text.comma)]);
  }
  return facts;
}

function twinFacts(entry: CatalogEntry, catalog: Catalog, language: Language): Fact[] {
  const text = cardStrings[language];
  const label = isLegacy(entry) ? text.successor : text.predecessor;
  return comparedTwins(entry, catalog).map((twin) => [label, text.colon, ...twinPieces(twin, language)]);
}

/** The code of the other API with the same last digits, if it means something else. */
function falseTwinFact(entry: CatalogEntry, catalog: Catalog, language: Language): Fact[] {
  const other = falseTwin(entry, catalog);
  return other === undefined ? [] : [[cardStrings[language].falseTwin(String(other))]];
}

/** The number of a twin, and what changed from the legacy code to the new one. */
function twinPieces({ entry, renames, wordingChanged }: ComparedTwin, language: Language): Piece[] {
  const { colon, renamed } = cardStrings[language];
  const pieces: Piece[] = [{ listed: entry.code }];
  if (wordingChanged) pieces.push(` ${entry.message[language]}`);
  for (const [index, { legacy, current }] of renames.entries()) {
    pieces.push(index === 0 ? ` · ${renamed}${colon}` : ', ', { code: legacy }, ' → ', { code: current });
  }
  return pieces;
}

/** Where the message of the card comes from. */
function provenance(entry: CatalogEntry, catalog: Catalog, language: Language): string {
  const text = cardStrings[language];
  const layer = catalog.layerOf(entry);
  if (entry.summary || layer?.kind === 'job-v3') return text.summaryProvenance;
  if (layer?.kind === 'page') return text.provenance;
  return text.from(originText(entry.textOrigins?.[language] ?? entry.origin, layer));
}

/** Returns the card of an unlisted code: what its digits say, and that the catalog does not list it. */
export function describeUnlisted(code: number, catalog: Catalog, language: Language): Card {
  const { notListed, declaredBy, unknownFamily } = cardStrings[language];
  const { source, target, section, category } = decode(code, catalog.families);
  const declaring = section === undefined ? layerDeclaring(code, catalog) : undefined;
  if (declaring) return { code, language, message: notListed, facts: [[declaredBy(declaring.name[language])]] };
  const parties = target === undefined ? source : `${source} → ${target[language]}`;
  const message = `${parties}${language === 'en' ? ', ' : '，'}${notListed}`;
  const near = nearbyFacts(code, catalog, language);
  if (section === undefined) return { code, language, message, facts: [[unknownFamily], ...near] };
  // The category of a related system is the system itself, which the message names.
  const groups = section.id === 'related-systems' || !category ? [section] : [section, category];
  return { code, language, message, facts: [[groups.map(({ name }) => name[language]).join(' · ')], ...near] };
}

/** Maximum number of nearby codes, and maximum length of their messages in code points. */
const maxNearby = 3;
const maxNearbyMessage = 120;

/** Returns the listed codes of the same first digits whose numbers are nearest: one of them may be meant. */
export function nearbyCodes(code: number, catalog: Catalog, language: Language): { code: number; message: string }[] {
  const family = Math.floor(code / 1000);
  const near = catalog.entries.filter((entry) => Math.floor(entry.code / 1000) === family);
  near.sort((a, b) => Math.abs(a.code - code) - Math.abs(b.code - code));
  return near
    .slice(0, maxNearby)
    .map((entry) => ({ code: entry.code, message: shorten(entry.message[language], maxNearbyMessage) }));
}

function nearbyFacts(code: number, catalog: Catalog, language: Language): Fact[] {
  const { colon, nearby } = cardStrings[language];
  return nearbyCodes(code, catalog, language).map((near) => [nearby, colon, { listed: near.code }, ` ${near.message}`]);
}

/** Returns the layer that declares a number as a code without having to list it. */
export function layerDeclaring(code: number, catalog: Catalog): CatalogLayer | undefined {
  return catalog.layers.find(({ ranges }) => ranges.some(({ first, last }) => first <= code && code <= last));
}
