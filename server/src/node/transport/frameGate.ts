import { Transform, type TransformCallback } from 'node:stream';

/** The largest message a client may send; VS Code never sends a document over 50 MB to a language server. */
const bodyLimit = 64 * 1024 * 1024;
/** Headers are one or two short lines: a client that has sent this much without an empty line sends no frames. */
const headerLimit = 4096;

/**
 * Stands between stdin and the protocol library, which waits for ever on a length that is negative or absurd. Bytes pass
 * through as they are; the first header that cannot begin a frame destroys the stream with an error that says why.
 */
export class FrameGate extends Transform {
  private header = '';
  private bodyLeft = 0;

  /** `lastWords`: how long after the end of stdin what was read before it may still be answered, in milliseconds. */
  constructor(private readonly lastWords = 200) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.bodyLeft > 0) {
        const passed = Math.min(this.bodyLeft, chunk.length - at);
        this.bodyLeft -= passed;
        at += passed;
        continue;
      }
      const seen = this.header.length;
      this.header += chunk.toString('latin1', at, at + headerLimit);
      const end = this.header.indexOf('\r\n\r\n');
      if (end < 0 && this.header.length >= headerLimit) {
        done(new Error(`no end of the message header within ${headerLimit} bytes`));
        return;
      }
      if (end < 0) break;
      const length = bodyLength(this.header.slice(0, end));
      if (typeof length === 'string') {
        done(new Error(length));
        return;
      }
      at += end + 4 - seen;
      this.bodyLeft = length;
      this.header = '';
    }
    done(null, chunk);
  }

  /** The library exits at the end of its input; a client that pipes its messages in is to get its answers first. */
  override _flush(done: TransformCallback): void {
    setTimeout(done, this.lastWords);
  }
}

/** The length a header announces, in bytes, or a sentence that says why there is none. */
function bodyLength(header: string): number | string {
  const length = usual.test(header) ? Number(header.slice('Content-Length: '.length)) : announced(header);
  if (typeof length === 'string') return length;
  return length <= bodyLimit ? length : `a message of ${length} bytes; the limit is ${bodyLimit}`;
}

/** What nearly all clients send, message after message. */
const usual = /^Content-Length: \d{1,15}$/;

/** The same of a header of any form, however long the message. */
function announced(header: string): number | string {
  // The library tells line ends apart more strictly than a search does: what it would read otherwise is refused here.
  const stray = header.replaceAll('\r\n', '').search(/[^\t\x20-\x7e]/);
  if (stray >= 0) return `a message header that is not plain text: ${JSON.stringify(header.slice(0, 80))}`;
  let length: number | undefined;
  for (const line of header.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) return `a message header without a colon: ${JSON.stringify(line.slice(0, 80))}`;
    if (line.slice(0, colon).toLowerCase() !== 'content-length') continue;
    const value = line.slice(colon + 1).trim();
    if (!/^\d{1,15}$/.test(value)) return `a Content-Length that is no length: ${JSON.stringify(value.slice(0, 80))}`;
    length = Number(value);
  }
  return length ?? 'a message header without Content-Length';
}
