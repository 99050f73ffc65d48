import * as vscode from 'vscode';
import { codePageCommand } from '../ui/showCodePage';
import { codeCount } from '../ui/text';
import type { CodeNode, GroupNode, MoreNode, TreeNode } from './treeModel';

/** The tree item of a node. `open`: groups start open, as under a filter. */
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
  item.tooltip = [vscode.l10n.t('{0}: {1}', node.label, codeCount(node.count)), ...aboutRoot(node.kind)].join('\n');
  return item;
}

/** Says what a section or a layer is; nothing for a category, whose name says it. */
function aboutRoot(kind: string): string[] {
  switch (kind) {
    case 'new-api':
      return [vscode.l10n.t('Codes of the current API: numbers that begin with 123, from the published page.')];
    case 'legacy-api':
      return [
        vscode.l10n.t(
          'Codes of the legacy API: numbers that begin with 120. Nearly all have a code of the same meaning in the new API.',
        ),
      ];
    case 'related-systems':
      return [
        vscode.l10n.t(
          'Problems with the systems that JOB depends on: GSE, CMDB, PaaS, Redis, MySQL, RabbitMQ, file storage.',
        ),
      ];
    case 'job-v3':
      return [vscode.l10n.t('The codes of JOB 3.x, with the meaning that each release gives them, in our own words.')];
    case 'own':
      return [vscode.l10n.t('A catalog of your own, named in the settings.')];
    case 'workspace':
      return [vscode.l10n.t('Codes that the source code and message bundles of this folder define.')];
    default:
      return [];
  }
}

function codeItem(node: CodeNode): vscode.TreeItem {
  const { code, message, short, legacy, twin, versions } = node.item;
  const item = new vscode.TreeItem(String(code));
  item.id = node.id;
  // The section and the icon say that a code is legacy, the category what many of its messages begin with.
  const text = short ?? message;
  item.description = versions === undefined ? text : `${text} · ${versions}`;
  item.iconPath = legacy
    ? new vscode.ThemeIcon('history', new vscode.ThemeColor('disabledForeground'))
    : new vscode.ThemeIcon('symbol-constant');
  // `when` clauses of the menus read these words.
  item.contextValue = ['code', ...(legacy ? ['legacy'] : []), ...(twin === undefined ? [] : ['twin'])].join('.');
  const spoken = [
    code,
    ...(legacy ? [vscode.l10n.t('(legacy) {0}', message)] : [message]),
    ...(versions ? [versions] : []),
  ];
  item.accessibilityInformation = { label: spoken.join(', ') };
  item.command = codePageCommand(code);
  return item;
}

function moreItem({ id, count }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more: the filter finds them', count));
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'bkJobErrorCodes.filterTree', title: vscode.l10n.t('Filter the Error Codes') };
  return item;
}

/** The card of a hover. Catalog text is data: no commands, no HTML. */
export function cardTooltip(markdown: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(markdown);
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  return tooltip;
}

/** Icons by the id of a section or category, or by the kind of a layer. `target` is a group of codes of one system. */
const icons: ReadonlyMap<string, string> = new Map([
  ['related-systems', 'link'],
  ['legacy-api', 'history'],
  ['new-api', 'globe'],
  ['job-v3', 'versions'],
  ['own', 'notebook'],
  ['workspace', 'root-folder'],
  ['target', 'server'],
  ['gse', 'server'],
  ['cmdb', 'type-hierarchy'],
  ['paas', 'cloud'],
  ['artifact-repository', 'package'],
  ['iam', 'shield'],
  ['esb', 'broadcast'],
  ['notice-center', 'bell'],
  ['ai-platform', 'sparkle'],
  ['login-service', 'sign-in'],
  ['user-management', 'organization'],
  ['redis', 'database'],
  ['mysql', 'database'],
  ['message-queue', 'inbox'],
  ['file-storage', 'file-submodule'],
  ['task-running', 'play-circle'],
  ['schedule-set-up', 'watch'],
  ['no-such-object', 'search-stop'],
  ['illegal-value', 'warning'],
  ['missing-parameter', 'symbol-parameter'],
  ['no-permission', 'lock'],
  ['gateway-and-request', 'mail'],
  ['access-channel', 'plug'],
  ['operation-failed', 'error'],
  ['admission-and-queue', 'list-ordered'],
  ['system', 'gear'],
  ['v3-permission', 'lock'],
  ['v3-api', 'globe'],
  ['v3-general', 'symbol-misc'],
  ['v3-business-common', 'briefcase'],
  ['v3-config', 'settings-gear'],
  ['v3-job-manage', 'tasklist'],
  ['v3-job-execute', 'play-circle'],
  ['v3-cron', 'watch'],
  ['v3-log', 'output'],
  ['v3-user', 'person'],
  ['v3-gateway', 'mail'],
  ['v3-backup', 'archive'],
  ['v3-file-gateway', 'file-symlink-directory'],
  ['v3-file-agent', 'file-submodule'],
  ['v3-file-worker', 'cloud-upload'],
  ['v3-migration', 'arrow-swap'],
  ['v3-analysis', 'graph'],
]);

/** The codicon of a group of the tree; a folder for unknown ids. */
export function groupIcon(kind: string): string {
  return icons.get(kind) ?? 'symbol-folder';
}
