import type { Catalog } from '../../catalog/catalog';
import { CodeFinder } from '../../mentions/codeFinder';
import { codeDocuments } from '../../mentions/document/chunkedDocument';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { findMessages } from '../../messages/findMessages';
import { type MessageIndex, messageIndex } from '../../messages/messageIndex';
import { responseAt } from '../../messages/response/response';
import { inSlices, type Pause } from '../../text/lists';
import { addCodes, addMessages, fill, type Sighting, type Sightings, type Stretch } from './sightings';

/** A code as the document explains it. */
export interface SeenCode extends Sighting {
  readonly requestId?: string;
}

export interface ReadText {
  readonly document: CodeDocument;
  /** In the order in which they stand first; at most `mostCodes`. */
  readonly codes: readonly SeenCode[];
  /** How many more there are. */
  readonly more: number;
  /** True where messages were not looked for in all of it. */
  readonly messagesCut: boolean;
}

/** More than these nobody reads in a ticket. */
export const mostCodes = 100;

/** So much is looked at between two pauses, in UTF-16 units. */
const window = 32 * 1024;

/** Messages are looked for in so many stretches, which are lines, or parts of longer lines. */
const mostStretches = 3000;
const longestStretch = 2000;

/** What a text holds. `names`: whether names of codes count, too. */
export async function readText(text: string, catalog: Catalog, names: boolean, pause?: Pause): Promise<ReadText> {
  const document = codeDocuments().create('', 'log', 1, text);
  const finder = new CodeFinder(document, catalog, names);
  const sightings: Sightings = new Map();
  for (let from = 0; from < document.length; from += window) {
    addCodes(sightings, document, finder, from, from + window);
    await pause?.();
  }
  const index = await messageIndex(catalog, pause);
  const { stretches, cut } = stretchesOf(document);
  let messagesCut = cut;
  const add = (stretch: Stretch): void => {
    messagesCut = addMessages(sightings, document, index, stretch) || messagesCut;
  };
  await inSlices(stretches, add, pause, 4);
  const inOrder = [...sightings.values()].sort((a, b) => a.offset - b.offset);
  const codes: SeenCode[] = [];
  await inSlices(
    inOrder.slice(0, mostCodes),
    (sighting) => codes.push(withResponse(sighting, document, index)),
    pause,
    4,
  );
  return { document, codes, more: inOrder.length - codes.length, messagesCut };
}

/** The lines that hold something; long ones in parts. */
function stretchesOf(document: CodeDocument): { stretches: Stretch[]; cut: boolean } {
  const stretches: Stretch[] = [];
  let cut = false;
  for (let line = 0; line < document.lineCount; line++) {
    const end = document.lineEnd(line);
    for (let from = document.lineStart(line); from < end; from += longestStretch) {
      if (stretches.length === mostStretches) return { stretches, cut: true };
      const to = Math.min(end, from + longestStretch);
      // A message that goes over the border of two parts is in neither.
      if (to < end) cut = true;
      stretches.push({ line, from, to });
    }
  }
  return { stretches, cut };
}

/** What the answer that a code stands in tells of it. */
function withResponse(sighting: Sighting, document: CodeDocument, index: MessageIndex): SeenCode {
  const { code, offset } = sighting;
  const response = responseAt(document, offset);
  const own = response?.code.value === code ? response : undefined;
  if (own?.message && sighting.arguments === undefined) {
    // In the text it may be written with escapes, which no template has.
    const { messages } = findMessages(index, own.message.value.slice(0, longestStretch), 20);
    const message = messages.find(({ entry }) => entry.code === code);
    if (message) fill(sighting, message);
  }
  const line = document.lineAt(offset);
  const around = {
    from: Math.max(document.lineStart(line), offset - window),
    to: Math.min(document.lineEnd(line), offset + window),
  };
  const requestId = own?.requestId ?? requestIdOn(document.slice(around.from, around.to));
  return requestId === undefined ? sighting : { ...sighting, requestId };
}

/** As a log line names it: `request_id=...`, `requestId: ...`, `[trace_id:...]`. */
const named =
  /(?:request|trace)[-_ ]?id(?:\\{0,8}["'])?[ \t]{0,4}[:=：＝][ \t]{0,4}(?:\\{0,8}["'])?([A-Za-z0-9][\w.:-]{2,126}\w)/i;

/** The id on a line by which a service finds the request in its own logs. */
export function requestIdOn(line: string): string | undefined {
  return named.exec(line)?.[1];
}
