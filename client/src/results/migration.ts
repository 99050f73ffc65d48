import * as vscode from 'vscode';
import type { MigrationReport } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import type { ResultSource } from './liveResults';
import { mergeFiles } from './mergeFiles';
import { migrationRows, migrationSummary } from './migrationRows';
import { registerResults } from './registerResults';
import { type ResultState, uniform } from './resultView';

/** "Show migration report": every use of a legacy code in the workspace, in a tree that follows the files. */
export function registerMigration(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): void {
  const results = registerResults<MigrationReport>(context, server, log, 'bkJobErrorCodes.migration', (state) =>
    setContext('bkJobErrorCodes.migrationState', state),
  );
  const report: ResultSource<MigrationReport> = {
    searching: vscode.l10n.t('Searching for codes of the legacy API…'),
    ask: (files, follow, token) => server.follow('MigrationReportRequest', files ? { files } : {}, follow, token),
    merge: mergeReports,
    rows: migrationRows,
    summary: migrationSummary,
  };
  commands.register('bkJobErrorCodes.migrationReport', () => results.search(report));
  commands.register('bkJobErrorCodes.refreshMigration', () => results.search(report));
  commands.register('bkJobErrorCodes.stopMigration', () => results.stop());
  commands.register('bkJobErrorCodes.clearMigration', () => results.clear());
}

function mergeReports(known: MigrationReport, answer: MigrationReport, looked: readonly string[]): MigrationReport {
  const files = mergeFiles(known.files, answer.files, looked, uniform);
  const rows = files.flatMap((file) => file.rows);
  return { ...known, files, count: rows.length, certain: rows.filter(({ reason }) => reason === null).length };
}

function setContext(key: string, state: ResultState): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', key, state);
}
