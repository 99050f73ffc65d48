import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Skipped, SkipReason } from '../../core/catalog';
import { type FileDefinitions, readDefinitions } from '../../core/catalog/sources/workspace';
import { isService } from '../../core/checks/definitions';
import { lineStarts } from '../../core/text';
import { isMarkedUtf16, maxSourceSize, readDecoded, Unreadable, unreadableBy } from '../../disk/read';
import { discoverWith, type WalkJob, walkFolder } from '../../disk/walk';
import type { TextInput } from '../shell/input';

/** The source code that is checked: a folder, or one file of it. Blocks while it reads. */
export class LintFiles {
  readonly skipped: Skipped[] = [];
  /** URIs of the source code of services, in which constants are used. */
  private services: readonly string[] = [];

  private constructor(
    private readonly root: string,
    private readonly isFolder: boolean,
    private readonly input: TextInput,
  ) {}

  /** Returns the reason if `place` is neither a folder nor a file that can be opened. */
  static open(place: string, input: TextInput): LintFiles | SkipReason {
    try {
      const root = path.resolve(place);
      const stat = statSync(root);
      if (!stat.isDirectory() && !stat.isFile()) return 'notRegular';
      return new LintFiles(root, stat.isDirectory(), input);
    } catch (error) {
      return unreadableBy(error).reason;
    }
  }

  /** Walks the folder once: reads what files define, and remembers the source code of services. */
  definitions(): readonly FileDefinitions[] {
    if (!this.isFolder) {
      const uri = pathToFileURL(this.root).href;
      this.services = [uri];
      const text = this.readText(uri);
      const definitions = text === undefined ? undefined : readDefinitions(uri, text);
      return definitions === undefined ? [] : [definitions];
    }
    const services: string[] = [];
    const { found, skipped } = walkFolder(lintJob(services, this.input), {
      folder: this.root,
      include: [],
      exclude: [],
      nested: [],
    });
    this.services = services;
    this.skipped.push(...skipped);
    return found;
  }

  /** Visits the source code of services; `definitions` has to be called first. */
  visitServices(visit: (uri: string, text: string) => void): void {
    for (const uri of this.services) {
      const text = this.readText(uri);
      if (text !== undefined) visit(uri, text);
    }
  }

  /** Returns what gives a line of a file that has been read, counted from 1; files are read once more, one at a time. */
  lines(): (uri: string, line: number) => string {
    let known = { uri: '', starts: [] as readonly number[], text: '' };
    return (uri, line) => {
      if (known.uri !== uri) {
        const text = this.readText(uri) ?? '';
        known = { uri, text, starts: [0, ...lineStarts(text)] };
      }
      return known.text.slice(known.starts[line - 1] ?? known.text.length, known.starts[line]).replace(/[\r\n]+$/, '');
    };
  }

  /** The path of a file within the folder. */
  relative(uri: string): string {
    return this.isFolder ? path.relative(this.root, fileURLToPath(uri)) : '';
  }

  /** True if a whole project is read: a name that is not found in it is not used. */
  get isWhole(): boolean {
    if (!this.isFolder || this.skipped.some(({ reason }) => hidesUses.has(reason))) return false;
    if (holdsOneOf(this.root, ['.git', 'settings.gradle', 'settings.gradle.kts'])) return true;
    for (let folder = path.dirname(this.root); ; folder = path.dirname(folder)) {
      if (holdsOneOf(folder, ['.git', 'settings.gradle', 'settings.gradle.kts', 'pom.xml'])) return false;
      if (folder === path.dirname(folder)) return true;
    }
  }

  private readText(uri: string): string | undefined {
    const file = fileURLToPath(uri);
    const decoded = readDecoded(file, maxSourceSize, this.input.encoding);
    if (!(decoded instanceof Unreadable)) return this.input.taken(file, decoded);
    if (!this.skipped.some((known) => known.file === uri)) this.skipped.push({ file: uri, reason: decoded.reason });
    return undefined;
  }
}

/** Files skipped for these reasons may use any constant. */
const hidesUses: ReadonlySet<SkipReason> = new Set(['tooLarge', 'tooDeep', 'tooMany', 'unreadable', 'remote']);

function holdsOneOf(folder: string, names: readonly string[]): boolean {
  return names.some((name) => existsSync(path.join(folder, name)));
}

/** Finds what files define, and adds the URIs of the source code of services to `services`. */
function lintJob(services: string[], input: TextInput): WalkJob<FileDefinitions> {
  const discoverJob = discoverWith((uri, bytes) => input.textOf(fileURLToPath(uri), bytes));
  return {
    ...discoverJob,
    select(bytes, pieces) {
      const selected = new Set(discoverJob.select(bytes, pieces));
      for (const piece of pieces) if (isService(piece.path)) selected.add(piece);
      return selected;
    },
    read(uri, bytes) {
      if (!isService(uri)) return discoverJob.read(uri, bytes);
      services.push(uri);
      const piece = { path: uri, start: 0, end: bytes.length };
      const mayDefine = isMarkedUtf16(bytes) || discoverJob.select(bytes, [piece]).size > 0;
      return mayDefine ? discoverJob.read(uri, bytes) : undefined;
    },
  };
}
