import { joined } from '../../read/textEncoding';
import { PackError } from './packing';

/** Larger windows, in bytes, need more memory than zstd itself takes unasked. */
const maxWindow = 128 * 1024 * 1024;

/**
 * Divides zstd into pieces that unpack to little each: headers, and single blocks of at most 128 KB of text. Leaves out frames that
 * are to be skipped. What is no zstd is handed over as it is. Rejects with `PackError` where a frame needs too much memory.
 */
export async function* zstdPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = new ByteSource(bytes);
  for (;;) {
    const magic = await source.take(magicLength);
    if (magic.length === 0) return;
    const kind = numberOf(magic);
    if (magic.length === magicLength && kind >>> 4 === skippable) {
      let left = numberOf(await source.take(4));
      while (left > 0) {
        const { length } = await source.take(Math.min(left, maxTaken));
        if (length === 0) {
          // It is cut off.
          yield magic;
          return;
        }
        left -= length;
      }
      continue;
    }
    yield magic;
    if (kind !== frame) break;
    const hasChecksum = yield* header(source);
    for (let isLast = false; !isLast; ) {
      const block = await source.take(3);
      yield block;
      if (block.length < 3) return;
      const fields = numberOf(block);
      isLast = (fields & 1) === 1;
      yield await source.take(((fields >> 1) & 3) === repeated ? 1 : fields >> 3);
    }
    if (hasChecksum) yield await source.take(4);
  }
  for (let rest = await source.take(maxTaken); rest.length > 0; rest = await source.take(maxTaken)) yield rest;
}

/** The header behind the magic number of a frame. Returns whether a checksum ends the frame. */
async function* header(source: ByteSource): AsyncGenerator<Uint8Array, boolean> {
  const descriptor = await source.take(1);
  const flags = descriptor[0] ?? 0;
  const isSingle = (flags & 0x20) !== 0;
  const window = await source.take(isSingle ? 0 : 1);
  const dictionary = await source.take([0, 1, 2, 4][flags & 3] as number);
  const sizeLength = flags >> 6 === 0 ? Number(isSingle) : 1 << (flags >> 6);
  const size = await source.take(sizeLength);
  const [exponent, eighths] = [(window[0] ?? 0) >> 3, (window[0] ?? 0) & 7];
  const needed = isSingle ? numberOf(size) + (sizeLength === 2 ? 256 : 0) : 2 ** (10 + exponent) * (1 + eighths / 8);
  if (needed > maxWindow) throw new PackError('large');
  yield joined([descriptor, window, dictionary, size]);
  return (flags & 4) !== 0;
}

const magicLength = 4;
/** The magic number of a frame, and the first digits of those of frames that are to be skipped. */
const [frame, skippable] = [0xfd2fb528, 0x184d2a5];
/** The kind of a block that repeats one byte. */
const repeated = 1;

/** Number of bytes that are taken at a time where no length is known. */
const maxTaken = 4096;

/** The first byte is the lowest one. */
function numberOf(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}

/** Bytes of which the next ones can be taken. */
class ByteSource {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private chunk: Uint8Array = new Uint8Array();

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.iterator = bytes[Symbol.asyncIterator]();
  }

  /** Fewer only at the end. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (let left = length; left > 0; ) {
      if (this.chunk.length === 0) {
        const { done, value } = await this.iterator.next();
        if (done) break;
        this.chunk = value;
      }
      const part = this.chunk.subarray(0, left);
      this.chunk = this.chunk.subarray(part.length);
      left -= part.length;
      parts.push(part);
    }
    return parts.length === 1 ? (parts[0] as Uint8Array) : joined(parts);
  }
}
