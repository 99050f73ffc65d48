import { Decompress } from 'fzstd';
import { PackError } from './packing';
import { zstdPieces } from './zstdPieces';

/** Unpacks zstd where Node cannot. */
export async function* unpackedZstd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const unpack = new Decompress((chunk) => ready.push(chunk));
  try {
    for await (const piece of zstdPieces(bytes)) {
      unpack.push(piece);
      yield* ready.splice(0);
    }
    unpack.push(new Uint8Array(), true);
    yield* ready.splice(0);
  } catch (error) {
    if (error instanceof PackError) throw error;
    const code = (error as { code?: number }).code;
    if (typeof code !== 'number') throw error;
    throw new PackError(code === unexpectedEnd ? 'cut' : 'broken');
  }
}

/** The code that the library gives the error for an early end. */
const unexpectedEnd = 5;
