import { wideEncodingOf } from '../../read/textEncoding';

/** How a file is packed, by its first bytes. */
export type Packing = 'gzip' | 'zstd' | PackedElsewhere;

/** Those for which there is no library. */
export type PackedElsewhere = keyof typeof unpackers;

/** The commands that write what such a file holds. */
export const unpackers = { bzip2: 'bzip2 -dc', xz: 'xz -dc', zip: 'unzip -p' } as const;

/** A byte, or the smallest and the largest one that may be in its place. */
type BytePattern = number | readonly [from: number, to: number];

/** Each has a byte that no text has, or is longer than what a text may begin with by chance: `BZhello`. */
const beginnings: readonly (readonly [packing: Packing, bytes: readonly BytePattern[]])[] = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  // A frame to be skipped, with which pzstd begins.
  ['zstd', [0x50, 0x2a, 0x4d, 0x18]],
  // The level, and pi or, where nothing was packed, its square root.
  ['bzip2', [0x42, 0x5a, 0x68, [0x31, 0x39], 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]],
  ['bzip2', [0x42, 0x5a, 0x68, [0x31, 0x39], 0x17, 0x72, 0x45, 0x38, 0x50, 0x90]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // One that is empty.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
];

const endings: ReadonlyMap<string, Packing> = new Map([
  ['.gz', 'gzip'],
  ['.zst', 'zstd'],
  ['.bz2', 'bzip2'],
  ['.xz', 'xz'],
  ['.zip', 'zip'],
]);

/** The number of first bytes that `packingOf` needs. */
export const packingHead = 10;

/** Returns how bytes are packed; undefined for text. */
export function packingOf(head: Uint8Array): Packing | undefined {
  return beginnings.find(([, bytes]) => bytes.every((pattern, at) => fits(head[at], pattern)))?.[0];
}

function fits(byte: number | undefined, pattern: BytePattern): boolean {
  if (typeof pattern === 'number' || byte === undefined) return byte === pattern;
  return byte >= pattern[0] && byte <= pattern[1];
}

/** Returns how a file of this name should be packed. */
export function packingNamed(path: string): Packing | undefined {
  return endings.get(/\.[a-z0-9]+$/i.exec(path)?.[0].toLowerCase() ?? '');
}

/** True for what `unpackers` names. */
export function isPackedElsewhere(packing: Packing): packing is PackedElsewhere {
  return packing in unpackers;
}

/** Bytes that cannot be unpacked: cut off, broken, or so that much memory would be needed. */
export class PackError extends Error {
  constructor(readonly kind: 'cut' | 'broken' | 'large') {
    super(`The packed file is ${kind}.`);
  }
}

/** True if bytes are no text: two of a hundred are control characters that logs do not have. NUL and colours do not count. */
export function looksBinary(head: Uint8Array): boolean {
  if (wideEncodingOf(head) !== undefined) return false;
  let [controls, others] = [0, 0];
  for (const byte of head) {
    if (byte === 0) continue;
    if (byte < 0x20 && !ordinaryControls.has(byte)) controls++;
    else others++;
  }
  return controls * 50 > controls + others;
}

/** Backspace, tabs, line feed, form feed, carriage return, escape. */
const ordinaryControls: ReadonlySet<number> = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
