import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { CodeActionKind, CodeActionTriggerKind } from '../../contract/lsp';
import type { RequestContext } from '../../contract/requestContext';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { shorten, visibleText } from '../../core/text/escape';
import { type CodeArgument, commandIds } from '../../protocol';
import { selectedPlace } from '../shared/messagePlace';
import type { ActionSource } from './actionSource';
import { actionStrings } from './actionStrings';

/** So many codes are offered. */
const mostActions = 3;

/** What of a message a title has room for, in code points. */
const shownMessage = 60;

/** Who selects more, in UTF-16 units, does not mean a message, unless asking. */
const longestUnasked = 2000;

/**
 * The codes whose message the selection holds, to be shown in the catalog. They mend nothing, so they are of no kind: VS Code
 * lists them last, and does not ask for them for a finding, whose range it sends like a selection.
 */
export const explainMessage: ActionSource = { kinds: [CodeActionKind.Empty], actions };

async function actions(
  context: RequestContext<CodeDocument>,
  { range, context: { triggerKind } }: CodeActionParams,
): Promise<CodeAction[]> {
  const { document, catalog, preferences } = context;
  if (!preferences.commands || !preferences.settings.messages.enabled) return [];
  const place = selectedPlace(document, range);
  const asked = triggerKind === CodeActionTriggerKind.Invoked;
  if (place.length === 0 || (!asked && place.length > longestUnasked)) return [];
  const { codesBeside, foundHere } = await import('../shared/foundMessages');
  const found = await foundHere(document, place, catalog, asked);
  // Who sees the code need not be offered it whenever text is selected.
  const seen = asked ? undefined : codesBeside(document, place, catalog);
  if (!found || found.messages.some(({ entry }) => seen?.has(entry.code))) return [];
  const { language } = preferences;
  return found.messages.slice(0, mostActions).map(({ entry }) => {
    const message = shorten(visibleText(entry.message[language]), shownMessage);
    const title = actionStrings[language].explainMessage(entry.code, message);
    const argument: CodeArgument = { code: entry.code };
    const command = { title, command: commandIds.goToCode, arguments: [argument] };
    return { title, kind: CodeActionKind.Empty, command };
  });
}
