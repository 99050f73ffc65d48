import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderRules, WorkspaceFiles } from '../catalogs/workspaceFiles';
import { definitionExtensions } from '../core/text/languages';
import { discover, type LoadWork } from './discover';
import type { WalkRules } from './walkRules';

const work: LoadWork = () => require('./diskWork');

/**
 * The disk, for the server on Node, with the path of ripgrep where there is one. It is loaded after the first answer, and
 * what does its work when there is work.
 */
export function filesOfDisk(ripgrep?: string): WorkspaceFiles {
  return {
    definitionExtensions,
    get readers() {
      return work().readers;
    },
    canonical: (uri) => (uri.startsWith('file:') ? (uriOf(pathOf(uri)) ?? uri) : uri),
    discover: async (rules, found, stop) => {
      const walk = walkRules(rules);
      return walk && discover(ripgrep, walk, work, found, stop);
    },
    reread: async (rules, uris) => {
      const { discoverJob, rereadFiles } = work();
      const walk = walkRules(rules);
      return walk
        ? rereadFiles(
            discoverJob,
            walk,
            uris.flatMap((uri) => pathOf(uri) ?? []),
          )
        : { found: [], skipped: [], read: 0, gone: [] };
    },
    search: async ({ folder, nested, texts, files }, visit, stop) => {
      const walk = walkRules({ folder, nested, include: [], exclude: [] });
      return walk === undefined || texts.length === 0
        ? { read: 0, skipped: [] }
        : work().searchFiles(
            walk,
            texts,
            files?.flatMap((uri) => pathOf(uri) ?? []),
            visit,
            stop,
          );
    },
    readCustom: async ({ folder, folders, paths, userPaths, known }) =>
      work().readCustomFiles({
        folder: folder === undefined ? undefined : pathOf(folder),
        folders: folders.flatMap((uri) => pathOf(uri) ?? []),
        paths,
        userPaths,
        known,
      }),
  };
}

/** Without ripgrep. */
export const nodeFiles = filesOfDisk();

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
