import {
  type BigIntStats,
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Unreadable } from '../read/textFile';
import { type EditableFile, isSameState, readWhole } from './editableFile';
import { removeAbandoned, temporaryName } from './temporaryFiles';

/**
 * Why a file was not written. `changed`: since it was read; `linked`: other names of the same file would keep the old
 * content; `refused`: by the file system, with its error code (`EACCES`); `unsure`: the bytes cannot be changed safely.
 */
export type WriteFailure =
  | { readonly kind: 'changed' | 'linked' | 'unsure' }
  | { readonly kind: 'refused'; readonly code: string };

/**
 * Replaces the content of a file by what `edit` returns, as a whole or not at all: writes and syncs a new file beside it, and
 * renames it, with the mode and, if allowed, the owner of the old one. Returns undefined on success. Blocks. Never throws
 * because of what is on the disk.
 */
export function replaceFile(
  file: Pick<EditableFile, 'path' | 'state'>,
  edit: (bytes: Uint8Array) => Uint8Array | undefined,
): WriteFailure | undefined {
  try {
    const { bytes, stats, state } = readWhole(file.path);
    if (!isSameState(state, file.state)) return { kind: 'changed' };
    if (stats.nlink > 1n) return { kind: 'linked' };
    // The folder would allow replacing a file that may not be written.
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
  removeAbandoned(folder);
  const temporary = path.join(folder, temporaryName());
  let isLeft = false;
  try {
    const made = openSync(temporary, 'wx', 0o600);
    isLeft = true;
    try {
      writeFileSync(made, bytes);
      keepOwner(made, stats);
      // After the owner, because changing it may clear bits of the mode.
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

/** Only the superuser may change the owner; everyone else owns what they write. */
function keepOwner(file: number, { uid, gid }: BigIntStats): void {
  try {
    fchownSync(file, Number(uid), Number(gid));
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
}

/** Writes the new name to the disk. Not every system opens folders; the file is complete in any case. */
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
  // Deleted or replaced since.
  if (error instanceof Unreadable) return { kind: 'changed' };
  const code = codeOf(error);
  if (code === undefined) throw error;
  return code === 'ENOENT' ? { kind: 'changed' } : { kind: 'refused', code };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
