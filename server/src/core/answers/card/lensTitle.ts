import type { Catalog } from '../../catalog/catalog';
import { openReleases } from '../../catalog/releases';
import { versionLabel } from '../../catalog/versionText';
import { shorten, visibleText } from '../../text/escape';
import type { Language } from '../../text/language';
import { describeUnlisted } from './describe';

/** A code in the title of a lens; `count` is how often it stands in the file, where the lens tells that. */
export interface LensCode {
  readonly code: number;
  readonly count?: number;
  /** Codes that what stands there may as well mean: their message is the same. */
  readonly alike?: readonly number[];
}

/** How many code points of messages fit over a line, and how few still tell something. */
const roomForMessages = 80;
const leastRoom = 16;

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
  if (entry === undefined) return shorten(visibleText(describeUnlisted(code, catalog, language).headline), room);
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
  return Math.max(leastRoom, Math.floor(room / Math.max(1, parts)));
}
