import { fileURLToPath, pathToFileURL } from 'node:url';
import * as readers from '../catalogs/readers';
import type { FolderBatch, FolderRules, WorkspaceFiles } from '../catalogs/workspaceFiles';
import { discover } from './discover';
import { discoverJob } from './discoverJob';
import { helpIfHelper } from './helperThread';
import { readOwnFiles } from './ownFiles';
import { rereadFiles } from './rereadFiles';
import { searchFiles } from './searchFiles';
import type { WalkRules } from './walker';

/** The disk, for the server on Node. A bundle of its own: it is loaded after the first answer, and by its own thread. */
export const nodeFiles: WorkspaceFiles = {
  readers,
  canonical: (uri) => (uri.startsWith('file:') ? (uriOf(pathOf(uri)) ?? uri) : uri),
  discover: (rules, found, stop) => discoverBelow(undefined, rules, found, stop),
  reread: async (rules, uris) => {
    const walk = walkRules(rules);
    return walk
      ? rereadFiles(
          discoverJob,
          walk,
          uris.flatMap((uri) => pathOf(uri) ?? []),
        )
      : { found: [], passedOver: [], read: 0, gone: [] };
  },
  search: async ({ folder, nested, texts, files }, visit, stop) => {
    const walk = walkRules({ folder, nested, include: [], exclude: [] });
    return walk === undefined || texts.length === 0
      ? { read: 0, passedOver: [] }
      : searchFiles(
          walk,
          texts,
          files?.flatMap((uri) => pathOf(uri) ?? []),
          visit,
          stop,
        );
  },
  readOwn: async ({ folder, folders, paths, userPaths, known }) =>
    readOwnFiles({
      folder: folder === undefined ? undefined : pathOf(folder),
      folders: folders.flatMap((uri) => pathOf(uri) ?? []),
      paths,
      userPaths,
      known,
    }),
};

/** The same, with ripgrep at that path. */
export function withRipgrep(program: string): WorkspaceFiles {
  return { ...nodeFiles, discover: (rules, found, stop) => discoverBelow(program, rules, found, stop) };
}

helpIfHelper();

async function discoverBelow(
  ripgrep: string | undefined,
  rules: FolderRules,
  found: (batch: FolderBatch) => void,
  stop: AbortSignal,
): Promise<(() => Promise<void>) | undefined> {
  const walk = walkRules(rules);
  return walk && discover(ripgrep, walk, found, stop);
}

function walkRules({ folder, include, exclude, nested }: FolderRules): WalkRules | undefined {
  const path = pathOf(folder);
  return path === undefined
    ? undefined
    : { folder: path, include, exclude, nested: nested.flatMap((uri) => pathOf(uri) ?? []) };
}

/** Undefined for what is no file of this machine: another scheme, another host, an escaped slash. */
function pathOf(uri: string): string | undefined {
  try {
    const url = new URL(uri);
    if (url.protocol !== 'file:' || url.host !== '') return undefined;
    const path = fileURLToPath(url);
    return path.length > 1 && /[^:][\\/]$/.test(path) ? path.slice(0, -1) : path;
  } catch {
    return undefined;
  }
}

function uriOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : pathToFileURL(path).href;
}
