import { Transform } from 'node:stream';

/** Length of a body that is read, in bytes. */
const maxBody = 1024 * 1024;
/** Length of its beginning in which the id of its request is. */
const beginning = 100;

/**
 * Passes the frames of a server on, with `null` in place of long results: the time a client takes to read many megabytes is
 * not the server's.
 */
export class ShortReplies extends Transform {
  private head = '';
  /** The beginning of the body that is left out, and how many bytes of that body are still to come. */
  private skipped = '';
  private left = 0;
  /** Bytes of a body that still pass. */
  private passing = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    let rest = chunk;
    while (rest.length > 0) rest = this.consume(rest);
    done();
  }

  /** Takes a part of the bytes; returns the others. */
  private consume(bytes: Buffer): Buffer {
    if (this.passing > 0) {
      const part = bytes.subarray(0, this.passing);
      this.passing -= part.length;
      this.push(part);
      return bytes.subarray(part.length);
    }
    if (this.left > 0) {
      const part = bytes.subarray(0, this.left);
      this.left -= part.length;
      if (this.skipped.length < beginning) this.skipped += part.toString('latin1', 0, beginning);
      if (this.left === 0) this.pushEmpty();
      return bytes.subarray(part.length);
    }
    return this.takeHead(bytes);
  }

  private takeHead(bytes: Buffer): Buffer {
    const known = this.head.length;
    const head = this.head + bytes.toString('latin1', 0, beginning);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) {
      this.head = head;
      return bytes.subarray(bytes.length);
    }
    const length = Number(/Content-Length: (\d+)/.exec(head)?.[1]);
    this.head = '';
    this.skipped = '';
    if (length > maxBody) this.left = length;
    else {
      this.passing = length;
      this.push(head.slice(0, end + 4), 'latin1');
    }
    return bytes.subarray(end + 4 - known);
  }

  private pushEmpty(): void {
    const id = Number(/"id":(\d+)/.exec(this.skipped)?.[1]);
    const body = JSON.stringify({ jsonrpc: '2.0', id, result: null });
    this.push(`Content-Length: ${body.length}\r\n\r\n${body}`);
  }
}
