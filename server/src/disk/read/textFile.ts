import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { maxCatalogMegabytes, maxSourceMegabytes, type SkipReason } from '../../core/catalog';

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

/** The buffer for the beginning of every file, one byte longer for the NUL that ends the search for one. */
let shared: Uint8Array | undefined;

/** Why a file or folder is not read. */
export class Unreadable {
  constructor(readonly reason: SkipReason) {}
}

/** Returns the text of a file, or why it cannot be read. Blocks. Never throws. */
export function readTextFile(path: string, maxSize = maxCatalogSize): string | Unreadable {
  try {
    // Many files do not exist, and creating an error takes longer than reading a file.
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return new Unreadable('missing');
    if (!stats.isFile()) return new Unreadable('notRegular');
  } catch (error) {
    return unreadableBy(error);
  }
  const bytes = readBytes(path, maxSize);
  return bytes instanceof Unreadable ? bytes : decodeText(bytes);
}

/**
 * Returns the bytes of a regular file, or why they cannot be read; binary files are not read. The bytes are valid until the
 * next file is read. Blocks. Never throws.
 */
export function readBytes(path: string, maxSize: number): Uint8Array | Unreadable {
  let file: number | undefined;
  try {
    file = openSync(path, openFlags);
    return readOpen(file, maxSize);
  } catch (error) {
    return unreadableBy(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readOpen(file: number, maxSize: number): Uint8Array | Unreadable {
  shared ??= new Uint8Array(firstRead + 1);
  const length = readSync(file, shared, 0, firstRead, 0);
  // Only large files need the size: with thousands of files, each call counts.
  if (length < firstRead) return textOrUnreadable(shared, length);
  const { size } = fstatSync(file);
  if (size > maxSize) return new Unreadable('tooLarge');
  const whole = new Uint8Array(Math.max(size, length) + 1);
  whole.set(shared.subarray(0, length));
  let at = length;
  for (let more = 1; more > 0 && at < whole.length - 1; at += more) {
    more = readSync(file, whole, at, whole.length - 1 - at, at);
  }
  return textOrUnreadable(whole, at);
}

/** `buffer` has room for a byte behind `length`. */
function textOrUnreadable(buffer: Uint8Array, length: number): Uint8Array | Unreadable {
  buffer[length] = 0;
  const firstNul = buffer.indexOf(0);
  return firstNul < Math.min(length, headLength) ? new Unreadable('binary') : buffer.subarray(0, length);
}

/** Returns up to four first bytes of a file; undefined if it cannot be read. */
export function readHead(path: string): Uint8Array | undefined {
  const head = new Uint8Array(4);
  let file: number | undefined;
  try {
    file = openSync(path, openFlags);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

let utf8: TextDecoder | undefined;

/** Decodes UTF-8, with or without a mark, and everything else as GB18030, the encoding of older Chinese sources. */
export function decodeText(bytes: Uint8Array): string {
  utf8 ??= new TextDecoder('utf-8', { fatal: true });
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
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
