import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Skipped, SkipReason } from '../../core/catalog/catalogReport';
import type { FileDefinitions } from '../../core/catalog/sources/workspace/fileDefinitions';
import { readDefinitions } from '../../core/catalog/sources/workspace/readDefinitions';
import { decodeText, largestSource, readTextFile, Unreadable, unreadableBy } from '../../disk/read/textFile';
import { walkFolder } from '../../disk/walk/walker';
import { discoverJob, type WalkJob } from '../../disk/walk/walkJobs';

/** The source code that is checked: a folder, or one file of it. Blocks while it reads. */
export class LintFiles {
  readonly skipped: Skipped[] = [];

  private constructor(
    private readonly root: string,
    private readonly isFolder: boolean,
  ) {}

  /** Why not, where `place` can be opened neither as a folder nor as a file. */
  static open(place: string): LintFiles | SkipReason {
    try {
      const root = path.resolve(place);
      const stat = statSync(root);
      if (!stat.isDirectory() && !stat.isFile()) return 'notRegular';
      return new LintFiles(root, stat.isDirectory());
    } catch (error) {
      return unreadableBy(error).reason;
    }
  }

  /** What the files say about codes. */
  findings(): readonly FileDefinitions[] {
    if (this.isFolder) return this.walk(discoverJob);
    const found = this.readOnly((uri, text) => readDefinitions(uri, text));
    return found === undefined ? [] : [found];
  }

  /** Visits the source code of services, in which constants are used. */
  visitServices(visit: (uri: string, text: string) => void): void {
    if (!this.isFolder) this.readOnly(visit);
    else this.walk(servicesJob(visit));
  }

  /** The path of a file within the folder. */
  relative(uri: string): string {
    return this.isFolder ? path.relative(this.root, fileURLToPath(uri)) : '';
  }

  /** Whether all of a project is read, so that what is not found there is nowhere. */
  get isWhole(): boolean {
    if (!this.isFolder || this.skipped.some(({ reason }) => hides.has(reason))) return false;
    if (holdsOneOf(this.root, ['.git', 'settings.gradle', 'settings.gradle.kts'])) return true;
    for (let folder = path.dirname(this.root); ; folder = path.dirname(folder)) {
      if (holdsOneOf(folder, ['.git', 'settings.gradle', 'settings.gradle.kts', 'pom.xml'])) return false;
      if (folder === path.dirname(folder)) return true;
    }
  }

  private walk<Found>(job: WalkJob<Found>): Found[] {
    const { found, skipped } = walkFolder(job, { folder: this.root, include: [], exclude: [], nested: [] });
    for (const passed of skipped) {
      const isKnown = this.skipped.some(({ file, reason }) => file === passed.file && reason === passed.reason);
      if (!isKnown) this.skipped.push(passed);
    }
    return found;
  }

  private readOnly<Made>(make: (uri: string, text: string) => Made): Made | undefined {
    const uri = pathToFileURL(this.root).href;
    const text = readTextFile(this.root, largestSource);
    if (!(text instanceof Unreadable)) return make(uri, text);
    if (!this.skipped.some(({ file }) => file === uri)) this.skipped.push({ file: uri, reason: text.reason });
    return undefined;
  }
}

/** What was passed over for these reasons may use anything. */
const hides: ReadonlySet<SkipReason> = new Set(['tooLarge', 'tooDeep', 'tooMany', 'unreadable', 'remote']);

function holdsOneOf(folder: string, names: readonly string[]): boolean {
  return names.some((name) => existsSync(path.join(folder, name)));
}

function servicesJob(visit: (uri: string, text: string) => void): WalkJob<undefined> {
  return {
    isWanted: (name) => /\.(?:java|kts?|groovy|scala)$/.test(name),
    select: (_bytes, pieces) => new Set(pieces),
    read: (uri, bytes) => {
      visit(uri, decodeText(bytes));
      return undefined;
    },
    reports: (reason) => hides.has(reason),
  };
}
