import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { CodeActionKind, CodeActionTriggerKind, type RequestContext } from '../../contract';
import type { CodeDocument } from '../../core/mentions/document';
import { shorten, visibleText } from '../../core/text';
import { type CodeArgument, commandIds } from '../../protocol';
import { codesBeside, foundHere } from '../shared/foundMessages';
import { selectedPlace } from '../shared/messagePlace';
import type { ActionSource } from './actionSource';
import { actionStrings } from './actionStrings';

/** Maximum actions for one selection. */
const maxActions = 3;

/** Maximum code points of a message in a title. */
const maxMessage = 60;

/** Maximum UTF-16 units of a selection that is looked up without an explicit request. */
const maxImplicit = 2000;

/**
 * Shows the codes whose message the selection contains in the catalog. These actions fix nothing, so they have no kind: VS
 * Code lists them last and does not request them for a diagnostic, whose range it sends like a selection.
 */
export const explainMessage: ActionSource = { kinds: [CodeActionKind.Empty], actions };

async function actions(
  context: RequestContext<CodeDocument>,
  { range, context: { triggerKind } }: CodeActionParams,
): Promise<CodeAction[]> {
  const { document, catalog, preferences } = context;
  if (!preferences.commands || !preferences.settings.messages.enabled) return [];
  const place = selectedPlace(document, range);
  const explicit = triggerKind === CodeActionTriggerKind.Invoked;
  if (place.length === 0 || (!explicit && place.length > maxImplicit)) return [];
  const found = await foundHere(document, place, catalog, explicit);
  // Not offered unprompted if the code is visible beside the selection.
  const seen = explicit ? undefined : codesBeside(document, place, catalog);
  if (!found || found.messages.some(({ entry }) => seen?.has(entry.code))) return [];
  const { language } = preferences;
  return found.messages.slice(0, maxActions).map(({ entry }) => {
    const message = shorten(visibleText(entry.message[language]), maxMessage);
    const title = actionStrings[language].explainMessage(entry.code, message);
    const argument: CodeArgument = { code: entry.code };
    const command = { title, command: commandIds.showCodePage, arguments: [argument] };
    return { title, kind: CodeActionKind.Empty, command };
  });
}
