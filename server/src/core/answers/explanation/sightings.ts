import type { CatalogEntry, VersionRange } from '../../catalog';
import type { CodeFinder } from '../../mentions';
import type { CodeDocument } from '../../mentions/document';
import { type FoundMessage, isTie, type MessageIndex, sureMessages } from '../../messages';
import { countUpTo } from '../../text';

/** A code found in a text. */
export interface Sighting {
  readonly code: number;
  /** The meaning in this text; undefined for an unlisted code. */
  entry?: CatalogEntry;
  /** Number of occurrences by number, name or message. A message next to its number does not count. */
  times: number;
  /** Its first occurrence, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  /** The lines with its number or name, ascending; empty if only its message was found. */
  readonly lines: number[];
  /** The values of its message where it was found first, by index. */
  arguments?: readonly (string | undefined)[];
  /** The releases of JOB that ship the message, if it was recognised by its fingerprint. */
  shipped?: VersionRange;
  /** Other codes with the same text, if only the message was found. */
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
  for (const mention of finder.between(from, to)) {
    if (finder.isSomethingElse(mention)) continue;
    const { code, entry, offset, length } = mention;
    const line = document.lineAt(offset);
    const known = sightings.get(code);
    if (known) {
      known.times++;
      known.lines.push(line);
    } else sightings.set(code, { code, ...(entry ? { entry } : {}), times: 1, offset, length, lines: [line] });
  }
}

/** Returns the number of lines between `line` and the nearest number or name of the code. */
function linesAway({ lines }: Sighting, line: number): number {
  const after = countUpTo(lines, line);
  const above = lines[after - 1] ?? Number.NEGATIVE_INFINITY;
  const below = lines[after] ?? Number.POSITIVE_INFINITY;
  return Math.min(line - above, below - line);
}

/** A part of a line that is searched for messages. */
export interface Stretch {
  readonly line: number;
  /** UTF-16 units of the document. */
  readonly from: number;
  readonly to: number;
}

/** Maximum distance, in lines, of a message from the number it belongs to. */
const besideReach = 12;

/** Maximum number of messages in a stretch. */
const maxInStretch = 20;

/**
 * Adds the messages of a stretch after all codes of the text are known: to the code it belongs to, or as a code of its
 * own. True if a part was not searched.
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
  const found = sureMessages(index, document.slice(place.from, place.to), maxInStretch, isBeside);
  const taken: FoundMessage[] = [];
  for (const [best, ...others] of alternatives(found.messages)) {
    // A message that overlaps a better one is part of the same text.
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
    const { entry, offset, length, arguments: values, shipped } = best;
    const sameText = others.map((other) => other.entry.code);
    const at = { offset: place.from + offset, length };
    const said = { arguments: values, sameText, ...(shipped ? { shipped } : {}) };
    sightings.set(entry.code, { code: entry.code, entry, times: 1, ...at, lines: [], ...said });
    return;
  }
  const { message, sighting, away } = known;
  if (away > besideReach) sighting.times++;
  fill(sighting, message);
}

/** The message says what the code means here, and with which values. */
export function fill(sighting: Sighting, { entry, arguments: values, shipped }: FoundMessage): void {
  if (sighting.arguments !== undefined) return;
  sighting.entry = entry;
  sighting.arguments = values;
  if (shipped) sighting.shipped = shipped;
}

/** Groups messages that are equally likely because they are the same text at the same place. */
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
