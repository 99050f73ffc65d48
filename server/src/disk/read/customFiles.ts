import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CustomFile, CustomFiles, CustomRequest } from '../../catalogs/workspaceFiles';
import type { Skipped, SkipReason } from '../../core/catalog/catalogReport';
import { partsOfGlob } from '../walk/globs';
import { isBelow } from '../walk/walker';
import { maxCatalogSize, readTextFile, Unreadable, unreadableBy } from './textFile';

/** A glob looks into so many folders and files at most, and into folders so deep. */
const mostLooked = 50_000;
const deepest = 32;
/** So many files of one setting are read. */
const mostFiles = 200;

/** Finds and reads the own catalogs that settings name. Folders are paths here. Never throws. */
export function readCustomFiles(request: CustomRequest): CustomFiles {
  const files = new Map<string, CustomFile>();
  const skipped: Skipped[] = [];
  const roots = request.folders.flatMap((folder) => realPath(folder) ?? []);
  // What is a setting of the person's own may lie anywhere, also where a workspace says the same.
  const own = new Set(request.userPaths);
  for (const wish of new Set([...request.paths, ...request.userPaths])) {
    const found = find(wish, request.folder);
    if (found instanceof Unreadable) skipped.push({ file: wish, reason: found.reason });
    else {
      const why = found.cut ?? (found.files.length === 0 ? 'missing' : undefined);
      if (why) skipped.push({ file: wish, reason: why });
      for (const file of found.files) {
        const read = readOne(file, own.has(wish) ? undefined : roots, request.known);
        if (read instanceof Unreadable) skipped.push({ file: found.isGlob ? file : wish, reason: read.reason });
        else if (!files.has(read.uri)) files.set(read.uri, read);
      }
    }
  }
  return { files: [...files.values()], skipped };
}

interface Found {
  readonly files: readonly string[];
  readonly isGlob: boolean;
  readonly cut?: SkipReason | undefined;
}

function find(wish: string, folder: string | undefined): Found | Unreadable {
  const text = process.platform === 'win32' ? wish.replaceAll('\\', '/') : wish;
  // Two slashes lead to another machine, and to devices on Windows.
  if (text.startsWith('//')) return new Unreadable('remote');
  if (text.includes('\0') || text.trim() === '') return new Unreadable('missing');
  const { base, glob } = partsOfGlob(text);
  const rooted = base === '~' || base.startsWith('~/') ? homedir() + base.slice(1) : base;
  if (!path.isAbsolute(rooted) && folder === undefined) return new Unreadable('missing');
  const from = path.resolve(folder ?? '', rooted);
  return glob ? search(from, glob) : { files: [from], isGlob: false };
}

/** The files below `from` whose paths from there match, in the order of their names. */
function search(from: string, matches: (relative: string) => boolean): Found {
  const files: string[] = [];
  let [looked, cut] = [0, undefined as SkipReason | undefined];
  const look = (folder: string, depth: number): void => {
    for (const entry of entriesOf(folder)) {
      const file = path.join(folder, entry.name);
      if (++looked > mostLooked || files.length >= mostFiles) {
        cut = 'tooMany';
        return;
      }
      if (entry.isDirectory()) {
        if (entry.name === 'node_modules' || entry.name === '.git') continue;
        if (depth < deepest) look(file, depth + 1);
        else cut ??= 'tooDeep';
      } else if (matches(path.relative(from, file).replaceAll('\\', '/'))) files.push(file);
    }
  };
  look(from, 0);
  return { files, isGlob: true, cut };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** `roots`: the folders the file must lie in, links resolved; undefined for anywhere. */
function readOne(
  file: string,
  roots: readonly string[] | undefined,
  known: CustomRequest['known'],
): CustomFile | Unreadable {
  try {
    const real = realpathSync(file);
    if (real.startsWith('\\\\')) return new Unreadable('remote');
    if (roots && !roots.some((root) => isBelow(root, real))) return new Unreadable('outside');
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

function realPath(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}
