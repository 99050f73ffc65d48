import type { FileTally } from '../../../core/logs';
import { type ChunkDecoder, decoderOf, joined, type TextEncoding, wideEncodingOf } from '../../read/textEncoding';
import { addBytes } from '../bytes/textTarget';
import { LineScan } from '../lines/lineScan';

/** Maximum length of a line that is waited for, in bytes. What is longer is read in pieces of this length. */
const maxWaited = 16 * 1024 * 1024;

/** Hands over the lines of one followed file as soon as each has its end. */
export class LineBatches {
  private decoder: ChunkDecoder | undefined;
  private isBegun = false;
  /** A line without its end. */
  private open: Uint8Array = new Uint8Array();
  /** Of the lines before `open`: their bytes in UTF-8 or GB18030, and their number. */
  private bytes = 0;
  private lines = 0;
  /** True while `open` holds nothing but what was there before. */
  private isOld = false;
  /** True if a line was longer than `maxWaited`. */
  isCut = false;

  constructor(
    private readonly scanner: LineScanner,
    private readonly path: string,
    private readonly tally: FileTally,
    private readonly encoding: TextEncoding | undefined,
  ) {}

  /** Takes bytes of the file, the first ones first. Without `hands` they are old: their lines are only counted. */
  add(bytes: Uint8Array, hands = true): void {
    if (bytes.length === 0) return;
    const text = this.decoded(bytes);
    const all = this.open.length === 0 ? text.slice() : joined([this.open, text]);
    const cut = all.length > maxWaited ? all.length : all.lastIndexOf(lineFeed) + 1;
    if (all.length > maxWaited && all[cut - 1] !== lineFeed) this.isCut = true;
    this.open = all.subarray(cut);
    this.isOld = !hands;
    this.take(all.subarray(0, cut), hands);
  }

  /** Hands over a last line without an end, if some of it is new: the file has no more bytes. */
  finish(): void {
    const rest = this.open;
    this.open = new Uint8Array();
    this.take(rest, !this.isOld);
  }

  private take(whole: Uint8Array, hands: boolean): void {
    if (whole.length === 0) return;
    const isWide = this.decoder !== undefined;
    const encoding =
      isWide || this.encoding === 'utf-8' ? 'utf-8' : this.encoding === 'gb18030' ? 'gb18030' : undefined;
    const { bytes, lines } = this;
    if (hands)
      this.scanner.scan(this.path, whole, encoding, {
        addLine: (text, line, offset, textBefore, own) =>
          this.tally.addLine(text, line + lines, offset + bytes, textBefore, own),
      });
    this.bytes += whole.length;
    for (let at = whole.indexOf(lineFeed); at >= 0; at = whole.indexOf(lineFeed, at + 1)) this.lines++;
  }

  private decoded(bytes: Uint8Array): Uint8Array {
    if (!this.isBegun) {
      const wide = wideEncodingOf(bytes, this.encoding);
      if (wide) this.decoder = decoderOf(wide);
      this.isBegun = true;
    }
    return this.decoder ? encoder.encode(this.decoder.decode(bytes, { stream: true })) : bytes;
  }
}

/** Hands lines of any number of files to their tallies, a long line in parts as a scan does. */
export class LineScanner {
  private tally: FileTally | undefined;
  private readonly lines = new LineScan(() => this.tally as FileTally, { words: [], everyLine: true });

  scan(path: string, text: Uint8Array, encoding: 'utf-8' | 'gb18030' | undefined, tally: FileTally): void {
    this.tally = tally;
    const { target, setEncoding } = this.lines.begin(path);
    setEncoding(encoding);
    addBytes(target, text);
    target.finish();
  }
}

const encoder = new TextEncoder();

const lineFeed = 0x0a;
