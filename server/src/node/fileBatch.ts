import { closeSync, openSync, readSync } from 'node:fs';
import { beginnings, findBytes, mayDefineCode, mostBeginnings, type Stretch } from './codeBytes';
import { headLength, largestSource, openFlags, Passed, passedBy, readBytes } from './textFile';

/** The bytes of one batch: many files of source code fit. */
const batchSize = 512 * 1024;
/** Less room than this is not worth reading a file to. */
const leastRoom = 64 * 1024;

interface Piece<Task> extends Stretch {
  readonly task: Task;
}

/**
 * Reads files one behind the other, and then looks for codes in all of them at a time: native searches over half a
 * megabyte take less than the calls of fifty, of which hardly one would find anything.
 */
export class FileBatch<Task extends { readonly path: string }> {
  private bytes: Uint8Array | undefined;
  private pieces: Piece<Task>[] = [];
  private used = 0;

  /** `take` gets the files that may define codes, and those that could not be read; bytes are valid until it returns. */
  constructor(private readonly take: (task: Task, content: Uint8Array | Passed) => void) {}

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
      this.pieces.push({ task, start: this.used, end: this.used + length });
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
    const worthy = worthReading(bytes, pieces);
    for (const piece of pieces) {
      if (binary.has(piece)) this.take(piece.task, new Passed('binary'));
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
      this.take(task, passedBy(error));
      return undefined;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /** A file larger than a batch. */
  private readAlone(task: Task): void {
    const bytes = readBytes(task.path, largestSource);
    const whole = (length: number) => [{ task, start: 0, end: length }];
    if (bytes instanceof Passed || worthReading(bytes, whole(bytes.length)).size > 0) this.take(task, bytes);
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

/** Those that may define codes. */
function worthReading<Task extends { readonly path: string }>(
  bytes: Uint8Array,
  pieces: readonly Piece<Task>[],
): ReadonlySet<Piece<Task>> {
  const found = new Set<Piece<Task>>();
  for (const beginning of beginnings) {
    eachHit(bytes, pieces, beginning, (at, piece, hits) => {
      const isWorthy =
        hits > mostBeginnings || mayDefineCode(bytes, at, piece, piece.task.path.endsWith('.properties'));
      if (isWorthy) found.add(piece);
      return isWorthy || found.has(piece);
    });
  }
  return found;
}

/** Visits where `text` stands, with the piece and how often it has stood there; what is left of it once `visit` is true. */
function eachHit<Piece extends Stretch>(
  bytes: Uint8Array,
  pieces: readonly Piece[],
  text: string,
  visit: (at: number, piece: Piece, hits: number) => boolean,
): void {
  let [index, hits] = [0, 0];
  for (let at = findBytes.call(bytes, text, 0, 'latin1'); at >= 0; at = findBytes.call(bytes, text, at + 1, 'latin1')) {
    let piece = pieces[index];
    while (piece !== undefined && piece.end <= at) {
      piece = pieces[++index];
      hits = 0;
    }
    if (piece === undefined) return;
    if (visit(at, piece, ++hits)) at = piece.end - 1;
  }
}
