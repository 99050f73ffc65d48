import { statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderBatch, FolderRules, FolderSearch, FoundText, Reread, Searched, WorkspaceFiles } from '../catalogs';
import type { Skipped } from '../core/catalog';
import { append, definitionExtensions } from '../core/text';
import { CustomParts } from './read/joinedParts';
import { builtThread, ReadingThreads } from './readingThread';
import { listFiles, programOutside } from './ripgrep';
import { type FileCount, FileCounts } from './walk/fileCount';
import { ListedReader } from './walk/namedFiles';
import type { SearchedBefore, WalkRules } from './walk/walker';

/** Found files are visited for this long at a time, in ms; then other requests have their turn. */
const slice = 5;

interface DiskOptions {
  /** The path of ripgrep, if there is one. */
  readonly ripgrep?: string | undefined;
  /** The workspace folders. Nothing that lies in them runs. */
  readonly folders?: () => readonly string[];
  /** What the reading threads run. */
  readonly script?: string | undefined;
}

/** The disk for the server on Node. */
export function filesOfDisk({ ripgrep, folders = () => [], script = builtThread }: DiskOptions = {}): WorkspaceFiles {
  const threads = new ReadingThreads(script);
  const counts = new FileCounts();
  return {
    definitionExtensions,
    canonical: (uri) => (uri.startsWith('file:') ? (uriOf(pathOf(uri)) ?? uri) : uri),
    discover: async (folderRules, found, stop) => {
      const rules = walkRules(folderRules);
      if (rules === undefined || stop.aborted) return;
      const closed = [rules.folder, ...folders().flatMap((uri) => pathOf(uri) ?? [])];
      const program = ripgrep === undefined ? undefined : programOutside(ripgrep, closed);
      const count = counts.begin(folderRules.folder, folders());
      const listed = program === undefined ? nothing : await readListed(program, { rules, found, stop, count });
      await threads.read({ kind: 'discover', rules, ...listed, count }, found, stop);
    },
    reread: async (folderRules, uris) => {
      const rules = walkRules(folderRules);
      let result: Reread = { found: [], skipped: [], read: 0, gone: [] };
      if (rules === undefined) return result;
      const files = uris.flatMap((uri) => pathOf(uri) ?? []);
      const take = (reread: Reread) => {
        result = reread;
      };
      await threads.read({ kind: 'reread', rules, files }, take);
      return result;
    },
    search: (request, visit, stop) => search(threads, request, visit, stop),
    readCustom: async ({ folder, folders, ...request }, families) => {
      const parts = new CustomParts();
      const inPaths = {
        ...request,
        folder: folder === undefined ? undefined : pathOf(folder),
        folders: folders.flatMap((uri) => pathOf(uri) ?? []),
      };
      await threads.read({ kind: 'custom', request: inPaths, families }, (part) => parts.take(part));
      return parts.whole;
    },
    logs: async () => (await import('./logs')).editorLogs({ pathOf, uriOf: (path) => pathToFileURL(path).href }),
  };
}

/** Without ripgrep. */
export const nodeFiles = filesOfDisk();

/** Maximum size of a listed file that is read on this thread, and of all of them, in bytes: about 5 ms, and 50 ms. */
const [maxListedFile, maxListed] = [128 * 1024, 1024 * 1024];

interface ListedReading {
  readonly rules: WalkRules;
  readonly found: (batch: FolderBatch) => void;
  readonly stop: AbortSignal;
  readonly count: FileCount;
}

/** What ripgrep leaves to the thread. */
interface ListedRest {
  /** What it has searched; undefined if it failed, so that the thread walks through the whole folder. */
  readonly searched: SearchedBefore | undefined;
  /** Large files, and what is more than a few. */
  readonly listed: readonly string[];
  /** Files that declare what is called with codes. */
  readonly callables: readonly string[];
}

const nothing: ListedRest = { searched: undefined, listed: [], callables: [] };

/**
 * Reads the few files that ripgrep lists, on this thread: while ripgrep uses all cores, another thread would start so slowly
 * that all codes were known a third later.
 */
async function readListed(ripgrep: string, { rules, found, stop, count }: ListedReading): Promise<ListedRest> {
  const reader = new ListedReader(rules, found, count);
  const later: string[] = [];
  let room = maxListed;
  let searched: SearchedBefore | undefined;
  for await (const listed of listFiles(ripgrep, rules, 'codes', stop)) {
    for (const file of listed.files) {
      const size = sizeOf(file);
      if (size > maxListedFile || size > room) {
        later.push(file);
        continue;
      }
      room -= size;
      reader.read(file);
      // Hovers have their turn.
      await nextTurn();
      if (stop.aborted) return nothing;
    }
    ({ searched } = listed);
    if (searched === undefined) continue;
    const isComplete = later.length === 0;
    found({ found: [], skipped: [], read: listed.read ?? 0, ...(isComplete ? { complete: true } : {}) });
  }
  const callables: string[] = [];
  let isListed = false;
  if (searched === undefined) return nothing;
  for await (const listed of listFiles(ripgrep, rules, 'callables', stop)) {
    append(callables, listed.files);
    isListed = listed.searched !== undefined;
  }
  return isListed ? { searched, listed: later, callables } : nothing;
}

/** Zero for a file that cannot be read, which is found out on reading it. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** The thread finds and reads the files; it waits while they are visited, so that large logs do not wait in memory. */
async function search(
  threads: ReadingThreads,
  { folder, nested, texts, files }: FolderSearch,
  visit: (uri: string, text: string) => void | Promise<void>,
  stop: AbortSignal,
): Promise<Searched> {
  const rules = walkRules({ folder, nested, include: [], exclude: [] });
  if (rules === undefined || texts.length === 0) return { read: 0, skipped: [] };
  const skipped: Skipped[] = [];
  let filesRead = 0;
  const reading = new AbortController();
  const cancel = (): void => reading.abort();
  stop.addEventListener('abort', cancel);
  let visiting = Promise.resolve();
  try {
    const paths = files?.flatMap((uri) => pathOf(uri) ?? []);
    await threads.read(
      { kind: 'search', rules, texts, files: paths },
      (batch) => {
        filesRead += batch.read;
        for (const one of batch.skipped) skipped.push(one);
        visiting = visiting.then(() => visitEach(batch.found, visit, stop));
        visiting.catch(cancel);
        return visiting;
      },
      reading.signal,
    );
    await visiting;
  } finally {
    stop.removeEventListener('abort', cancel);
  }
  return { read: filesRead, skipped };
}

async function visitEach(
  files: readonly FoundText[],
  visit: (uri: string, text: string) => void | Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  let start = performance.now();
  for (const { uri, text } of files) {
    if (stop.aborted) return;
    await visit(uri, text);
    if (performance.now() - start < slice) continue;
    await nextTurn();
    start = performance.now();
  }
}

function walkRules({ folder, include, exclude, nested }: FolderRules): WalkRules | undefined {
  const path = pathOf(folder);
  return path === undefined
    ? undefined
    : { folder: path, include, exclude, nested: nested.flatMap((uri) => pathOf(uri) ?? []) };
}

/** Undefined if the URI names no file of this machine: another scheme, another host, an escaped slash. */
function pathOf(uri: string): string | undefined {
  try {
    const url = new URL(uri);
    if (url.protocol !== 'file:' || url.host !== '') return undefined;
    const path = fileURLToPath(url);
    return path.length > 1 && /[^:][\\/]$/.test(path) ? path.slice(0, -1) : path;
  } catch {
    return undefined;
  }
}

function uriOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : pathToFileURL(path).href;
}
