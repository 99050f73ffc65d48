/** What an answer says of one file. */
interface OfFile {
  readonly uri: string;
}

/**
 * What is known of files once some of them were looked at again: the new finds stand where the old ones stood, those of
 * files that had none in the order of all. A file that is gone takes what is known of files below it along, as it may have been
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
  return fresh.size === 0 ? merged : [...merged, ...fresh.values()].sort(inOrder);
}

function isAtOrBelow(uri: string, files: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (files.has(uri.slice(0, end))) return true;
  }
  return false;
}

/** As the server orders them: what has no file yet, then by address. */
function inOrder(a: OfFile, b: OfFile): number {
  const rank = ({ uri }: OfFile) => Number(!uri.startsWith('untitled:'));
  return rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1);
}
