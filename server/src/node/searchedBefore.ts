import path from 'node:path';
import { Passed, readTextFile } from './textFile';
import type { WalkRules } from './walker';

/** Links are not followed, so only a folder mounted into itself leads back; it is soon this deep. */
export const loopsFrom = 16;

/** What another program has searched, so that a walk after it need only name what was passed over. Plain data. */
export interface SearchedBefore {
  /** Folders below this depth were left out; what lies in the outermost folder has the depth 1. */
  readonly depth: number;
  /** Folders that were left out: their names, or behind a slash their paths from the outermost folder. */
  readonly leftOut: readonly string[];
}

/** Each is matched against every name. */
const mostLeftOut = 100;
/** In bytes. */
const largestIgnoreFile = 64 * 1024;

/**
 * Folders that are hardly ever read: those that the rules or the outermost `.gitignore` plainly name. It is a guess, as
 * another line may take one back: the walk reads those that were left out and should not have been.
 */
export function likelyLeftOut({ folder, exclude, nested }: WalkRules): string[] {
  const text = readTextFile(path.join(folder, '.gitignore'), largestIgnoreFile);
  const ignored = text instanceof Passed ? [] : text.split('\n');
  const inner = nested.map((one) => `/${path.relative(folder, one).replaceAll('\\', '/')}`);
  const lines = [...inner, ...exclude, ...ignored].map((line) => line.trim().replace(/\/$/, ''));
  return lines.filter((line) => /^(?:\w[\w.-]*|(?:\/\w[\w.-]*)+)$/.test(line)).slice(0, mostLeftOut);
}
