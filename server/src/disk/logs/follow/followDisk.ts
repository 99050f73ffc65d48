import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { openFlags } from '../../read/textFile';

/** An open file. */
export interface FollowedFile {
  /** Names the file while it is open, whatever its path: device and number. */
  readonly id: string;
  /** In bytes, now. */
  size(): number;
  /** Reads into `room` from an offset. Returns the number of bytes, 0 at the end. */
  read(room: Uint8Array, position: number): number;
  close(): void;
}

/** The disk as following needs it. Its functions throw the errors of the file system. */
export interface FollowDisk {
  /** The `FollowedFile.id` of the file of this name; undefined if there is no regular one. */
  idOf(path: string): string | undefined;
  open(path: string): FollowedFile;
}

/** The disk of this machine. */
export const followDisk: FollowDisk = {
  idOf(path) {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
  },
  open(path) {
    const file = openSync(path, openFlags);
    const { dev, ino } = fstatSync(file, { bigint: true });
    return {
      id: `${dev}:${ino}`,
      size: () => fstatSync(file).size,
      read: (room, position) => readSync(file, room, 0, room.length, position),
      close: () => closeSync(file),
    };
  },
};
