import { type BigIntStats, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { skipReason } from '../../../core/catalog';
import type { FileResult, FileStatus } from '../../../core/logs';
import type { Language } from '../../../core/text';
import { wideEncodingOf } from '../../read/textEncoding';
import { openFlags, unreadableBy } from '../../read/textFile';
import { type LogReason, logReason } from '../reasons';
import { isPackedElsewhere, looksBinary, packingNamed, packingOf } from './packing';
import { cannotUnpack, readStream, type StreamProblem } from './readStream';
import { SparseFile } from './sparseFile';
import type { ByteTarget } from './textTarget';

export interface ReadRules {
  readonly language: Language;
  /**
   * Awaited again and again with the number of bytes read since the last call; lets others run where it is time. False to stop.
   */
  readonly pause: (bytes: number) => Promise<boolean>;
  /** Reads a large file that is not packed, in parts and in any order; instead of handing its bytes to the target. */
  readonly readParts?: ReadParts | undefined;
  /** Which file it was when it was found; see `LogFile`. */
  readonly inode?: number | undefined;
  /** True to skip a file whose content is no text. */
  readonly skipsBinary: boolean;
}

/** Reads the first `size` bytes of an open file. False if it was stopped. */
export type ReadParts = (file: number, path: string, size: number) => Promise<boolean>;

/** Smaller files, in bytes, are read in one. */
export const minParts = 64 * 1024 * 1024;

/**
 * Reads a log, packed or not, and hands its bytes to `target`. Says how far it came and why not further; never rejects because of
 * what is on the disk. Reads what the file holds when it is opened: it may grow for ever.
 */
export async function readLog(path: string, target: ByteTarget, rules: ReadRules): Promise<FileResult> {
  const reading = new Reading(path, rules);
  try {
    const problem = await reading.read(target);
    return reading.result(problem);
  } catch (error) {
    return reading.failure(error);
  } finally {
    reading.close();
  }
}

class Reading {
  private file: number | undefined;
  private before: BigIntStats | undefined;
  private head: Uint8Array = new Uint8Array();
  private position = 0;

  constructor(
    private readonly path: string,
    private readonly rules: ReadRules,
  ) {}

  async read(target: ByteTarget): Promise<StreamProblem | 'notRegular' | 'binary' | undefined> {
    if (!statSync(this.path).isFile()) return 'notRegular';
    this.file = openSync(this.path, openFlags);
    this.before = fstatSync(this.file, { bigint: true });
    if (!this.before.isFile()) return 'notRegular';
    const head = headOf(this.file);
    this.head = head;
    const packing = packingOf(head);
    const named = packingNamed(this.path);
    if (packing === undefined) {
      if (named !== undefined && this.before.size > 0n) return { status: 'failed', reason: 'notPacked' };
      if (this.rules.skipsBinary && looksBinary(head)) return 'binary';
      const { readParts } = this.rules;
      const { size, blocks } = this.before;
      const isWhole = size >= minParts && blocks * BigInt(blockSize) >= size && wideEncodingOf(head) === undefined;
      if (readParts && isWhole) {
        this.position = Number(size);
        const isRead = await readParts(this.file, this.path, this.position);
        return isRead ? undefined : { status: 'truncated', reason: 'cancelled' };
      }
      const problem = await this.readPlain(this.file, this.before, target);
      target.finish();
      return problem;
    }
    // Programs and documents are packed so, too.
    if (packing === 'zip' && named !== 'zip' && this.rules.skipsBinary) return 'binary';
    if (isPackedElsewhere(packing)) return cannotUnpack(packing);
    const problem = await readStream(chunksOf(this.file, Number(this.before.size)), target, (bytes) => {
      this.position += bytes;
      return this.rules.pause(bytes);
    });
    target.finish();
    return problem;
  }

  private async readPlain(
    file: number,
    { size, blocks }: BigIntStats,
    target: ByteTarget,
  ): Promise<StreamProblem | undefined> {
    // Files made by the system have no size.
    const end = size > 0n ? Number(size) : maxUnsized;
    const sparse = new SparseFile(end, Number(blocks) * blockSize);
    while (this.position < end) {
      const room = target.room();
      const length = readSync(file, room, 0, Math.min(room.length, end - this.position), this.position);
      if (length === 0) break;
      const jump = sparse.jump(room.subarray(0, length), this.position);
      target.take(length);
      this.position += length;
      if (jump > 0) {
        target.skip?.(jump);
        this.position += jump;
      }
      if (!(await this.rules.pause(length + jump))) return { status: 'truncated', reason: 'cancelled' };
    }
    return sparse.isWhole ? undefined : { status: 'truncated', reason: 'sparse' };
  }

  result(problem: StreamProblem | 'notRegular' | 'binary' | undefined): FileResult {
    const { language } = this.rules;
    if (problem === 'notRegular') return this.say('skipped', skipReason(problem, language));
    if (problem === 'binary') return { ...this.say('skipped', skipReason(problem, language)), harmless: true };
    if (problem) return this.say(problem.status, logReason(problem.reason, language, problem.amounts));
    return this.changed() ?? { path: this.path, status: 'complete', bytes: this.position };
  }

  /** Compares the file with what it was when it was found and when it was opened. */
  private changed(): FileResult | undefined {
    const { file, before } = this;
    if (file === undefined || before === undefined) return undefined;
    const say = (status: FileStatus, reason: LogReason, ...amounts: (string | number)[]) =>
      this.say(status, logReason(reason, this.rules.language, amounts));
    const after = fstatSync(file, { bigint: true });
    if (after.size < before.size) return say('truncated', 'shrank', Number(after.size));
    const now = statSync(this.path, { bigint: true, throwIfNoEntry: false });
    if (now === undefined) return say('changed', 'deleted');
    if (now.ino !== before.ino || now.dev !== before.dev) return say('changed', 'rotated');
    // Its name was in the list of files, and what the file of this name held then was perhaps read under no other name.
    if (this.rules.inode !== undefined && this.rules.inode !== Number(before.ino)) return say('changed', 'replaced');
    // Two writes may have the same time, as clocks of file systems go on in steps of some ms.
    const hasOldTimes = after.mtimeNs === before.mtimeNs && after.ctimeNs === before.ctimeNs;
    if (hasOldTimes && after.size === before.size) return undefined;
    // A log that was truncated may have grown beyond its size again.
    if (Buffer.compare(headOf(file).subarray(0, this.head.length), this.head) !== 0) return say('changed', 'edited');
    if (after.size > before.size && before.size > 0n) return say('changed', 'grew', this.position);
    return after.mtimeNs === before.mtimeNs ? undefined : say('changed', 'edited');
  }

  failure(error: unknown): FileResult {
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code !== 'string') throw error;
    const { reason } = unreadableBy(error);
    const { language } = this.rules;
    // Once a file is open, its permissions are not the reason.
    const isOpen = this.file !== undefined;
    return this.say('failed', isOpen ? logReason('failed', language, [code]) : skipReason(reason, language));
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
  }

  private say(status: FileStatus, reason: string): FileResult {
    return { path: this.path, status, bytes: this.position, reason };
  }
}

function headOf(file: number): Uint8Array {
  const room = new Uint8Array(headLength);
  return room.subarray(0, readSync(file, room, 0, headLength, 0));
}

/** The first bytes of an open file in chunks. A stream of Node would close the file when it is ended early, and later ones of its number. */
async function* chunksOf(file: number, size: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < size; ) {
    const chunk = new Uint8Array(Math.min(packedChunk, size - position));
    const length = readSync(file, chunk, 0, chunk.length, position);
    if (length === 0) return;
    yield chunk.subarray(0, length);
    position += length;
  }
}

/** Number of first bytes that show what a file is. */
const headLength = 4096;

/** Number of packed bytes that are read at a time. */
const packedChunk = 256 * 1024;

/** Maximum number of bytes that are read of a file without a size. */
const maxUnsized = 64 * 1024 * 1024;

/** The unit of the number of blocks, on every system. */
const blockSize = 512;
