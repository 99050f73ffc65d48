import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CustomRequest } from '../../catalogs';
import type { Skipped, SkipReason } from '../../core/catalog';
import { partsOfGlob } from '../walk/globs';
import { isWithin } from '../walk/walker';
import { maxCatalogSize, readTextFile, realPath, Unreadable, unreadableBy } from './textFile';

/** Maximum number of folders and files that a glob visits, and maximum depth of folders. */
const maxVisited = 50_000;
const maxDepth = 32;
/** Maximum number of files read for one setting. */
const maxFiles = 200;

/** A file that settings name. */
interface CustomText {
  readonly uri: string;
  /** Changes with the file. */
  readonly stamp: string;
  /** Undefined if the stamp is the known one. */
  readonly text?: string;
}

/**
 * Finds and reads the custom catalogs that settings name, and calls `take` for each file once. Folders are paths here. Never
 * throws.
 *
 * @returns what could not be read
 */
export function readCustomFiles(request: CustomRequest, take: (file: CustomText) => void): readonly Skipped[] {
  const files = new Set<string>();
  const skipped: Skipped[] = [];
  const roots = request.folders.flatMap((folder) => realPath(folder) ?? []);
  // Files named by user settings may lie anywhere, even if the workspace names them as well.
  const trusted = new Set(request.userPaths);
  for (const setting of new Set([...request.paths, ...request.userPaths])) {
    const found = find(setting, request.folder);
    if (found instanceof Unreadable) skipped.push({ file: setting, reason: found.reason });
    else {
      const reason = found.limit ?? (found.files.length === 0 ? 'missing' : undefined);
      if (reason) skipped.push({ file: setting, reason });
      for (const file of found.files) {
        const read = readOne(file, trusted.has(setting) ? undefined : roots, request.known);
        if (read instanceof Unreadable) skipped.push({ file: found.isGlob ? file : setting, reason: read.reason });
        else if (!files.has(read.uri)) {
          files.add(read.uri);
          take(read);
        }
      }
    }
  }
  return skipped;
}

interface Found {
  readonly files: readonly string[];
  readonly isGlob: boolean;
  /** The limit that ended the search early. */
  readonly limit?: SkipReason | undefined;
}

function find(setting: string, folder: string | undefined): Found | Unreadable {
  const text = process.platform === 'win32' ? setting.replaceAll('\\', '/') : setting;
  // Two slashes lead to another machine, and to devices on Windows.
  if (text.startsWith('//')) return new Unreadable('remote');
  if (text.includes('\0') || text.trim() === '') return new Unreadable('missing');
  const { base, glob } = partsOfGlob(text);
  const rooted = base === '~' || base.startsWith('~/') ? homedir() + base.slice(1) : base;
  if (!path.isAbsolute(rooted) && folder === undefined) return new Unreadable('missing');
  const from = path.resolve(folder ?? '', rooted);
  return glob ? search(from, glob) : { files: [from], isGlob: false };
}

/** Returns the files below `from` whose relative paths match, in the order of their names. */
function search(from: string, matches: (relative: string) => boolean): Found {
  const files: string[] = [];
  let [visited, limit] = [0, undefined as SkipReason | undefined];
  const look = (folder: string, depth: number): void => {
    for (const entry of entriesOf(folder)) {
      const file = path.join(folder, entry.name);
      if (++visited > maxVisited || files.length >= maxFiles) {
        limit = 'tooMany';
        return;
      }
      if (entry.isDirectory()) {
        if (entry.name === 'node_modules' || entry.name === '.git') continue;
        if (depth < maxDepth) look(file, depth + 1);
        else limit ??= 'tooDeep';
      } else if (matches(path.relative(from, file).replaceAll('\\', '/'))) files.push(file);
    }
  };
  look(from, 0);
  return { files, isGlob: true, limit };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** `roots`: the folders the file must lie in, without links; undefined for anywhere. */
function readOne(
  file: string,
  roots: readonly string[] | undefined,
  known: CustomRequest['known'],
): CustomText | Unreadable {
  try {
    const real = realpathSync(file);
    if (real.startsWith('\\\\')) return new Unreadable('remote');
    if (roots && !roots.some((root) => isWithin(root, real))) return new Unreadable('outside');
    const stat = statSync(real);
    const uri = pathToFileURL(file).href;
    const stamp = `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
    if (known.get(uri) === stamp) return { uri, stamp };
    const text = readTextFile(real, maxCatalogSize);
    return text instanceof Unreadable ? text : { uri, stamp, text };
  } catch (error) {
    return unreadableBy(error);
  }
}
