import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/catalogEntry';
import { openReleases, releaseOf } from '../../catalog/releases';
import { versionLabel } from '../../catalog/versionText';
import { shorten, visibleText } from '../../text/escape';
import type { Language } from '../../text/language';
import { describeUnlisted } from './describe';

/** Fewer code points of a message than this tell nothing; its release then has no room beside it. */
const leastRoom = 16;

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
  if (!entry) return shorten(visibleText(describeUnlisted(code, catalog, language).headline), room);
  const message = visibleText(entry.message[language]);
  const releases = ofName ? [] : openReleases(entry, catalog);
  const release = releases.length > 1 ? releaseOf(entry, releases) : undefined;
  const label = release ? ` (${versionLabel(release.versions)})` : '';
  return room - label.length < leastRoom ? shorten(message, room) : shorten(message, room - label.length) + label;
}
