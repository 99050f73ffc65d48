import * as vscode from 'vscode';
import { groupIcon } from './groupIcons';
import type { CodeNode, GroupNode, TreeNode } from './treeModel';

/** How a node looks. `open`: groups start open, as under a filter. */
export function treeItem(node: TreeNode, open: boolean): vscode.TreeItem {
  return node.type === 'group' ? groupItem(node, open) : codeItem(node);
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
  const { code, message, legacy, twin } = node.item;
  const item = new vscode.TreeItem(String(code));
  item.id = node.id;
  item.description = legacy ? vscode.l10n.t('(legacy) {0}', message) : message;
  item.iconPath = legacy
    ? new vscode.ThemeIcon('history', new vscode.ThemeColor('disabledForeground'))
    : new vscode.ThemeIcon('symbol-constant');
  // `when` clauses of the menus read these words.
  item.contextValue = ['code', ...(legacy ? ['legacy'] : []), ...(twin === undefined ? [] : ['twin'])].join('.');
  item.accessibilityInformation = { label: `${code}, ${item.description}` };
  return item;
}

/** The card a hover would show. Catalog text is data: no commands, no HTML. */
export function cardTooltip(markdown: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(markdown);
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  return tooltip;
}
