import { mayHoldDefinitions } from '../core/catalog/sources/workspace';
import { decoded, isBelow } from '../core/text';
import type { FolderCatalog } from './folderCatalog';
import type { WorkspaceFiles } from './workspaceFiles';

/** A file watcher of the protocol. `kind` is the sum of 1 for created, 2 for changed and 4 for deleted. */
interface Watcher {
  readonly globPattern: string | { readonly baseUri: string; readonly pattern: string };
  readonly kind: number;
}

const [changed, createdOrDeleted, all] = [2, 5, 7];

/**
 * Returns the watchers for the folders of the workspace: for every file created or deleted, because for a moved folder only
 * its own name is reported, and for changes of files that may hold codes.
 */
export function workspaceWatchers(extensions: readonly string[]): Watcher[] {
  return [
    { globPattern: '**/*', kind: createdOrDeleted },
    { globPattern: `**/*.{${extensions.join(',')}}`, kind: changed },
    { globPattern: '**/.gitignore', kind: changed },
  ];
}

/** Returns a watcher for each custom catalog, because they may lie anywhere. */
export function customWatchers(uris: readonly string[], relative: boolean): Watcher[] {
  return uris.map((uri): Watcher => {
    const slash = uri.lastIndexOf('/');
    const pattern = literal(decoded(uri.slice(slash + 1)));
    if (relative) return { globPattern: { baseUri: uri.slice(0, slash), pattern }, kind: all };
    // Without a base, a pattern matches only in the workspace.
    return { globPattern: `**/${pattern}`, kind: all };
  });
}

/** Returns a pattern without other wildcards that matches a name. */
function literal(name: string): string {
  return name.replace(/[[\]{}*?]/g, '?');
}

/** Changes in one folder. */
export interface Changes {
  /** Files to read again, and names that may be folders. */
  readonly uris: string[];
  /** True if the rules themselves have changed: then the whole folder is read again. */
  rules: boolean;
}

/** Returns the changes that matter, by the innermost folder. `uris` come from `canonical` of the disk. */
export function changedBelow(
  folders: readonly FolderCatalog[],
  uris: readonly string[],
  disk: Pick<WorkspaceFiles, 'canonical'>,
): ReadonlyMap<FolderCatalog, Changes> {
  const places = folders.map((folder) => ({ folder, uri: disk.canonical(folder.uri) }));
  places.sort((a, b) => b.uri.length - a.uri.length);
  const changes = new Map<FolderCatalog, Changes>();
  for (const uri of uris) {
    const folder = places.find((place) => isBelow(uri, place.uri))?.folder;
    if (folder === undefined) continue;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    const isRule = name === '.gitignore';
    // For a moved folder only its own name is reported. Most names of folders have no dot, and most names of files have one.
    if (!isRule && name.includes('.') && !mayHoldDefinitions(uri) && !folder.knows(uri)) continue;
    const known = changes.get(folder);
    if (!known) changes.set(folder, { uris: isRule ? [] : [uri], rules: isRule });
    else if (isRule) known.rules = true;
    else known.uris.push(uri);
  }
  return changes;
}
