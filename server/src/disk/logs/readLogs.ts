import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileResult } from '../../core/logs';
import type { Language } from '../../core/text';
import type { TextEncoding } from '../read/textEncoding';
import { HeapLimit } from './bytes/heapLimit';
import { type ReadParts, readLog } from './bytes/readLog';
import { readStream } from './bytes/readStream';
import { type ByteTarget, TextTarget } from './bytes/textTarget';
import { type FoundLogs, findLogs, standardInput } from './files/logFiles';
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
  /** Of the reasons why a file was not read. */
  readonly language: Language;
}

/** How far a scan has come. */
export interface LogScanProgress {
  readonly bytes: number;
  /** Of all files as they were found. Standard input adds what has arrived. */
  readonly totalBytes: number;
  readonly files: number;
  readonly totalFiles: number;
  readonly path: string;
}

export interface LogScanHooks {
  readonly signal?: AbortSignal | undefined;
  readonly input?: AsyncIterable<Uint8Array | string> | undefined;
  onProgress?(progress: LogScanProgress): void;
}

/** What is done with the bytes of the files, one after the other. */
export interface LogReader {
  /** Returns where the bytes of the next file go. The encoding of its text is given before the first bytes. */
  begin(path: string): { readonly target: ByteTarget; setEncoding(encoding: ByteEncoding): void };
  /** How large files are read, if not as a whole; see `ReadRules`. */
  readonly readParts?: (pause: (bytes: number) => Promise<boolean>) => ReadParts;
  /** The file is read. */
  end?(result: FileResult): void;
}

/** How long bytes are read before others have their turn, in ms: half of what a person waits for a key. */
const slice = 40;

/** Reads all files of a request. Never rejects because of what is on the disk. */
export async function readLogs(
  { paths, encoding, within, language, found = findLogs(paths, language, within) }: LogReadRequest,
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
      hooks.onProgress?.({ bytes, totalBytes, files: done, totalFiles: files.length, path: current });
      await nextTurn();
      last = performance.now();
    }
    return hooks.signal?.aborted !== true;
  };
  for (const file of files) {
    current = file.path;
    if (hooks.signal?.aborted) {
      results.push({ path: file.path, status: 'skipped', bytes: 0, reason: logReason('cancelled', language) });
      continue;
    }
    const { target, setEncoding } = reader.begin(file.path);
    const text = new TextTarget(target, encoding, setEncoding);
    const result =
      file.path === standardInput
        ? await readInput(hooks.input, text, language, pause)
        : await readLog(file.path, text, {
            language,
            pause,
            skipsBinary: !file.named,
            readParts: encoding?.startsWith('utf-16') ? undefined : reader.readParts?.(pause),
          });
    if (file.path === standardInput) totalBytes += result.bytes;
    results.push(result);
    reader.end?.(result);
    done++;
    heap.readFile();
    await pause(0);
  }
  return results;
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
