import { endOfLine, startOfLine } from '../../text';
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

/** Returns the id of the line of a log that `offset` is in: in brackets of its header, or as a field before it. */
export function idOfLine(text: string, offset: number): string | undefined {
  const head = text.slice(Math.max(startOfLine(text, offset), offset - headersReach), offset);
  return headerId.exec(head)?.[1] ?? traceId.exec(head)?.[1];
}

/** Returns the id behind a code on its line, before the next code: as a field, in a sentence, alone in a column or in brackets. */
export function idBehind(text: string, offset: number): string | undefined {
  const line = text.slice(offset + codeLength, Math.min(endOfLine(text, offset), offset + tailReach));
  const [tail = ''] = line.split(nextCode, 1);
  return requestIdOn(tail) ?? idInProse.exec(tail)?.[1] ?? idAlone.exec(tail)?.[1];
}

const codeLength = 7;

/** Maximum context behind a code in which its id is read, in UTF-16 units. */
const tailReach = 2000;
const nextCode = /(?<!\d)12\d{5}(?!\d)/;

/** False for a text without the name of an id and without the digits of one. Quick, because every hover asks. */
export function mayHoldId(text: string): boolean {
  return /(?:request|trace|req|请求)[-_ ]?(?:id|标识)|(?<![a-z])rid|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{32}/i.test(text);
}

/** A UUID or 32 hexadecimal digits, as a part of a regular expression. */
const hexId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}';

/** Such an id alone in brackets, before the text of a line. */
const headerId = new RegExp(`^[^"{}=]{0,120}?[[(|](${hexId})(?:,[0-9a-f]{1,32})?[\\])|]`, 'i');
/** The same in brackets or between separators. */
const idAlone = new RegExp(`[[(（【|,;>\\t][ "'\`]{0,4}(${hexId})[ "'\`]{0,4}(?:$|[\\])）】|,;<\\t\\r])`, 'i');
/** With a word or a blank before it: `请求 ID 为 ab12cd34`. */
const idInProse =
  /(?:(?:request|trace|req|请求)[-_ ]?id|(?<![a-z])rid)[*`]{0,2}[ \t]{0,4}(?:为|是|is|[:=：])?[*`]{0,2}[ \t]{0,4}[`"']?((?=[\w-]{0,40}\d)[a-z0-9][\w.:-]{6,126}\w)/i;
const traceId = /(?:^|[\s,[({])(?:trace|request)[-_]?id["']?[=:][ \t]?["']?([A-Za-z0-9][\w.:-]{6,126}\w)/i;

/**
 * Returns the id on a line by which a service finds a request in its logs: `request_id=...`, `requestId: ...`,
 * `[trace_id:...]`.
 */
function requestIdOn(line: string): string | undefined {
  return requestIdPattern.exec(line)?.[1];
}

/** The id is the first group, which ends the match. */
export const requestIdPattern =
  /(?:request|trace|请求)[-_ ]?(?:id|标识)(?:\\{0,8}["'])?[ \t]{0,4}[:=：＝][ \t]{0,4}(?:\\{0,8}["'])?(?!(?:null|none|nil|undefined)\b)([A-Za-z0-9][\w.:-]{2,126}\w)/i;
