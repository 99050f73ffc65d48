import { closeSync, openSync, readSync } from 'node:fs';
import { isWide } from '../read/textEncoding';
import { headLength, maxSourceSize, openFlags, readBytes, Unreadable, unreadableBy } from '../read/textFile';

/** The bytes of one file among the bytes of others. */
export interface Piece {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** In bytes: many source files fit. */
const batchSize = 512 * 1024;
/** Flush the batch when less than this is free. */
const minRoom = 64 * 1024;

interface TaskPiece<Task> extends Piece {
  readonly task: Task;
}

/**
 * Reads files one behind the other into one buffer and then searches all of them with one native call. On 5,000 files
 * this takes half the time of a search in each file, or of a regular expression.
 */
export class FileBatch<Task extends { readonly path: string }> {
  private bytes: Uint8Array | undefined;
  private pieces: TaskPiece<Task>[] = [];
  private used = 0;

  /** `take` gets the selected files and those that could not be read. The bytes are valid until it returns. */
  constructor(
    private readonly select: <P extends Piece>(bytes: Uint8Array, pieces: readonly P[]) => ReadonlySet<P>,
    private readonly take: (task: Task, content: Uint8Array | Unreadable) => void,
  ) {}

  /** Reads a regular file, and flushes the batch when it is full. Blocks; never throws. */
  read(task: Task): void {
    if (batchSize - this.used < minRoom) this.flush();
    let length = this.append(task);
    if (length === batchSize - this.used && this.used > 0) {
      // The file may be longer than the free room.
      this.flush();
      length = this.append(task);
    }
    if (length === undefined) return;
    if (length === batchSize) this.readAlone(task);
    else {
      this.pieces.push({ task, path: task.path, start: this.used, end: this.used + length });
      this.used += length;
    }
  }

  /** Searches all files read so far and hands over the selected ones, in that order. */
  flush(): void {
    const { pieces } = this;
    if (pieces.length === 0 || this.bytes === undefined) return;
    const bytes = this.bytes.subarray(0, this.used);
    this.pieces = [];
    this.used = 0;
    const binary = piecesWith(bytes, pieces, ['\0'], (_bytes, at, { start }) => at - start < headLength);
    const selected = this.select(bytes, pieces);
    for (const piece of pieces) {
      const content = bytes.subarray(piece.start, piece.end);
      // Rare, and their bytes cannot be searched for ASCII.
      if (isWide(content)) this.take(piece.task, content);
      else if (binary.has(piece)) this.take(piece.task, new Unreadable('binary'));
      else if (selected.has(piece)) this.take(piece.task, content);
    }
  }

  /** Returns how many bytes were read into the free room; undefined if the file is unreadable, which is reported. */
  private append(task: Task): number | undefined {
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

  /** Reads a file that is larger than a batch. */
  private readAlone(task: Task): void {
    const bytes = readBytes(task.path, maxSourceSize);
    if (bytes instanceof Unreadable || isWide(bytes)) this.take(task, bytes);
    else if (this.select(bytes, [{ path: task.path, start: 0, end: bytes.length }]).size > 0) this.take(task, bytes);
  }
}

/** The native search; a loop in JavaScript is several times slower in a thread that has just started. */
export const findBytes: (this: Uint8Array, text: string, from: number, encoding: 'latin1') => number =
  Buffer.prototype.indexOf;

/** Returns the pieces that hold one of the texts where `isHit` accepts it. */
export function piecesWith<P extends Piece>(
  bytes: Uint8Array,
  pieces: readonly P[],
  texts: readonly string[],
  isHit: (bytes: Uint8Array, at: number, piece: P) => boolean = () => true,
): ReadonlySet<P> {
  const found = new Set<P>();
  for (const text of texts) {
    let index = 0;
    for (let at = findBytes.call(bytes, text, 0, 'latin1'); at >= 0; ) {
      let piece = pieces[index];
      while (piece !== undefined && piece.end <= at) piece = pieces[++index];
      if (piece === undefined) break;
      const isFound = found.has(piece) || isHit(bytes, at, piece);
      if (isFound) found.add(piece);
      at = findBytes.call(bytes, text, isFound ? piece.end : at + 1, 'latin1');
    }
  }
  return found;
}
