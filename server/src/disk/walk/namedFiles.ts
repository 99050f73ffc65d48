import { lstatSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Batch, Reread } from '../../catalogs';
import type { Skipped } from '../../core/catalog';
import type { FileDefinitions } from '../../core/catalog/sources/workspace';
import { maxSourceSize, readBytes, Unreadable, unreadableBy } from '../read/textFile';
import type { FileCount } from './fileCount';
import { type IgnoreFile, isIgnored, withIgnoreFile } from './ignoreFiles';
import { isWithin, Walker, type WalkRules } from './walker';
import { discoverJob, type WalkJob } from './walkJobs';

/** Reads changed files, and everything in changed folders, by the rules of the whole folder. */
export function rereadFiles<Found>(job: WalkJob<Found>, rules: WalkRules, files: readonly string[]): Reread<Found> {
  const found: Found[] = [];
  const skipped: Skipped[] = [];
  const gone: string[] = [];
  let read = 0;
  const walker = new Walker(job, rules, (batch) => {
    for (const one of batch.found) found.push(one);
    for (const one of batch.skipped) skipped.push(one);
    read += batch.read;
  });
  const ignoreFilesIn = ignoreFilesOf(rules, walker);
  for (const file of files) {
    const uri = pathToFileURL(file).href;
    const ignoreFiles = ignoreFilesIn(path.dirname(file));
    const kind = ignoreFiles === undefined || !isWithin(rules.folder, file) ? 'gone' : kindOf(file);
    const isFolder = kind === 'folder';
    if (ignoreFiles === undefined || kind === 'gone' || !walker.isWanted(file, isFolder)) gone.push(uri);
    else if (isIgnored(ignoreFiles, file, isFolder)) gone.push(uri);
    else if (isFolder) walker.walk(file, ignoreFiles, path.relative(rules.folder, file).split(path.sep).length);
    else if (kind === 'other') {
      gone.push(uri);
      skipped.push({ file: uri, reason: 'notRegular' });
    } else {
      // Not selected by its bytes first: a file may have lost its codes because it is half-written.
      const bytes = readBytes(file, maxSourceSize);
      read++;
      const made = bytes instanceof Unreadable ? undefined : job.read(uri, bytes);
      if (made !== undefined) found.push(made);
      else gone.push(uri);
      if (bytes instanceof Unreadable && bytes.reason !== 'missing' && job.reports(bytes.reason))
        skipped.push({ file: uri, reason: bytes.reason });
    }
  }
  walker.finish();
  return { found, skipped, read, gone };
}

/** Reads files that ripgrep has listed, except files that a walk would not read. */
export class ListedReader {
  private readonly walker: Walker<FileDefinitions>;
  private readonly ignoreFilesIn: ReturnType<typeof ignoreFilesOf>;

  constructor(rules: WalkRules, send: (batch: Batch<FileDefinitions>) => void, count: FileCount) {
    const take = ({ found, skipped }: Batch<FileDefinitions>): void => {
      // Ripgrep counted the files, and the walk afterwards reports the other skipped files by name.
      send({ found, skipped: skipped.filter(({ reason }) => reason === 'binary' || reason === 'tooMany'), read: 0 });
    };
    this.walker = new Walker(discoverJob, rules, take, undefined, count);
    this.ignoreFilesIn = ignoreFilesOf(rules, this.walker);
  }

  read(file: string): void {
    const ignoreFiles = this.walker.isWanted(file, false) ? this.ignoreFilesIn(path.dirname(file)) : undefined;
    if (ignoreFiles === undefined) return;
    this.walker.readFile(file, ignoreFiles);
    this.walker.finish();
  }
}

/** Finds the `.gitignore` files that apply in a folder; undefined if the folder itself is not read. */
function ignoreFilesOf(rules: WalkRules, walker: Pick<Walker<unknown>, 'isWanted'>) {
  const known = new Map<string, readonly IgnoreFile[] | undefined>();
  const find = (folder: string): readonly IgnoreFile[] | undefined => {
    if (folder === rules.folder) return withIgnoreFile(folder, []);
    if (!isWithin(rules.folder, folder)) return undefined;
    const outer = ignoreFilesIn(path.dirname(folder));
    if (outer === undefined || !walker.isWanted(folder, true) || isIgnored(outer, folder, true)) return undefined;
    return kindOf(folder) === 'folder' ? withIgnoreFile(folder, outer) : undefined;
  };
  const ignoreFilesIn = (folder: string): readonly IgnoreFile[] | undefined => {
    if (!known.has(folder)) known.set(folder, find(folder));
    return known.get(folder);
  };
  return ignoreFilesIn;
}

/** What a path names; a link counts as gone. */
function kindOf(file: string): 'file' | 'folder' | 'other' | 'gone' {
  try {
    const stat = lstatSync(file);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'gone' : 'other';
  } catch (error) {
    return unreadableBy(error).reason === 'missing' ? 'gone' : 'other';
  }
}
