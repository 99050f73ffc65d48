import path from 'node:path';
import { readTextFile, Unreadable } from './textFile';
import type { WalkRules } from './walkRules';

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
  const ignored = text instanceof Unreadable ? [] : text.split('\n');
  const inner = nested.map((one) => `/${path.relative(folder, one).replaceAll('\\', '/')}`);
  const lines = [...inner, ...exclude, ...ignored].map((line) => line.trim().replace(/\/$/, ''));
  return lines.filter((line) => /^(?:\w[\w.-]*|(?:\/\w[\w.-]*)+)$/.test(line)).slice(0, mostLeftOut);
}
