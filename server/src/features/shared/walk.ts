import { type Preferences, pause } from '../../contract';
import type { Catalog } from '../../core/catalog';
import { CodeFinder, type CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { append, inTurns, isLog, type Pause } from '../../core/text';

/** Length of text that is searched between two looks at the clock, in UTF-16 units. */
const quickStretch = 64 * 1024;

/** The same where each code in the text is judged. */
export const judgedStretch = 8 * 1024;

/** How long a walk runs before other requests have their turn, in ms. */
const turnTime = 8;

/** The clock of a walk, and how it gives way to others. */
export interface Turns {
  now(): number;
  readonly pause: Pause;
}

const serverTurns: Turns = { now: Date.now, pause };

interface WalkOptions {
  /** True if the answer is no longer needed. */
  readonly isStopped: () => boolean;
  /** Walks only [from, to), in UTF-16 offsets. */
  readonly from?: number;
  readonly to?: number;
  /** Length of text between two looks at the clock, in UTF-16 units. */
  readonly stretch?: number;
  /** Ends when this number of items is found, or some more. */
  readonly enough?: number;
  readonly turns?: Turns;
}

/**
 * Searches a document in slices of time, between which other requests are answered. An edit meanwhile begins the search anew:
 * `begin` is called once more, as nothing found before is valid.
 *
 * @returns what was found, in order; undefined if the walk was stopped
 */
export async function walk<T>(
  document: CodeDocument,
  begin: () => (from: number, to: number) => readonly T[],
  {
    isStopped,
    from = 0,
    to = Number.POSITIVE_INFINITY,
    stretch = quickStretch,
    enough,
    turns = serverTurns,
  }: WalkOptions,
): Promise<T[] | undefined> {
  const limit = enough ?? Number.POSITIVE_INFINITY;
  for (;;) {
    const { version } = document;
    const find = begin();
    const end = Math.min(to, document.length);
    const found: T[] = [];
    let since = turns.now();
    let at = from;
    while (at < end && found.length < limit) {
      append(found, find(at, Math.min(end, at + stretch)));
      at += stretch;
      if (turns.now() - since < turnTime) continue;
      await turns.pause();
      if (isStopped()) return undefined;
      if (document.version !== version) break;
      since = turns.now();
    }
    if (document.version === version) return found;
  }
}

/** Finds what may be shown in a document. A log is large and has no names. */
export function finderFor(document: CodeDocument, catalog: Catalog, { settings }: Preferences): CodeFinder {
  return new CodeFinder(document, catalog, settings.names.enabled && !isLog(document));
}

/** Finds the mentions that may be shown unprompted, in slices. Undefined if the walk was stopped. */
export function walkUnprompted(
  document: CodeDocument,
  catalog: Catalog,
  preferences: Preferences,
  options: WalkOptions,
): Promise<CodeMention[] | undefined> {
  const begin = () => {
    const finder = finderFor(document, catalog, preferences);
    return (from: number, to: number) => finder.unprompted(from, to);
  };
  return walk(document, begin, options);
}

/**
 * Counts the codes of a document that may be shown unprompted in slices, so that `totals` of a finder then hardly takes time.
 *
 * @param make makes such a finder of the document as it is then
 * @returns false if it was stopped
 */
export async function countCodes(
  document: CodeDocument,
  make: () => CodeFinder,
  isStopped: () => boolean,
): Promise<boolean> {
  const begin = () => {
    const finder = make();
    return (from: number, to: number): never[] => {
      finder.count(from, to, 'unprompted');
      return [];
    };
  };
  for (;;) {
    if ((await walk(document, begin, { isStopped })) === undefined) return false;
    const { version } = document;
    const isEdited = () => document.version !== version;
    await inTurns<unknown>(make().totalsSteps('unprompted'), pause, {
      isStopped: () => isStopped() || isEdited(),
      stopped: undefined,
    });
    if (isStopped()) return false;
    if (!isEdited()) return true;
  }
}
