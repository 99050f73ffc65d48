import type { Catalog } from './catalog';
import { describeUnlisted } from './describe';
import { shorten, visibleText } from './escape';
import type { Language } from './language';

/** A code in the title of a lens; `count` is how often it stands in the file, where the lens tells that. */
export interface LensCode {
  readonly code: number;
  readonly count?: number;
}

/** How many code points of messages fit over a line, and how few still tell something. */
const roomForMessages = 80;
const leastRoom = 16;

/** `1239801 ×12 message`, several codes in short form and joined. `more` codes of the line are only counted. */
export function lensTitle(codes: readonly LensCode[], more: number, catalog: Catalog, language: Language): string {
  const room = Math.max(leastRoom, Math.floor(roomForMessages / Math.max(1, codes.length)));
  const parts = codes.map(({ code, count }) => {
    const message = catalog.get(code)?.message[language] ?? describeUnlisted(code, catalog, language).headline;
    return `${code}${count === undefined ? '' : ` ×${count}`} ${shorten(visibleText(message), room)}`;
  });
  return [...parts, ...(more > 0 ? [`+${more}`] : [])].join(' · ');
}
