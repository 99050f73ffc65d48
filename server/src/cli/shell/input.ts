import { maxCatalogMegabytes, skipReason } from '../../core/catalog';
import { type Language, visibleText } from '../../core/text';
import {
  type ChunkDecoder,
  type DecodedText,
  decode,
  decoderOf,
  joined,
  maxCatalogSize,
  readDecoded,
  type TextEncoding,
  Unreadable,
  wideEncodingOf,
} from '../../disk/read';
import { cliStrings } from './strings';
import type { Terminal } from './terminal';

/** Maximum length of a line, in UTF-16 units: longer than any message. The rest of a longer line is skipped. */
const maxLineLength = 64 * 1024;

/** No character has more bytes. */
const maxWidth = 4;

/** Reads the texts that a person gives a command, and says at the end which of them may have been read wrongly. */
export class TextInput {
  /** Texts with an encoding that is only likely, and texts with broken bytes, by their names. */
  private readonly doubts = { guessed: new Set<string>(), broken: new Map<string, TextEncoding>() };

  /** `encoding` is that of texts without a byte order mark; undefined to judge each by its content. */
  constructor(
    readonly encoding: TextEncoding | undefined,
    private readonly language: Language,
    private readonly terminal: Terminal,
  ) {}

  /** Returns the text of bytes that were read for this command. */
  textOf(name: string, bytes: Uint8Array): string {
    return this.taken(name, decode(bytes, this.encoding));
  }

  /** Returns the text, and remembers whether it may be wrong. */
  taken(name: string, { text, encoding, doubt }: DecodedText): string {
    if (doubt === 'guessed') this.doubts.guessed.add(name);
    if (doubt === 'broken') this.doubts.broken.set(name, encoding);
    return text;
  }

  /** Returns the text of a file that a person named. Undefined if it cannot be read; the reason goes to stderr. */
  file(path: string): string | undefined {
    const decoded = readDecoded(path, maxCatalogSize, this.encoding);
    if (!(decoded instanceof Unreadable)) return this.taken(path, decoded);
    const reason = skipReason(decoded.reason, this.language, maxCatalogMegabytes);
    this.terminal.err(`${visibleText(cliStrings(this.language).notRead(path, reason))}\n`);
    return undefined;
  }

  /** Returns standard input, up to a little more than `maxLength` UTF-16 units. */
  async all(maxLength: number): Promise<string> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of this.chunks()) {
      chunks.push(chunk);
      length += leastLength(chunk);
      if (length > maxLength) break;
    }
    return this.textOf(this.inputName, joined(chunks));
  }

  /**
   * The lines of standard input as they arrive, without their line breaks. Memory stays bounded, however long a line is.
   * Without a mark and `encoding`, each line is judged by itself: a log may have several writers.
   */
  async *lines(): AsyncGenerator<string> {
    let decoder: ChunkDecoder | undefined;
    let isFirst = true;
    const rest = new LineRest();
    for await (const chunk of this.chunks()) {
      const wide = isFirst ? wideEncodingOf(chunk, this.encoding) : undefined;
      if (wide) decoder = decoderOf(wide);
      isFirst = false;
      // In UTF-16 and UTF-32 a line break has several bytes.
      const bytes = decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
      for (const line of rest.linesOf(bytes)) yield this.lineOf(line, decoder !== undefined);
    }
    if (rest.length > 0) yield this.lineOf(rest.take(), decoder !== undefined);
  }

  private lineOf(bytes: Uint8Array, isDecoded: boolean): string {
    const line = isDecoded ? decode(bytes, 'utf-8').text : this.textOf(this.inputName, bytes);
    return (line.endsWith('\r') ? line.slice(0, -1) : line).slice(0, maxLineLength);
  }

  /** The first chunk shows how the text is encoded. */
  private async *chunks(): AsyncGenerator<Uint8Array> {
    let first: Uint8Array | undefined = new Uint8Array();
    for await (const chunk of this.terminal.input ?? []) {
      let bytes: Uint8Array = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
      if (first) bytes = first.length > 0 ? joined([first, bytes]) : bytes;
      first = first && isUndecided(bytes) ? bytes : undefined;
      if (first === undefined) yield bytes;
    }
    if (first && first.length > 0) yield first;
  }

  private get inputName(): string {
    return cliStrings(this.language).standardInput;
  }

  /** Says on stderr which texts may have been read in a wrong encoding. */
  reportDoubts(): void {
    const { guessed, broken } = this.doubts;
    const strings = cliStrings(this.language);
    const say = (sentence: string) => this.terminal.err(`${visibleText(sentence)}\n`);
    const [name] = guessed;
    if (name !== undefined) say(strings.guessedEncoding(name, guessed.size - 1));
    const [first] = broken;
    if (first !== undefined) say(strings.brokenBytes(...first, broken.size - 1));
  }
}

/** The beginning of a line whose end has not arrived yet. */
class LineRest {
  length = 0;
  private parts: Uint8Array[] = [];

  *linesOf(bytes: Uint8Array): Generator<Uint8Array> {
    let from = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      this.add(bytes.subarray(from, end));
      yield this.take();
      from = end + 1;
    }
    this.add(bytes.subarray(from));
  }

  take(): Uint8Array {
    const line = joined(this.parts);
    this.parts = [];
    this.length = 0;
    return line;
  }

  private add(bytes: Uint8Array): void {
    const part = bytes.subarray(0, Math.max(0, maxWidth * maxLineLength - this.length));
    if (part.length === 0) return;
    // A copy, because the chunk is much larger than the rest of its last line.
    this.parts.push(Uint8Array.from(part));
    this.length += part.length;
  }
}

/** True if more bytes are needed to recognize a byte order mark or UTF-16. */
function isUndecided(bytes: Uint8Array): boolean {
  return bytes.length < 2 || (bytes.length < 16 && (bytes.includes(0) || (bytes[0] ?? 0) >= 0xef));
}

const encoder = new TextEncoder();

/** Never a part of a longer character in UTF-8 and GB18030. */
const lineFeed = 0x0a;

/** The least number of UTF-16 units that bytes may be, without decoding them: a Chinese character has up to three bytes. */
function leastLength(bytes: Uint8Array): number {
  let ascii = 0;
  for (const byte of bytes) if (byte > 0 && byte < 0x80) ascii++;
  return ascii + (bytes.length - ascii) / 3;
}
