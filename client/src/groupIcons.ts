/** Icons by the id of a section or category; a group of codes about one system gets the last one. */
const icons: ReadonlyMap<string, string> = new Map([
  ['related-systems', 'link'],
  ['legacy-api', 'history'],
  ['new-api', 'globe'],
  ['target', 'server'],
  ['gse', 'server'],
  ['cmdb', 'type-hierarchy'],
  ['paas', 'cloud'],
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
]);

/** The codicon for a group of the tree. Unknown ids, as of catalogs to come, get a folder. */
export function groupIcon(kind: string): string {
  return icons.get(kind) ?? 'symbol-folder';
}
