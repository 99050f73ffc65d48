import { Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { PackError } from './packing';

/**
 * Unpacks gzip of any number of members, or zstd. Rejects with `PackError` where the bytes are cut off or broken; all that was
 * unpacked before was handed over.
 */
export async function* unpacked(
  packing: 'gzip' | 'zstd',
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const unpack = packing === 'gzip' ? zlib.createGunzip() : newZstd?.();
  if (unpack === undefined) yield* (await import('./unpackZstd')).unpackedZstd(bytes);
  else yield* through(unpack, bytes);
}

/** Node has zstd from 22.15 on. */
const newZstd = (zlib as { createZstdDecompress?: () => Transform }).createZstdDecompress;

async function* through(unpack: Transform, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false });
  // An error of the source must end the loop below, too.
  source.on('error', (error) => unpack.destroy(error));
  source.pipe(unpack);
  try {
    for await (const chunk of unpack) yield chunk;
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (code === 'Z_BUF_ERROR') throw new PackError('cut');
    if (code === 'ZSTD_error_frameParameter_windowTooLarge') throw new PackError('large');
    throw code.startsWith('Z_') || code.startsWith('ZSTD') ? new PackError('broken') : error;
  } finally {
    source.destroy();
    unpack.destroy();
  }
}
