import { isCodeName } from '../../catalog/vocabulary/codeNames';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { unquoted } from '../../text/quotes/nestedStrings';
import { type Budget, type Member, type ObjectText, readObject } from './objectText';

/** A value of a response and where it stands in the document, quotes not counted; UTF-16. */
export interface Placed<T> {
  readonly value: T;
  readonly offset: number;
  readonly length: number;
}

/**
 * An answer of an API as it stands in a document: an object with a code and one of a message, a result and the id of the
 * request, or what is left of one.
 */
export interface Response {
  readonly code: Placed<number>;
  /** Undefined where the object has none, or only the beginning of one. */
  readonly message?: Placed<string>;
  readonly requestId?: string;
}

/** So far on each side of a place its object is read, in UTF-16 units: a line may be 10 MB long. */
export const responseReach = 16 * 1024;

/** All that is read for one question, objects around objects counted again. */
const mostRead = 16 * responseReach;

/** So far left of a code its key begins, quotes, blanks and escapes included. */
const keyReach = 128;

/** The response whose code or whose message covers `offset` or ends at it. Never throws; bounded, see `responseReach`. */
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

/** The same in a text. */
export function responseIn(text: string, offset: number): Response | undefined {
  const budget: Budget = { units: mostRead };
  let response: Response | undefined;
  for (let open = lastBrace(text, offset); open >= 0 && budget.units > 0; open = lastBrace(text, open)) {
    const object = readObject(text, open + 1, budget);
    if (response) {
      // Some answers have the code within, and the request's id beside it.
      const requestId = object.closed && around(object, response.code.offset) ? requestIdOf(object, text) : undefined;
      if (requestId !== undefined) return { ...response, requestId };
    } else {
      response = fromObject(object, text, offset);
      if (response?.requestId !== undefined) return response;
    }
  }
  return response ?? withoutBeginning(text, offset, budget);
}

/** An answer of which no beginning can be read: what is left of it, from the key of its code on. */
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
  // ESB answers with two of them.
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

/** A number as it is, or with the suffix of a long one of Python. */
const digits = /^\d{3,10}[Ll]?$/;

/** `message`, `msg`, `bk_error_msg`, `errorMsg`, `error_message`, `retMsg`. */
const messageKey = /^(?:bk_?)?(?:err(?:or)?_?|ret_?|result_?|resp_?)?(?:msg|message)$/i;

/** A message with places for values is one of a catalog or of source code, unless something else says that it was answered. */
function isUnfilled(message: string): boolean {
  return /\{\d{1,2}[,}]/.test(message);
}

/** `job_request_id`, as JOB says, `request_id`, `requestId`, `bk_request_id`, `X-Request-Id`, `X-Bkapi-Request-Id`. */
const requestIdKey = /^(?:x[_-]?)?(?:(?:bk(?:api)?|job)[_-]?)?request[_-]?id$/i;

function requestIdOf({ members }: ObjectText, text: string): string | undefined {
  for (const member of members) {
    if (!member.whole || !requestIdKey.test(member.key)) continue;
    const id = placed(member, text).value;
    if (id !== '' && id.length <= longestId && (member.depth !== undefined || /^\d+$/.test(id))) return id;
  }
  return undefined;
}

const longestId = 128;

function placed(member: Member, text: string): Placed<string> {
  const raw = rawOf(member, text);
  const value = member.depth === undefined ? raw : unquoted(raw, member.depth);
  return { value, offset: member.start, length: member.end - member.start };
}

function rawOf({ start, end }: Member, text: string): string {
  return text.slice(start, end);
}

/** So far left of a code what makes it a member of an object begins, in UTF-16 units. */
const reach = 128;

/**
 * Whether the number at `offset` may be the code of a response: it is the value of a key in quotes, or of one in an object.
 * Asked at every hover, so it looks no farther than that; `responseAt` tells.
 */
export function maybeInResponse(document: CodeDocument, offset: number): boolean {
  // `code=1239801` and the like are most of what stands in logs.
  if (!/[:\s"']/.test(document.slice(Math.max(0, offset - 1), offset))) return false;
  return member.test(document.slice(Math.max(0, offset - reach), offset));
}

const member = /(?:[{,]\s{0,40}\w{1,40}|["'][\w-]{1,40}\\{0,15}["'])\s{0,9}:\s{0,9}(?:\\{0,15}["'])?$/;
