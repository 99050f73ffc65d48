import type { Ignore } from 'ignore';

/** One `.gitignore`. `folder` is an absolute path. Plain data: tasks carry it from thread to thread. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/**
 * Lines with more wildcards than this are left out: matching a name takes time that grows with their number as an
 * exponent, and nobody writes them.
 */
const mostStars = 4;

const compiled = new WeakMap<IgnoreFile, Ignore>();

/**
 * Whether git would ignore the path. `files` from the outermost to the innermost, of which the last one that says
 * something counts. The folders the path lies in must have been asked about before.
 */
export function isIgnored(files: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  for (let at = files.length - 1; at >= 0; at--) {
    const file = files[at];
    if (file === undefined) continue;
    const relative = path.slice(file.folder.length + 1).replaceAll('\\', '/');
    const { ignored, unignored } = rulesOf(file).test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** True where a line of the file is not heeded. */
export function hasCostlyLine(text: string): boolean {
  return text.split('\n').some(isCostly);
}

function rulesOf(file: IgnoreFile): Ignore {
  const known = compiled.get(file);
  if (known) return known;
  const lines = file.text.split(/\r?\n/).filter((line) => !isCostly(line));
  const ignore: typeof import('ignore') = require('ignore');
  const rules = ignore({ ignorecase: process.platform === 'win32' }).add(lines);
  compiled.set(file, rules);
  return rules;
}

function isCostly(line: string): boolean {
  return line.length > 1000 || (!line.startsWith('#') && (line.match(/\*+/g)?.length ?? 0) > mostStars);
}
