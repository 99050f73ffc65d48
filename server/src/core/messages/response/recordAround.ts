import type { CodeDocument } from '../../mentions/document';
import { beginsRecord } from '../logHeader';
import { isOwnRecord } from './textViews';

/** Maximum context on each side of a place in which its object is read, in UTF-16 units: a line may be 10 MB long. */
export const responseReach = 16 * 1024;

/** What is read of a line to know whether a record begins with it, in UTF-16 units. */
const [maxHeader, maxTime] = [400, 80];

interface RecordPlace {
  readonly start: number;
  readonly end: number;
  /** True for the record of a log. */
  readonly isLogged: boolean;
}

/**
 * Returns the range in which a response at a place is read: the record of a log, which is a line or a few, or else everything in
 * reach. Reading all of it for each line of a log would take longer than the rest of a hover.
 */
export function recordAround(document: CodeDocument, offset: number): RecordPlace {
  const near = {
    isLogged: false,
    start: Math.max(0, offset - responseReach),
    end: Math.min(document.length, offset + responseReach),
  };
  const line = document.lineAt(offset);
  const start = document.lineStart(line);
  if (start < near.start || !isOwnRecord(document.slice(start, Math.min(offset, start + maxHeader)))) return near;
  for (let next = line + 1; next < document.lineCount; next++) {
    const end = document.lineStart(next);
    if (end >= near.end) break;
    if (beginsRecord(document.slice(end, end + maxTime))) return { isLogged: true, start, end };
  }
  return { isLogged: true, start, end: near.end };
}
