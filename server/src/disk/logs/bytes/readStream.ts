import { joined } from '../../read/textEncoding';
import type { LogReason } from '../reasons';
import { isPackedElsewhere, PackError, type PackedElsewhere, packingHead, packingOf, unpackers } from './packing';
import { addBytes, type ByteTarget } from './textTarget';
import { unpacked } from './unpack';

/** Why not all of a stream was read, with the amounts of the reason. */
export interface StreamProblem {
  readonly status: 'truncated' | 'failed' | 'skipped';
  readonly reason: LogReason;
  readonly amounts?: readonly (string | number)[];
}

/** More than this is never the content of a log, if it is also more than `maxRatio` times as large as the packed bytes. */
const maxSuspicious = 256 * 1024 * 1024;
/** Logs are packed to a tenth or a fiftieth. */
const maxRatio = 500;

/**
 * Hands the bytes of a stream to `target`, unpacked where they are packed; `pause` is awaited after each chunk. Returns why not
 * all could be read. What was read is handed over in any case. Rejects where the stream does.
 */
export async function readStream(
  chunks: AsyncIterable<Uint8Array>,
  target: ByteTarget,
  pause: (bytes: number) => Promise<boolean>,
): Promise<StreamProblem | undefined> {
  const source = new CountedSource(chunks);
  const head = await source.head();
  const packing = packingOf(head);
  if (packing !== undefined && isPackedElsewhere(packing)) return cannotUnpack(packing);
  let size = 0;
  try {
    for await (const chunk of packing === undefined ? source.all() : unpacked(packing, source.all())) {
      addBytes(target, chunk);
      size += chunk.length;
      if (packing !== undefined && size > maxSuspicious && size > maxRatio * source.taken) {
        return { status: 'truncated', reason: 'bomb', amounts: [maxRatio, size >> 20] };
      }
      if (!(await pause(source.newBytes()))) return { status: 'truncated', reason: 'cancelled' };
    }
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return problems[error.kind];
  }
  return undefined;
}

const problems = {
  cut: { status: 'truncated', reason: 'packCut' },
  broken: { status: 'failed', reason: 'packBroken' },
  large: { status: 'failed', reason: 'packLarge' },
} satisfies Readonly<Record<PackError['kind'], StreamProblem>>;

/** The problem of a packing for which there is no library. */
export function cannotUnpack(packing: PackedElsewhere): StreamProblem {
  return { status: 'skipped', reason: 'noUnpacker', amounts: [packing, unpackers[packing]] };
}

/** A stream whose first bytes can be looked at, and that counts what was taken of it. */
class CountedSource {
  taken = 0;
  private reported = 0;
  private readonly iterator: AsyncIterator<Uint8Array>;
  private first: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.iterator = chunks[Symbol.asyncIterator]();
  }

  async head(): Promise<Uint8Array> {
    while (this.first.length < packingHead) {
      const { done, value } = await this.iterator.next();
      if (done) break;
      this.first = joined([this.first, value]);
    }
    return this.first;
  }

  async *all(): AsyncGenerator<Uint8Array> {
    this.taken = this.first.length;
    if (this.first.length > 0) yield this.first;
    try {
      for (;;) {
        const { done, value } = await this.iterator.next();
        if (done) return;
        this.taken += value.length;
        yield value;
      }
    } finally {
      await this.iterator.return?.();
    }
  }

  /** The number of bytes taken since the last call. */
  newBytes(): number {
    const more = this.taken - this.reported;
    this.reported = this.taken;
    return more;
  }
}
