/** Icons by the id of a section or category; a group of codes about one system gets the last one. */
const icons: ReadonlyMap<string, string> = new Map([
  ['related-systems', 'link'],
  ['legacy-api', 'history'],
  ['new-api', 'globe'],
  ['target', 'server'],
]);

/** The codicon for a group of the tree. Unknown ids, as of catalogs to come, get a folder. */
export function groupIcon(kind: string): string {
  return icons.get(kind) ?? 'symbol-folder';
}
