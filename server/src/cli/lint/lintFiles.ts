import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hidesContent, type Skipped, type SkipReason } from '../../core/catalog';
import { type FileDefinitions, readDefinitions } from '../../core/catalog/sources/workspace';
import { isService } from '../../core/checks/definitions';
import { lineStarts } from '../../core/text';
import { isWide, maxSourceSize, readDecoded, Unreadable, unreadableBy } from '../../disk/read';
import { discoverJob, type WalkJob, walkFolder } from '../../disk/walk';
import type { TextInput } from '../shell/input';

/** The source code that is checked: a folder, or one file of it. Blocks while it reads. */
export class LintFiles {
  private readonly skippedFiles = new Map<string, Skipped>();
  /** URIs of the source code of services, in which constants are used. */
  private readonly services: string[] = [];
  /** The texts of services, and of other files that define something, so that each file is read and decoded once. */
  private readonly texts = new Map<string, string>();
  /** How many more UTF-16 units are kept. */
  private room = maxKept;

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

  /** Walks the folder once: reads what files define, and keeps the texts that are needed afterwards. */
  definitions(): readonly FileDefinitions[] {
    if (!this.isFolder) {
      const uri = pathToFileURL(this.root).href;
      this.services.push(uri);
      const text = this.textOf(uri);
      if (text === undefined) return [];
      this.keep(uri, text);
      const definitions = readDefinitions(uri, text);
      return definitions === undefined ? [] : [definitions];
    }
    const rules = { folder: this.root, include: [], exclude: [], nested: [] };
    const { found, skipped } = walkFolder(this.walkJob(), rules);
    for (const one of skipped) this.skippedFiles.set(one.file, one);
    return found;
  }

  /** Visits the source code of services; `definitions` has to be called first. */
  visitServices(visit: (uri: string, text: string) => void): void {
    for (const uri of this.services) {
      const text = this.textOf(uri);
      if (text !== undefined) visit(uri, text);
    }
  }

  /** Returns what gives a line of a file that has been read, counted from 1. */
  lines(): (uri: string, line: number) => string {
    let known = { uri: '', starts: [] as readonly number[], text: '' };
    return (uri, line) => {
      if (known.uri !== uri) {
        const text = this.textOf(uri) ?? '';
        known = { uri, text, starts: [0, ...lineStarts(text)] };
      }
      return known.text
        .slice(known.starts[line - 1] ?? known.text.length, known.starts[line])
        .replace(/\r?\n$|\r$/, '');
    };
  }

  get skipped(): readonly Skipped[] {
    return [...this.skippedFiles.values()];
  }

  /** The path of a file within the folder. */
  relative(uri: string): string {
    return this.isFolder ? path.relative(this.root, fileURLToPath(uri)) : '';
  }

  /** True if a whole project is read: a name that is not found in it is not used. */
  get isWhole(): boolean {
    if (!this.isFolder || this.skipped.some(({ reason }) => hidesContent.has(reason))) return false;
    if (holdsOneOf(this.root, ['.git', 'settings.gradle', 'settings.gradle.kts'])) return true;
    for (let folder = path.dirname(this.root); ; folder = path.dirname(folder)) {
      if (holdsOneOf(folder, ['.git', 'settings.gradle', 'settings.gradle.kts', 'pom.xml'])) return false;
      if (folder === path.dirname(folder)) return true;
    }
  }

  /** The text of a file; read once more if the kept texts would have become too large. */
  textOf(uri: string): string | undefined {
    const kept = this.texts.get(uri);
    if (kept !== undefined) return kept;
    const file = fileURLToPath(uri);
    const decoded = readDecoded(file, maxSourceSize, this.input.encoding);
    if (!(decoded instanceof Unreadable)) return this.input.taken(file, decoded);
    if (!this.skippedFiles.has(uri)) this.skippedFiles.set(uri, { file: uri, reason: decoded.reason });
    return undefined;
  }

  private keep(uri: string, text: string): void {
    if (text.length > this.room) return;
    this.room -= text.length;
    this.texts.set(uri, text);
  }

  /** Finds what files define, and the source code of services. */
  private walkJob(): WalkJob<FileDefinitions> {
    const read = (uri: string, bytes: Uint8Array): FileDefinitions | undefined => {
      const text = this.input.textOf(fileURLToPath(uri), bytes);
      const definitions = mayDefine(uri, bytes) ? readDefinitions(uri, text) : undefined;
      if (isService(uri)) this.services.push(uri);
      if (isService(uri) || definitions !== undefined) this.keep(uri, text);
      return definitions;
    };
    return {
      ...discoverJob,
      select(bytes, pieces) {
        const selected = new Set(discoverJob.select(bytes, pieces));
        for (const piece of pieces) if (isService(piece.path)) selected.add(piece);
        return selected;
      },
      read,
    };
  }
}

/** Maximum length of the texts that are kept, in UTF-16 units: several times the source code of JOB. */
const maxKept = 256 * 1024 * 1024;

/** True if the file was not selected only because it is the source code of a service. */
function mayDefine(uri: string, bytes: Uint8Array): boolean {
  if (!isService(uri) || isWide(bytes)) return true;
  return discoverJob.select(bytes, [{ path: uri, start: 0, end: bytes.length }]).size > 0;
}

function holdsOneOf(folder: string, names: readonly string[]): boolean {
  return names.some((name) => existsSync(path.join(folder, name)));
}
