import type { Hover, HoverParams } from 'vscode-languageserver';
import { cardMarkdown, cardText } from '../core/card';
import type { CodeDocument } from '../core/codeDocument';
import { MarkupKind } from '../lsp';
import type { SelectionHoverParams } from '../protocol';
import { cardLinks } from './commandLinks';
import type { Scene } from './feature';
import { messagePlace, selectedPlace } from './messagePlace';

/**
 * The card of the code whose message stands under the mouse: in a line of a log, a string, a comment, or the selection, if
 * the client sends it. Null where none does; unasked, also where one is only likely.
 */
export async function messageHover(
  scene: Scene<CodeDocument>,
  { position, range }: HoverParams & SelectionHoverParams,
): Promise<Hover | null> {
  const { document, catalog, preferences } = scene;
  const mouse = document.offsetAt(position);
  const place = range ? selectedPlace(document, range) : messagePlace(document, mouse);
  if (!place) return null;
  // What finds messages is loaded, and its index made, when the first of them may be under the mouse.
  const [{ foundHere }, { messageCard }, { responseMessageHover }] = await Promise.all([
    import('./foundHere'),
    import('./messageCard'),
    import('./responseHover'),
  ]);
  if (document.version !== place.version) return null;
  const response = range ? null : await responseMessageHover(scene, mouse);
  if (response) return response;
  const found = await foundHere(document, place, catalog, range !== undefined);
  if (!found) return null;
  const { messages, ties, sure } = found;
  const [first, ...others] = messages;
  const { language, hoverFormat, commands } = preferences;
  const card = messageCard(first, others.slice(0, ties), sure, catalog, language);
  const links = commands ? cardLinks(first.entry, language) : [];
  // Escapes take more room than what they stand for.
  const isExact = place.text.length === place.length;
  const start = place.offset + (isExact ? first.offset : 0);
  const end = isExact ? start + first.length : start + place.length;
  return {
    contents: {
      kind: hoverFormat,
      value: hoverFormat === MarkupKind.Markdown ? cardMarkdown(card, links) : cardText(card),
    },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}
