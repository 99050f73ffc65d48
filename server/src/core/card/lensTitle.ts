import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/catalogEntry';
import { type Release, releasesOf } from '../catalog/releases';
import type { Language } from '../language';
import { shorten, visibleText } from '../text/escape';
import { describeUnlisted } from './describe';
import { versionLabel } from './versionText';

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

/**
 * What the code of `entry` means in which releases, the newest first, where that matters: empty where a release was
 * chosen or the entry holds in all. In a title a meaning that only takes other arguments now is the same one.
 */
export function openReleases(entry: CatalogEntry, catalog: Catalog): Release[] {
  const releases: Release[] = [];
  if (!entry.versions || catalog.version !== undefined) return releases;
  for (const release of releasesOf(catalog.meanings(entry.code))) {
    const newer = releases.at(-1);
    if (newer?.entry.constant !== release.entry.constant) releases.push(release);
    else releases[releases.length - 1] = { ...newer, versions: { ...newer.versions, first: release.versions.first } };
  }
  return releases;
}

function roomOf(room: number, parts: number): number {
  return Math.max(leastRoom, Math.floor(room / Math.max(1, parts)));
}
