import * as vscode from 'vscode';
import type { FoundCode, FoundUse, FoundUses } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { chooseCode } from '../ui/pickCode';
import { joined } from '../ui/text';
import type { ResultSource } from './liveResults';
import { mergeFiles } from './mergeFiles';
import { registerResults } from './registerResults';
import { fileRow, noteRows, type ResultRow, summaryOf } from './resultRow';
import { uniform } from './resultView';

/** "Find in workspace": every use of a code, by number and by name, in a tree that follows the files. */
export function registerUses(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): void {
  const results = registerResults<FoundUses>(context, server, log, 'bkJobErrorCodes.uses');
  commands.register('bkJobErrorCodes.findInWorkspace', async (argument) => {
    const code = await chooseCode(server, argument, {
      title: vscode.l10n.t('Find in Workspace: Choose an Error Code'),
    });
    return code === undefined ? undefined : results.search(usesOf(code, server));
  });
  commands.register('bkJobErrorCodes.refreshUses', () => results.search());
  commands.register('bkJobErrorCodes.stopUses', () => results.stop());
  commands.register('bkJobErrorCodes.clearUses', () => results.clear());
}

/** The search for all uses of a code. */
export function usesOf(code: number, server: LanguageServer): ResultSource<FoundUses> {
  return {
    searching: vscode.l10n.t('Searching for {0}…', code),
    ask: (files, follow, token) =>
      server.follow('FindUsesRequest', { code, ...(files ? { files } : {}) }, follow, token),
    merge: mergeUses,
    rows: usesRows,
    summary: usesSummary,
  };
}

/** The known uses, updated by an answer about some files. */
function mergeUses(known: FoundUses, answer: FoundUses, searched: readonly string[]): FoundUses {
  if (!known.found) return known;
  const files = mergeFiles(known.found.files, answer.found?.files ?? [], searched, uniform);
  const count = files.reduce((sum, { uses }) => sum + uses.length, 0);
  return { ...known, found: { ...(answer.found ?? known.found), files, count } };
}

/** Maximum number of uses for which the rows of files start open. */
const maxOpenUses = 200;

/** Code, then file, then line; notes about what is missing come last. */
export function usesRows({ found, notes }: FoundUses): ResultRow[] {
  return [...(found ? [codeRow(found)] : []), ...noteRows(notes)];
}

function codeRow({ code, label, count, files }: FoundCode): ResultRow {
  const id = String(code);
  return {
    id,
    kind: 'code',
    code,
    label: id,
    description: joined([String(count), label]),
    tooltip: label,
    icon: 'symbol-constant',
    rows: files.map((file) => {
      const fileId = `${id}/${file.uri}`;
      return fileRow(
        file,
        fileId,
        file.uses.map((use) => useRow(use, file.uri, fileId)),
        count > maxOpenUses,
      );
    }),
  };
}

function useRow(use: FoundUse, uri: string, parent: string): ResultRow {
  const { range, text, start, length, kind, strength, definition } = use;
  const isPlain = kind === 'number' && strength === 'plain' && !definition;
  const what = definition
    ? vscode.l10n.t('definition')
    : kind === 'name'
      ? vscode.l10n.t('by name')
      : isPlain
        ? vscode.l10n.t('may be another number')
        : '';
  const line = vscode.l10n.t('line {0}', range.start.line + 1);
  return {
    id: `${parent}#${range.start.line}:${range.start.character}`,
    kind: 'use',
    label: text,
    marked: [start, start + length],
    description: joined([line, what]),
    tooltip: isPlain
      ? vscode.l10n.t('The catalog lists this number, but nothing in the text says that it is an error code.')
      : text,
    icon: definition ? 'symbol-field' : kind === 'name' ? 'symbol-enum-member' : 'symbol-number',
    dimmed: isPlain,
    place: { uri, range },
    rows: [],
  };
}

/** The number of uses and files, and whether some are missing. */
export function usesSummary(answer: FoundUses): string {
  const { found, filesRead } = answer;
  // The search was stopped before it began, or a part of the workspace was not searched.
  if (!found || (found.count === 0 && !answer.complete)) return summaryOf('', answer);
  const { code, count, files } = found;
  const summary =
    count === 0
      ? vscode.l10n.t('{0} was not found in the {1} files searched.', code, filesRead)
      : vscode.l10n.t('{0} found in {1} of {2} files.', count, files.length, filesRead);
  return summaryOf(summary, answer);
}
