import { ownText } from '../sketches/ownText';
import type { LineBytes, LineTimes, TimePlace } from '../times';
import { evidence, type LineReader, maxEvidence, type SeenOnLine } from './lineReader';
import { type Part, type RequestFields, requestPlace } from './logFields';

/** A line whose text is decoded if it is asked for. */
export interface LazyLine extends LineBytes {
  readonly text: string;
  /** Its `textHash`, if it is known without the text. */
  hash(seed: number): number | undefined;
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
  readonly code: number;
  readonly count: number;
  readonly at: number;
  readonly isOwnText = true;

  constructor(
    { code, count, at }: SeenOnLine,
    private readonly line: LazyLine,
  ) {
    this.code = code;
    this.count = count;
    this.at = at;
  }

  /** Its own: no part of a longer text. */
  get text(): string {
    const { text } = this.line;
    return text.length <= maxEvidence ? text : ownText(evidence(text, this.at));
  }
}

/** Learns what lines like this one say; undefined if other digits may say something else. `line` takes the place of others, too. */
export function learnAlike(line: LazyLine, reader: LineReader, times: LineTimes): AlikeLines | undefined {
  const { text } = line;
  const time = times.placeIn(text);
  const seen = reader.read(text, undefined);
  if (time === undefined || seen.some(({ kind }) => kind === 'message')) return undefined;
  // The record above has the time.
  if (time === 'none' && seen.length > 0) return undefined;
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

/** Returns which request a line like another one belongs to. */
export function alikeFields({ service, request }: AlikeLines, line: LineBytes): RequestFields {
  return {
    ...(service === undefined ? {} : { service }),
    ...(request === undefined ? {} : { request: line.slice(request.from, request.to) }),
  };
}

function lastOf(time: TimePlace): number {
  if (time === 'none') return 0;
  return typeof time === 'number' ? time : Math.max(time.seconds, time.fraction, time.offset, time.offsetMinutes) + 8;
}
