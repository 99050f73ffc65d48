import type { Hover, HoverParams, Position } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import type { Preferences, RequestContext } from '../../contract/requestContext';
import type { Catalog } from '../../core/catalog/catalog';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { maybeInResponse } from '../../core/messages/response/response';
import { codeUnder } from '../shared/codeUnder';
import { rangeOf } from '../shared/ranges';
import type { CodeHover } from './codeHover';
import { shownCard } from './shownCard';

/**
 * The card of the code at `position`, by number or by name. Null where none stands, and for an unlisted number that the text
 * calls no code.
 */
export function hover(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
): CodeHover | null {
  if (!preferences.settings.hover.enabled) return null;
  const found = codeUnder(document, catalog, document.offsetAt(position), preferences.settings);
  if (!found) return null;
  return { contents: shownCard(found, catalog, preferences), range: rangeOf(document, found) };
}

/**
 * The same with what there is to say about the response that the code stands in, and where no code stands, about the
 * message that does. What both need is loaded when the text around the place looks like it.
 */
export async function hoverAround(context: RequestContext<CodeDocument>, params: HoverParams): Promise<Hover | null> {
  const { document, catalog, preferences } = context;
  const { hover: hovers, messages } = preferences.settings;
  const card = hover(document, params.position, catalog, preferences);
  if (card && maybeInResponse(document, document.offsetAt(card.range.start))) {
    return (await import('./responseHover')).withResponse(card, context);
  }
  if (card || !hovers.enabled || !messages.enabled) return card;
  return (await import('./messageHover')).messageHover(context, params);
}

export const hoverHandler = documentHandler(null, hoverAround);
