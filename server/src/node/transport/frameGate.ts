import { Transform, type TransformCallback } from 'node:stream';

/** Maximum size of a message. VS Code never sends a document over 50 MB to a language server. */
const maxBody = 64 * 1024 * 1024;
/** Maximum size of a header, which is one or two short lines. */
const maxHeader = 4096;

/**
 * Checks the headers on stdin before the protocol library reads them, because the library waits forever for a negative or
 * absurd length. Passes all bytes on unchanged; the first header that cannot begin a frame destroys the stream with an error.
 */
export class FrameGate extends Transform {
  private header = '';
  private bodyLeft = 0;

  /** `graceTime`: time to answer the last messages after the end of stdin, in ms. */
  constructor(private readonly graceTime = 200) {
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
      this.header += chunk.toString('latin1', at, at + maxHeader);
      const end = this.header.indexOf('\r\n\r\n');
      if (end < 0 && this.header.length >= maxHeader) {
        done(new Error(`no end of the message header within ${maxHeader} bytes`));
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

  /** The process exits at the end of its input; a client that pipes its messages in gets its answers first. */
  override _flush(done: TransformCallback): void {
    setTimeout(done, this.graceTime);
  }
}

/** Returns the length in bytes that a header announces, or a sentence that says why there is none. */
function bodyLength(header: string): number | string {
  const length = usual.test(header) ? Number(header.slice('Content-Length: '.length)) : announced(header);
  if (typeof length === 'string') return length;
  return length <= maxBody ? length : `a message of ${length} bytes; the limit is ${maxBody}`;
}

/** The header that nearly all clients send. */
const usual = /^Content-Length: \d{1,15}$/;

/** Reads a header of any form. */
function announced(header: string): number | string {
  // The library accepts other line ends than a search does. Refuse headers that it would read differently.
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
