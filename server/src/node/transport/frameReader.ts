import type { Readable } from 'node:stream';
import type { DataCallback, Disposable, Message, MessageReader } from 'vscode-languageserver/node';
import { batch, type RefusedMessage } from '../../session';
import { BodyScan, maxDepth, readOutline } from './bodyScan';

// `require` instead of `import`, as in `contract/lsp.ts`.
const library: typeof import('vscode-languageserver/node') = require('vscode-languageserver/node');
const { AbstractMessageReader, ErrorCodes } = library;

/** Maximum size of a message. VS Code never sends a document over 50 MB to a language server. */
const maxBody = 64 * 1024 * 1024;
/**
 * After each part of a message of this size, in bytes, what reading it leaves behind is collected: V8 would keep it as long as
 * it finds room.
 */
const largePart = 8 * 1024 * 1024;
/** Maximum size of a header, which is one or two short lines. */
const maxHeader = 4096;

/** What the reader does with an input that is not the protocol. */
interface FrameEvents {
  /** A message that is not read to its end. */
  refuse(refusal: RefusedMessage): void;
  /** The first header that cannot begin a frame, or an input that ends within one; nothing is read after it. */
  broken(reason: string): void;
  ended(): void;
}

/**
 * Reads messages from a stream. The library's reader waits forever for a negative or absurd length, and reads a message to its
 * end whatever it is: here the first byte of a list, and the one that is nested too deep, is the last that is kept.
 */
export class FrameReader extends AbstractMessageReader implements MessageReader {
  private header = '';
  private body: Body | undefined;
  private take: DataCallback = () => undefined;
  private isBroken = false;

  /** `graceTime`: time to answer the last messages after the end of the stream, in ms. */
  constructor(
    private readonly stream: Readable,
    private readonly events: FrameEvents,
    private readonly graceTime = 200,
  ) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.take = callback;
    const read = (chunk: Uint8Array): void => this.read(chunk);
    this.stream.on('data', read);
    this.stream.on('error', (error) => this.fireError(error));
    this.stream.on('end', () => this.end());
    return { dispose: () => this.stream.off('data', read) };
  }

  private read(chunk: Uint8Array): void {
    let at = 0;
    while (!this.isBroken && (at < chunk.length || this.body?.left === 0)) {
      if (this.body === undefined) {
        at = this.readHeader(chunk, at);
        if (this.body === undefined) continue;
      }
      const { body } = this;
      const before = body.left;
      at += body.take(chunk.subarray(at, at + body.left));
      if (Math.floor(before / largePart) > Math.floor(body.left / largePart)) collectGarbage('minor');
      if (body.left > 0) continue;
      this.body = undefined;
      this.deliver(body);
    }
  }

  /** Returns the index behind what it has read of the header. */
  private readHeader(chunk: Uint8Array, at: number): number {
    const seen = this.header.length;
    this.header += bufferOf(chunk).toString('latin1', at, at + maxHeader);
    const end = this.header.indexOf('\r\n\r\n');
    if (end < 0) {
      if (this.header.length >= maxHeader) this.fail(`no end of the message header within ${maxHeader} bytes`);
      return chunk.length;
    }
    const length = bodyLength(this.header.slice(0, end));
    this.header = '';
    if (typeof length === 'string') this.fail(length);
    else this.body = new Body(length);
    return at + end + 4 - seen;
  }

  private deliver(body: Body): void {
    const read = body.read();
    if (read.refusal !== undefined) this.events.refuse(read.refusal);
    else this.take(read.message as Message);
    if (body.length >= largePart) setImmediate(() => collectGarbage('major'));
  }

  private fail(reason: string): void {
    this.isBroken = true;
    this.events.broken(reason);
  }

  /** A client that pipes its messages in gets its answers before the process ends. */
  private end(): void {
    if (this.isBroken) return;
    const isCut = this.body !== undefined || this.header.trim() !== '';
    setTimeout(() => {
      if (isCut) this.fail('it ends within a message');
      else this.events.ended();
    }, this.graceTime);
  }
}

/** The body of a message as it arrives. */
class Body {
  private bytes: KeptBytes;
  private begins = true;
  private refusal: RefusedMessage | undefined;
  private readonly scan: BodyScan | undefined;
  /** Set when the message is nested too deep. */
  private outline: { readonly bytes: number[]; readonly scan: BodyScan } | undefined;

  readonly length: number;

  /** `left`: how many bytes are missing. */
  constructor(public left: number) {
    this.length = left;
    // A body that is nested too deep has more bytes than levels.
    this.scan = left > maxDepth ? new BodyScan() : undefined;
    this.bytes = new KeptBytes(left);
  }

  /** Takes the next bytes. Returns how many they are. */
  take(bytes: Uint8Array): number {
    this.left -= bytes.length;
    if (this.begins) this.begin(bytes);
    if (this.outline !== undefined) this.outline.scan.take(bytes);
    else if (this.refusal === undefined) {
      this.bytes.add(bytes);
      this.scan?.take(bytes);
      if (this.scan?.isTooDeep) this.outlineAll();
    }
    return bytes.length;
  }

  /** To be called when nothing is missing. */
  read(): ReadBody {
    if (this.outline !== undefined) return tooDeep(readOutline(this.outline.bytes));
    if (this.refusal !== undefined) return { refusal: this.refusal };
    try {
      return { message: JSON.parse(this.bytes.release()) };
    } catch {
      return { refusal: notJson };
    }
  }

  private begin(bytes: Uint8Array): void {
    const first = bytes.find((byte) => !blanks.includes(byte));
    this.begins = first === undefined;
    if (first === undefined || first === openObject) return;
    this.refusal = first === openList ? batch : notJson;
    this.bytes.release();
  }

  private outlineAll(): void {
    const bytes: number[] = [];
    const scan = new BodyScan(bytes);
    scan.take(this.bytes.kept);
    this.outline = { bytes, scan };
    this.bytes.release();
  }
}

/** A part of ES2024 that every supported Node has. */
interface ResizableMemory extends ArrayBuffer {
  resize(length: number): void;
}
const Resizable = ArrayBuffer as unknown as new (
  length: number,
  options: { readonly maxByteLength: number },
) => ResizableMemory;

/** Smaller messages are kept in usual memory: memory that can be given back takes longer to get than a hover to answer. In bytes. */
const largeMessage = 1024 * 1024;

/**
 * The bytes of a message. The memory of a large one is given back before the message is read: with the text as it came and the
 * text that is read from it, 50 MB would be three times in memory.
 */
class KeptBytes {
  private readonly memory: ArrayBuffer;
  private readonly resizable: ResizableMemory | undefined;
  private length = 0;

  constructor(size: number) {
    this.resizable = size < largeMessage ? undefined : new Resizable(size, { maxByteLength: size });
    this.memory = this.resizable ?? new ArrayBuffer(size);
  }

  get kept(): Uint8Array {
    return new Uint8Array(this.memory, 0, this.length);
  }

  add(bytes: Uint8Array): void {
    new Uint8Array(this.memory).set(bytes, this.length);
    this.length += bytes.length;
  }

  /** The text of the bytes, which are gone then. */
  release(): string {
    const text = bufferOf(this.kept).toString();
    this.length = 0;
    this.resizable?.resize(0);
    return text;
  }
}

/** `minor` takes a ms, and `major` some 20 ms for 100 MB. Loads two modules of Node, which takes 2 ms, for large messages only. */
function collectGarbage(type: 'minor' | 'major'): void {
  const { setFlagsFromString }: typeof import('node:v8') = require('node:v8');
  const { runInNewContext }: typeof import('node:vm') = require('node:vm');
  setFlagsFromString('--expose-gc');
  collect ??= runInNewContext('gc') as typeof collect;
  collect?.({ type });
}
let collect: ((options: { readonly type: 'minor' | 'major' }) => void) | undefined;

/** The same memory. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The value of a body, or why it is not read. */
type ReadBody = { readonly message: unknown; readonly refusal?: undefined } | { readonly refusal: RefusedMessage };

const blanks: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];
const [openObject, openList] = [0x7b, 0x5b];
const notJson: RefusedMessage = { id: null, code: ErrorCodes.ParseError, message: 'This is not a JSON object.' };

/** Decides by its outermost members what becomes of a message that is nested too deep. */
function tooDeep(outline: { readonly id?: unknown; readonly method?: unknown } = {}): ReadBody {
  const { id, method } = outline;
  // As a response without a result, it ends the request that waits for it.
  if (method === undefined && id !== undefined) return { message: { jsonrpc: '2.0', id } };
  const known = typeof id === 'string' || typeof id === 'number' ? id : null;
  const message = `This message is nested too deep; the limit is ${maxDepth}.`;
  return { refusal: { id: known, code: ErrorCodes.InvalidRequest, message } };
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
    if (length !== undefined && length !== Number(value)) return `two lengths of one message: ${length} and ${value}`;
    length = Number(value);
  }
  return length ?? 'a message header without Content-Length';
}
