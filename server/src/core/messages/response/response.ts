import { isCodeName } from '../../catalog/vocabulary';
import type { CodeDocument } from '../../mentions/document';
import { fileLanguage, isLog, startOfTail } from '../../text';
import { lineState, unquoted, withoutEntities } from '../../text/quotes';
import { beginsRecord } from '../logHeader';
import { errorAbove } from './errorAbove';
import { type Budget, type Member, type ObjectText, readObject } from './objectText';
import { elementsAround, fieldsOnLine, fieldsOnLines } from './printedFields';
import { recordAround, responseReach } from './recordAround';
import { idOfHeaders, idOfLine, maxIdLength } from './requestIds';
import { messageKey, requestIdKey, traceIdKey } from './responseKeys';
import { type TextView, viewsOf } from './textViews';
import { readableText } from './valueText';

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
  /** True for fields of a line without a bracket around them: the message may be that of a logger. */
  readonly isLoose?: true;
}

/** Maximum number of units read for one request, each level of nesting counted. */
const maxRead = 16 * responseReach;

/** Maximum length of the key before a code, with quotes, blanks and escapes. */
const keyReach = 128;

/**
 * Returns the response whose code or message covers `offset` or ends at it: JSON and what programs print of an object, in
 * strings, comments, HTML or a query. In source code only objects count: an assignment there is no response. Never throws; reads
 * at most `responseReach` on each side.
 */
export function responseAt(document: CodeDocument, offset: number): Response | undefined {
  const { start, end } = recordAround(document, offset);
  const text = document.slice(start, end);
  if (!ofResponse.test(text)) return undefined;
  const found = responseIn(text, offset - start, isProse(document, offset));
  if (!found) return undefined;
  const { code, message } = found;
  return {
    ...found,
    code: { ...code, offset: code.offset + start },
    ...(message ? { message: { ...message, offset: message.offset + start } } : {}),
  };
}

/**
 * Returns the response whose code is at `offset`. None if a word stands directly before it: a key has a sign behind it.
 * Keywords of Clojure are keys too: their sign is before them.
 */
export function responseOfCode(document: CodeDocument, offset: number): Response | undefined {
  if (behindWord.test(document.slice(Math.max(0, offset - 40), offset))) return undefined;
  const response = responseAt(document, offset);
  const isHere = response && response.code.offset <= offset && offset <= response.code.offset + response.code.length;
  return isHere ? response : undefined;
}

/** A part of what a response has beside its code: a message, which may be that of an error above it, a result, or an id. */
const ofResponse = /msg|message|result|request|trace|error|exception|消息|信息|请求/i;

/** True in logs, data, prose, comments and strings: in source code, fields with `=` and `:` are assignments and types. */
function isProse(document: CodeDocument, offset: number): boolean {
  const { languageId } = document;
  const language = fileLanguage(languageId);
  if (isLog(document) || language === undefined || language.unquoted) return true;
  const start = document.lineStart(document.lineAt(offset));
  if (offset - start > responseReach) return false;
  const state = lineState(document.slice(start, offset), languageId);
  return state === 'comment' || state === 'string';
}

/** Like `responseAt`, for a text. */
export function responseIn(text: string, offset: number, prose = true): Response | undefined {
  for (const view of viewsOf(text, offset)) {
    const at = view.unitAt(offset);
    const found = recordAt(view, at, prose);
    if (found === undefined) continue;
    const code = view.unitAt(found.code.offset);
    const requestId = found.requestId ?? idOfHeaders(view.text, code) ?? idOfLine(view.text, code);
    return { ...found, ...placesIn(view, found), ...(requestId === undefined ? {} : { requestId }) };
  }
  return undefined;
}

/** An object may hold texts without quotes, which only the other reader knows: `{code: 1, message: a b}`. */
function recordAt({ text, objectsOnly }: TextView, at: number, prose: boolean): Response | undefined {
  const object = objectResponse(text, at);
  if (object?.message || objectsOnly) return object;
  const printed = printedResponse(text, at, prose);
  const isBare = printed?.message && !/["']/.test(text.charAt(printed.message.offset - 1));
  return object && !isBare ? object : printed;
}

function placesIn({ originOf }: TextView, { code, message }: Response): Pick<Response, 'code' | 'message'> {
  const moved = <T>({ value, offset, length }: Placed<T>): Placed<T> => {
    const start = originOf(offset);
    return { value, offset: start, length: originOf(offset + length) - start };
  };
  return { code: moved(code), ...(message ? { message: moved(message) } : {}) };
}

/** Reads an object in braces, or the rest of one. */
function objectResponse(text: string, offset: number): Response | undefined {
  const budget: Budget = { units: maxRead };
  let response: Response | undefined;
  // Without a key the objects before the place need not be read.
  const last = followsKey(text, offset) ? braceAround(text, offset) : -1;
  for (let open = last; open >= 0 && budget.units > 0; open = braceAround(text, open)) {
    const object = readObject(text, open + 1, budget);
    if (response) {
      // Some responses have the code in an inner object, and the request id beside that object.
      const requestId = object.closed && around(object, response.code.offset) ? requestIdOf(object, text) : undefined;
      if (requestId !== undefined) return { ...response, requestId };
    } else {
      response = fromObject(object, text, offset, () => errorAbove(text, open));
      if (response?.requestId !== undefined) return response;
    }
  }
  return response ?? withoutBeginning(text, offset, budget);
}

/** Reads what Java, Go, loggers, YAML or XML print of a response. */
function printedResponse(text: string, offset: number, prose: boolean): Response | undefined {
  const isHere = (member: Member): boolean =>
    covers(member, offset) && (messageKey.test(member.key) || isCodeMember(member, text));
  const read = (members: readonly Member[]): Response | undefined => fromObject({ members }, text, offset);
  const elements = read(elementsAround(text, offset, isHere));
  if (elements || !prose) return elements;
  const onLine = fieldsOnLine(text, offset, isHere);
  const response = read(onLine);
  if (response?.message) return onLine.some(({ region }) => region < 0) ? { ...response, isLoose: true } : response;
  return read(fieldsOnLines(text, offset)) ?? response;
}

function isCodeMember(member: Member, text: string): boolean {
  return isCodeName(member.key) && digits.test(rawOf(member, text));
}

/** Reads a response whose beginning is missing, from the key of its code on. */
function withoutBeginning(text: string, offset: number, budget: Budget): Response | undefined {
  let end = offset;
  while (/\d/.test(text[end - 1] ?? '')) end--;
  const before = text.slice(Math.max(0, end - keyReach), end);
  const sign = before.charAt(startOfTail(before, /[\s"'\\]/) - 1);
  const [key] = sign === ':' || sign === '>' ? (keyBefore.exec(before) ?? []) : [];
  return key === undefined ? undefined : fromObject(readObject(text, end - key.length, budget), text, offset);
}

const keyBefore =
  /\\{0,15}["'][\w-]{1,40}\\{0,15}["']\s{0,9}:\s{0,9}(?:\\{0,15}["'])?$|<[A-Za-z_][\w.-]{0,60}>\s{0,9}$/;

/** False if no value of an object that is a number or a string can cover `offset`: its line has no key, and does not begin with it. */
function followsKey(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return keyOnLine.test(line) || valueOnLine.test(line);
}

/** The blanks are those of `readObject`. */
const keyOnLine = /(?<=["'A-Za-z_$][0-9]*[\0-\x20\xa0\ufeff]*):/;
const valueOnLine = /^[\0-\x20\xa0\ufeff]*(?:[ub]?["'\\]|[0-9]*$)/;

/** Returns the nearest brace before a place. Its object may contain the place. -1 if there is none. */
function braceAround(text: string, before: number): number {
  const open = before <= 0 ? -1 : text.lastIndexOf('{', before - 1);
  const line = text.lastIndexOf('\n', before - 1) + 1;
  return open < line && beginsRecord(text.slice(line, before)) ? -1 : open;
}

function around({ members }: Pick<ObjectText, 'members'>, offset: number): boolean {
  return members.some((member) => covers(member, offset));
}

function covers({ start, end }: Member, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The response that an object is, if `offset` is on its code or its message. */
function fromObject(
  object: Pick<ObjectText, 'members'>,
  text: string,
  offset: number,
  errorOf?: () => Pick<Member, 'start' | 'end'> | undefined,
): Response | undefined {
  if (!around(object, offset)) return undefined;
  const codes = object.members.filter((member) => isCodeName(member.key) && digits.test(rawOf(member, text)));
  // ESB returns two codes.
  const code = codes.find((member) => covers(member, offset)) ?? codes[0];
  if (!code) return undefined;
  const own = object.members.filter(({ key, depth, bare }) => (depth !== undefined || bare) && messageKey.test(key));
  const error = own.length > 0 ? undefined : errorOf?.();
  const messages: readonly Member[] = error
    ? [{ key: 'message', depth: undefined, whole: true, bare: true, ...error }]
    : own;
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
    ...messageOf(message, text),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** The message of a response; none if the text ends in it, if it is missing, or if its bytes cannot be read. */
function messageOf(member: Member | undefined, text: string): Pick<Response, 'message'> {
  if (!member?.whole) return {};
  const message = placed(member, text);
  const value = readableText(member.bare ? withoutEntities(message.value) : message.value);
  if (value === undefined || (member.bare && isNothing.test(value))) return {};
  return { message: { ...message, value } };
}

/** What languages print for a missing value. */
const isNothing = /^(?:|null|none|nil|<nil>|undefined|~)$/i;

/** A number, or a long number of Python with its suffix. */
const digits = /^\d{3,10}[Ll]?$/;

/** A message with placeholders is from a catalog or source code, unless other members show that it is a response. */
function isUnfilled(message: string): boolean {
  return /\{\d{1,2}[,}]/.test(message);
}

function requestIdOf({ members }: Pick<ObjectText, 'members'>, text: string): string | undefined {
  // A trace is found by its id, too, but by that of a request first.
  for (const member of [...members].sort((a, b) => Number(traceIdKey.test(a.key)) - Number(traceIdKey.test(b.key)))) {
    if (!member.whole || !(requestIdKey.test(member.key) || traceIdKey.test(member.key))) continue;
    const { value } = placed(member, text);
    const id = member.depth === undefined ? (bareId.exec(value)?.[0] ?? '') : value;
    if (id !== '' && id.length <= maxIdLength) return id;
  }
  return undefined;
}

/** An id without quotes, and without the sign that ends its field. */
const bareId = /^(?!(?:null|none|nil|undefined|true|false)\b)[A-Za-z0-9](?:[\w.:-]*\w)?/i;

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
 * True if the number at `offset` may be the code of a response: in source code the value of a key in quotes or in an object,
 * or of an element. Cheap, because every hover calls it before `responseAt`.
 */
export function maybeInResponse(document: CodeDocument, offset: number): boolean {
  const isMember =
    /[:\s"';>]/.test(document.slice(Math.max(0, offset - 1), offset)) &&
    member.test(document.slice(Math.max(0, offset - reach), offset));
  return isMember || isProse(document, offset);
}

const behindWord = /(?:[\u4e00-\u9fff]|(?:^|[^\w:.-])[A-Za-z][\w-]{0,30}[ \t])[ \t]{0,9}$/;

const member =
  /(?:[{,]\s{0,40}\w{1,40}|["'][\w-]{1,40}\\{0,15}["'])\s{0,9}:\s{0,9}(?:\\{0,15}["'])?$|<[A-Za-z_][\w.-]{0,60}>\s{0,9}$/;
