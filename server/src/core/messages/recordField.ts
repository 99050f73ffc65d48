/** So far on each side of a message the record around it is looked at, in UTF-16 units. */
const reach = 512;

const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
]);

/**
 * Where the field of a record ends that a message which begins at `start` is the value of: `EsbResp(code=1, message=…,
 * data=null)` as Java prints it, `{Code:1 Message:… Result:false}` as Go does. Not before `from` and not behind `end`, which
 * it is where no record is around the message.
 */
export function fieldEnd(text: string, start: number, from: number, end: number): number {
  const before = text.slice(Math.max(0, start - reach), start);
  const [, sign] = /[A-Za-z_]\w{0,40}([=:])$/.exec(before) ?? [];
  const opening = sign === undefined ? undefined : openedIn(before);
  if (opening === undefined) return end;
  const value = text.slice(from, Math.min(end, from + reach));
  const next = value.search(sign === '=' ? /,[ \t]?[A-Za-z_]\w{0,40}=/ : /[ \t][A-Za-z_]\w{0,40}:(?=\S)/);
  const ends = [next, closedIn(value, opening)].filter((at) => at >= 0);
  return ends.length === 0 ? end : from + Math.min(...ends);
}

/** The last bracket that is not closed again; undefined where all are. */
function openedIn(text: string): string | undefined {
  const closed: string[] = [];
  for (const char of [...text.slice(text.lastIndexOf('\n') + 1)].reverse()) {
    const closing = closings.get(char);
    if (closing !== undefined && closed.pop() !== closing) return char;
    if (/[)}\]]/.test(char)) closed.push(char);
  }
  return undefined;
}

/** Where the bracket closes that was opened before the text; -1 where it does not. */
function closedIn(text: string, opening: string): number {
  const closing = closings.get(opening);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === opening) depth++;
    else if (char === closing && depth-- === 0) return at;
  }
  return -1;
}
