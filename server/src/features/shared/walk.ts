import { type Preferences, pause } from '../../contract';
import type { Catalog } from '../../core/catalog';
import { CodeFinder, type CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { append, inTurns, isLog, type Pause, type Steps } from '../../core/text';

/** Length of text that is searched between two looks at the clock, in UTF-16 units. */
const quickStretch = 64 * 1024;

/** The same where each code in the text is judged. */
export const judgedStretch = 8 * 1024;

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
export function walk<T>(
  document: CodeDocument,
  begin: () => Find<T>,
  { isStopped, turns, ...part }: WalkOptions,
): Promise<T[] | undefined> {
  return unlessEdited(document, () => findingSteps(document, begin(), part), isStopped, turns);
}

/** Returns what begins in [from, to). */
type Find<T> = (from: number, to: number) => readonly T[];

function* findingSteps<T>(
  { length }: CodeDocument,
  find: Find<T>,
  {
    from = 0,
    to = Number.POSITIVE_INFINITY,
    stretch = quickStretch,
    enough = Number.POSITIVE_INFINITY,
  }: Omit<WalkOptions, 'isStopped' | 'turns'>,
): Steps<T[]> {
  const end = Math.min(to, length);
  const found: T[] = [];
  for (let at = from; at < end && found.length < enough; at += stretch) {
    append(found, find(at, Math.min(end, at + stretch)));
    yield undefined;
  }
  return found;
}

/** Does the work in slices of time, anew after each edit of the document. Undefined if it was stopped. */
async function unlessEdited<R>(
  document: CodeDocument,
  begin: () => Steps<R>,
  isStopped: () => boolean,
  turns = serverTurns,
): Promise<R | undefined> {
  for (;;) {
    const { version } = document;
    const isOver = () => isStopped() || document.version !== version;
    const end = { isStopped: isOver, stopped: undefined };
    const done = await inTurns<R | undefined>(begin(), turns.pause, end, turns.now);
    if (done !== undefined || isStopped()) return done;
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
  const count = function* () {
    const finder = make();
    const countIn = (from: number, to: number): never[] => {
      finder.count(from, to, 'unprompted');
      return [];
    };
    yield* findingSteps(document, countIn, {});
    return yield* finder.totalsSteps('unprompted');
  };
  return (await unlessEdited(document, count, isStopped)) !== undefined && !isStopped();
}
