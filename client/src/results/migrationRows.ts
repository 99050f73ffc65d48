import * as vscode from 'vscode';
import type { MigrationFile, MigrationRename, MigrationReport, MigrationRow } from '../../../server/src/protocol';
import { noteRows, type ResultRow, summaryOf } from './resultRow';

/** Of more uses than this, the rows of files start closed. */
const openUses = 200;

/** File, then use; below each use what changes with it, why it is left alone, and what may have to be renamed. */
export function migrationRows({ files, count, notes }: MigrationReport): ResultRow[] {
  return [...files.map((file) => fileRow(file, count > openUses)), ...noteRows(notes)];
}

function fileRow({ uri, label, description, rows }: MigrationFile, closed: boolean): ResultRow {
  const start = { line: 0, character: 0 };
  return {
    id: uri,
    kind: 'file',
    label,
    description: [description, String(rows.length)].filter((text) => text !== '').join(' · '),
    tooltip: [description, label].filter((text) => text !== '').join('/'),
    place: { uri, range: { start, end: start } },
    rows: rows.map((row) => useRow(row, uri)),
    closed,
  };
}

function useRow(row: MigrationRow, uri: string): ResultRow {
  const { range, from, to, change, reason, renames, text, start, length } = row;
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
    tooltip: [successor, change, reason ?? ''].filter((part) => part !== '').join('\n'),
    icon: to === null ? 'circle-slash' : reason === null ? 'arrow-swap' : 'eye',
    dimmed: row.strength === 'plain' && row.kind === 'number',
    place: { uri, range },
    rows: [
      ...(change === '' ? [] : [detail('change', change, 'info')]),
      ...(reason === null ? [] : [detail('reason', reason, 'warning')]),
      ...renames.map((rename) => renameRow(rename, uri, id)),
    ],
    closed: true,
  };
}

/** A rename that was found near the code leads there. */
function renameRow({ from, to, ranges }: MigrationRename, uri: string, parent: string): ResultRow {
  const [range] = ranges;
  const label = `${from} → ${to}`;
  return {
    id: `${parent}/${from}`,
    kind: 'detail',
    label,
    description: range ? vscode.l10n.t('line {0}', range.start.line + 1) : vscode.l10n.t('not seen near the code'),
    tooltip: vscode.l10n.t('The new API has another name for this parameter. “Fix all” does not rename it.'),
    icon: 'symbol-parameter',
    dimmed: range === undefined,
    ...(range ? { place: { uri, range } } : {}),
    rows: [],
  };
}

export function migrationSummary(answer: MigrationReport): string {
  const { files, count, certain, filesRead } = answer;
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
