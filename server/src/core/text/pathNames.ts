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

/** Returns a path or a URI without its extension. */
export function withoutExtension(path: string): string {
  return path.replace(/\.\w{1,8}$/, '');
}

/** True for a URI, false for a path. */
export function isUri(file: string): boolean {
  return /^[a-z][\w.+-]+:/i.test(file);
}

/** True if a path or a URI is below a folder, in any depth. Both are written alike, with `/`. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function lastSlash(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
}

/** `test`, `__mocks__`, `testFixtures`, `integrationTest`, `job-common-test`. */
const testFolder =
  /^(?:tests?|testing|__tests__|__mocks__|mocks?|__fixtures__|fixtures|e2e|test[-_]?(?:data|fixtures?|resources?|utils?|support))$|^[a-z]+(?:Test|IT)s?$|[a-z0-9][-_.]tests?$|^测试/;

/** True for a file of tests: `src/test/…`, `job_test.go`, `test_job.py`, `job.spec.ts`, `JobTest.java`. */
export function isTestPath(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = parts.pop() ?? '';
  if (parts.some((part) => testFolder.test(part) || testFolder.test(part.toLowerCase()))) return true;
  return /^test_|_(?:test|spec)\.|[.-](?:test|spec)\.|[a-z](?:Tests?|TestCase|IT)\.|^(?:Test|Mock)[A-Z]\w*\.(?:java|kt|scala|groovy)$/.test(
    name,
  );
}

const copyFolders: ReadonlySet<string> = new Set(
  `target build out dist output node_modules bower_components vendor third_party third-party thirdparty site-packages .gradle
  .history .trash backup backups bak old archive archives archived tmp temp copy copies doc docs
  sample samples example examples demo demos 备份 副本`.split(/\s+/),
);

/** `backend-old`, `src.bak`, `backup_2023`, `backend - Copy (2)`, `ErrorCode copy.java`, `源码备份`. */
const copyName =
  /^(?:backup|bak|old|copy)[-_. ]|[-_. ](?:bak|old|orig|copy)(?:[-_. ]?\(?\d{0,8}\)?)?(?:\.[a-z]{1,10})?$|(?:备份|副本)/i;

/**
 * True for a file that is made from sources, was put aside or is an example: in `target/`, `node_modules/`, `backup/`, `docs/`. `path` is
 * relative to the folder that a person has opened. Packages below `src/main` may have any name: `com.example.archive`.
 */
export function isCopyPath(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? '';
  const main = parts.findIndex((part, index) => part === 'main' && parts[index - 1] === 'src');
  const folders = parts.slice(0, main < 0 ? -1 : main);
  return (
    folders.some((part) => copyFolders.has(part.toLowerCase())) ||
    [...folders, name].some((part) => copyName.test(part))
  );
}

/** True for tests and copies, which define nothing for others. `path` as for `isCopyPath`. */
export function isAsidePath(path: string): boolean {
  return isTestPath(path) || isCopyPath(path);
}

/** Returns a URI, or a part of one, without percent escapes; unchanged if its escapes are malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
