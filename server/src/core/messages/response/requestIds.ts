import { requestIdKey } from './responseKeys';

/** Maximum length of an id, in UTF-16 units. */
export const maxIdLength = 128;

/** Maximum context before a code in which the headers of its answer are read, in UTF-16 units. */
const headersReach = 4000;

/** Returns the id in the headers of HTTP above the object that the text before `offset` ends in, as curl prints them. */
export function idOfHeaders(text: string, offset: number): string | undefined {
  const before = text.slice(Math.max(0, offset - headersReach), offset);
  if (!before.includes('\n{') && !before.includes('\n[')) return undefined;
  const above = before.split(/\n(?:<[ \t]*)?\r?\n(?=[{[])/);
  const lines = above.length < 2 ? [] : (above.at(-2) ?? '').split('\n');
  for (let line = lines.length - 1; line >= 0; line--) {
    const [, name, value = ''] = /^(?:<[ \t])?([\w-]{1,60}):[ \t]*([\w.:-]*)/.exec(lines[line] ?? '') ?? [];
    if (name === undefined) return undefined;
    if (requestIdKey.test(name) && value !== '' && value.length <= maxIdLength) return value;
  }
  return undefined;
}

/** Returns the id of the line of a log that `offset` is in: in brackets of its header, or as a field of a trace. */
export function idOfLine(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const head = text.slice(Math.max(start, offset - headersReach), offset);
  return headerId.exec(head)?.[1] ?? traceId.exec(head)?.[1];
}

/** A UUID or 32 hexadecimal digits alone in brackets, before the text of a line. */
const headerId =
  /^[^"{}=]{0,120}?[[(|]((?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|[0-9a-f]{32})(?:,[0-9a-f]{1,32})?[\])|]/i;
const traceId = /(?:^|[\s,[({])(?:trace|request)[-_]?id["']?[=:][ \t]?["']?([A-Za-z0-9][\w.:-]{6,126}\w)/i;

/**
 * Returns the id on a line by which a service finds a request in its logs: `request_id=...`, `requestId: ...`,
 * `[trace_id:...]`.
 */
export function requestIdOn(line: string): string | undefined {
  return requestIdPattern.exec(line)?.[1];
}

/** The id is the first group, which ends the match. */
export const requestIdPattern =
  /(?:request|trace)[-_ ]?id(?:\\{0,8}["'])?[ \t]{0,4}[:=：＝][ \t]{0,4}(?:\\{0,8}["'])?([A-Za-z0-9][\w.:-]{2,126}\w)/i;
