import { decoded } from './uriText';

/** The last part of a path or of a URI, as people read it. */
export function baseName(path: string): string {
  return decoded(path.slice(lastSlash(path) + 1));
}

/** The name of the folder that a file is in; empty where none is told. */
export function folderName(path: string): string {
  const slash = lastSlash(path);
  return slash <= 0 ? '' : baseName(path.slice(0, slash));
}

/** All before the last part, its slash among it. */
export function folderOf(path: string): string {
  return path.slice(0, lastSlash(path) + 1);
}

function lastSlash(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
}

const testFolders: ReadonlySet<string> = new Set(['test', 'tests', '__tests__', 'testdata', 'testfixtures']);

/** Whether a file serves tests: `src/test/…`, `job_test.go`, `test_job.py`, `job.spec.ts`, `JobTest.java`. */
export function isTestPath(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = parts.pop() ?? '';
  if (parts.some((part) => testFolders.has(part.toLowerCase()))) return true;
  return /^test_|_test\.|[.-](?:test|spec)\.|[a-z]Tests?\./.test(name);
}
