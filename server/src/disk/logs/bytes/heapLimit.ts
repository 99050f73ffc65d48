/** Garbage of young objects is collected when there is this much more, in bytes. */
const maxYoung = 4 * 1024 * 1024;
/** All garbage is collected when there is this much more than after the last time: in bytes, or this part of what was left then. */
const maxOld = 8 * 1024 * 1024;
const maxOldPart = 1 / 8;
/** Number of bytes read between two looks at the heap. */
const lookEvery = 1024 * 1024;

/** A file makes as much garbage as this many bytes. */
const perFile = 8 * 1024;

/** Without options all garbage: with `major` Node 20 leaves most of it. */
type Collect = (options?: { readonly type: 'minor' }) => void;

/** Keeps the heap small while much is read: left alone, the heap grows to several times of what is used before it is cleaned. */
export class HeapLimit {
  private bytes = 0;
  private young = 0;
  /** At first what the program itself takes, about. */
  private old = maxOld;
  private collect: Collect | undefined;

  /** Called when a file was found, or read. */
  readFile(): void {
    this.read(perFile);
  }

  /** Called with the number of bytes that were read. */
  read(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes < lookEvery) return;
    this.bytes = 0;
    if (isYoungLimited) limitYoung();
    const { getHeapStatistics } = v8();
    let used = getHeapStatistics().used_heap_size;
    if (used - this.young < maxYoung) return;
    this.collect ??= collector();
    this.collect({ type: 'minor' });
    used = getHeapStatistics().used_heap_size;
    if (used - this.old > Math.max(maxOld, this.old * maxOldPart)) {
      this.collect();
      used = getHeapStatistics().used_heap_size;
      this.old = used;
    }
    this.young = used;
  }
}

let isYoungLimited = false;

/**
 * Keeps the room for young objects of this process as small as it is, at most 2 MB: it would be used up before it is cleaned, and most
 * objects are of one line. A new thread ends this until more is read.
 */
function limitYoung(): void {
  isYoungLimited = true;
  v8().setFlagsFromString('--semi-space-growth-factor=1');
}

/** Tunes V8 for a process that does nothing but scan. Most of its JavaScript runs for less than a second, however large the log is. */
export function tuneForScan(): void {
  limitYoung();
  // So little garbage is collected faster by one thread.
  v8().setFlagsFromString('--no-parallel-scavenge');
  // A second optimizing compiler takes 3 MB more, and no less time.
  v8().setFlagsFromString('--no-maglev');
  // Compiling larger functions takes longer than they save.
  v8().setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
}

/** Loaded for large files only. */
function v8(): typeof import('node:v8') {
  return require('node:v8');
}

function collector(): Collect {
  v8().setFlagsFromString('--expose-gc');
  const { runInNewContext }: typeof import('node:vm') = require('node:vm');
  return runInNewContext('gc') as Collect;
}
