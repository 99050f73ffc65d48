import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LintFinding, LintPlace } from '../../core/checks/definitions';
import { visibleText } from '../../core/text';

/** A finding of any command in one language, as reports for CI show it. */
export interface ReportedFinding extends Pick<LintFinding, 'level' | 'column' | 'length' | 'related'>, LintPlace {
  /** The id of its rule. */
  readonly rule: string;
  readonly message: string;
  /** What a program may want to know beside the message. */
  readonly properties?: Readonly<Record<string, string | number>>;
}

/** The path of a file from `folder`, with `/` on every system; outside of it the whole path. */
export function shownPath(uri: string, folder: string = process.cwd()): string {
  return (relativePath(uri, folder) ?? fileURLToPath(uri)).replaceAll(path.sep, '/');
}

/** The path of a file from `folder`; undefined if it is outside of it. */
export function relativePath(uri: string, folder: string = process.cwd()): string | undefined {
  return pathWithin(fileURLToPath(uri), folder) || undefined;
}

/** The path of a file from `folder`, empty for the folder itself; undefined outside of it. */
export function pathWithin(file: string, folder: string): string | undefined {
  const relative = path.relative(folder, file);
  // A name may begin with two dots, as `..data` where Kubernetes mounts files.
  const isAbove = relative === '..' || relative.startsWith(`..${path.sep}`);
  return isAbove || path.isAbsolute(relative) ? undefined : relative;
}

/** A path at the beginning of a line, visible. What GitHub takes for a workflow command there begins with `./`. */
export function leadingPath(text: string): string {
  return visibleText(/^\s*(?:::|##\[)/.test(text) ? `./${text}` : text);
}
