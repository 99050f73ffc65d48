import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LintFinding, LintPlace } from '../../core/checks/definitions';

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
  const relative = path.relative(folder, fileURLToPath(uri));
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? undefined : relative;
}
