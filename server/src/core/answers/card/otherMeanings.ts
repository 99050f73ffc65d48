import type { Catalog, TextConflict } from '../../catalog/catalog';
import { type CatalogEntry, isNamed } from '../../catalog/catalogEntry';
import { foldText, textConflicts } from '../../catalog/conflicts';
import { versionText } from '../../catalog/jobVersion';
import { releaseOf, releasesOf } from '../../catalog/releases';
import type { Language } from '../../text/language';
import type { Fact, Piece } from './card';
import { cardStrings } from './cardStrings';
import { originText } from './sourceFacts';

/** What a code means in other releases, or what another layer says about it. Catalog text in it has yet to be escaped. */
export interface OtherMeaning {
  /** `3.5 and later`, `In this workspace`. */
  readonly label: string;
  readonly entry: CatalogEntry;
  readonly text: string;
  /** What it contradicts, in words: `the published page`. */
  readonly differsFrom?: string;
}

/** What is told beside an entry's own text. */
export interface OtherMeanings {
  /** The releases the entry speaks of; undefined where it speaks of all, or of none in particular. */
  readonly versions?: string;
  /** The service that owns the code; of source code JOB 3.x tells it. */
  readonly service?: string;
  /** Whether the code has meant more than one thing. */
  readonly changed: boolean;
  /** Other releases, the newest first, then other layers in the order in which they win. */
  readonly others: readonly OtherMeaning[];
  /** How many other layers' texts there was no room for. */
  readonly more: number;
}

/** More texts for one code than these nobody reads on a card. */
const mostLayerTexts = 4;

/** What the catalog says about the code of `entry` beside what the entry itself says. */
export function otherMeanings(entry: CatalogEntry, catalog: Catalog, language: Language): OtherMeanings {
  const meanings = catalog.meanings(entry.code);
  const releases = releasesOf(meanings);
  const own = releaseOf(entry, releases);
  const versions = versionText(own?.versions, language);
  const service = entry.service ?? own?.entry.service;
  const released = releases
    .filter((release) => release !== own)
    .map((release): OtherMeaning => {
      const label = versionText(release.versions, language) ?? cardStrings[language].inJob;
      return { label, entry: release.entry, text: release.entry.message[language] };
    });
  const texts = meanings.length > 1 ? layerTexts(entry, meanings, catalog, language) : [];
  return {
    ...(versions === undefined ? {} : { versions }),
    ...(service === undefined ? {} : { service }),
    changed: releases.length > 1,
    others: [...released, ...texts.slice(0, mostLayerTexts)],
    more: Math.max(0, texts.length - mostLayerTexts),
  };
}

/** What layers that name no releases say otherwise, each text once. */
function layerTexts(
  entry: CatalogEntry,
  meanings: readonly CatalogEntry[],
  catalog: Catalog,
  language: Language,
): OtherMeaning[] {
  const conflicts = new Map<CatalogEntry, TextConflict>();
  // Of a conflict in both languages that in the reader's own is told.
  for (const conflict of textConflicts(meanings, catalog.version)) {
    if (conflict.language === language || !conflicts.has(conflict.loser)) {
      conflicts.set(conflict.loser, conflict);
    }
  }
  const told = new Set<string>();
  return meanings.flatMap((other): OtherMeaning[] => {
    const conflict = conflicts.get(other);
    if (other === entry || other.versions || other.withoutMessage) return [];
    const text =
      unsaid(entry, other, spokenBy(other, language)) ?? (conflict && unsaid(entry, other, conflict.language));
    if (text === undefined || told.has(foldText(text))) return [];
    told.add(foldText(text));
    const label = layerLabel(other, catalog, language);
    if (conflict === undefined) return [{ label, entry: other, text }];
    return [{ label, entry: other, text, differsFrom: winnerName(conflict, catalog, language) }];
  });
}

/** What `other` says in a language, where `entry` does not say the same. */
function unsaid(entry: CatalogEntry, other: CatalogEntry, language: Language): string | undefined {
  const text = other.message[language];
  return foldText(text) === foldText(entry.message[language]) ? undefined : text;
}

function spokenBy({ languages }: CatalogEntry, language: Language): Language {
  return languages === undefined || languages.includes(language) ? language : (languages[0] ?? language);
}

/** Whose text an entry's is, as the label of a line. */
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
    if (differsFrom !== undefined) pieces.push(` · ${strings.differsFrom(differsFrom)}`);
    return pieces;
  });
  return more > 0 ? [...facts, [strings.more(more)]] : facts;
}
