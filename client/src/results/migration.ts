import * as vscode from 'vscode';
import type { MigrationFile, MigrationRename, MigrationReport, MigrationRow } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { joined } from '../ui/text';
import type { ResultSource } from './liveResults';
import { mergeFiles } from './mergeFiles';
import { registerResults } from './registerResults';
import { replaceAll } from './replaceAll';
import { fileRow, noteRows, type ResultRow, summaryOf } from './resultRow';
import { uniform } from './resultView';

/** "Show migration report": every use of a legacy code in the workspace, in a tree that follows the files. */
export function registerMigration(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): void {
  const results = registerResults<MigrationReport>(context, server, log, 'bkJobErrorCodes.migration');
  let grouping: MigrationGrouping = context.globalState.get(groupingKey) === 'code' ? 'code' : 'file';
  const groupBy = async (next: MigrationGrouping): Promise<void> => {
    grouping = next;
    setGrouping(next);
    results.redraw();
    await context.globalState.update(groupingKey, next);
  };
  setGrouping(grouping);
  const report: ResultSource<MigrationReport> = {
    searching: vscode.l10n.t('Searching for codes of the legacy API…'),
    ask: (files, follow, token) => server.follow('MigrationReportRequest', files ? { files } : {}, follow, token),
    merge: mergeReports,
    rows: (answer) => migrationRows(answer, grouping),
    summary: migrationSummary,
  };
  commands.register('bkJobErrorCodes.migrationReport', () => results.search(report));
  commands.register('bkJobErrorCodes.refreshMigration', () => results.search(report));
  commands.register('bkJobErrorCodes.stopMigration', () => results.stop());
  commands.register('bkJobErrorCodes.clearMigration', () => results.clear());
  commands.register('bkJobErrorCodes.groupMigrationByFile', () => groupBy('file'));
  commands.register('bkJobErrorCodes.groupMigrationByCode', () => groupBy('code'));
  commands.register('bkJobErrorCodes.replaceLegacy', (row) => (isRow(row) ? replaceAll([row]) : undefined));
  commands.register('bkJobErrorCodes.replaceAllLegacy', () => replaceAll(results.rows));
}

/** What the rows at the top of the view are. */
type MigrationGrouping = 'file' | 'code';

const groupingKey = 'bkJobErrorCodes.migrationGroupBy';

function setGrouping(grouping: MigrationGrouping): void {
  void vscode.commands.executeCommand('setContext', groupingKey, grouping);
}

/** The menu of the view passes a row; links and other extensions can pass anything. */
function isRow(argument: unknown): argument is ResultRow {
  return typeof argument === 'object' && argument !== null && 'rows' in argument && Array.isArray(argument.rows);
}

function mergeReports(known: MigrationReport, answer: MigrationReport, searched: readonly string[]): MigrationReport {
  const files = mergeFiles(known.files, answer.files, searched, uniform);
  const rows = files.flatMap((file) => file.rows);
  return { ...known, files, count: rows.length, certain: rows.filter(({ reason }) => reason === null).length };
}

/** Maximum number of uses for which the rows of files start open. */
const maxOpenUses = 200;

/**
 * File or code, then use; below each use what changes, why it is not replaced, and which parameters may need new names.
 */
export function migrationRows({ files, count, notes }: MigrationReport, grouping: MigrationGrouping): ResultRow[] {
  const closed = count > maxOpenUses;
  const groups =
    grouping === 'code'
      ? codeRows(files, closed)
      : files.map((file) =>
          fileRow(
            file,
            file.uri,
            file.rows.map((row) => useRow(row, file.uri)),
            closed,
          ),
        );
  return [...groups, ...noteRows(notes)];
}

/** A row for each legacy code, ascending, with all its uses. */
function codeRows(files: readonly MigrationFile[], closed: boolean): ResultRow[] {
  const uses = new Map<number, { readonly to: number | null; readonly rows: ResultRow[] }>();
  for (const { uri, label, rows } of files) {
    for (const row of rows) {
      const group = uses.get(row.from) ?? { to: row.to, rows: [] };
      const use = useRow(row, uri);
      group.rows.push({ ...use, description: `${label} · ${use.description}` });
      uses.set(row.from, group);
    }
  }
  return [...uses]
    .sort(([a], [b]) => a - b)
    .map(([code, { to, rows }]): ResultRow => {
      const label = to === null ? vscode.l10n.t('{0}: no successor', code) : `${code} → ${to}`;
      return {
        id: `code/${code}`,
        kind: 'code',
        code,
        label,
        description: String(rows.length),
        tooltip: label,
        icon: to === null ? 'circle-slash' : 'arrow-swap',
        rows,
        closed,
      };
    });
}

function useRow(row: MigrationRow, uri: string): ResultRow {
  const { range, from, to, replacement, change, reason, renames, text, start, length } = row;
  const id = `${uri}#${range.start.line}:${range.start.character}`;
  const successor = to === null ? vscode.l10n.t('{0}: no successor', from) : `${from} → ${to}`;
  const detail = (key: string, label: string, icon: string): ResultRow => ({
    id: `${id}/${key}`,
    kind: 'detail',
    label,
    description: '',
    tooltip: label,
    icon,
    rows: [],
  });
  return {
    id,
    kind: 'use',
    code: from,
    label: text,
    marked: [start, start + length],
    description: [successor, vscode.l10n.t('line {0}', range.start.line + 1)].join(' · '),
    tooltip: joined([successor, change, reason ?? ''], '\n'),
    icon: to === null ? 'circle-slash' : reason === null ? 'arrow-swap' : 'eye',
    dimmed: row.strength === 'plain' && row.kind === 'number',
    place: { uri, range },
    ...(replacement === null
      ? {}
      : { replacement: { uri, range, from: text.slice(start, start + length), to: replacement, reason } }),
    rows: [
      ...(change === '' ? [] : [detail('change', change, 'info')]),
      ...(reason === null ? [] : [detail('reason', reason, 'warning')]),
      ...renames.map((rename) => renameRow(rename, uri, id)),
    ],
    closed: true,
  };
}

/** A row for a renamed parameter. A click opens its first place near the code. */
function renameRow({ from, to, ranges }: MigrationRename, uri: string, parent: string): ResultRow {
  const [range] = ranges;
  const label = `${from} → ${to}`;
  return {
    id: `${parent}/${from}`,
    kind: 'detail',
    label,
    description: range ? vscode.l10n.t('line {0}', range.start.line + 1) : vscode.l10n.t('not found near the code'),
    tooltip: vscode.l10n.t('The new API has another name for this parameter. “Fix all” does not rename it.'),
    icon: 'symbol-parameter',
    dimmed: range === undefined,
    ...(range ? { place: { uri, range } } : {}),
    rows: [],
  };
}

export function migrationSummary(answer: MigrationReport): string {
  const { files, count, certain, filesRead } = answer;
  // Nothing found in a part of the workspace says nothing about the rest.
  if (count === 0 && !answer.complete) return summaryOf('', answer);
  const found =
    count === 0
      ? vscode.l10n.t('No code of the legacy API in the {0} files searched.', filesRead)
      : vscode.l10n.t(
          'Uses of legacy codes: {0}, in {1} of {2} files. “Fix all” replaces {3}.',
          count,
          files.length,
          filesRead,
          certain,
        );
  return summaryOf(found, answer);
}
