import { closeSync, openSync, readSync } from 'node:fs';
import type { Stretch } from './codeBytes';
import { headLength, largestSource, openFlags, readBytes, Unreadable, unreadableBy } from './textFile';
import { eachHit, type Piece, type WalkJob } from './walkJob';

/** The bytes of one batch: many files of source code fit. */
const batchSize = 512 * 1024;
/** Less room than this is not worth reading a file to. */
const leastRoom = 64 * 1024;

interface TaskPiece<Task> extends Piece {
  readonly task: Task;
}

/**
 * Reads files one behind the other, and then looks for codes in all of them at a time: native searches over half a
 * megabyte take less than the calls of fifty, of which hardly one would find anything.
 */
export class FileBatch<Task extends { readonly path: string }> {
  private bytes: Uint8Array | undefined;
  private pieces: TaskPiece<Task>[] = [];
  private used = 0;

  /** `take` gets the files that are worthy, and those that could not be read; bytes are valid until it returns. */
  constructor(
    private readonly job: Pick<WalkJob<unknown>, 'worthy'>,
    private readonly take: (task: Task, content: Uint8Array | Unreadable) => void,
  ) {}

  /** Reads a file that is a regular one, and looks at all that was read where the room ends. Blocks; never throws. */
  read(task: Task): void {
    if (batchSize - this.used < leastRoom) this.look();
    let length = this.readBehind(task);
    if (length === batchSize - this.used && this.used > 0) {
      // It may be longer than the room that is left.
      this.look();
      length = this.readBehind(task);
    }
    if (length === undefined) return;
    if (length === batchSize) this.readAlone(task);
    else {
      this.pieces.push({ task, path: task.path, start: this.used, end: this.used + length });
      this.used += length;
    }
  }

  /** Looks at everything that was read, and hands over what is worth it in that order. */
  look(): void {
    const { pieces } = this;
    if (pieces.length === 0 || this.bytes === undefined) return;
    const bytes = this.bytes.subarray(0, this.used);
    this.pieces = [];
    this.used = 0;
    const binary = binaries(bytes, pieces);
    const worthy = this.job.worthy(bytes, pieces);
    for (const piece of pieces) {
      if (binary.has(piece)) this.take(piece.task, new Unreadable('binary'));
      else if (worthy.has(piece)) this.take(piece.task, bytes.subarray(piece.start, piece.end));
    }
  }

  /** How many bytes were read to where there is room; undefined where that failed, which has been told. */
  private readBehind(task: Task): number | undefined {
    this.bytes ??= new Uint8Array(batchSize);
    let file: number | undefined;
    try {
      file = openSync(task.path, openFlags);
      return readSync(file, this.bytes, this.used, batchSize - this.used, 0);
    } catch (error) {
      this.take(task, unreadableBy(error));
      return undefined;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /** A file larger than a batch. */
  private readAlone(task: Task): void {
    const bytes = readBytes(task.path, largestSource);
    const whole = (end: number) => [{ path: task.path, start: 0, end }];
    if (bytes instanceof Unreadable || this.job.worthy(bytes, whole(bytes.length)).size > 0) this.take(task, bytes);
  }
}

/** Those with a NUL near their beginning. */
function binaries<Piece extends Stretch>(bytes: Uint8Array, pieces: readonly Piece[]): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  eachHit(bytes, pieces, '\0', (at, piece) => {
    if (at - piece.start < headLength) found.add(piece);
    return true;
  });
  return found;
}
