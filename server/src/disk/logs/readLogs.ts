import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileResult } from '../../core/logs';
import type { Language } from '../../core/text';
import type { TextEncoding } from '../read/textEncoding';
import { HeapLimit } from './bytes/heapLimit';
import { minParts, type ReadParts, type ReadRules, readLog } from './bytes/readLog';
import { readStream } from './bytes/readStream';
import { type ByteTarget, TextTarget } from './bytes/textTarget';
import { type FoundLogs, findLogs, type LogFile, standardInput } from './files/logFiles';
import type { ByteEncoding } from './lines/lineText';
import { logReason } from './reasons';

/** What to read. */
export interface LogReadRequest {
  /** Files, folders, globs, or `-` for standard input. */
  readonly paths: readonly string[];
  /** What the paths name, if it is known. */
  readonly found?: FoundLogs | undefined;
  /** That of texts without a byte order mark; undefined to judge by their content. */
  readonly encoding?: TextEncoding | undefined;
  /** Links to files outside of these folders, which are given without links, are skipped. Undefined to follow all. */
  readonly within?: readonly string[] | undefined;
  /** How large files are together that two threads share, in bytes; other ones only in tests. */
  readonly sharedFrom?: number | undefined;
  /** Of the reasons why a file was not read. */
  readonly language: Language;
}

/** How far a scan has come. */
export interface LogScanProgress {
  readonly bytes: number;
  /** Of all files as they were found. Standard input adds what has arrived. */
  readonly totalBytes: number;
  readonly files: number;
  readonly path: string;
}

export interface LogScanHooks {
  readonly signal?: AbortSignal | undefined;
  readonly input?: AsyncIterable<Uint8Array | string> | undefined;
  onProgress?(progress: LogScanProgress): void;
}

/** What is done with the bytes of the files, one after the other. */
export interface LogReader {
  /** Returns where the bytes of the next file go. The encoding of its text is given before the first bytes. `previous`: see `LogFile`. */
  begin(path: string, previous?: string): { readonly target: ByteTarget; setEncoding(encoding: ByteEncoding): void };
  /** How large files are read, if not as a whole; see `ReadRules`. */
  readonly readParts?: (pause: (bytes: number) => Promise<boolean>) => ReadParts;
  /** Reads files in another thread, too. */
  readonly share?: ShareFiles;
  /** The file is read. */
  end?(result: FileResult): void;
}

/**
 * Begins to read files that it takes from a list by `next`, while others do the same. Returns a function to be called when no file is
 * left, which returns what became of those that it has taken, by their places in the list.
 */
export type ShareFiles = (
  files: readonly LogFile[],
  next: Int32Array,
  pause: (bytes: number) => Promise<boolean>,
) => () => Promise<readonly (readonly [index: number, result: FileResult])[]>;

/** Files that are not larger together, in bytes, are read by one thread: another one takes some 300 ms to begin. */
const minShared = 128 * 1024 * 1024;

/** How long bytes are read before others have their turn, in ms: half of what a person waits for a key. */
const slice = 40;

/** Reads all files of a request. Never rejects because of what is on the disk. */
export async function readLogs(
  {
    paths,
    encoding,
    within,
    language,
    sharedFrom = minShared,
    found = findLogs(paths, language, within),
  }: LogReadRequest,
  reader: LogReader,
  hooks: LogScanHooks,
): Promise<FileResult[]> {
  const { files, skipped } = found;
  const results: FileResult[] = [...skipped];
  let totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  let [bytes, done, last] = [0, 0, performance.now()];
  let current = '';
  const heap = new HeapLimit();
  const pause = async (more: number): Promise<boolean> => {
    bytes += more;
    heap.read(more);
    if (performance.now() - last > slice) {
      hooks.onProgress?.({ bytes, totalBytes, files: done, path: current });
      await nextTurn();
      last = performance.now();
    }
    return hooks.signal?.aborted !== true;
  };
  const read = async (file: LogFile): Promise<FileResult> => {
    current = file.path;
    if (hooks.signal?.aborted) return cancelled(file, language);
    const rules = { language, encoding, pause, readParts: reader.readParts?.(pause) };
    const result =
      file.path === standardInput
        ? await readInput(hooks.input, targetOf(file, reader, encoding), language, pause)
        : await readFile(file, reader, rules);
    if (file.path === standardInput) totalBytes += result.bytes;
    end(result);
    await pause(0);
    return result;
  };
  const end = (result: FileResult): void => {
    reader.end?.(result);
    done++;
    heap.readFile();
  };
  const known = new Map<LogFile, FileResult>();
  const shared = reader.share === undefined ? [] : sharedOf(files, sharedFrom);
  if (shared.length > 0) {
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const others = reader.share?.(shared, next, pause);
    for (const [, file] of taken(shared, next)) known.set(file, await read(file));
    // Those of a cancelled thread are not read.
    for (const [index, result] of hooks.signal?.aborted ? [] : ((await others?.()) ?? [])) {
      const file = shared[index];
      if (file) known.set(file, result);
      end(result);
    }
    for (const file of shared) if (!known.has(file)) known.set(file, cancelled(file, language));
  }
  for (const file of files) results.push(known.get(file) ?? (await read(file)));
  return results;
}

/** Takes the next file of a list again and again, while others take files of it, too. */
export function* taken<T>(files: readonly T[], next: Int32Array): Generator<readonly [index: number, file: T]> {
  for (let index = Atomics.add(next, 0, 1); index < files.length; index = Atomics.add(next, 0, 1)) {
    yield [index, files[index] as T];
  }
}

/** The files that two threads read, each file as a whole: none if they are read soon. */
function sharedOf(files: readonly LogFile[], from: number): LogFile[] {
  const shared = files.filter(({ path, size }) => path !== standardInput && size < minParts);
  return shared.reduce((sum, { size }) => sum + size, 0) < from ? [] : shared;
}

function cancelled({ path }: LogFile, language: Language): FileResult {
  return { path, status: 'skipped', bytes: 0, reason: logReason('cancelled', language) };
}

interface FileRules extends Pick<ReadRules, 'language' | 'pause' | 'readParts'> {
  readonly encoding: TextEncoding | undefined;
}

/** Reads one file that is not standard input. */
export function readFile(
  file: Pick<LogFile, 'path' | 'named' | 'previous'> & { readonly inode?: number | undefined },
  reader: LogReader,
  { language, encoding, pause, readParts }: FileRules,
): Promise<FileResult> {
  return readLog(file.path, targetOf(file, reader, encoding), {
    language,
    pause,
    inode: file.inode,
    skipsBinary: !file.named,
    readParts: encoding?.startsWith('utf-16') ? undefined : readParts,
  });
}

function targetOf(
  { path, previous }: Pick<LogFile, 'path' | 'previous'>,
  reader: LogReader,
  encoding: TextEncoding | undefined,
): TextTarget {
  const { target, setEncoding } = reader.begin(path, previous);
  return new TextTarget(target, encoding, setEncoding);
}

async function readInput(
  input: LogScanHooks['input'],
  target: ByteTarget,
  language: Language,
  pause: (bytes: number) => Promise<boolean>,
): Promise<FileResult> {
  let bytes = 0;
  const problem = await readStream(bytesOf(input ?? []), target, (more) => {
    bytes += more;
    return pause(more);
  });
  target.finish();
  const path = standardInput;
  if (problem === undefined) return { path, status: 'complete', bytes };
  return {
    path,
    status: problem.status,
    bytes,
    reason: logReason(problem.reason, language, problem.amounts),
  };
}

async function* bytesOf(input: AsyncIterable<Uint8Array | string> | readonly never[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
}

const encoder = new TextEncoder();
