import { folderOf, isTestPath } from '../../../text/pathNames';
import type { FileFindings } from './fileFindings';

export interface OrderedFile {
  readonly file: FileFindings;
  /** Whether it serves tests, by its path below the folder that all the files share. */
  readonly isTest: boolean;
}

/** The files by their paths, those that serve tests last. */
export function inOrder(findings: Iterable<FileFindings>): readonly OrderedFile[] {
  const files = [...findings].sort((a, b) => compare(a.uri, b.uri));
  const shared = sharedFolder(files).length;
  const ordered = files.map((file) => ({ file, isTest: isTestPath(file.uri.slice(shared)) }));
  return [...ordered.filter(({ isTest }) => !isTest), ...ordered.filter(({ isTest }) => isTest)];
}

/** By units, not by the rules of a language: the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The folder that holds all of the sorted files. Somebody's home may be called `test`. */
function sharedFolder(files: readonly FileFindings[]): string {
  const first = files.at(0)?.uri ?? '';
  const last = files.at(-1)?.uri ?? '';
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return folderOf(first.slice(0, length));
}
