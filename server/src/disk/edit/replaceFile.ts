import { randomBytes } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { Unreadable } from '../read/textFile';
import { type EditableFile, isSameState, readWhole } from './editableFile';

/**
 * Why a file was not written: it is not what it was when it was read; other names of the same file would keep what it
 * held; the file system refused, by its own code (`EACCES`); the bytes cannot be changed for certain.
 */
export type WriteFailure =
  | { readonly kind: 'changed' | 'linked' | 'unsure' }
  | { readonly kind: 'refused'; readonly code: string };

/**
 * Replaces a file by what `edit` makes of its bytes, whole or not at all: a new file is written beside it, brought to the
 * disk, and takes its place and name, with its mode and, where that is allowed, its owner. Undefined where that was done.
 * Blocks. Never throws for what stands on the disk.
 */
export function replaceFile(
  file: Pick<EditableFile, 'path' | 'state'>,
  edit: (bytes: Uint8Array) => Uint8Array | undefined,
): WriteFailure | undefined {
  try {
    const { bytes, stats, state } = readWhole(file.path);
    if (!isSameState(state, file.state)) return { kind: 'changed' };
    if (stats.nlink > 1n) return { kind: 'linked' };
    // A file that may not be written could still be replaced: the folder decides that.
    closeSync(openSync(file.path, 'r+'));
    const edited = edit(bytes);
    if (edited === undefined) return { kind: 'unsure' };
    return replaceBy(file, edited, stats);
  } catch (error) {
    return failureOf(error);
  }
}

function replaceBy(
  file: Pick<EditableFile, 'path' | 'state'>,
  bytes: Uint8Array,
  stats: BigIntStats,
): WriteFailure | undefined {
  const folder = path.dirname(file.path);
  const temporary = path.join(folder, `.bk-job-errors-${randomBytes(8).toString('hex')}.tmp`);
  let isLeft = false;
  try {
    const made = openSync(temporary, 'wx', 0o600);
    isLeft = true;
    try {
      writeAll(made, bytes);
      keepOwner(made, stats);
      // Behind the owner: changing that may take bits of the mode away.
      fchmodSync(made, Number(stats.mode) & 0o7777);
      fsyncSync(made);
    } finally {
      closeSync(made);
    }
    if (!isSameState(readWhole(file.path).state, file.state)) return { kind: 'changed' };
    renameSync(temporary, file.path);
    isLeft = false;
    syncFolder(folder);
    return undefined;
  } finally {
    if (isLeft) unlinkSync(temporary);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
}

/** Only the superuser may give files away; everyone else owns what they write. */
function keepOwner(file: number, { uid, gid }: BigIntStats): void {
  try {
    fchownSync(file, Number(uid), Number(gid));
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
}

/** Brings the new name to the disk, too. Not every system opens folders: the file is whole in any case. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

function failureOf(error: unknown): WriteFailure {
  // Gone since, or made into something else.
  if (error instanceof Unreadable) return { kind: 'changed' };
  const code = codeOf(error);
  if (code === undefined) throw error;
  return code === 'ENOENT' ? { kind: 'changed' } : { kind: 'refused', code };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
