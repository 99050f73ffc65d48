import path from 'node:path';
import type { Ignore } from 'ignore';
import type { SkipReason } from '../../core/catalog';
import { keptFor } from '../../core/text';
import { readTextFile, Unreadable } from '../read/textFile';

/** In bytes. */
const maxSize = 1024 * 1024;

/** One `.gitignore`. `folder` is an absolute path. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/** Lines with more wildcards are left out: matching a name takes time that grows exponentially with their number. */
const maxStars = 4;

const ignorecase = process.platform === 'win32';

interface Rules {
  /** Created on first use, because it compiles every line. */
  library(): Ignore;
  /** False for names that no line can match. These are nearly all names, and the library takes a hundred times as long. */
  mayMatch(name: string): boolean;
}

/**
 * True if git would ignore the path. `files` go from the outermost to the innermost; the last one with a matching line
 * decides. The caller has checked the folders around the path.
 */
export function isIgnored(files: readonly IgnoreFile[], file: string, isFolder: boolean): boolean {
  if (files.length === 0) return false;
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  for (let at = files.length - 1; at >= 0; at--) {
    const rules = files[at];
    if (rules === undefined) continue;
    const { library, mayMatch } = rulesOf(rules);
    if (!mayMatch(name)) continue;
    const relative = file.slice(rules.folder.length + 1).replaceAll('\\', '/');
    const { ignored, unignored } = library().test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Adds the `.gitignore` of a folder, if it has one, to the ones of the folders around it. */
export function withIgnoreFile(
  folder: string,
  around: readonly IgnoreFile[],
  skip: (file: string, reason: SkipReason) => void = () => undefined,
): readonly IgnoreFile[] {
  const file = folder.endsWith(path.sep) ? `${folder}.gitignore` : `${folder}${path.sep}.gitignore`;
  const text = readTextFile(file, maxSize);
  if (text instanceof Unreadable) {
    if (text.reason !== 'missing') skip(file, text.reason);
    return around;
  }
  if (text.split('\n').some(isCostly)) skip(file, 'ignoreRule');
  return [...around, { folder, text }];
}

const rulesOf = keptFor(({ text }: IgnoreFile): Rules => {
  const lines = text.split(/\r?\n/).filter((line) => !isCostly(line));
  let made: Ignore | undefined;
  const library = (): Ignore => {
    const ignore: typeof import('ignore') = require('ignore');
    made ??= ignore({ ignorecase }).add(lines);
    return made;
  };
  return { library, mayMatch: lastParts(lines) };
});

/** Recognizes names that may be the last part of a path that some line matches; no line matches what lies further below. */
function lastParts(lines: readonly string[]): (name: string) => boolean {
  const fold = (text: string) => (ignorecase ? text.toLowerCase() : text);
  const [names, endings] = [new Set<string>(), new Set<string>()];
  for (const line of lines) {
    const bare = fold(line.trimEnd().replace(/^!/, '').replace(/\/$/, ''));
    const last = bare.slice(bare.lastIndexOf('/') + 1);
    if (bare === '' || bare.startsWith('#')) continue;
    const ending = last.startsWith('*') ? last.slice(1) : undefined;
    if (/[*?[\]\\]/.test(ending ?? last)) return () => true;
    if (ending === undefined) names.add(last);
    else endings.add(ending);
  }
  const tails = [...endings];
  return (name) => names.has(fold(name)) || tails.some((tail) => fold(name).endsWith(tail));
}

function isCostly(line: string): boolean {
  return line.length > 1000 || (!line.startsWith('#') && (line.match(/\*+/g)?.length ?? 0) > maxStars);
}
