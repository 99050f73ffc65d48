import { pause } from '../../contract';
import { type Catalog, spaceOf } from '../../core/catalog';
import type { CodeDocument } from '../../core/mentions/document';
import {
  type FoundMessage,
  findMessages,
  isTie,
  type MessageIndex,
  messageIndex,
  messagesOfCode,
  sureMessages,
} from '../../core/messages';
import { isSureInResponse, judgeMessage, type Response, type Verdict } from '../../core/messages/response';
import { lineOfKey, type MessagePlace, messagePlace } from './messagePlace';

/** Maximum number of messages found in one text, and of codes shown for it. */
const maxFound = 10;

/** Returns the index of all message templates of a catalog. Made on first use, with pauses for other requests. */
export function messageIndexOf(catalog: Catalog): Promise<MessageIndex> {
  return messageIndex(catalog, pause);
}

/** Returns the messages that certainly occur in a text, best first; see `sureMessages` about `named`. */
export async function surelyFound(text: string, catalog: Catalog, named?: number): Promise<readonly FoundMessage[]> {
  return sureMessages(await messageIndexOf(catalog), text, maxFound, (code) => code === named).messages;
}

/** Says how the message of a response relates to its code. Undefined if it says nothing about it. */
export async function responseVerdict(
  { code, message, isLoose }: Response,
  catalog: Catalog,
): Promise<Verdict | undefined> {
  const text = message?.value ?? '';
  if (text.trim() === '') return undefined;
  const index = await messageIndexOf(catalog);
  // Of a loose response, only a message of its own code counts.
  const findSure = async (searched: string, own: number) =>
    isLoose
      ? messagesOfCode(index, searched, own, maxFound)
      : findMessages(index, searched, maxFound).messages.filter((found) => isSureInResponse(found, searched, own));
  const verdict = await judgeMessage(text, code.value, catalog, findSure);
  return isLoose && verdict.kind !== 'agrees' ? undefined : verdict;
}

/**
 * Returns the message of a code that is written beside it, the nearest one: on its line, or in the same string or comment of
 * source code. A string that is only the code has it beside.
 */
export async function messageBeside(
  document: CodeDocument,
  offset: number,
  code: number,
  catalog: Catalog,
): Promise<FoundMessage | undefined> {
  const place = messagePlace(document, offset) ?? lineOfKey(document, offset);
  if (place === undefined) return undefined;
  const { text, at = 0 } = place;
  const away = (found: FoundMessage) => (found.offset > at ? found.offset - at : at - found.offset - found.length);
  const messages = messagesOfCode(await messageIndexOf(catalog), text, code, maxFound);
  return [...messages].sort((a, b) => away(a) - away(b))[0];
}

/** The likely messages in a text of a document. */
interface FoundHere {
  /** One for each code, the likeliest first. */
  readonly messages: readonly [FoundMessage, ...FoundMessage[]];
  /** The messages that are as likely as the first. */
  readonly ties: readonly FoundMessage[];
  readonly sure: boolean;
}

/** Maximum distance of a code from its message on the same line, in UTF-16 units: a line may be 10 MB long. */
const lineReach = 2000;

/**
 * Returns the messages at a place of a document, under the mouse if the place names it. A code on the same line comes
 * first. Unless the request is `explicit`, only certain messages are returned. Undefined if there are none, or if the
 * document has changed meanwhile.
 */
export async function foundHere(
  document: CodeDocument,
  place: MessagePlace,
  catalog: Catalog,
  explicit: boolean,
): Promise<FoundHere | undefined> {
  const codes = codesBeside(document, place, catalog);
  const index = await messageIndexOf(catalog);
  if (document.version !== place.version) return undefined;
  const { messages } = explicit
    ? findMessages(index, place.text, maxFound)
    : sureMessages(index, place.text, maxFound, (code) => codes.has(code));
  const { at } = place;
  const here = messages.filter(({ offset, length }) => at === undefined || (offset <= at && at <= offset + length));
  const known = new Set<number>();
  const [first, ...others] = here
    .filter(({ entry: { code } }) => !known.has(code) && known.add(code))
    .sort((a, b) => Number(codes.has(b.entry.code)) - Number(codes.has(a.entry.code)));
  if (!first) return undefined;
  const ties = others.filter((other) => isTie(other, first));
  const rest = others.filter((other) => !isTie(other, first));
  return { messages: [first, ...ties, ...rest], ties, sure: first.isSure || codes.has(first.entry.code) };
}

/** Returns the codes on the line of a place. */
export function codesBeside(document: CodeDocument, { offset, length }: MessagePlace, catalog: Catalog): Set<number> {
  const from = Math.max(document.lineStart(document.lineAt(offset)), offset - lineReach);
  const to = Math.min(document.lineEnd(document.lineAt(offset + length)), offset + length + lineReach);
  return new Set(document.codesIn(from, to, spaceOf(catalog)).map(({ code }) => code));
}
