/** As a log line names it: `request_id=...`, `requestId: ...`, `[trace_id:...]`. */
const named =
  /(?:request|trace)[-_ ]?id(?:\\{0,8}["'])?[ \t]{0,4}[:=：＝][ \t]{0,4}(?:\\{0,8}["'])?([A-Za-z0-9][\w.:-]{2,126}\w)/i;

/** The id on a line by which a service finds the request in its own logs. */
export function requestIdOn(line: string): string | undefined {
  return named.exec(line)?.[1];
}
