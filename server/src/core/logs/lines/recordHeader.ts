import type { LineTimes } from '../times/lineTime';
import { type RequestFields, requestFields } from './logFields';

/** The first line of a record: it has the time, and mostly the request, of the lines that continue it. */
interface Header {
  readonly time: number;
  readonly text: string;
  /** Of `text`, read on demand. */
  fields?: RequestFields;
}

/** Maximum distance at which the first line of a record is looked for above a line, in UTF-16 units. */
const maxAbove = 64 * 1024;
/** The distance at which nearly all are found. */
const nearAbove = 4 * 1024;

/** Knows to which record of a file a line belongs. Takes lines in order. */
export class RecordHeaders {
  private header: Header | undefined;
  /** Up to here `header` is the nearest line with a time, in bytes. */
  private knownTo = 0;

  constructor(private readonly times: LineTimes) {}

  /** The time of a line that has one itself, in ms since 1970. */
  begin(text: string, byteOffset: number): number | undefined {
    const time = this.times.of(text);
    if (time === undefined) return undefined;
    this.header = { time, text };
    this.knownTo = byteOffset;
    return time;
  }

  /** The same for a line that is known to begin with `time`. */
  beginAt(time: number, fields: RequestFields, byteOffset: number): void {
    this.header = { time, text: '', fields };
    this.knownTo = byteOffset;
  }

  /** The record of a line without a time: its time and fields; undefined if no line above has a time. */
  above(
    byteOffset: number,
    textBefore: ((length: number) => string) | undefined,
  ): { readonly time: number; readonly fields: RequestFields } | undefined {
    const distance = Math.min(maxAbove, byteOffset - this.knownTo);
    if (textBefore !== undefined && distance > 0) {
      const near = distance > nearAbove ? this.lastIn(textBefore(nearAbove)) : undefined;
      this.header = near ?? this.lastIn(textBefore(distance)) ?? this.header;
    }
    this.knownTo = Math.max(this.knownTo, byteOffset);
    const { header } = this;
    if (header === undefined) return undefined;
    header.fields ??= requestFields(header.text);
    return { time: header.time, fields: header.fields };
  }

  /** The last line of a text that has a time. The first line may be cut, but then it has none. */
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
