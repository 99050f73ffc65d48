/** What an answer says of one file. */
interface OfFile {
  readonly uri: string;
}

/**
 * What is known of files once some of them were looked at again: the new finds stand where the old ones stood, those of
 * other files are put in their order. A file that is gone takes what is known of files below it along, as it may have been
 * a folder. `key` makes addresses comparable that are written differently.
 */
export function mergeFiles<File extends OfFile>(
  known: readonly File[],
  found: readonly File[],
  looked: readonly string[],
  key: (uri: string) => string,
): File[] {
  const again = new Set(looked.map(key));
  const fresh = new Map(found.map((file) => [key(file.uri), file]));
  const merged: File[] = [];
  for (const file of known) {
    const at = key(file.uri);
    const now = fresh.get(at);
    if (now) merged.push(now);
    else if (!isAtOrBelow(at, again)) merged.push(file);
    fresh.delete(at);
  }
  for (const [at, file] of fresh) {
    const behind = merged.findIndex(({ uri }) => isFile(uri) && key(uri) > at);
    if (!isFile(file.uri)) merged.unshift(file);
    else merged.splice(behind < 0 ? merged.length : behind, 0, file);
  }
  return merged;
}

function isAtOrBelow(uri: string, files: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (files.has(uri.slice(0, end))) return true;
  }
  return false;
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}
