import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { documentHandler, type RequestContext } from '../../contract';
import { withEvidence } from '../../core/answers/card';
import type { Catalog } from '../../core/catalog';
import { CodeFinder } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { maybeErrorWord, maybeInResponse } from '../../core/messages/response';
import { answerWhenRead } from '../shared/answerWhenRead';
import { cardOf, placeOfCode, shownCard } from '../shared/cards';
import { isNameOfWorkspace } from '../shared/declaredElsewhere';
import { messagePlace } from '../shared/messagePlace';

/**
 * Returns the card of the code at a position, by number or by name, with facts about the response that contains it. If there
 * is no code, the card of the word or the message there. Responses and messages are loaded on first use.
 */
export async function hover(
  context: RequestContext<CodeDocument>,
  params: HoverParams,
  token?: CancellationToken,
  limit?: number,
): Promise<Hover | null> {
  const { document, catalog, preferences } = context;
  const { settings, language } = preferences;
  if (!settings.hover.enabled) return null;
  const offset = document.offsetAt(params.position);
  const found = new CodeFinder(document, catalog, settings.names.enabled).at(offset);
  if (!found && maybeErrorWord(document, offset)) {
    const word = (await import('./responseHover')).errorWordHover(context, params);
    if (word) return word;
  }
  if (!found) return settings.messages.enabled ? (await import('./messageHover')).messageHover(context, params) : null;
  let card = cardOf(found, catalog, language);
  if (preferences.commands && card.saidByRule) {
    card = (await import('../shared/shownFindings')).besideFindings(card, found.offset, context);
  }
  // Before any pause: the document may change meanwhile.
  const range = document.rangeOf(found);
  if (found.kind === 'name') {
    card = withEvidence(card, found);
    const { version } = document;
    if (await isNameOfWorkspace(context.workspace, found, token, limit)) return null;
    if (document.version !== version) return null;
  }
  if (maybeInResponse(document, found.offset)) {
    card = await (await import('./responseHover')).withResponse(card, found, context);
  }
  return { contents: shownCard(card, found.entry, preferences, placeOfCode(document, range.start)), range };
}

/** On a name, a number or a message that the workspace or a custom catalog may define, waits until they are read. */
export const hoverHandler = documentHandler<HoverParams, Hover | null>(null, (context, params, token) => {
  const { document, preferences } = context;
  const { hover: shown, names, messages, catalogs, userCatalogs } = preferences.settings;
  const offset = document.offsetAt(params.position);
  const isOpen = async (catalog: Catalog): Promise<boolean> => {
    if (!shown.enabled) return false;
    const finder = new CodeFinder(document, catalog, names.enabled);
    if (finder.isOpen(offset, catalogs.length + userCatalogs.length > 0)) return true;
    if (!messages.enabled || finder.at(offset) || messagePlace(document, offset) === undefined) return false;
    const { messageHover } = await import('./messageHover');
    return (await messageHover({ ...context, catalog }, params)) === null;
  };
  return answerWhenRead(context, token, isOpen, (latest, left) => hover(latest, params, token, left));
});
