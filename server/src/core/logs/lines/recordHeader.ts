import { textHash } from '../sketches/textHash';
import type { LineBytes, LineTimes, TimeRead } from '../times';
import type { AlikeLines } from './alikeLines';
import { maxRequest, type RecordAbove, type RequestFields, requestFields } from './logFields';

/** Returns up to `length` units of a text, its last ones. */
export type LastText = (length: number) => string;

/** The first line of a record: it has the time, and mostly the request, of the lines that continue it. */
interface Header {
  readonly time: number | null;
  readonly text: string;
  /** Of `text`, read on demand. */
  fields?: RequestFields;
  hash?: number;
}

/** Maximum distance at which the first line of a record is looked for above a line, in UTF-16 units. */
const maxAbove = 64 * 1024;
/** Where it is looked for first: mostly it is the line above. */
const minAbove = 160;

/** Knows to which record of a file a line belongs. Takes lines in order. */
export class RecordHeaders {
  private header: Header | undefined;
  /** Up to here `header` is the nearest line with a time, in bytes. */
  private knownTo = 0;

  /** Of the last line like another one: what is known of it, its time, and the bytes of its request. */
  private alike: AlikeLines | undefined;
  private time = 0;
  private readonly request = new Uint8Array(maxRequest);

  /**
   * @param service of the file
   * @param endBefore of the file that this one continues
   */
  constructor(
    private readonly times: LineTimes,
    private readonly service: string | undefined,
    private endBefore?: LastText,
  ) {}

  /** The time of a line that has one itself, see `LineTimes.of`. */
  begin(text: string, byteOffset: number): TimeRead {
    const time = this.times.of(text);
    if (time === undefined) return undefined;
    this.header = { time, text };
    this.knownTo = byteOffset;
    return time;
  }

  /** The same for a line like another one. Only its bytes are kept, as most are not asked for. */
  beginAlike(time: number, alike: AlikeLines, line: LineBytes, byteOffset: number): void {
    this.header = undefined;
    this.alike = alike;
    this.time = time;
    this.knownTo = byteOffset;
    const { request } = alike;
    if (request === undefined) return;
    const start = line.start + request.from;
    const length = request.to - request.from;
    for (let at = 0; at < length; at++) this.request[at] = line.bytes[start + at] as number;
  }

  /** The header that `beginAlike` has kept. */
  private alikeHeader(): Header | undefined {
    const { alike, time } = this;
    if (alike === undefined) return undefined;
    const { request, service = this.service } = alike;
    const id = request && String.fromCharCode(...this.request.subarray(0, request.to - request.from));
    return {
      time,
      text: '',
      fields: { ...(service === undefined ? {} : { service }), ...(id === undefined ? {} : { request: id }) },
    };
  }

  /** The record of a line without a time; undefined if no line above has a time. */
  above(byteOffset: number, textBefore: LastText | undefined): RecordAbove | undefined {
    this.header ??= this.alikeHeader();
    const distance = Math.min(maxAbove, byteOffset - this.knownTo);
    if (textBefore !== undefined && distance > 0) {
      let found: Header | undefined;
      // Nearly all are near.
      for (let length = minAbove; found === undefined && length < distance; length *= 8) {
        found = this.lastIn(wholeLines(textBefore(length + 1), length));
      }
      found ??= this.lastIn(wholeLines(textBefore(distance + 1), distance));
      this.header = found ?? this.header;
    }
    this.header ??= this.fromFileBefore(maxAbove - byteOffset);
    this.knownTo = byteOffset;
    const { header } = this;
    if (header === undefined) return undefined;
    const { time, text } = header;
    header.fields ??= requestFields(text);
    header.hash ??= text === '' ? (time ?? 0) : textHash(text);
    return { time, fields: header.fields, text, hash: header.hash };
  }

  /** The header at the end of the file before, up to a distance. It is looked for once. */
  private fromFileBefore(distance: number): Header | undefined {
    const { endBefore } = this;
    this.endBefore = undefined;
    return endBefore && distance > 0 ? this.lastIn(wholeLines(endBefore(distance + 1), distance)) : undefined;
  }

  /** The last line of a text that has a time. */
  private lastIn(text: string): Header | undefined {
    let end = text.length;
    while (end > 0) {
      const start = text.lastIndexOf('\n', end - 1) + 1;
      const line = text.slice(start, end);
      const time = this.times.of(line);
      if (time !== undefined) return { time, text: line };
      end = start - 1;
    }
    return undefined;
  }
}

/** The lines of a text that begin in its last `length` units: the rest of a date that was cut is another one. */
function wholeLines(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.indexOf('\n');
  return end < 0 ? '' : text.slice(end + 1);
}
