import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver-protocol';
import { joined } from '../ui/text';

/** A replacement of a number in a file. */
export interface Replacement {
  readonly uri: string;
  readonly range: Range;
  readonly from: string;
  readonly to: string;
  /** Why a person must confirm it; null if it is certain. */
  readonly reason: string | null;
}

/** All replacements in these rows and below them, in order. */
export function replacementsIn(rows: readonly ResultRow[]): Replacement[] {
  return rows.flatMap(({ replacement, rows: inner }) => [
    ...(replacement ? [replacement] : []),
    ...replacementsIn(inner),
  ]);
}

/** A row of a result tree: a code, a file, a use in it, or a detail of a use. */
export interface ResultRow {
  /** Unique in its tree and the same in every answer, so that a refreshed tree keeps its open rows. */
  readonly id: string;
  /** Menus read it as `viewItem`. */
  readonly kind: 'code' | 'file' | 'use' | 'detail';
  readonly label: string;
  /** The range of the code in the label, in UTF-16 units. */
  readonly marked?: readonly [start: number, end: number];
  readonly description: string;
  readonly tooltip: string;
  /** The name of a VS Code icon. A file has the icon of its file type. */
  readonly icon?: string;
  /** True for a use that may not be one. */
  readonly dimmed?: boolean;
  /** Opened by a click. */
  readonly place?: { readonly uri: string; readonly range: Range };
  /** Makes the row an argument of the commands that take a code. */
  readonly code?: number;
  /** What a person can have replaced in this row. */
  readonly replacement?: Replacement;
  readonly rows: readonly ResultRow[];
  /** True for a row that starts closed. */
  readonly closed?: boolean;
}

/** A file and the rows of what was found in it. A click opens its beginning. */
export function fileRow(
  { uri, label, description }: { readonly uri: string; readonly label: string; readonly description: string },
  id: string,
  rows: readonly ResultRow[],
  closed: boolean,
): ResultRow {
  const start = { line: 0, character: 0 };
  return {
    id,
    kind: 'file',
    label,
    description: joined([description, String(rows.length)]),
    tooltip: joined([description, label], '/'),
    place: { uri, range: { start, end: start } },
    rows,
    closed,
  };
}

/** Rows that say what is missing in an answer. */
export function noteRows(notes: readonly string[]): ResultRow[] {
  return notes.map((note, index) => ({
    id: `note/${index}`,
    kind: 'detail',
    label: note,
    description: '',
    tooltip: note,
    icon: 'info',
    rows: [],
  }));
}

/** A sentence about the results, and the first note about what is missing. */
export function summaryOf(found: string, { complete, notes }: { complete: boolean; notes: readonly string[] }): string {
  const [note = complete ? '' : vscode.l10n.t('Stopped: there may be more results.')] = notes;
  return joined([found, note], ' ');
}

/** A range of the protocol as one of VS Code. */
export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The tree item of a row. A click opens the line and keeps the focus in the tree, as the search of VS Code does. */
export function resultItem(row: ResultRow): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const { label, marked, place } = row;
  const item = new vscode.TreeItem(
    marked ? { label, highlights: [[marked[0], marked[1]]] } : label,
    row.rows.length === 0 ? None : row.closed ? Collapsed : Expanded,
  );
  item.id = row.id;
  item.description = row.description;
  item.tooltip = row.tooltip;
  // `when` clauses of the menus read these words.
  item.contextValue = replacementsIn([row]).length > 0 ? `${row.kind}.replaceable` : row.kind;
  item.accessibilityInformation = { label: joined([label, row.description], ', ') };
  if (row.icon !== undefined) {
    item.iconPath = row.dimmed
      ? new vscode.ThemeIcon(row.icon, new vscode.ThemeColor('disabledForeground'))
      : new vscode.ThemeIcon(row.icon);
  }
  if (place) {
    const uri = vscode.Uri.parse(place.uri, true);
    if (row.kind === 'file') {
      item.iconPath = vscode.ThemeIcon.File;
      item.resourceUri = uri;
    } else {
      const selection = rangeOf(place.range);
      const title = vscode.l10n.t('Open');
      item.command = { command: 'vscode.open', title, arguments: [uri, { selection, preserveFocus: true }] };
    }
  }
  return item;
}
