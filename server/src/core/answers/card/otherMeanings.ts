import {
  type Catalog,
  type CatalogEntry,
  foldText,
  isNamed,
  releaseOf,
  releasesOf,
  type TextConflict,
  textConflicts,
  versionText,
} from '../../catalog';
import type { Language } from '../../text';
import type { Fact, Piece } from './card';
import { cardStrings } from './cardStrings';
import { originText } from './sourceFacts';

/** What a code means in other releases, or what another layer says about it. Texts are data, not yet escaped. */
interface OtherMeaning {
  /** `3.5 and later`, `In this workspace`. */
  readonly label: string;
  readonly entry: CatalogEntry;
  readonly text: string;
  /** The place it contradicts: `the published page`. */
  readonly differsFrom?: string;
}

/** What is known about a code besides the text of one entry. */
export interface OtherMeanings {
  /** The releases of the entry; undefined if it holds for all releases or names none. */
  readonly versions?: string;
  /** The service that owns the code, as JOB 3.x says. */
  readonly service?: string;
  /** True if the code has had several meanings. */
  readonly changed: boolean;
  /** Other releases, newest first, then other layers in the order in which they win. */
  readonly others: readonly OtherMeaning[];
  /** Number of those that are of releases. */
  readonly released: number;
  /** Number of texts left out. */
  readonly more: number;
}

/** Maximum number of texts of other layers on a card. */
const maxLayerTexts = 4;

/** Returns what the catalog says about the code of `entry` besides the entry itself. */
export function otherMeanings(entry: CatalogEntry, catalog: Catalog, language: Language): OtherMeanings {
  const meanings = catalog.meanings(entry.code);
  const releases = releasesOf(meanings);
  const current = releaseOf(entry, releases);
  const versions = current?.versions && versionText(current.versions, language);
  const service = entry.service ?? current?.entry.service;
  const released = releases
    .filter((release) => release !== current)
    .map((release): OtherMeaning => {
      const label = versionText(release.versions, language) ?? cardStrings[language].inJob;
      return { label, entry: release.entry, text: release.entry.message[language] };
    });
  const texts = meanings.length > 1 ? layerTexts(entry, meanings, catalog, language) : [];
  const builtIn = current === undefined ? [] : builtInText(entry, current.entry, catalog, language);
  return {
    ...(versions === undefined ? {} : { versions }),
    ...(service === undefined ? {} : { service }),
    changed: releases.length > 1,
    released: released.length,
    others: [...released, ...texts.slice(0, maxLayerTexts), ...builtIn],
    more: Math.max(0, texts.length - maxLayerTexts),
  };
}

/** Returns what a built-in catalog says about the release of an entry that is from another layer. */
function builtInText(entry: CatalogEntry, same: CatalogEntry, catalog: Catalog, language: Language): OtherMeaning[] {
  const text = entry.layer === same.layer || entry.withoutMessage ? undefined : differingText(entry, same, language);
  return text === undefined ? [] : [{ label: layerLabel(same, catalog, language), entry: same, text }];
}

/** Returns the differing texts of layers without releases, each once. */
function layerTexts(
  entry: CatalogEntry,
  meanings: readonly CatalogEntry[],
  catalog: Catalog,
  language: Language,
): OtherMeaning[] {
  const conflicts = new Map<CatalogEntry, TextConflict>();
  // Of conflicts in both languages, the one in the reader's language is shown.
  for (const conflict of textConflicts(meanings, catalog.version)) {
    if (conflict.language === language || !conflicts.has(conflict.loser)) {
      conflicts.set(conflict.loser, conflict);
    }
  }
  const seen = new Set<string>();
  return meanings.flatMap((other): OtherMeaning[] => {
    const conflict = conflicts.get(other);
    if (other === entry || other.versions || other.withoutMessage) return [];
    const text =
      differingText(entry, other, languageShown(other, language)) ??
      (conflict && differingText(entry, other, conflict.language));
    if (text === undefined || seen.has(foldText(text))) return [];
    seen.add(foldText(text));
    const label = layerLabel(other, catalog, language);
    if (conflict === undefined) return [{ label, entry: other, text }];
    return [{ label, entry: other, text, differsFrom: winnerName(conflict, catalog, language) }];
  });
}

/** Returns the text of `other`, unless `entry` says the same. */
function differingText(entry: CatalogEntry, other: CatalogEntry, language: Language): string | undefined {
  const text = other.message[language];
  return foldText(text) === foldText(entry.message[language]) ? undefined : text;
}

function languageShown({ languages }: CatalogEntry, language: Language): Language {
  return languages === undefined || languages.includes(language) ? language : (languages[0] ?? language);
}

/** Returns the layer of an entry as the label of a line. */
export function layerLabel(entry: CatalogEntry, catalog: Catalog, language: Language): string {
  const text = cardStrings[language];
  const layer = catalog.layerOf(entry);
  if (layer === undefined || layer.kind === 'job-v3') return text.inJob;
  if (layer.kind === 'page') return text.onPage;
  const isOnlyFolder = catalog.layers.filter(({ kind }) => kind === 'workspace').length === 1;
  return layer.kind === 'workspace' && isOnlyFolder ? text.inWorkspace : text.inLayer(layer.name[language]);
}

function winnerName({ winner, loser }: TextConflict, catalog: Catalog, language: Language): string {
  const layer = catalog.layerOf(winner);
  if (layer?.kind === 'page') return cardStrings[language].thePage;
  if (layer === undefined || winner.layer === loser.layer) return originText(winner.origin, layer);
  return layer.name[language];
}

/** Returns what the code means besides what `leading` says: `up to 3.4: PaaS cannot be reached · PAAS_UNREACHABLE_SERVER`. */
export function otherFacts({ others, more }: OtherMeanings, leading: CatalogEntry, language: Language): Fact[] {
  const strings = cardStrings[language];
  const facts = others.map(({ label, text, entry, differsFrom }): Fact => {
    const pieces: Piece[] = [label, strings.colon, text];
    if (isNamed(entry) && entry.constant !== leading.constant) pieces.push(' · ', { code: entry.constant });
    if (entry.summary && !leading.summary) pieces.push(` · ${strings.summary}`);
    if (entry.correction !== undefined && entry !== leading) {
      pieces.push(` · ${strings.correction}${strings.colon}${entry.correction}`);
    }
    if (differsFrom !== undefined) pieces.push(` · ${strings.differsFrom(differsFrom)}`);
    return pieces;
  });
  return more > 0 ? [...facts, [strings.more(more)]] : facts;
}
