import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Batch } from '../../catalogs';
import type { Skipped, SkipReason } from '../../core/catalog';
import { finish, type Steps } from '../../core/text';
import { maxSourceSize, Unreadable, unreadableBy } from '../read/textFile';
import { FileBatch } from './fileBatch';
import { countFile, fileCount, isFull } from './fileCount';
import { matcher } from './globs';
import { type IgnoreFile, isIgnored, withIgnoreFile } from './ignoreFiles';
import type { WalkJob } from './walkJobs';

/** Maximum depth of nested folders. */
const maxDepth = 64;
/** Findings are gathered for this long before they are sent, in ms. */
const sendEvery = 20;
/** Maximum number of skipped files that are sent at once: each takes time of the thread that answers. */
const maxSkippedSent = 2000;
/** Links are not followed, so only a folder mounted into itself leads back; it soon reaches this depth. */
export const loopsFrom = 16;

/** `FolderRules` with paths instead of URIs. Plain data, which a thread can receive. */
export interface WalkRules {
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly nested: readonly string[];
}

/** The part of a folder that another program has searched. Plain data. */
export interface SearchedBefore {
  /** Deeper folders were left out; an entry of the outermost folder has depth 1. */
  readonly depth: number;
  /** Folders that were left out: their names, or behind a slash their paths from the outermost folder. */
  readonly leftOut: readonly string[];
}

interface FolderTask {
  readonly path: string;
  readonly depth: number;
  /** Of the folders around it, from the outermost to the innermost. */
  readonly ignoreFiles: readonly IgnoreFile[];
  /** True if its files were searched before; folders in it may have been left out. */
  readonly searched: boolean;
}

type FileTask = Pick<FolderTask, 'path' | 'ignoreFiles'>;

/** Reads folders and files by the rules of one workspace folder. Blocks; never throws because of what is on the disk. */
export class Walker<Found> {
  private readonly folders: FolderTask[] = [];
  private readonly reading: FileBatch<FileTask>;
  private readonly visited = new Set<string>();
  private readonly nested: ReadonlySet<string>;
  private readonly leftOut: ReadonlySet<string>;
  /** Undefined if the settings name nothing. */
  private readonly included: ((relative: string) => boolean) | undefined;
  private readonly excluded: ((relative: string) => boolean) | undefined;
  private found: Found[] = [];
  private skipped: Skipped[] = [];
  private read = 0;
  private lastSent = performance.now();

  constructor(
    private readonly job: WalkJob<Found>,
    private readonly rules: WalkRules,
    private readonly send: (batch: Batch<Found>) => void,
    private readonly searched?: SearchedBefore,
    private readonly count = fileCount(),
  ) {
    this.reading = new FileBatch(
      (bytes, pieces) => job.select(bytes, pieces),
      (task, content) => this.take(task, content),
    );
    this.nested = new Set(rules.nested);
    this.leftOut = new Set(searched?.leftOut);
    this.included = rules.include.length === 0 ? undefined : matcher(rules.include);
    this.excluded = rules.exclude.length === 0 ? undefined : matcher(rules.exclude);
  }

  /** Walks the folder of the rules and sends everything found. */
  walkAll(): void {
    finish(this.allSteps());
  }

  /** The same with a step after each folder. `ignoreFiles`: the rules of the folders around it. */
  *allSteps(ignoreFiles: readonly IgnoreFile[] = []): Steps<void> {
    yield* this.steps(this.rules.folder, ignoreFiles, 0);
    this.finish();
  }

  /** Walks a folder and all folders in it. `depth` counts from the folder of the rules. */
  walk(folder: string, ignoreFiles: readonly IgnoreFile[], depth: number): void {
    finish(this.steps(folder, ignoreFiles, depth));
  }

  private *steps(folder: string, ignoreFiles: readonly IgnoreFile[], depth: number): Steps<void> {
    this.folders.push({ path: folder, depth, ignoreFiles, searched: this.searched !== undefined });
    while (!isFull(this.count)) {
      const next = this.folders.pop();
      if (next === undefined) return;
      this.readFolder(next);
      yield undefined;
    }
    this.folders.length = 0;
  }

  /** Reads a regular file that is wanted, if it is not ignored. */
  readFile(file: string, ignoreFiles: readonly IgnoreFile[]): void {
    const counted = countFile(this.count);
    if (counted === 'full') this.skip(this.rules.folder, 'tooMany');
    if (counted !== 'read') return;
    this.read++;
    this.reading.read({ path: file, ignoreFiles });
  }

  /** Sends what has not been sent yet. */
  finish(): void {
    this.reading.flush();
    const { found, skipped, read } = this;
    if (read > 0 || found.length > 0 || skipped.length > 0) this.send({ found, skipped, read });
    this.found = [];
    this.skipped = [];
    this.read = 0;
    this.lastSent = performance.now();
  }

  /** True if a file or folder is read, judged by its name and the settings alone. */
  isWanted(file: string, isFolder: boolean, name = path.basename(file)): boolean {
    if (isFolder)
      return !name.startsWith('.') && name !== 'node_modules' && !this.nested.has(file) && !this.excludes(file);
    return this.job.isWanted(name) && this.includes(file) && !this.excludes(file);
  }

  private readFolder(task: FolderTask): void {
    const { path: folder, depth, ignoreFiles } = task;
    if (depth > maxDepth) {
      this.skip(folder, 'tooDeep');
      return;
    }
    try {
      if (depth >= loopsFrom && this.wasVisited(folder)) {
        this.skip(folder, 'loop');
        return;
      }
      const entries = readdirSync(folder, { withFileTypes: true });
      const hasRules = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
      const skip = (file: string, reason: SkipReason) => this.skip(file, reason);
      const rules = hasRules ? withIgnoreFile(folder, ignoreFiles, skip) : ignoreFiles;
      for (const entry of entries) {
        if (isFull(this.count)) return;
        this.sort(entry, { ...task, ignoreFiles: rules });
      }
    } catch (error) {
      const { reason } = unreadableBy(error);
      if (reason !== 'missing') this.skip(folder, reason);
    }
    if (performance.now() - this.lastSent > sendEvery) this.finish();
  }

  private wasVisited(folder: string): boolean {
    const { dev, ino } = statSync(folder, { bigint: true });
    const key = `${dev}:${ino}`;
    const known = this.visited.has(key);
    this.visited.add(key);
    return known;
  }

  private sort(entry: Dirent, { path: folder, depth, ignoreFiles, searched }: FolderTask): void {
    const file = folder.endsWith(path.sep) ? folder + entry.name : folder + path.sep + entry.name;
    if (entry.name.includes('\ufffd') && isMisread(file)) {
      // Node names a file in UTF-8 only, and a URI could not name this one.
      const isFolder = entry.isDirectory();
      if (this.isWanted(file, isFolder, entry.name) && !isIgnored(ignoreFiles, file, isFolder)) this.skip(file, 'name');
    } else if (entry.isDirectory()) {
      if (!this.isWanted(file, true, entry.name) || isIgnored(ignoreFiles, file, true)) return;
      const isSearched = searched && this.wasSearched(file, entry.name, depth + 1);
      this.folders.push({ path: file, depth: depth + 1, ignoreFiles, searched: isSearched });
    } else if (entry.isFile()) {
      if (!this.isWanted(file, false, entry.name)) return;
      if (!searched) this.readFile(file, ignoreFiles);
      else {
        const reason = unreadableBySize(file);
        if (reason) this.take({ path: file, ignoreFiles }, reason);
      }
    } else if (entry.isSymbolicLink()) this.skipLink(file, folder, ignoreFiles);
    else if (this.isWanted(file, false) && !isIgnored(ignoreFiles, file, false)) this.skip(file, 'notRegular');
  }

  private wasSearched(folder: string, name: string, depth: number): boolean {
    if (this.searched === undefined || depth > this.searched.depth || this.leftOut.has(name)) return false;
    return this.leftOut.size === 0 || !this.leftOut.has(`/${this.relative(folder)}`);
  }

  private take({ path: file, ignoreFiles }: FileTask, content: Uint8Array | Unreadable): void {
    if (content instanceof Unreadable && content.reason === 'missing') return;
    // Last, because matching all lines takes longer than reading the file.
    if (isIgnored(ignoreFiles, file, false)) return;
    if (content instanceof Unreadable) this.skip(file, content.reason);
    else {
      const found = this.job.read(pathToFileURL(file).href, content);
      if (found !== undefined) this.found.push(found);
    }
  }

  /** Links are not followed: a target inside the workspace is read where it lies, and no other target belongs to it. */
  private skipLink(link: string, folder: string, ignoreFiles: readonly IgnoreFile[]): void {
    const name = path.basename(link);
    if (name.startsWith('.') || name === 'node_modules') return;
    let isFolder = false;
    let reason: SkipReason | undefined;
    try {
      isFolder = statSync(link).isDirectory();
      const target = realpathSync(link);
      if (isFolder) reason = isWithin(target, realpathSync(folder)) ? 'loop' : 'link';
      else if (!isWithin(realpathSync(this.rules.folder), target)) reason = 'link';
    } catch (error) {
      ({ reason } = unreadableBy(error));
    }
    if (reason === undefined || (!isFolder && reason !== 'loop' && !this.job.isWanted(name))) return;
    if (!this.excludes(link) && !isIgnored(ignoreFiles, link, isFolder)) this.skip(link, reason);
  }

  private includes(file: string): boolean {
    return this.included === undefined || this.included(this.relative(file));
  }

  private excludes(file: string): boolean {
    return this.excluded?.(this.relative(file)) === true;
  }

  private relative(file: string): string {
    return file.slice(this.rules.folder.length).replaceAll('\\', '/').replace(/^\//, '');
  }

  private skip(file: string, reason: SkipReason): void {
    if (!this.job.reports(reason)) return;
    this.skipped.push({ file: pathToFileURL(file).href, reason });
    if (this.skipped.length < maxSkippedSent) return;
    this.send({ found: [], skipped: this.skipped, read: 0 });
    this.skipped = [];
  }
}

/** What was found in a folder. */
interface Walked<Found> {
  readonly found: Found[];
  readonly skipped: Skipped[];
}

/** Walks the folder of the rules in one go. */
export function walkFolder<Found>(job: WalkJob<Found>, rules: WalkRules): Walked<Found> {
  return finish(walkSteps(job, rules));
}

/** The same with a step after each folder in it. `ignoreFiles`: the rules of the folders around it. */
export function* walkSteps<Found>(
  job: WalkJob<Found>,
  rules: WalkRules,
  ignoreFiles: readonly IgnoreFile[] = [],
): Steps<Walked<Found>> {
  const found: Found[] = [];
  const skipped: Skipped[] = [];
  const walker = new Walker(job, rules, (batch) => {
    for (const one of batch.found) found.push(one);
    for (const one of batch.skipped) skipped.push(one);
  });
  yield* walker.allSteps(ignoreFiles);
  return { found, skipped };
}

/** True if a name that was just listed is unknown: it is not UTF-8. A file may also be called by the sign for that. */
function isMisread(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) === undefined;
}

function unreadableBySize(file: string): Unreadable | undefined {
  try {
    return statSync(file).size > maxSourceSize ? new Unreadable('tooLarge') : undefined;
  } catch (error) {
    return unreadableBy(error);
  }
}

/** True if `file` is the folder or lies in it. Both are absolute paths without links. */
export function isWithin(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
