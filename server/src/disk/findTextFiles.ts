import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SkipReason } from '../core/catalog/catalogReport';
import type { IgnoreFile } from './ignoreRules';
import { searchJob } from './searchJob';
import { isMarkedUtf16 } from './textEncoding';
import { readHead, Unreadable, unreadableBy } from './textFile';
import { Walker, withIgnoreFileOf } from './walker';
import type { WalkJob } from './walkJob';

/** What stands in a path that a person named. */
export interface FoundFiles {
  /** As a person would name them, by their order. */
  readonly files: readonly string[];
  /** What was not looked into, save what holds no text. */
  readonly skipped: readonly { readonly path: string; readonly reason: SkipReason }[];
}

/**
 * The text files below a folder that hold one of the texts, which are ASCII, by the rules by which workspaces are searched;
 * those in UTF-16 whatever they hold. A path that names a file is that file. Blocks.
 */
export function findTextFiles(named: string, texts: readonly string[]): FoundFiles | Unreadable {
  let folder: string;
  try {
    folder = realpathSync(named);
    const stats = statSync(folder);
    if (stats.isFile()) return { files: [named], skipped: [] };
    if (!stats.isDirectory()) return new Unreadable('notRegular');
  } catch (error) {
    return unreadableBy(error);
  }
  // A file in UTF-16 looks like no text to the walker, and is told.
  const search = searchJob(texts);
  const job: WalkJob<string> = { ...search, tells: (reason) => reason === 'binary' || search.tells(reason) };
  const walker = new Walker(job, { folder, include: [], exclude: [], nested: [] });
  walker.add([{ path: folder, depth: 0, ignoreFiles: ignoreFilesAbove(folder) }]);
  while (!walker.done) walker.step();
  const { found, skipped } = walker.take();
  const nameOf = (uri: string) => path.join(named, path.relative(folder, fileURLToPath(uri)));
  const binaries = skipped.filter(({ reason }) => reason === 'binary');
  const files = [...found, ...binaries.map(({ file }) => file).filter(isUtf16)];
  return {
    files: files.map(nameOf).sort(),
    skipped: skipped
      .filter(({ reason }) => reason !== 'binary')
      .map(({ file, reason }) => ({ path: nameOf(file), reason })),
  };
}

function isUtf16(uri: string): boolean {
  const head = readHead(fileURLToPath(uri));
  return head !== undefined && isMarkedUtf16(head);
}

/** Those of the folders around it, up to the one that is the repository's. */
function ignoreFilesAbove(folder: string): readonly IgnoreFile[] {
  const above: string[] = [];
  for (let at = folder; !existsSync(path.join(at, '.git')); ) {
    const parent = path.dirname(at);
    if (parent === at) return [];
    above.unshift(parent);
    at = parent;
  }
  return above.reduce<readonly IgnoreFile[]>((files, at) => withIgnoreFileOf(at, files, () => undefined), []);
}
