import * as vscode from 'vscode';
import { groupIcon } from './groupIcons';
import type { CodeNode, GroupNode, MoreNode, TreeNode } from './treeModel';

/** How a node looks. `open`: groups start open, as under a filter. */
export function treeItem(node: TreeNode, open: boolean): vscode.TreeItem {
  if (node.type === 'group') return groupItem(node, open);
  return node.type === 'code' ? codeItem(node) : moreItem(node);
}

function groupItem(node: GroupNode, open: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(node.label, open ? Expanded : Collapsed);
  item.id = node.id;
  item.description = String(node.count);
  item.iconPath = new vscode.ThemeIcon(groupIcon(node.kind));
  item.contextValue = 'group';
  item.tooltip = vscode.l10n.t('{0}: {1} codes', node.label, node.count);
  return item;
}

function codeItem(node: CodeNode): vscode.TreeItem {
  const { code, message, legacy, twin, versions } = node.item;
  const item = new vscode.TreeItem(String(code));
  item.id = node.id;
  const said = legacy ? vscode.l10n.t('(legacy) {0}', message) : message;
  item.description = versions === undefined ? said : `${said} · ${versions}`;
  item.iconPath = legacy
    ? new vscode.ThemeIcon('history', new vscode.ThemeColor('disabledForeground'))
    : new vscode.ThemeIcon('symbol-constant');
  // `when` clauses of the menus read these words.
  item.contextValue = ['code', ...(legacy ? ['legacy'] : []), ...(twin === undefined ? [] : ['twin'])].join('.');
  item.accessibilityInformation = { label: `${code}, ${item.description}` };
  return item;
}

function moreItem({ id, count }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more: the filter finds them', count));
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'bkJobErrorCodes.filterTree', title: vscode.l10n.t('Filter the Error Codes') };
  return item;
}

/** The card a hover would show. Catalog text is data: no commands, no HTML. */
export function cardTooltip(markdown: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(markdown);
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  return tooltip;
}
