import { lstatSync } from 'node:fs';
import path from 'node:path';
import { type IgnoreFile, isIgnored } from './ignoreRules';
import { unreadableBy } from './textFile';
import { isBelow, type Walker, withIgnoreFileOf } from './walker';
import type { WalkRules } from './walkRules';

/** The `.gitignore`s that hold for what is in `folder`; undefined where the folder itself is not looked into. */
export function ignoreFilesAround(
  folder: string,
  rules: WalkRules,
  walker: Walker<unknown>,
  known: Map<string, readonly IgnoreFile[] | undefined>,
): readonly IgnoreFile[] | undefined {
  if (known.has(folder)) return known.get(folder);
  let files: readonly IgnoreFile[] | undefined;
  if (folder === rules.folder) files = withIgnoreFileOf(folder, [], () => undefined);
  else if (isBelow(rules.folder, folder)) {
    const outer = ignoreFilesAround(path.dirname(folder), rules, walker, known);
    const isRead =
      outer && walker.isWanted(folder, true) && !isIgnored(outer, folder, true) && kindOf(folder) === 'folder';
    files = isRead ? withIgnoreFileOf(folder, outer, () => undefined) : undefined;
  }
  known.set(folder, files);
  return files;
}

/** What stands at a path; links count as gone. */
export function kindOf(file: string): 'file' | 'folder' | 'other' | 'gone' {
  try {
    const stat = lstatSync(file);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'gone' : 'other';
  } catch (error) {
    return unreadableBy(error).reason === 'missing' ? 'gone' : 'other';
  }
}
