import type { FileResult } from '../../../core/logs';
import type { FollowedFile } from './followDisk';
import type { LineBatches } from './lineBatches';

/** An open file with what was read of it. */
export interface Stream {
  readonly file: FollowedFile;
  head: Uint8Array;
  position: number;
  /** Its first bytes whose lines are not handed over. */
  old: number;
  batches: LineBatches;
  /** Of a file that lost its name: how many more polls it is read. */
  pollsLeft: number;
}

/** A name that is followed. */
export interface Followed {
  readonly path: string;
  /** True if a person named it, and not only its folder. */
  readonly named: boolean;
  current: Stream | undefined;
  /** Files that had the name before: their writer may still write to them for a while. */
  older: Stream[];
  bytes: number;
  /** True if a line was longer than `maxWaited`. */
  isCut: boolean;
  /** Why nothing more is read. */
  problem: Omit<FileResult, 'path' | 'bytes'> | undefined;
}

/** All open files of a name, the oldest first. */
export function streamsOf({ current, older }: Followed): Stream[] {
  return current ? [...older, current] : older;
}
