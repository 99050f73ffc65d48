import type { WorkspaceFiles } from '../catalogs';
import type { Feature } from '../contract';
import type { BuiltIn } from '../core/catalog';

/** What differs by platform; the entries choose it. */
export interface ServerRuntime {
  /** Reads the built-in catalog; called once, right after the answer to `initialize`. */
  readonly builtIn: () => BuiltIn;
  /**
   * Loads what reads the disk; without it nothing of the workspace is read. Called once, after the first answer, with the
   * path of ripgrep if the client sent one, and the workspace folders, in which no program may lie.
   */
  readonly files?: (ripgrep: string | undefined, folders: () => readonly string[]) => Promise<WorkspaceFiles>;
  /**
   * Maximum time that a request waits for the workspace and the catalogs to be read, or searches the disk unasked, in ms; two
   * seconds by default. Tests wait longer, because other programs may keep the processor busy.
   */
  readonly maxWait?: number;
  /** What the server can do; everything by default. */
  readonly features?: readonly Feature[];
}
