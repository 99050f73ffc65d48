/** The results in one file. */
interface FileResults {
  readonly uri: string;
}

/**
 * The results of all files after some were searched again. New results replace those of the same file in place; results of
 * other files are inserted in order. A path without results removes those of the files below it, as it may be a deleted
 * folder. `key` makes URIs comparable.
 */
export function mergeFiles<File extends FileResults>(
  known: readonly File[],
  found: readonly File[],
  searched: readonly string[],
  key: (uri: string) => string,
): File[] {
  const again = new Set(searched.map(key));
  const fresh = new Map(found.map((file) => [key(file.uri), file]));
  const merged: File[] = [];
  for (const file of known) {
    const at = key(file.uri);
    const now = fresh.get(at);
    if (now) merged.push(now);
    else if (!isAtOrBelow(at, again)) merged.push(file);
    fresh.delete(at);
  }
  return fresh.size === 0 ? merged : [...merged, ...fresh.values()].sort(inOrder);
}

function isAtOrBelow(uri: string, files: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (files.has(uri.slice(0, end))) return true;
  }
  return false;
}

/** The order of the server: documents without a file first, then by URI. */
function inOrder(a: FileResults, b: FileResults): number {
  const rank = ({ uri }: FileResults) => Number(!uri.startsWith('untitled:'));
  return rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1);
}
