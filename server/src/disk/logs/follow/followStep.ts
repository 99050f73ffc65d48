import type { FollowedFile } from './followDisk';

/** What was read of an open file. */
export interface FollowedPart {
  /** Of the file, as long as it exists; see `FollowedFile`. */
  readonly id: string;
  /** Up to here it was read, in bytes. */
  readonly position: number;
  /** Its first bytes as they were, at most `headLength`. */
  readonly head: Uint8Array;
}

/** What is seen of the same file now. */
export interface Sight {
  /** The file that has the name now; undefined if there is none. */
  readonly namedId: string | undefined;
  /** Of the open file, in bytes. */
  readonly size: number;
  /** First bytes of the open file, at most `headLength`. */
  readonly head: Uint8Array;
}

/** What to do with a followed file. */
interface FollowStep {
  /** True if the file was emptied and written anew: what was read is gone, and it begins with its first line. */
  readonly restarts: boolean;
  /** The bytes [from, to) of the open file are new. */
  readonly from: number;
  readonly to: number;
  /** True if another file has the name now, which is to be opened once the bytes are read. */
  readonly isReplaced: boolean;
}

/** Number of first bytes that tell two logs apart: a few lines, which have times. */
export const headLength = 1024;

/** Files that begin alike in fewer bytes may be different ones. */
export const leastHead = 64;

/** Reads the first bytes of an open file; fewer if it is shorter. */
export function headOf(file: FollowedFile): Uint8Array {
  const head = new Uint8Array(headLength);
  return head.subarray(0, file.read(head, 0));
}

/**
 * Returns what to read of a file that may have been rotated: renamed (the name is of another file), or copied and emptied (it is
 * shorter than what was read, or begins otherwise). A file without a name is read on: its writer may still have it open.
 */
export function followStep({ id, position, head }: FollowedPart, sight: Sight): FollowStep {
  const restarts = sight.size < position || !beginsWith(sight.head, head);
  return {
    restarts,
    from: restarts ? 0 : position,
    to: sight.size,
    isReplaced: sight.namedId !== undefined && sight.namedId !== id,
  };
}

/** True if a text begins with these bytes. */
export function beginsWith(text: Uint8Array, head: Uint8Array): boolean {
  return text.length >= head.length && head.every((byte, at) => text[at] === byte);
}
