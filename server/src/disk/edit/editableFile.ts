import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { type DecodedText, decode, isBinary, type TextEncoding } from '../read/textEncoding';
import { headLength, maxSourceSize, openFlags, Unreadable, unreadableBy } from '../read/textFile';

/** A text file to edit, as it was when it was read. */
export interface EditableFile {
  /** Without links. */
  readonly path: string;
  readonly decoded: DecodedText;
  readonly state: FileState;
}

/** Identifies the content of a file. */
interface FileState {
  /** Device, inode, size and time of the last change. */
  readonly stamp: string;
  /** Of its content. */
  readonly hash: string;
}

/** The bytes of a file, and its state in the file system. */
interface WholeFile {
  readonly bytes: Uint8Array;
  readonly stats: BigIntStats;
  readonly state: FileState;
}

/** Reads a text file of at most 16 MB and follows links, or returns why it cannot be read. Blocks. Never throws. */
export function readEditable(path: string, encoding?: TextEncoding): EditableFile | Unreadable {
  try {
    const real = realpathSync(path);
    const { bytes, state } = readWhole(real);
    if (isBinary(bytes.subarray(0, headLength), encoding)) return new Unreadable('binary');
    return { path: real, decoded: decode(bytes, encoding), state };
  } catch (error) {
    return error instanceof Unreadable ? error : unreadableBy(error);
  }
}

/**
 * Reads a whole regular file.
 *
 * @throws Unreadable if it is too large or not a regular file, or an error of the file system.
 */
export function readWhole(path: string): WholeFile {
  const file = openSync(path, openFlags);
  try {
    const stats = fstatSync(file, { bigint: true });
    if (!stats.isFile()) throw new Unreadable('notRegular');
    if (stats.size > maxSourceSize) throw new Unreadable('tooLarge');
    const bytes = new Uint8Array(Number(stats.size) + 1);
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more) {
      more = readSync(file, bytes, length, bytes.length - length, length);
    }
    const content = bytes.subarray(0, length);
    return { bytes: content, stats, state: { stamp: stampOf(stats), hash: hashOf(content) } };
  } finally {
    closeSync(file);
  }
}

/** True if a file was not written in between. */
export function isSameState(one: FileState, other: FileState): boolean {
  return one.stamp === other.stamp && one.hash === other.hash;
}

function stampOf({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs].join(':');
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
