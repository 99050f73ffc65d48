import { ownText } from '../../text';
import { textHash } from '../sketches/textHash';
import type { LineBytes, LineTimes, TimePlace } from '../times';
import type { LineFacts } from './lineFacts';
import { evidence, type LineReader, maxEvidence, type SeenOnLine } from './lineReader';
import { type LineValues, type Part, type RecordAbove, requestPlace } from './logFields';

/** A line whose text is decoded if it is asked for. */
export interface LazyLine extends LineBytes {
  readonly text: string;
  /** The listed number of the line. Lines like it may have another number in this place. Undefined if the line has none. */
  readonly number: number | undefined;
  /** Where this number is, in UTF-16 units. */
  readonly numberAt: number;
  /** The `bytesHash` of the line. */
  hash(seed: number): number;
  /** The `textHash` of a part that is ASCII, in bytes. */
  hashOfPart(from: number, to: number): number;
}

/** What lines say that differ only in digits that do not change which codes they mention. */
export interface AlikeLines {
  /** Of the line that was added last. */
  readonly seen: readonly SeenOnLine[];
  /** True if a line with such words and without codes may hold a message, whose text may have digits. */
  readonly mayHoldMessage: boolean;
  readonly time: TimePlace;
  readonly service: string | undefined;
  readonly request: Part | undefined;
}

/** A code of a line like another one: its text is made for those few lines of which it is kept. */
class AlikeSeen implements SeenOnLine {
  readonly kind = 'code';
  readonly count: number;
  readonly at: number;
  readonly isOwnText = true;
  private readonly ownCode: number;

  constructor(
    { code, count, at }: SeenOnLine,
    private readonly line: LazyLine,
  ) {
    this.ownCode = code;
    this.count = count;
    this.at = at;
  }

  get code(): number {
    return this.line.number ?? this.ownCode;
  }

  /** Its own: no part of a longer text. */
  get text(): string {
    const { text } = this.line;
    return text.length <= maxEvidence ? text : ownText(evidence(text, this.at));
  }
}

/**
 * Learns what lines like this one say; undefined if other digits may say something else. `line` takes the place of others, too.
 *
 * @param wide what more lines say, if only messages tell this one from them
 */
export function learnAlike(
  line: LazyLine,
  reader: LineReader,
  times: LineTimes,
  wide?: AlikeLines,
): AlikeLines | undefined {
  const { text } = line;
  if (wide?.mayHoldMessage) return reader.holdsMessage(text) ? undefined : wide;
  const time = times.placeIn(text);
  const seen = reader.read(text, undefined);
  if (time === undefined || seen.some(({ kind }) => kind === 'message')) return undefined;
  // Only the code itself may be another one.
  if (line.number !== undefined && seen.some(({ count, at }) => count > 1 || at !== line.numberAt)) return undefined;
  const { service, request } = requestPlace(text);
  // Bytes are as many as characters in ASCII only.
  if (!/^[\0-\x7f]*$/.test(text.slice(0, Math.max(request?.to ?? 0, lastOf(time))))) return undefined;
  return {
    seen: seen.map((one) => new AlikeSeen(one, line)),
    mayHoldMessage: seen.length === 0 && reader.mayHoldMessage(text),
    time,
    service,
    request,
  };
}

/** Where a line like another one is. */
interface AlikePlace {
  /** Its own time, or that of the record above. */
  readonly time: number | null;
  /** The record of a line without a time of its own. */
  readonly above: RecordAbove | undefined;
  /** What its hash begins with. */
  readonly seed: number;
  /** That of the file. */
  readonly service: string | undefined;
}

/** What is counted of a line like another one: most of it is read for those few lines of which it is kept. */
export class AlikeFacts implements LineFacts {
  readonly time: number | null;
  readonly hash: number;
  readonly requestHash: number | undefined;
  readonly service: string | undefined;
  private readonly above: RecordAbove | undefined;

  constructor(
    private readonly alike: AlikeLines,
    private readonly line: LazyLine,
    { time, above, seed, service }: AlikePlace,
    private readonly reader: LineReader,
  ) {
    const { request } = alike;
    this.time = time;
    this.above = above;
    this.hash = line.hash(seed);
    const ofRecord = above?.fields.request;
    if (request) this.requestHash = line.hashOfPart(request.from, request.to);
    else this.requestHash = ofRecord === undefined ? undefined : textHash(ofRecord);
    this.service = alike.service ?? above?.fields.service ?? service;
  }

  get seen(): readonly SeenOnLine[] {
    return this.alike.seen;
  }

  get request(): string | undefined {
    const { request } = this.alike;
    return request ? this.line.slice(request.from, request.to) : this.above?.fields.request;
  }

  values(index: number): LineValues {
    return this.reader.valuesOf(this.line.text, this.seen, index, this.above?.text);
  }
}

function lastOf(time: TimePlace): number {
  if (time === 'none') return 0;
  return typeof time === 'number' ? time : Math.max(time.seconds, time.fraction, time.offset, time.offsetMinutes) + 8;
}
