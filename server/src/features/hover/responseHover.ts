import type { MarkupContent } from 'vscode-languageserver';
import { MarkupKind } from '../../contract/lsp';
import type { Preferences, RequestContext } from '../../contract/requestContext';
import { factsMarkdown, factText } from '../../core/answers/card/card';
import { responseFacts } from '../../core/answers/card/responseFacts';
import type { Catalog } from '../../core/catalog/catalog';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { type Placed, type Response, responseAt } from '../../core/messages/response/response';
import { surelyFound } from '../shared/foundMessages';
import type { CodeHover } from './codeHover';
import { shownCard } from './shownCard';

/**
 * The card of a code, and below it what there is to say about the response that it is the code of: whether its message
 * agrees, what it was filled with, its request. Without a response the card as it is.
 */
export async function withResponse(card: CodeHover, { document, catalog, preferences }: RequestContext<CodeDocument>) {
  const offset = document.offsetAt(card.range.start);
  const response = responseAt(document, offset);
  if (response === undefined || !covers(response.code, offset)) return card;
  return { ...card, contents: await extended(card.contents, response, catalog, preferences) };
}

/** The same where `offset` is on the message of a response whose code is listed; null elsewhere. */
export async function responseMessageHover(
  { document, catalog, preferences }: RequestContext<CodeDocument>,
  offset: number,
): Promise<CodeHover | null> {
  const response = responseAt(document, offset);
  const message = response?.message;
  if (response === undefined || message === undefined || !covers(message, offset)) return null;
  const entry = catalog.get(response.code.value);
  if (entry === undefined) return null;
  // The document may be another one when the message is compared.
  const range = {
    start: document.positionAt(message.offset),
    end: document.positionAt(message.offset + message.length),
  };
  const contents = shownCard({ code: entry.code, entry }, catalog, preferences);
  return { contents: await extended(contents, response, catalog, preferences), range };
}

/** What is said of the response stands between the message of the code and what else is known about it. */
async function extended(
  contents: MarkupContent,
  response: Response,
  catalog: Catalog,
  { language }: Preferences,
): Promise<MarkupContent> {
  const facts = await responseFacts(response, catalog, language, (text, code) => surelyFound(text, catalog, code));
  const { kind, value } = contents;
  const [rule, part] =
    kind === MarkupKind.Markdown ? ['\n\n---\n\n', factsMarkdown(facts)] : ['\n\n', facts.map(factText).join('\n')];
  const at = value.indexOf(rule);
  const end = at < 0 ? value.length : at;
  return { kind, value: value.slice(0, end) + rule + part + value.slice(end) };
}

function covers({ offset: start, length }: Placed<unknown>, offset: number): boolean {
  return start <= offset && offset <= start + length;
}
