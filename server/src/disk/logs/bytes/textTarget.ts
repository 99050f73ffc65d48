import { type ChunkDecoder, decoderOf, type TextEncoding, wideEncodingOf } from '../../read/textEncoding';
import type { ByteEncoding } from '../lines/lineText';

/** Takes the bytes of a text: they are written to `room()`, and then taken. */
export interface ByteTarget {
  /** At least one byte fits. Valid until `take`. */
  room(): Uint8Array;
  /** Takes the first bytes of `room()`. */
  take(length: number): void;
  /** There are no more bytes. */
  finish(): void;
  /** Leaves out this many bytes: they are all NUL, as the last ones were. */
  skip?(bytes: number): void;
}

/** Hands `bytes` to a target. */
export function addBytes(target: ByteTarget, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const room = target.room();
    const part = bytes.subarray(at, at + room.length);
    room.set(part);
    target.take(part.length);
    at += part.length;
  }
}

/** Number of first bytes that decide the encoding: a page, as reading to other places is slower. */
const headLength = 4096;

/**
 * Hands a text to `target` in UTF-8 or GB18030: UTF-16 and UTF-32, which a mark, NUL bytes or `encoding` show, become UTF-8. `begin` is
 * called before the first bytes with their encoding, as far as it is known.
 */
export class TextTarget implements ByteTarget {
  private head: Uint8Array | undefined = new Uint8Array(headLength);
  private length = 0;
  private next: ByteTarget;

  constructor(
    private readonly target: ByteTarget,
    private readonly encoding: TextEncoding | undefined,
    private readonly begin: (encoding: ByteEncoding) => void,
  ) {
    this.next = target;
  }

  room(): Uint8Array {
    return this.head?.subarray(this.length) ?? this.next.room();
  }

  take(length: number): void {
    if (this.head === undefined) this.next.take(length);
    else {
      this.length += length;
      if (this.length === headLength) this.decide();
    }
  }

  finish(): void {
    this.decide();
    this.next.finish();
  }

  skip(bytes: number): void {
    this.next.skip?.(bytes);
  }

  private decide(): void {
    if (this.head === undefined) return;
    const head = this.head.subarray(0, this.length);
    this.head = undefined;
    const { encoding } = this;
    const wide = wideEncodingOf(head, encoding);
    this.begin(
      encoding === 'gb18030' && wide === undefined ? encoding : wide || encoding === 'utf-8' ? 'utf-8' : undefined,
    );
    if (wide) this.next = new WideTarget(this.target, wide);
    addBytes(this.next, head);
  }
}

/** Hands UTF-16 or UTF-32 to a target as UTF-8. */
class WideTarget implements ByteTarget {
  private readonly bytes = new Uint8Array(64 * 1024);
  private readonly decoder: ChunkDecoder;

  constructor(
    private readonly target: ByteTarget,
    encoding: TextEncoding,
  ) {
    this.decoder = decoderOf(encoding);
  }

  room(): Uint8Array {
    return this.bytes;
  }

  take(length: number): void {
    this.add(this.decoder.decode(this.bytes.subarray(0, length), { stream: true }));
  }

  finish(): void {
    this.add(this.decoder.decode());
    this.target.finish();
  }

  private add(text: string): void {
    addBytes(this.target, encoder.encode(text));
  }
}

const encoder = new TextEncoder();
