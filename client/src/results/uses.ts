import * as vscode from 'vscode';
import type { FoundUses } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { chooseCode } from '../ui/pickCode';
import type { ResultSource } from './liveResults';
import { mergeFiles } from './mergeFiles';
import { registerResults } from './registerResults';
import { type ResultState, uniform } from './resultView';
import { usesRows, usesSummary } from './usesRows';

/** "Find in workspace": every use of a code, by number and by name, in a tree that follows the files. */
export function registerUses(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): void {
  const results = registerResults<FoundUses>(context, server, log, 'bkJobErrorCodes.uses', (state) =>
    setContext('bkJobErrorCodes.usesState', state),
  );
  commands.register('bkJobErrorCodes.findInWorkspace', async (argument) => {
    const code = await chooseCode(server, argument, vscode.l10n.t('Find in Workspace: Choose an Error Code'));
    return code === undefined ? undefined : results.search(usesOf(code, server));
  });
  commands.register('bkJobErrorCodes.refreshUses', () => results.search());
  commands.register('bkJobErrorCodes.stopUses', () => results.stop());
  commands.register('bkJobErrorCodes.clearUses', () => results.clear());
}

function usesOf(code: number, server: LanguageServer): ResultSource<FoundUses> {
  return {
    searching: vscode.l10n.t('Searching for {0}…', code),
    ask: (files, follow, token) =>
      server.follow('FindUsesRequest', { codes: [code], ...(files ? { files } : {}) }, follow, token),
    merge: mergeUses,
    rows: usesRows,
    summary: usesSummary,
  };
}

/** What is known of each code, with what `answer` says of the files that were looked at again. */
function mergeUses(known: FoundUses, answer: FoundUses, looked: readonly string[]): FoundUses {
  const codes = known.codes.map((before) => {
    const now = answer.codes.find(({ code }) => code === before.code);
    const files = mergeFiles(before.files, now?.files ?? [], looked, uniform);
    return { ...(now ?? before), files, count: files.reduce((sum, { uses }) => sum + uses.length, 0) };
  });
  return { ...known, codes };
}

function setContext(key: string, state: ResultState): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', key, state);
}
