import { readSync } from 'node:fs';

/** Called with how many bytes were read since the last time. False ends the reading. */
export type Pause = (bytes: number) => Promise<boolean>;

/** Takes bytes: they are read into `room`, then `take` gets their number. */
interface PartTarget {
  room(): Uint8Array;
  take(length: number): void;
}

/** Reads an open file from a place on, until `end`, which is asked for again and again, or its end. False if `pause` says so. */
export async function readPart(
  target: PartTarget,
  file: number,
  from: number,
  end: () => number,
  pause: Pause,
): Promise<boolean> {
  for (let position = from; position < end(); ) {
    const room = target.room();
    const length = readSync(file, room, 0, Math.min(room.length, end() - position), position);
    if (length === 0) break;
    target.take(length);
    position += length;
    if (!(await pause(length))) return false;
  }
  return true;
}
