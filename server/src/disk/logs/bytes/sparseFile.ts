/** A hole is left out once this many NUL bytes were read in a row: reading one of a terabyte takes minutes. */
const maxNuls = 64 * 1024 * 1024;

/** Files take room on the disk in units of this many bytes: smaller holes cannot be seen. */
const page = 4096;
const zeros = new Uint8Array(page);

/** More is read behind a hole than takes the rest of the room, in bytes: content takes whole units. */
const margin = 1024 * 1024;

/** Of this many bytes of content the file system notes in one page at most where they are. A file in a few pieces needs none. */
const noted = 4 * 1024 * 1024;

/**
 * Finds holes in a file that takes less room than its size. A writer that goes on after its log was truncated leaves one before
 * what it writes. Node cannot ask where content is, but behind a long hole there is at most what takes the rest of the room.
 */
export class SparseFile {
  private nuls = 0;
  /** Of the pages with content, in bytes, and the end of the last one. */
  private content = 0;
  private countedTo = 0;
  private hasJumped = false;

  /** `size` and `room`, which the file takes on the disk, in bytes. */
  constructor(
    private readonly size: number,
    private readonly room: number,
  ) {}

  /** Returns the number of bytes to leave out behind these ones, which are at `position`. */
  jump(bytes: Uint8Array, position: number): number {
    if (this.room >= this.size) return 0;
    for (let at = 0; at < bytes.length; ) {
      const end = at + page - ((position + at) % page);
      const part = bytes.subarray(at, end);
      if (Buffer.compare(part, zeros.subarray(0, part.length)) === 0) this.nuls += part.length;
      else {
        const from = position + at - ((position + at) % page);
        // A page whose first bytes were read before counts once.
        if (from >= this.countedTo) this.content += page;
        this.countedTo = from + page;
        this.nuls = 0;
      }
      at = end;
    }
    if (this.nuls < maxNuls) return 0;
    const rest = Math.max(0, this.room - this.content) + margin;
    const target = this.size - rest - (this.size % page);
    const jump = target - position - bytes.length;
    if (jump <= 0) return 0;
    this.hasJumped = true;
    this.nuls = 0;
    return jump;
  }

  /** False if content may have been left out: less was found than takes room. */
  get isWhole(): boolean {
    return !this.hasJumped || this.content + Math.floor(this.content / noted) * page >= this.room;
  }
}
