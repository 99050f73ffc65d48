import type { Hover, HoverParams } from 'vscode-languageserver';
import type { RequestContext } from '../../contract';
import type { CodeDocument } from '../../core/mentions/document';
import type { SelectionHoverParams } from '../../protocol';
import { shownCard } from '../shared/cards';
import { type MessagePlace, messagePlace, selectedPlace } from '../shared/messagePlace';

/**
 * Returns the card of the code whose message is under the mouse: in the selection, if the client sends it, then in a line of
 * a log, a string or a comment. Likely messages are only shown for the selection.
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
  // A person who selects a word of a message may want to know about the whole message.
  if (found || !place) return found ?? null;
  const { responseMessageHover } = await import('./responseHover');
  if (document.version !== place.version) return null;
  return (await responseMessageHover(context, mouse)) ?? placeHover(context, place, false);
}

/** The search and its index are loaded on first use. */
async function placeHover(
  context: RequestContext<CodeDocument>,
  place: MessagePlace,
  explicit: boolean,
): Promise<Hover | null> {
  const { document, catalog, preferences } = context;
  const [{ foundHere }, { describeMessage }] = await Promise.all([
    import('../shared/foundMessages'),
    import('../../core/answers/card/textFacts'),
  ]);
  if (document.version !== place.version) return null;
  const found = await foundHere(document, place, catalog, explicit);
  if (!found) return null;
  const [message] = found.messages;
  const card = describeMessage(message, found.ties, found.sure, catalog, preferences.language);
  const offsetOf = (unit: number) => place.offset + (place.units?.[unit] ?? unit);
  const range = document.rangeBetween(offsetOf(message.offset), offsetOf(message.offset + message.length));
  return { contents: shownCard(card, message.entry, preferences, { uri: document.uri, range }), range };
}
