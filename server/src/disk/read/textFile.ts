import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { SkipReason } from '../../core/catalog/catalogReport';
import { maxCatalogMegabytes, maxSourceMegabytes } from '../../core/catalog/skipReasons';

/** Maximum size of a source file or a message bundle, in bytes. */
export const maxSourceSize = maxSourceMegabytes * 1024 * 1024;
/** Maximum size of a custom catalog, in bytes. A person names it, and may mean a large one. */
export const maxCatalogSize = maxCatalogMegabytes * 1024 * 1024;

/** A NUL among so many first bytes tells a binary file. */
export const headLength = 8192;
/** Most files fit, and are read by a single call. */
const firstRead = 256 * 1024;

/** Opening a pipe does not wait for its other end. Windows does not know the flag. */
export const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Where the beginning of every file is read to; a byte longer, for the NUL that ends the search for one. */
let shared: Uint8Array | undefined;

/** Why something is not read. */
export class Unreadable {
  constructor(readonly reason: SkipReason) {}
}

/** The text of a file that a person named; why not, where it cannot be had. Blocks. Never throws. */
export function readTextFile(path: string, largest = maxCatalogSize): string | Unreadable {
  try {
    // An error takes longer to make than a file to read, and most are asked for whether they are there.
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return new Unreadable('missing');
    if (!stats.isFile()) return new Unreadable('notRegular');
  } catch (error) {
    return unreadableBy(error);
  }
  const bytes = readBytes(path, largest);
  return bytes instanceof Unreadable ? bytes : decodeText(bytes);
}

/**
 * The bytes of a file that the caller knows to be a regular one; why not, where it is binary or cannot be read. They are
 * valid until the next file is read. Blocks. Never throws.
 */
export function readBytes(path: string, largest: number): Uint8Array | Unreadable {
  let file: number | undefined;
  try {
    file = openSync(path, openFlags);
    return readOpen(file, largest);
  } catch (error) {
    return unreadableBy(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readOpen(file: number, largest: number): Uint8Array | Unreadable {
  shared ??= new Uint8Array(firstRead + 1);
  const length = readSync(file, shared, 0, firstRead, 0);
  // The size is asked for only where there may be more: of thousands of files each call counts.
  if (length < firstRead) return textOrUnreadable(shared, length);
  const { size } = fstatSync(file);
  if (size > largest) return new Unreadable('tooLarge');
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

/** The first four bytes of a file, or fewer where there are no more; undefined where it cannot be read. */
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

/** UTF-8, with or without a mark; what is none is read as GB18030, in which older Chinese sources are written. */
export function decodeText(bytes: Uint8Array): string {
  utf8 ??= new TextDecoder('utf-8', { fatal: true });
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** What an error of the file system means. */
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
