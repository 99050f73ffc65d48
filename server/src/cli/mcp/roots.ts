import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globHint, ToolError } from '../../core/answers/tools';
import { visibleText } from '../../core/text';
import { realPath } from '../../disk/read';
import { pathWithin } from '../shell/finding';

/**
 * The folders in which a client may have files read: those of `--root`, or else the working directory and the roots that the
 * client names.
 */
export class Roots {
  private known: Promise<readonly string[]> | undefined;

  /** `named`: the folders of `--root`. `ofClient`: the URIs of the client's roots; empty if it has none. */
  constructor(
    private readonly named: readonly string[],
    private readonly ofClient: () => Promise<readonly string[]>,
  ) {}

  /** Called when the client says that its roots have changed. */
  forget(): void {
    this.known = undefined;
  }

  /**
   * Returns the whole path of a file or folder, without links.
   * @throws ToolError if the file does not exist, or is outside the roots.
   */
  async allowed(requested: string): Promise<string> {
    const roots = await this.folders();
    if (roots.length === 0) {
      throw new ToolError(
        'This server may read no folder: its working directory is the home folder or the whole disk. Start it in a project, or with --root FOLDER.',
      );
    }
    const candidates = path.isAbsolute(requested) ? [requested] : roots.map((root) => path.join(root, requested));
    const found = candidates.flatMap((candidate) => realPath(candidate) ?? []);
    const allowed = found.find((file) => roots.some((root) => pathWithin(file, root) !== undefined));
    if (allowed !== undefined) return allowed;
    const folders = roots.map(visibleText).join(', ');
    // What lies outside is not said to exist or not.
    const lies = candidates.some((candidate) =>
      roots.some((root) => pathWithin(path.resolve(candidate), root) !== undefined),
    );
    throw new ToolError(
      lies && found.length === 0
        ? `${visibleText(requested)}: there is no such file or folder in ${folders}.${globHint(requested)}`
        : `${visibleText(requested)} lies outside of the folders that this server may read: ${folders}. Name a path in them, or have the server started with --root FOLDER.`,
    );
  }

  /** The whole paths of the folders, without links. */
  folders(): Promise<readonly string[]> {
    this.known ??= this.read().catch((error) => {
      // The client may answer the next time.
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private async read(): Promise<readonly string[]> {
    const real = (folders: readonly string[]) => folders.flatMap((folder) => realPath(path.resolve(folder)) ?? []);
    if (this.named.length > 0) return real(this.named);
    const ofClient = (await this.ofClient()).flatMap((uri) => filePath(uri) ?? []);
    // Some programs start the server in the root folder or the home folder. No person chose to open these.
    const here = real([process.cwd()]).filter((folder) => folder !== path.parse(folder).root && folder !== homedir());
    return [...new Set([...here, ...real(ofClient)])];
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Undefined for a URI that names no file of this machine. */
function filePath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
