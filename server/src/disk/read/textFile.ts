import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { maxCatalogMegabytes, maxSourceMegabytes, type SkipReason } from '../../core/catalog';
import { type DecodedText, decode, isBinary, type TextEncoding } from './textEncoding';

/** Maximum size of a source file or a message bundle, in bytes. */
export const maxSourceSize = maxSourceMegabytes * 1024 * 1024;
/** Maximum size of a custom catalog, in bytes. A person names it, and may mean a large one. */
export const maxCatalogSize = maxCatalogMegabytes * 1024 * 1024;

/** A file with a NUL among this number of first bytes is binary. */
export const headLength = 8192;
/** In bytes. Most files fit and are read by one call. */
const firstRead = 256 * 1024;

/** With this flag, opening a pipe does not wait for its other end. Windows does not have it. */
export const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The buffer for the beginning of every file. */
let shared: Uint8Array | undefined;

/** Why a file or folder is not read. */
export class Unreadable {
  constructor(readonly reason: SkipReason) {}
}

/** Returns the text of a file, or why it cannot be read. Blocks. Never throws. */
export function readTextFile(path: string, maxSize = maxCatalogSize): string | Unreadable {
  const decoded = readDecoded(path, maxSize);
  return decoded instanceof Unreadable ? decoded : decoded.text;
}

/** Like `readTextFile`, with the encoding of the text. `encoding` is that of files without a byte order mark. */
export function readDecoded(path: string, maxSize: number, encoding?: TextEncoding): DecodedText | Unreadable {
  try {
    // Many files do not exist, and creating an error takes longer than reading a file.
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return new Unreadable('missing');
    if (!stats.isFile()) return new Unreadable('notRegular');
  } catch (error) {
    return unreadableBy(error);
  }
  const bytes = readBytes(path, maxSize, encoding);
  return bytes instanceof Unreadable ? bytes : decode(bytes, encoding);
}

/**
 * Returns the bytes of a regular file, or why they cannot be read; binary files are not read. The bytes are valid until the
 * next file is read. Blocks. Never throws.
 */
export function readBytes(path: string, maxSize: number, encoding?: TextEncoding): Uint8Array | Unreadable {
  let file: number | undefined;
  try {
    file = openSync(path, openFlags);
    return readOpen(file, maxSize, encoding);
  } catch (error) {
    return unreadableBy(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readOpen(file: number, maxSize: number, encoding: TextEncoding | undefined): Uint8Array | Unreadable {
  shared ??= new Uint8Array(firstRead);
  const length = readSync(file, shared, 0, firstRead, 0);
  // Only large files need the size: with thousands of files, each call counts.
  if (length < firstRead) return textOrUnreadable(shared.subarray(0, length), encoding);
  const { size } = fstatSync(file);
  if (size > maxSize) return new Unreadable('tooLarge');
  const whole = new Uint8Array(Math.max(size, length) + 1);
  whole.set(shared.subarray(0, length));
  let at = length;
  for (let more = 1; more > 0 && at < whole.length - 1; at += more) {
    more = readSync(file, whole, at, whole.length - 1 - at, at);
  }
  return textOrUnreadable(whole.subarray(0, at), encoding);
}

function textOrUnreadable(bytes: Uint8Array, encoding: TextEncoding | undefined): Uint8Array | Unreadable {
  return isBinary(bytes.subarray(0, headLength), encoding) ? new Unreadable('binary') : bytes;
}

/** Returns the whole path of a file or folder, without links. Undefined if it cannot be found. */
export function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** Returns the reason that an error of the file system means. */
export function unreadableBy(error: unknown): Unreadable {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Unreadable('missing');
    case 'ELOOP':
      return new Unreadable('loop');
    case 'EISDIR':
    case 'ENXIO':
    case 'EAGAIN':
      return new Unreadable('notRegular');
    default:
      return new Unreadable('unreadable');
  }
}
