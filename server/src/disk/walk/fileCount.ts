/** Maximum number of files that are read of all folders of a workspace. */
const maxFiles = 200_000;

/** Memory that threads share. */
const shared = () => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** What the readers of one folder count their files in, in any thread. Plain data. */
export interface FileCount {
  /** Of all folders together. */
  readonly total: Int32Array;
  /** Of this folder. */
  readonly own: Int32Array;
}

/** A count for one folder; `total` is that of all folders. */
export function fileCount(total: Int32Array = shared()): FileCount {
  return { total, own: shared() };
}

/** Counts one more file. `full` for the first one that is too many, `over` for those after it: neither is read. */
export function countFile({ total, own }: FileCount): 'read' | 'full' | 'over' {
  Atomics.add(own, 0, 1);
  const before = Atomics.add(total, 0, 1);
  return before < maxFiles ? 'read' : before === maxFiles ? 'full' : 'over';
}

/** True if the folder has more files than are read. */
export function isFull({ total }: FileCount): boolean {
  return Atomics.load(total, 0) > maxFiles;
}

/** The counts of all folders of a workspace, with one limit for all. */
export class FileCounts {
  private readonly total = shared();
  private readonly counts = new Map<string, FileCount>();

  /** Begins to count the files of a folder anew. Folders that are not `open` any more do not count. */
  begin(folder: string, open: readonly string[]): FileCount {
    for (const [known, { own }] of this.counts) {
      if (known !== folder && open.includes(known)) continue;
      Atomics.sub(this.total, 0, Atomics.exchange(own, 0, 0));
      this.counts.delete(known);
    }
    const count = fileCount(this.total);
    this.counts.set(folder, count);
    return count;
  }
}
