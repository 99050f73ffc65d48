import type { Hover } from 'vscode-languageserver';
import type { RequestContext } from '../../contract';
import { type Card, type Fact, responseFacts } from '../../core/answers/card';
import type { Catalog } from '../../core/catalog';
import type { CodeDocument } from '../../core/mentions/document';
import { judgeMessage, type Placed, type Response, responseAt } from '../../core/messages/response';
import type { Language } from '../../core/text';
import { cardOf, shownCard } from '../shared/cards';
import { foundInResponse } from '../shared/foundMessages';
import { rangeBetween } from '../shared/ranges';

/** Adds facts about the response whose code is at `offset`. Returns the same card if there is no response. */
export async function withResponse(
  card: Card,
  offset: number,
  { document, catalog }: RequestContext<CodeDocument>,
): Promise<Card> {
  const response = responseAt(document, offset);
  if (response === undefined || !covers(response.code, offset)) return card;
  return { ...card, response: await factsAbout(response, catalog, card.language) };
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
  const range = rangeBetween(document, message.offset, message.offset + message.length);
  const facts = await factsAbout(response, catalog, language);
  const card = { ...cardOf({ code: entry.code, entry }, catalog, language), response: facts };
  return { contents: shownCard(card, entry, preferences), range };
}

async function factsAbout(response: Response, catalog: Catalog, language: Language): Promise<Fact[]> {
  const message = response.message?.value ?? '';
  const findSure = (text: string, code: number) => foundInResponse(text, code, catalog);
  const verdict =
    message.trim() === '' ? undefined : await judgeMessage(message, response.code.value, catalog, findSure);
  return responseFacts(response, verdict, catalog, language);
}

function covers({ offset: start, length }: Placed<unknown>, offset: number): boolean {
  return start <= offset && offset <= start + length;
}
