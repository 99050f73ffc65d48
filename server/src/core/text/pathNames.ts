/** Returns the last part of a path or a URI, decoded. */
export function baseName(path: string): string {
  return decoded(path.slice(lastSlash(path) + 1));
}

/** Returns the name of the folder that contains a file; empty if the path has none. */
export function folderName(path: string): string {
  const slash = lastSlash(path);
  return slash <= 0 ? '' : baseName(path.slice(0, slash));
}

/** Returns the path up to its last part, with the slash. */
export function folderOf(path: string): string {
  return path.slice(0, lastSlash(path) + 1);
}

function lastSlash(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
}

const testFolders: ReadonlySet<string> = new Set(['test', 'tests', '__tests__', 'testdata', 'testfixtures']);

/** True for a file of tests: `src/test/…`, `job_test.go`, `test_job.py`, `job.spec.ts`, `JobTest.java`. */
export function isTestPath(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = parts.pop() ?? '';
  if (parts.some((part) => testFolders.has(part.toLowerCase()))) return true;
  return /^test_|_test\.|[.-](?:test|spec)\.|[a-z]Tests?\./.test(name);
}

/** Returns a URI, or a part of one, without percent escapes; unchanged if its escapes are malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
