import { type BigIntStats, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type SkipReason, skipReason } from '../../../core/catalog';
import { type FileResult, isErrorLog } from '../../../core/logs';
import { folderOf, type Language } from '../../../core/text';
import { unreadableBy } from '../../read/textFile';
import { partsOfGlob } from '../../walk/globs';
import { isWithin } from '../../walk/walker';
import { HeapLimit } from '../bytes/heapLimit';
import { logReason } from '../reasons';
import { inOrderOfRotation } from './rotation';

/** A file to read. */
export interface LogFile {
  /** `-` for standard input. */
  readonly path: string;
  /** In bytes, as it was found. */
  readonly size: number;
  /** When it was last written, in ms since 1970. */
  readonly modified: number;
  /** True if a person named it, and not only its folder. */
  readonly named: boolean;
  /** The file of the same rotated log that ends where this one begins: a record may go on in it. */
  readonly previous?: string | undefined;
  /** Which file it was when it was found; undefined if that is not known. */
  readonly inode?: number;
}

/** The path of standard input. */
export const standardInput = '-';

export interface FoundLogs {
  readonly files: readonly LogFile[];
  /** What is not read. */
  readonly skipped: readonly FileResult[];
}

/** Maximum depth of nested folders, and maximum number of files. */
const maxDepth = 64;
const maxFiles = 1_000_000;
/** Folders that hold no logs. */
const otherFolders = new Set(['.git', 'node_modules']);

/**
 * Finds the files that paths name: files, folders with all files in them, globs, and `-`. Files of a rotated log follow each
 * other, the oldest first. A file of several names is read once. `within`: see `LogReadRequest`.
 */
export function findLogs(paths: readonly string[], language: Language, within?: readonly string[]): FoundLogs {
  const finder = new LogFinder(language, within);
  for (const one of paths) finder.add(one);
  return { files: inOrderOfRotation(finder.files), skipped: finder.skipped };
}

/** Returns the folders with an `error.log`: those of which nothing else was found, and those with other files, whose lines it repeats. */
export function foldersOfErrorLogs(files: readonly LogFile[]): { alone: string[]; withOthers: string[] } {
  const folders = new Set<string>();
  const others = new Set<string>();
  for (const { path: file } of files) (isErrorLog(file) ? folders : others).add(folderOf(file));
  const hasOthers = (folder: string) => others.has(folder);
  return { alone: [...folders].filter((folder) => !hasOthers(folder)), withOthers: [...folders].filter(hasOthers) };
}

class LogFinder {
  readonly files: LogFile[] = [];
  readonly skipped: FileResult[] = [];
  /** By number, those of other devices than the first by device and number. */
  private readonly seen = new Map<number | string, string>();
  private device: bigint | undefined;
  private readonly heap = new HeapLimit();

  constructor(
    private readonly language: Language,
    private readonly within: readonly string[] | undefined,
  ) {}

  add(text: string): void {
    if (text === standardInput) {
      if (!this.files.some((file) => file.path === standardInput))
        this.files.push({ path: text, size: 0, modified: 0, named: true });
      return;
    }
    const stats = this.statsOf(text);
    if (stats === undefined) {
      const { base, glob } = partsOfGlob(process.platform === 'win32' ? text.replaceAll('\\', '/') : text);
      if (glob) this.addMatches(text, base || '.', glob);
      else this.skipMissing(text);
    } else if (stats instanceof Error) this.skip(text, unreadableBy(stats).reason, 'failed');
    else if (stats.isDirectory()) this.walk(text, 0, () => true);
    else this.addFile(text, stats, true);
  }

  private addMatches(text: string, base: string, matches: (relative: string) => boolean): void {
    const before = this.files.length + this.skipped.length;
    this.walk(base, 0, (file) => matches(path.relative(base, file).replaceAll('\\', '/')), true);
    if (this.files.length + this.skipped.length > before) return;
    this.skipped.push({ path: text, status: 'failed', bytes: 0, reason: logReason('noMatch', this.language) });
  }

  private walk(folder: string, depth: number, filter: (file: string) => boolean, named = false): void {
    if (depth > maxDepth) {
      this.skip(folder, 'tooDeep');
      return;
    }
    for (const entry of this.entriesOf(folder)) {
      if (this.files.length >= maxFiles) {
        this.skip(folder, 'tooMany');
        return;
      }
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!otherFolders.has(entry.name)) this.walk(file, depth + 1, filter, named);
      } else if (!filter(file)) continue;
      else if (entry.isSymbolicLink()) this.addLink(file, named);
      else if (entry.isFile()) {
        const stats = this.statsOf(file);
        if (stats === undefined) {
          // Else it was deleted meanwhile, as rotation does.
          if (isLossy(file)) this.skipMissing(file);
        } else if (stats instanceof Error) this.skip(file, unreadableBy(stats).reason, 'failed');
        else this.addFile(file, stats, named);
      } else this.skip(file, 'notRegular');
    }
  }

  private entriesOf(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      const { reason } = unreadableBy(error);
      if (reason === 'missing') this.skipMissing(folder);
      else this.skip(folder, reason, 'failed');
      return [];
    }
  }

  /** Links to files are followed, as Kubernetes links the logs of containers; a folder is read where it lies. */
  private addLink(link: string, named: boolean): void {
    const stats = this.statsOf(link);
    if (stats === undefined) this.skipMissing(link);
    else if (stats instanceof Error) {
      const { reason } = unreadableBy(stats);
      this.skip(link, reason, reason === 'loop' ? 'skipped' : 'failed', reason === 'loop' || undefined);
    } else if (this.leadsOut(link)) this.skip(link, 'link');
    else if (!stats.isDirectory()) this.addFile(link, stats, named);
    else if (isWithin(realpathSync(link), realpathSync(path.dirname(link)))) this.skip(link, 'loop', 'skipped', true);
    else this.skip(link, 'link');
  }

  private leadsOut(link: string): boolean {
    if (this.within === undefined) return false;
    try {
      const target = realpathSync(link);
      return !this.within.some((folder) => isWithin(folder, target));
    } catch {
      // Deleted meanwhile: it leads nowhere.
      return true;
    }
  }

  private addFile(file: string, stats: BigIntStats, named: boolean): void {
    if (!stats.isFile()) {
      this.skip(file, 'notRegular');
      return;
    }
    this.heap.readFile();
    const { dev, ino } = stats;
    this.device ??= dev;
    // Texts for a million files take much memory.
    const key = dev === this.device && ino <= Number.MAX_SAFE_INTEGER ? Number(ino) : `${dev}:${ino}`;
    const same = this.seen.get(key);
    if (same === undefined) {
      this.seen.set(key, file);
      const [size, modified] = [Number(stats.size), Number(stats.mtimeMs)];
      this.files.push({ path: file, size, modified, named, inode: Number(ino) });
    } else if (same !== file) {
      const reason = logReason('sameFile', this.language, [same]);
      this.skipped.push({ path: file, status: 'skipped', bytes: 0, reason, harmless: true });
    }
  }

  /** Undefined if there is nothing of this name. */
  private statsOf(file: string): BigIntStats | Error | undefined {
    try {
      return statSync(file, { bigint: true, throwIfNoEntry: false });
    } catch (error) {
      return error as Error;
    }
  }

  /** A name that is not UTF-8 cannot be handed back to the system: Node has replaced bytes of it. */
  private skipMissing(file: string): void {
    if (!isLossy(file)) this.skip(file, 'missing', 'failed');
    else this.skipped.push({ path: file, status: 'failed', bytes: 0, reason: logReason('badName', this.language) });
  }

  private skip(file: string, reason: SkipReason, status: 'skipped' | 'failed' = 'skipped', harmless?: true): void {
    const text = skipReason(reason, this.language);
    this.skipped.push({ path: file, status, bytes: 0, reason: text, ...(harmless && { harmless }) });
  }
}

/** True if a path may have had bytes that are not UTF-8. */
function isLossy(file: string): boolean {
  return file.includes('\ufffd');
}
