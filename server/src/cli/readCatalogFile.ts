import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Language } from '../core/language';
import { cliStrings } from './strings';

/** No catalog that people write comes near: 64 MB. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The text of a file without its byte order mark, or one sentence that says why it cannot be read. A pipe or a device is
 * never waited for.
 */
export function readCatalogFile(
  path: string,
  language: Language,
): { readonly text: string } | { readonly failure: string } {
  const strings = cliStrings(language);
  let bytes: Uint8Array | 'noFile' | 'tooLarge';
  try {
    bytes = readBytes(path);
  } catch (error) {
    return { failure: strings.unreadableFile(path, systemError(error)) };
  }
  if (bytes === 'noFile') return { failure: strings.notAFile(path) };
  if (bytes === 'tooLarge') return { failure: strings.tooLargeFile(path, mostBytes / 1024 / 1024) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { failure: strings.notText(path) };
  }
}

/** @throws as the file system does. */
function readBytes(path: string): Uint8Array | 'noFile' | 'tooLarge' {
  // Without O_NONBLOCK opening a named pipe waits for somebody to write.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return 'noFile';
    if (stat.size > mostBytes) return 'tooLarge';
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** `ENOENT` and the like, which people can look up; the rest of Node's message repeats the path. */
function systemError(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
