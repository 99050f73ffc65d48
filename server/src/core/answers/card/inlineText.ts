import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/catalogEntry';
import { versionLabel } from '../../catalog/jobVersion';
import { openReleases, releaseOf } from '../../catalog/releases';
import { templateParts } from '../../template/messageFormat';
import { shorten, visibleText } from '../../text/escape';
import { fold, isChinese, wordsOf } from '../../text/fold';
import { type Language, languages } from '../../text/language';
import { describeUnlisted } from './describe';

/** Minimum code points of a message that still say something. */
const minMessage = 16;

/**
 * What a code means in at most `room` code points. `ofName`: a name stands there, which means the same in every release;
 * of a number whose meaning depends on one that nobody knows, the text ends with the releases of the meaning: `… (3.5+)`.
 */
export function hintText(
  { code, entry }: { readonly code: number; readonly entry?: CatalogEntry },
  ofName: boolean,
  room: number,
  catalog: Catalog,
  language: Language,
): string {
  if (!entry) return shorten(visibleText(describeUnlisted(code, catalog, language).message), room);
  const message = visibleText(entry.message[language]);
  const releases = ofName ? [] : openReleases(entry, catalog);
  const release = releases.length > 1 ? releaseOf(entry, releases) : undefined;
  const label = release ? ` (${versionLabel(release.versions)})` : '';
  return room - label.length < minMessage ? shorten(message, room) : shorten(message, room - label.length) + label;
}

/** A code in the title of a lens; `count` is how often it stands in the file, where the lens tells that. */
export interface LensCode {
  readonly code: number;
  readonly count?: number;
  /** Codes that what stands there may as well mean: their message is the same. */
  readonly alike?: readonly number[];
}

/** Code points of the messages in the title of one lens. */
const roomForMessages = 80;

/** `1239801 ×12 message`, several codes in short form and joined. `more` codes of the line are only counted. */
export function lensTitle(codes: readonly LensCode[], more: number, catalog: Catalog, language: Language): string {
  const room = roomOf(roomForMessages, codes.length);
  const parts = codes.map(({ code, count, alike = [] }) => {
    return `${[code, ...alike].join(' / ')}${count === undefined ? '' : ` ×${count}`} ${lensMessage(code, room, catalog, language)}`;
  });
  return [...parts, ...(more > 0 ? [`+${more}`] : [])].join(' · ');
}

/** The message of a code in short; where it depends on a version that nobody knows, `message (3.5+) / other (≤3.4)`. */
function lensMessage(code: number, room: number, catalog: Catalog, language: Language): string {
  const entry = catalog.get(code);
  if (entry === undefined) return shorten(visibleText(describeUnlisted(code, catalog, language).message), room);
  const releases = openReleases(entry, catalog);
  if (releases.length < 2) return shorten(visibleText(entry.message[language]), room);
  const each = roomOf(room, releases.length);
  return releases
    .map((release) => {
      const message = shorten(visibleText(release.entry.message[language]), each);
      return `${message} (${versionLabel(release.versions)})`;
    })
    .join(' / ');
}

function roomOf(room: number, parts: number): number {
  return Math.max(minMessage, Math.floor(room / Math.max(1, parts)));
}

/** So many letters, or Chinese characters, of a message do not stand on a line by chance. */
const enough = { letters: 12, chinese: 4 } as const;

/** So many tell something where the message is no longer. */
const least = { letters: 4, chinese: 2 } as const;

/** So many of a longer one are looked for: whoever repeats a message may end it otherwise. */
const sought = { letters: 16, chinese: 6 } as const;

/**
 * Whether a line already says what a code means, in either language: with the message, or the beginning of what it says
 * beside its placeholders. Case, width, punctuation and blanks make no difference. `line` is `condensed`.
 */
export function saysMessage(line: string, entry: Pick<CatalogEntry, 'message'>): boolean {
  return languages.some((language) => {
    const words = beginningOf(entry.message[language]);
    return words !== '' && line.includes(words);
  });
}

/** Nothing but the letters and digits of a text, in the form texts are compared in. */
export function condensed(text: string): string {
  return wordsOf(fold(text)).join('');
}

/** The first words of a template that tell it from others; all of a short one. Empty where it has no words to speak of. */
function beginningOf(template: string): string {
  const words = templateParts(template).map(({ kind, text }) => (kind === 'text' ? condensed(text) : ''));
  const first = words.find((text) => text.length >= enough[kindOf(text)]);
  if (first !== undefined) return first.slice(0, sought[kindOf(first)]);
  return words.some((text) => text.length >= least[kindOf(text)]) ? condensed(template) : '';
}

function kindOf(words: string): keyof typeof enough {
  return isChinese(words) ? 'chinese' : 'letters';
}
