import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { openFlags } from '../../read/textFile';
import { packingNamed } from '../bytes/packing';
import { textOf } from './lineText';

/** Returns up to `length` units of the text at the end of a log; nothing of one that is packed or cannot be read. */
export function endOfLog(path: string, length: number): string {
  if (packingNamed(path) !== undefined) return '';
  try {
    const file = openSync(path, openFlags);
    try {
      const { size } = fstatSync(file);
      const bytes = new Uint8Array(Math.min(size, 4 * length));
      const read = readSync(file, bytes, 0, bytes.length, size - bytes.length);
      return textOf(bytes, 0, read, undefined).slice(-length);
    } finally {
      closeSync(file);
    }
  } catch {
    // It was removed meanwhile, for instance: what continues it has no time.
    return '';
  }
}
