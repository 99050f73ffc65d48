import type { Hover, HoverParams } from 'vscode-languageserver';
import type { RequestContext } from '../../contract';
import {
  type Card,
  errorWordCard,
  filledFact,
  requestIdFact,
  responseFacts,
  withResponseFacts,
} from '../../core/answers/card';
import type { CodeDocument } from '../../core/mentions/document';
import { errorWordAt, type Placed, requestIdBeside, responseAt, responseOfCode } from '../../core/messages/response';
import { cardOf, placeOfCode, shownCard } from '../shared/cards';
import { messageBeside, responseVerdict } from '../shared/foundMessages';

/**
 * Adds facts about the response whose code is at `offset`, or else the arguments of its message beside it. Returns the same
 * card if there is neither.
 */
export async function withResponse(
  card: Card,
  { code, offset }: { readonly code: number; readonly offset: number },
  { document, catalog }: RequestContext<CodeDocument>,
): Promise<Card> {
  const { language } = card;
  const response = responseOfCode(document, offset);
  const isRecord = response?.message !== undefined && !response.isLoose;
  // Before any pause: the document may change meanwhile.
  const searched = isRecord ? undefined : messageBeside(document, offset, code, catalog);
  const around = response ? lineAround(document, offset) : '';
  const requestId = response?.requestId === undefined ? requestIdBeside(document, offset) : undefined;
  const verdict = response && (await responseVerdict(response, catalog));
  const beside = verdict ? undefined : await searched;
  const filled = beside && filledFact(beside, language);
  const said = response && responseFacts(response, verdict, catalog, language, around);
  const asked = requestId === undefined ? [] : [requestIdFact(requestId, language)];
  const facts = [...(filled ? [filled] : []), ...(said?.facts ?? []), ...asked];
  const fillsArguments = filled !== undefined || said?.fillsArguments === true;
  return facts.length === 0 ? card : withResponseFacts(card, { facts, fillsArguments });
}

/** Returns the card of a response whose message is at `offset` and whose code is listed; null if there is none. */
export async function responseMessageHover(
  { document, catalog, preferences }: RequestContext<CodeDocument>,
  offset: number,
): Promise<Hover | null> {
  const response = responseAt(document, offset);
  const message = response?.message;
  if (response === undefined || message === undefined || !covers(message, offset)) return null;
  const entry = catalog.get(response.code.value);
  if (entry === undefined) return null;
  const { language } = preferences;
  // Before the pause: the document may change meanwhile.
  const range = document.rangeBetween(message.offset, message.offset + message.length);
  const around = lineAround(document, offset);
  const said = responseFacts(response, await responseVerdict(response, catalog), catalog, language, around);
  const shown = withResponseFacts(cardOf({ code: entry.code, entry }, catalog, language), said);
  return { contents: shownCard(shown, entry, preferences, placeOfCode(document, range.start)), range };
}

/** Returns the card of a word that API v4 answers with, if one is at the position. */
export function errorWordHover(
  { document, preferences }: RequestContext<CodeDocument>,
  { position }: HoverParams,
): Hover | null {
  const found = errorWordAt(document, document.offsetAt(position));
  if (found === undefined) return null;
  return {
    contents: errorWordCard(found.value, preferences.language, preferences.hoverFormat),
    range: document.rangeBetween(found.offset, found.offset + found.length),
  };
}

/** Maximum context on each side of a response in which the HTTP status is looked for, in UTF-16 units. */
const reach = 500;

function lineAround(document: CodeDocument, offset: number): string {
  const line = document.lineAt(offset);
  return document.slice(
    Math.max(document.lineStart(line), offset - reach),
    Math.min(document.lineEnd(line), offset + reach),
  );
}

function covers({ offset: start, length }: Placed<unknown>, offset: number): boolean {
  return start <= offset && offset <= start + length;
}
