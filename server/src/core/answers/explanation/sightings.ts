import type { CatalogEntry } from '../../catalog/catalogEntry';
import type { CodeFinder } from '../../mentions/codeFinder';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { type FoundMessage, isTie, sureMessages } from '../../messages/findMessages';
import type { MessageIndex } from '../../messages/messageIndex';
import { countUpTo } from '../../text/lineStarts';

/** A code that a text holds, and where. */
export interface Sighting {
  readonly code: number;
  /** The meaning that the text tells; undefined for an unlisted code. */
  entry?: CatalogEntry;
  /** How often it stands in the text, by number, name or message: a message beside its number is no time of its own. */
  times: number;
  /** Where it stands first, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  /** The lines with its number or a name of it, ascending; none where only its message stands in the text. */
  readonly lines: number[];
  /** What its message was filled with where that was first found, by index. */
  arguments?: readonly (string | undefined)[];
  /** Where only its message was found: other codes that have the same text. */
  readonly sameText?: readonly number[];
}

/** By their codes. */
export type Sightings = Map<number, Sighting>;

/** Adds the mentions that begin in [from, to). */
export function addCodes(
  sightings: Sightings,
  document: CodeDocument,
  finder: CodeFinder,
  from: number,
  to: number,
): void {
  for (const { code, entry, offset, length } of finder.between(from, to)) {
    const line = document.lineAt(offset);
    const known = sightings.get(code);
    if (known) {
      known.times++;
      known.lines.push(line);
    } else sightings.set(code, { code, ...(entry ? { entry } : {}), times: 1, offset, length, lines: [line] });
  }
}

/** How many lines lie between `line` and the nearest number or name of the code. */
export function linesAway({ lines }: Sighting, line: number): number {
  const after = countUpTo(lines, line);
  const above = lines[after - 1] ?? Number.NEGATIVE_INFINITY;
  const below = lines[after] ?? Number.POSITIVE_INFINITY;
  return Math.min(line - above, below - line);
}

/** A stretch of a line in which messages are looked for. */
export interface Stretch {
  readonly line: number;
  /** UTF-16 units of the document. */
  readonly from: number;
  readonly to: number;
}

/** A message no further from a number that it fits is the one that was answered with the number, in lines. */
const besideReach = 12;

/** A line tells no more messages than these. */
const mostInStretch = 20;

/**
 * Adds the messages of a stretch, once all codes of the text are known: to the code that it is the message of where that
 * stands in the text too, and else as a code of its own. True where some were not looked for.
 */
export function addMessages(
  sightings: Sightings,
  document: CodeDocument,
  index: MessageIndex,
  place: Stretch,
): boolean {
  const isBeside = (code: number): boolean => {
    const sighting = sightings.get(code);
    return sighting !== undefined && linesAway(sighting, place.line) <= besideReach;
  };
  const found = sureMessages(index, document.slice(place.from, place.to), mostInStretch, isBeside);
  const taken: FoundMessage[] = [];
  for (const [best, ...others] of alternatives(found.messages)) {
    // What stands within a better one, or over it, is part of the same text.
    if (best === undefined || taken.some((other) => overlap(best, other))) continue;
    taken.push(best);
    addMessage(sightings, [best, ...others], place);
  }
  return found.cut;
}

function addMessage(
  sightings: Sightings,
  [best, ...others]: readonly [FoundMessage, ...FoundMessage[]],
  place: Stretch,
): void {
  const known = [best, ...others]
    .flatMap((message) => {
      const sighting = sightings.get(message.entry.code);
      return sighting ? [{ message, sighting, away: linesAway(sighting, place.line) }] : [];
    })
    .sort((a, b) => a.away - b.away)[0];
  if (known === undefined) {
    const { entry, offset, length, arguments: values } = best;
    const sameText = others.map((other) => other.entry.code);
    const at = { offset: place.from + offset, length };
    sightings.set(entry.code, { code: entry.code, entry, times: 1, ...at, lines: [], arguments: values, sameText });
    return;
  }
  const { message, sighting, away } = known;
  if (away > besideReach) sighting.times++;
  fill(sighting, message);
}

/** The message tells what the code means where it stands, and with what. */
export function fill(sighting: Sighting, { entry, arguments: values }: FoundMessage): void {
  if (sighting.arguments !== undefined) return;
  sighting.entry = entry;
  sighting.arguments = values;
}

/** Messages that are equally likely, as they are the same text at the same place. */
function alternatives(messages: readonly FoundMessage[]): FoundMessage[][] {
  const groups: FoundMessage[][] = [];
  for (const message of messages) {
    const group = groups.find(([first]) => first && isTie(first, message));
    if (group === undefined) groups.push([message]);
    else if (group.every(({ entry }) => entry.code !== message.entry.code)) group.push(message);
  }
  return groups;
}

function overlap(a: FoundMessage, b: FoundMessage): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
