import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Skipped, SkipReason } from '../core/catalog/catalogReport';
import { FileBatch } from './fileBatch';
import { matcher } from './globs';
import { hasCostlyLine, type IgnoreFile, isIgnored } from './ignoreRules';
import { largestSource, readTextFile, Unreadable, unreadableBy } from './textFile';
import type { WalkJob } from './walkJob';
import { type FolderTask, loopsFrom, type WalkRules } from './walkRules';

/** Folders within folders, and files looked into, beyond which nothing is read. */
const deepest = 64;
const mostFiles = 200_000;
/** In bytes. */
const largestIgnoreFile = 1024 * 1024;

interface FileTask {
  readonly path: string;
  /** Asked for where something stands in the file that matters; undefined where its folder is not looked into. */
  readonly ignoreFiles: readonly IgnoreFile[] | (() => readonly IgnoreFile[] | undefined);
  readonly searched?: boolean;
}

/** What was found since the last time it was asked for. */
export interface WalkBatch<Found> {
  found: Found[];
  skipped: Skipped[];
  read: number;
}

/** Looks through folders, one small step after the other, so that whoever drives it can do something else in between. */
export class Walker<Found> {
  private readonly folders: FolderTask[] = [];
  private readonly files: FileTask[] = [];
  private readonly reading: FileBatch<FileTask>;
  private readonly visited = new Set<string>();
  private readonly nested: ReadonlySet<string>;
  private readonly leftOut: ReadonlySet<string>;
  /** Undefined where the settings name nothing. */
  private readonly included: ((relative: string) => boolean) | undefined;
  private readonly excluded: ((relative: string) => boolean) | undefined;
  private batch: WalkBatch<Found> = { found: [], skipped: [], read: 0 };
  private filesRead = 0;

  constructor(
    private readonly job: WalkJob<Found>,
    private readonly rules: WalkRules,
  ) {
    this.reading = new FileBatch(job, (task, content) => this.takeContent(task, content));
    this.nested = new Set(rules.nested);
    this.leftOut = new Set(rules.searched?.leftOut);
    this.included = rules.include.length === 0 ? undefined : matcher(rules.include);
    this.excluded = rules.exclude.length === 0 ? undefined : matcher(rules.exclude);
  }

  get done(): boolean {
    return this.files.length === 0 && this.folders.length === 0;
  }

  add(tasks: readonly FolderTask[]): void {
    this.folders.push(...tasks);
  }

  addFile(task: FileTask): void {
    this.files.push(task);
  }

  /** Looks into one file or one folder. */
  step(): void {
    const file = this.files.pop();
    if (file) this.readFile(file);
    else {
      const folder = this.folders.pop();
      if (folder) this.readFolder(folder);
    }
  }

  /** Gives away half of the folders that are left, those nearest to the root: they hold the most. */
  give(): FolderTask[] {
    return this.folders.splice(0, Math.ceil(this.folders.length / 2));
  }

  /** Gives away all folders that are left. */
  giveAll(): FolderTask[] {
    return this.folders.splice(0);
  }

  take(): WalkBatch<Found> {
    this.reading.look();
    const { batch } = this;
    this.batch = { found: [], skipped: [], read: 0 };
    return batch;
  }

  /** Whether a file or folder is one of those that are looked into, by its name and the settings alone. */
  isWanted(file: string, isFolder: boolean, name = path.basename(file)): boolean {
    if (isFolder)
      return !name.startsWith('.') && name !== 'node_modules' && !this.nested.has(file) && !this.excludes(file);
    return this.job.isWanted(name) && this.includes(file) && !this.excludes(file);
  }

  private readFolder(task: FolderTask): void {
    const { path: folder, depth, ignoreFiles } = task;
    if (depth > deepest) {
      this.pass(folder, 'tooDeep');
      return;
    }
    try {
      if (depth >= loopsFrom && this.wasVisited(folder)) {
        this.pass(folder, 'loop');
        return;
      }
      const entries = readdirSync(folder, { withFileTypes: true });
      const rules = this.withIgnoreFile(folder, entries, ignoreFiles);
      for (const entry of entries) this.sort(entry, { ...task, ignoreFiles: rules });
    } catch (error) {
      const { reason } = unreadableBy(error);
      if (reason !== 'missing') this.pass(folder, reason);
    }
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
    if (entry.isDirectory()) {
      if (this.isWanted(file, true, entry.name) && !isIgnored(ignoreFiles, file, true)) {
        const isSearched = searched === true && this.wasSearched(file, entry.name, depth + 1);
        this.folders.push({ path: file, depth: depth + 1, ignoreFiles, searched: isSearched });
      }
    } else if (entry.isFile()) {
      if (this.isWanted(file, false, entry.name))
        this.files.push({ path: file, ignoreFiles, searched: searched === true });
    } else if (entry.isSymbolicLink()) this.passLink(file, folder, ignoreFiles);
    else if (this.isWanted(file, false) && !isIgnored(ignoreFiles, file, false)) this.pass(file, 'notRegular');
  }

  private wasSearched(folder: string, name: string, depth: number): boolean {
    const { searched } = this.rules;
    if (searched === undefined || depth > searched.depth || this.leftOut.has(name)) return false;
    return this.leftOut.size === 0 || !this.leftOut.has(`/${this.relative(folder)}`);
  }

  private readFile(task: FileTask): void {
    if (task.searched) {
      const passed = unreadableBySize(task.path);
      if (passed) this.takeContent(task, passed);
      return;
    }
    if (this.filesRead >= mostFiles) {
      this.pass(this.rules.folder, 'tooMany');
      this.files.length = 0;
      this.folders.length = 0;
      return;
    }
    this.filesRead++;
    this.batch.read++;
    this.reading.read(task);
  }

  private takeContent({ path: file, ignoreFiles }: FileTask, content: Uint8Array | Unreadable): void {
    if (content instanceof Unreadable && content.reason === 'missing') return;
    // Last: matching all its lines takes longer than reading the file.
    const rules = typeof ignoreFiles === 'function' ? ignoreFiles() : ignoreFiles;
    if (rules === undefined || isIgnored(rules, file, false)) return;
    if (content instanceof Unreadable) {
      this.pass(file, content.reason);
      return;
    }
    const made = this.job.make(pathToFileURL(file).href, content);
    if (made !== undefined) this.batch.found.push(made);
  }

  /** Links are not followed: what they lead to is found where it stands, or does not belong to the workspace. */
  private passLink(link: string, folder: string, ignoreFiles: readonly IgnoreFile[]): void {
    const name = path.basename(link);
    if (name.startsWith('.') || name === 'node_modules') return;
    let isFolder = false;
    let reason: SkipReason | undefined;
    try {
      isFolder = statSync(link).isDirectory();
      const target = realpathSync(link);
      if (isFolder) reason = isBelow(target, realpathSync(folder)) ? 'loop' : 'link';
      else if (!isBelow(realpathSync(this.rules.folder), target)) reason = 'link';
    } catch (error) {
      ({ reason } = unreadableBy(error));
    }
    if (reason === undefined || (!isFolder && reason !== 'loop' && !this.job.isWanted(name))) return;
    if (!this.excludes(link) && !isIgnored(ignoreFiles, link, isFolder)) this.pass(link, reason);
  }

  private withIgnoreFile(
    folder: string,
    entries: readonly Dirent[],
    around: readonly IgnoreFile[],
  ): readonly IgnoreFile[] {
    if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return around;
    return withIgnoreFileOf(folder, around, (file, reason) => this.pass(file, reason));
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

  private pass(file: string, reason: SkipReason): void {
    if (!this.job.tells(reason)) return;
    this.batch.skipped.push({ file: pathToFileURL(file).href, reason });
  }
}

function unreadableBySize(file: string): Unreadable | undefined {
  try {
    return statSync(file).size > largestSource ? new Unreadable('tooLarge') : undefined;
  } catch (error) {
    return unreadableBy(error);
  }
}

/** Adds the `.gitignore` of a folder, if it has one, to those of the folders around it. */
export function withIgnoreFileOf(
  folder: string,
  around: readonly IgnoreFile[],
  pass: (file: string, reason: SkipReason) => void,
): readonly IgnoreFile[] {
  const file = folder.endsWith(path.sep) ? `${folder}.gitignore` : `${folder}${path.sep}.gitignore`;
  const text = readTextFile(file, largestIgnoreFile);
  if (text instanceof Unreadable) {
    if (text.reason !== 'missing') pass(file, text.reason);
    return around;
  }
  if (hasCostlyLine(text)) pass(file, 'ignoreRule');
  return [...around, { folder, text }];
}

/** Whether `file` is the folder or lies in it; absolute paths without links. */
export function isBelow(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
