import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SkipReason } from '../../core/catalog';
import type { Steps } from '../../core/text';
import { Unreadable, unreadableBy } from '../read/textFile';
import { type IgnoreFile, withIgnoreFile } from './ignoreFiles';
import { walkSteps } from './walker';
import { searchJob } from './walkJobs';

/** The files found below a path that a person named. */
interface FoundFiles {
  /** Paths that begin as the person named them, sorted. */
  readonly files: readonly string[];
  /** What was not read, except files without text. */
  readonly skipped: readonly { readonly path: string; readonly reason: SkipReason }[];
}

/**
 * Finds the text files below a folder that hold one of the texts, which are ASCII, by the rules of a search in a workspace.
 * A path that names a file finds that file.
 */
export function* findTextFiles(named: string, texts: readonly string[]): Steps<FoundFiles | Unreadable> {
  let folder: string;
  try {
    folder = realpathSync(named);
    const stats = statSync(folder);
    if (stats.isFile()) return { files: [named], skipped: [] };
    if (!stats.isDirectory()) return new Unreadable('notRegular');
  } catch (error) {
    return unreadableBy(error);
  }
  const rules = { folder, include: [], exclude: [], nested: [] };
  const { found, skipped } = yield* walkSteps(
    searchJob(texts, (uri) => uri),
    rules,
    ignoreFilesAbove(folder),
  );
  const nameOf = (uri: string) => path.join(named, path.relative(folder, fileURLToPath(uri)));
  return {
    files: found.map(nameOf).sort(),
    skipped: skipped.map(({ file, reason }) => ({ path: nameOf(file), reason })),
  };
}

/** Returns the rules of the folders around it, up to the folder of the repository. */
function ignoreFilesAbove(folder: string): readonly IgnoreFile[] {
  const above: string[] = [];
  for (let at = folder; !existsSync(path.join(at, '.git')); ) {
    const parent = path.dirname(at);
    if (parent === at) return [];
    above.unshift(parent);
    at = parent;
  }
  return above.reduce<readonly IgnoreFile[]>((files, at) => withIgnoreFile(at, files), []);
}
