import { mayHoldDefinitions } from '../core/catalog/sources/workspace/readDefinitions';
import { holds } from './catalogStore';
import type { FolderCatalog } from './folderCatalog';
import type { WorkspaceFiles } from './workspaceFiles';

export interface Changes {
  /** Files to read again, and what may be folders. */
  readonly uris: string[];
  /** True where the rules themselves have changed: the whole folder is to be read again. */
  rules: boolean;
}

/** The changes that matter, by the innermost folder they lie in. `uris` as the disk's `canonical` makes them. */
export function changedBelow(
  folders: readonly FolderCatalog[],
  uris: readonly string[],
  disk: Pick<WorkspaceFiles, 'canonical'>,
): ReadonlyMap<FolderCatalog, Changes> {
  const places = folders.map((folder) => ({ folder, uri: disk.canonical(folder.folder.uri) }));
  places.sort((a, b) => b.uri.length - a.uri.length);
  const changes = new Map<FolderCatalog, Changes>();
  for (const uri of uris) {
    const folder = places.find((place) => holds(place.uri, uri))?.folder;
    if (folder === undefined) continue;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    const isRule = name === '.gitignore';
    // A folder that is moved is told by its own name alone. Most folders have no dot in it, and most files have.
    if (!isRule && name.includes('.') && !mayHoldDefinitions(uri) && !folder.knows(uri)) continue;
    const known = changes.get(folder);
    if (!known) changes.set(folder, { uris: isRule ? [] : [uri], rules: isRule });
    else if (isRule) known.rules = true;
    else known.uris.push(uri);
  }
  return changes;
}
