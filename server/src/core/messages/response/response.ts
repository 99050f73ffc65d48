import { isCodeName } from '../../catalog/vocabulary';
import type { CodeDocument } from '../../mentions/document';
import { unquoted } from '../../text/quotes';
import { type Budget, type Member, type ObjectText, readObject } from './objectText';

/** A value of a response and where it is in the document, without quotes; UTF-16. */
export interface Placed<T> {
  readonly value: T;
  readonly offset: number;
  readonly length: number;
}

/**
 * An API response in a document: an object with a code and a message, a result or a request id, or the rest of one that is
 * cut off.
 */
export interface Response {
  readonly code: Placed<number>;
  /** Undefined if the object has no message, or only the beginning of one. */
  readonly message?: Placed<string>;
  readonly requestId?: string;
}

/** Maximum context on each side of a place in which its object is read, in UTF-16 units: a line may be 10 MB long. */
export const responseReach = 16 * 1024;

/** Maximum number of units read for one request, each level of nesting counted. */
const maxRead = 16 * responseReach;

/** Maximum length of the key before a code, with quotes, blanks and escapes. */
const keyReach = 128;

/** Returns the response whose code or message covers `offset` or ends at it. Never throws; reads at most `responseReach`. */
export function responseAt(document: CodeDocument, offset: number): Response | undefined {
  const start = Math.max(0, offset - responseReach);
  const text = document.slice(start, Math.min(document.length, offset + responseReach));
  const found = responseIn(text, offset - start);
  if (!found) return undefined;
  const { code, message } = found;
  return {
    ...found,
    code: { ...code, offset: code.offset + start },
    ...(message ? { message: { ...message, offset: message.offset + start } } : {}),
  };
}

/** Like `responseAt`, for a text. */
export function responseIn(text: string, offset: number): Response | undefined {
  const budget: Budget = { units: maxRead };
  let response: Response | undefined;
  for (let open = lastBrace(text, offset); open >= 0 && budget.units > 0; open = lastBrace(text, open)) {
    const object = readObject(text, open + 1, budget);
    if (response) {
      // Some responses have the code in an inner object, and the request id beside that object.
      const requestId = object.closed && around(object, response.code.offset) ? requestIdOf(object, text) : undefined;
      if (requestId !== undefined) return { ...response, requestId };
    } else {
      response = fromObject(object, text, offset);
      if (response?.requestId !== undefined) return response;
    }
  }
  return response ?? withoutBeginning(text, offset, budget);
}

/** Reads a response whose beginning is missing, from the key of its code on. */
function withoutBeginning(text: string, offset: number, budget: Budget): Response | undefined {
  let end = offset;
  while (/\d/.test(text[end - 1] ?? '')) end--;
  const [key] = keyBefore.exec(text.slice(Math.max(0, end - keyReach), end)) ?? [];
  return key === undefined ? undefined : fromObject(readObject(text, end - key.length, budget), text, offset);
}

const keyBefore = /\\{0,15}["'][\w-]{1,40}\\{0,15}["']\s{0,9}:\s{0,9}(?:\\{0,15}["'])?$/;

function lastBrace(text: string, before: number): number {
  return before <= 0 ? -1 : text.lastIndexOf('{', before - 1);
}

function around({ members }: ObjectText, offset: number): boolean {
  return members.some((member) => covers(member, offset));
}

function covers({ start, end }: Member, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The response that an object is, if `offset` is on its code or its message. */
function fromObject(object: ObjectText, text: string, offset: number): Response | undefined {
  if (!around(object, offset)) return undefined;
  const codes = object.members.filter((member) => isCodeName(member.key) && digits.test(rawOf(member, text)));
  // ESB returns two codes.
  const code = codes.find((member) => covers(member, offset)) ?? codes[0];
  if (!code) return undefined;
  const messages = object.members.filter(({ key, depth }) => depth !== undefined && messageKey.test(key));
  const message = messages.find((member) => covers(member, offset)) ?? messages.find(({ whole }) => whole);
  if (!covers(code, offset) && !(message && covers(message, offset))) return undefined;
  const requestId = requestIdOf(object, text);
  const isAnswer = requestId !== undefined || object.members.some(({ key }) => key === 'result');
  if (!isAnswer && (messages.length === 0 || messages.some((template) => isUnfilled(rawOf(template, text))))) {
    return undefined;
  }
  const [number = ''] = digits.exec(rawOf(code, text)) ?? [];
  return {
    code: { value: Number.parseInt(number, 10), offset: code.start, length: code.end - code.start },
    ...(message?.whole ? { message: placed(message, text) } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** A number, or a long number of Python with its suffix. */
const digits = /^\d{3,10}[Ll]?$/;

/** `message`, `msg`, `bk_error_msg`, `errorMsg`, `error_message`, `retMsg`. */
const messageKey = /^(?:bk_?)?(?:err(?:or)?_?|ret_?|result_?|resp_?)?(?:msg|message)$/i;

/** A message with placeholders is from a catalog or source code, unless other members show that it is a response. */
function isUnfilled(message: string): boolean {
  return /\{\d{1,2}[,}]/.test(message);
}

/** `job_request_id`, as JOB says, `request_id`, `requestId`, `bk_request_id`, `X-Request-Id`, `X-Bkapi-Request-Id`. */
const requestIdKey = /^(?:x[_-]?)?(?:(?:bk(?:api)?|job)[_-]?)?request[_-]?id$/i;

function requestIdOf({ members }: ObjectText, text: string): string | undefined {
  for (const member of members) {
    if (!member.whole || !requestIdKey.test(member.key)) continue;
    const id = placed(member, text).value;
    if (id !== '' && id.length <= maxIdLength && (member.depth !== undefined || /^\d+$/.test(id))) return id;
  }
  return undefined;
}

const maxIdLength = 128;

function placed(member: Member, text: string): Placed<string> {
  const raw = rawOf(member, text);
  const value = member.depth === undefined ? raw : unquoted(raw, member.depth);
  return { value, offset: member.start, length: member.end - member.start };
}

function rawOf({ start, end }: Member, text: string): string {
  return text.slice(start, end);
}

/** Maximum context left of a code that shows it to be a member of an object, in UTF-16 units. */
const reach = 128;

/**
 * True if the number at `offset` may be the code of a response: the value of a key in quotes or in an object. Cheap, because
 * every hover calls it before `responseAt`.
 */
export function maybeInResponse(document: CodeDocument, offset: number): boolean {
  // Most codes in logs are written like `code=1239801`.
  if (!/[:\s"']/.test(document.slice(Math.max(0, offset - 1), offset))) return false;
  return member.test(document.slice(Math.max(0, offset - reach), offset));
}

const member = /(?:[{,]\s{0,40}\w{1,40}|["'][\w-]{1,40}\\{0,15}["'])\s{0,9}:\s{0,9}(?:\\{0,15}["'])?$/;
