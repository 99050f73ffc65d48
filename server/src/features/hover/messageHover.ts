import type { Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from '../../contract/lsp';
import type { RequestContext } from '../../contract/requestContext';
import { cardMarkdown, cardText } from '../../core/answers/card/card';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import type { SelectionHoverParams } from '../../protocol';
import { type MessagePlace, messagePlace, selectedPlace } from '../shared/messagePlace';
import { cardLinks } from './commandLinks';

/**
 * The card of the code whose message stands under the mouse: the selection, if the client sends it, then a line of a log, a
 * string, a comment. Null where none does; of the selection also where one is only likely.
 */
export async function messageHover(
  context: RequestContext<CodeDocument>,
  { position, range }: HoverParams & SelectionHoverParams,
): Promise<Hover | null> {
  const { document } = context;
  const mouse = document.offsetAt(position);
  const selected = range && selectedPlace(document, range);
  const place = messagePlace(document, mouse);
  const found = selected && (await placeHover(context, selected, true));
  // Who has selected a word of a message may well ask about the message.
  if (found || !place) return found ?? null;
  const { responseMessageHover } = await import('./responseHover');
  if (document.version !== place.version) return null;
  return (await responseMessageHover(context, mouse)) ?? placeHover(context, place, false);
}

/** What finds messages is loaded, and its index made, when the first of them may be under the mouse. */
async function placeHover(
  context: RequestContext<CodeDocument>,
  place: MessagePlace,
  asked: boolean,
): Promise<Hover | null> {
  const { document, catalog, preferences } = context;
  const [{ foundHere }, { messageCard }] = await Promise.all([
    import('../shared/foundMessages'),
    import('./messageCard'),
  ]);
  if (document.version !== place.version) return null;
  const found = await foundHere(document, place, catalog, asked);
  if (!found) return null;
  const { messages, ties, sure } = found;
  const [first, ...others] = messages;
  const { language, hoverFormat, commands } = preferences;
  const card = messageCard(first, others.slice(0, ties), sure, catalog, language);
  const links = commands ? cardLinks(first.entry, language) : [];
  const positionOf = (unit: number) => document.positionAt(place.offset + (place.units?.[unit] ?? unit));
  return {
    contents: {
      kind: hoverFormat,
      value: hoverFormat === MarkupKind.Markdown ? cardMarkdown(card, links) : cardText(card),
    },
    range: { start: positionOf(first.offset), end: positionOf(first.offset + first.length) },
  };
}
