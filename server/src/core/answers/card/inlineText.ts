import { type Catalog, type CatalogEntry, openReleases, releaseOf, versionLabel } from '../../catalog';
import { templateParts } from '../../template';
import { fold, isChinese, type Language, languages, shorten, visibleText, wordsOf } from '../../text';
import { describeUnlisted } from './describe';

/** Minimum code points of a message that still say something. */
const minMessage = 16;

/**
 * Returns the meaning of a code in at most `room` code points. If the meaning of a number depends on an unknown release,
 * the text ends with the releases it holds for: `… (3.5+)`. `ofName`: the code is written as a name, which means the
 * same in every release.
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

/** Returns the code points for each of the messages behind the codes of a line, which share `most`. */
export function hintRoom(most: number, codes: number): number {
  return Math.min(most, roomOf(most, codes));
}

/** A code of a lens; `count` is how often the file contains it, if the lens counts. */
export interface LensCode {
  readonly code: number;
  readonly count?: number;
  /** Index of its only possible meaning among those of the code; undefined if the release decides. */
  readonly meaning?: number;
  /** True if the text has the message and not the code. */
  readonly isMessage?: true;
  /** Codes with the same message. */
  readonly alike?: readonly number[];
}

/** Code points of the messages in the lenses of one line. */
const roomForMessages = 120;

/** Returns the title of a lens: `1239801 ×12 message`. `among` codes share the room of the line. */
export function lensTitle(shown: LensCode, among: number, catalog: Catalog, language: Language): string {
  const { code, count, alike = [] } = shown;
  const times = count === undefined || count === 1 ? '' : ` ×${count.toLocaleString('en')}`;
  const message = lensMessage(shown, roomOf(roomForMessages, among), catalog, language);
  return `${[code, ...alike].join(' / ')}${times} ${message}`;
}

/** Returns the short message of a code; if it depends on an unknown release: `message (3.5+) / other (≤3.4)`. */
function lensMessage({ code, meaning = -1 }: LensCode, room: number, catalog: Catalog, language: Language): string {
  const only = catalog.meanings(code)[meaning];
  const entry = only ?? catalog.get(code);
  if (entry === undefined) return shorten(visibleText(describeUnlisted(code, catalog, language).message), room);
  const releases = only ? [] : openReleases(entry, catalog);
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

/** A line repeats a message if it contains this many letters or Chinese characters of it. */
const minWords = { letters: 12, chinese: 4 } as const;

/** Shorter messages must be contained as a whole, with at minWhole this many. */
const minWhole = { letters: 4, chinese: 2 } as const;

/** Maximum number compared: people may end a repeated message in another way. */
const maxWords = { letters: 16, chinese: 6 } as const;

/**
 * True if a line already contains the message of a code, or the beginning of its text outside placeholders, in either
 * language. Ignores case, width, punctuation and blanks. `line` must be `condensed`.
 */
export function saysMessage(line: string, entry: Pick<CatalogEntry, 'message'>): boolean {
  return languages.some((language) => {
    const words = distinctiveWords(entry.message[language]);
    return words !== '' && line.includes(words);
  });
}

/** Returns the letters and digits of a text in folded form. */
export function condensed(text: string): string {
  return wordsOf(fold(text)).join('');
}

/** Returns the first distinctive words of a template, or all of a short one. Empty if there are too few words. */
function distinctiveWords(template: string): string {
  const words = templateParts(template).map(({ kind, text }) => (kind === 'text' ? condensed(text) : ''));
  const first = words.find((text) => text.length >= minWords[scriptOf(text)]);
  if (first !== undefined) return first.slice(0, maxWords[scriptOf(first)]);
  return words.some((text) => text.length >= minWhole[scriptOf(text)]) ? condensed(template) : '';
}

function scriptOf(words: string): keyof typeof minWords {
  return isChinese(words) ? 'chinese' : 'letters';
}
