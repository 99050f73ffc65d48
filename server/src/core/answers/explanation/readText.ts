import type { Catalog } from '../../catalog';
import { CodeFinder } from '../../mentions';
import { type CodeDocument, codeDocuments } from '../../mentions/document';
import { findMessages, type MessageIndex, messageIndex } from '../../messages';
import { requestIdBeside, responseOfCode } from '../../messages/response';
import { inSlices, type Pause } from '../../text';
import { addCodes, addMessages, fill, type Sighting, type Sightings, type Stretch } from './sightings';

/** A code in the order of the explanation. */
export interface SeenCode extends Sighting {
  readonly requestId?: string;
}

interface ReadText {
  readonly document: CodeDocument;
  /** In the order of their first occurrence; at most `maxCodes`. */
  readonly codes: readonly SeenCode[];
  /** Number of further codes. */
  readonly more: number;
  /** True if a part of the text was not searched for messages. */
  readonly messagesCut: boolean;
}

/** Maximum number of codes in a ticket. */
const maxCodes = 100;

/** Length of text between two pauses, in UTF-16 units. */
const window = 32 * 1024;

/** Maximum number of stretches searched for messages. A stretch is a line, or a part of a longer line. */
const maxStretches = 3000;
const maxStretch = 2000;

/** Finds the codes in a text. `names`: true if names of codes count, too. */
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
    inOrder.slice(0, maxCodes),
    (sighting) => codes.push(withResponse(sighting, document, index)),
    pause,
    4,
  );
  return { document, codes, more: inOrder.length - codes.length, messagesCut };
}

/** Returns the lines that are not empty; long lines in parts. */
function stretchesOf(document: CodeDocument): { stretches: Stretch[]; cut: boolean } {
  const stretches: Stretch[] = [];
  let cut = false;
  for (let line = 0; line < document.lineCount; line++) {
    const end = document.lineEnd(line);
    for (let from = document.lineStart(line); from < end; from += maxStretch) {
      if (stretches.length === maxStretches) return { stretches, cut: true };
      const to = Math.min(end, from + maxStretch);
      // A message across two parts is not found.
      if (to < end) cut = true;
      stretches.push({ line, from, to });
    }
  }
  return { stretches, cut };
}

/** Adds what the response that contains a code says about it. */
function withResponse(sighting: Sighting, document: CodeDocument, index: MessageIndex): SeenCode {
  const { code, offset } = sighting;
  const own = responseOfCode(document, offset);
  if (own?.message && sighting.arguments === undefined) {
    // The text may contain it with escapes, which templates do not have.
    const { messages } = findMessages(index, own.message.value.slice(0, maxStretch), 20);
    const message = messages.find(({ entry }) => entry.code === code);
    if (message) fill(sighting, message);
  }
  const requestId = own?.requestId ?? requestIdBeside(document, offset);
  return requestId === undefined ? sighting : { ...sighting, requestId };
}
