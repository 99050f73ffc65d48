import * as vscode from 'vscode';
import type { CatalogsRow, CatalogsRowKind } from '../../../server/src/protocol';
import type { PlaceArgument } from './placeArgument';

const icons: Readonly<Record<CatalogsRowKind, string>> = {
  note: 'info',
  version: 'versions',
  page: 'book',
  'job-v3': 'versions',
  own: 'notebook',
  workspace: 'root-folder',
  file: 'file',
  problem: 'warning',
  conflict: 'git-compare',
  winner: 'pass',
  loser: 'circle-slash',
  skipped: 'debug-step-over',
  more: 'ellipsis',
};

/** How a row looks; a click opens the place it is about. */
export function layerItem(row: CatalogsRow): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(row.label, row.rows.length > 0 ? Collapsed : None);
  item.id = row.id;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.iconPath = new vscode.ThemeIcon(icons[row.kind]);
  item.contextValue = row.kind;
  if (row.place !== undefined) {
    const argument: PlaceArgument = { place: row.place };
    const title = vscode.l10n.t('Open Catalog File');
    item.command = { command: 'bkJobErrorCodes.openCatalogFile', title, arguments: [argument] };
  } else if (row.kind === 'version') {
    item.command = { command: 'bkJobErrorCodes.chooseJobVersion', title: vscode.l10n.t('Choose the JOB Version') };
  }
  return item;
}
