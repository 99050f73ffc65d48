import { isCodeName } from '../../catalog/vocabulary';
import { unquoted, withoutEntities } from '../../text/quotes';
import type { Member, ObjectText } from './objectText';
import { maxIdLength } from './requestIds';
import { errorKey, messageKey, requestIdKey, traceIdKey } from './responseKeys';
import { readableText } from './valueText';

/** A value of a response and where it is in the document, without quotes; UTF-16. */
export interface Placed<T> {
  readonly value: T;
  readonly offset: number;
  readonly length: number;
}

/** Returns a value of a view of a text with its place in the text. */
export function moved<T>({ value, offset, length }: Placed<T>, originOf: (unit: number) => number): Placed<T> {
  const start = originOf(offset);
  return { value, offset: start, length: originOf(offset + length) - start };
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
  /** True if the message may be that of another: of a logger, for fields without a bracket around them, or of an error. */
  readonly isLoose?: true;
}

/** True if `offset` is in a member of an object. */
export function around({ members }: Pick<ObjectText, 'members'>, offset: number): boolean {
  return members.some((member) => covers(member, offset));
}

/** True also at the end of the value, where a cursor may be. */
export function covers({ start, end }: Member, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The response that an object is, if `offset` is on its code or its message. */
export function fromObject(
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
  const texts = object.members.filter(({ depth, bare }) => depth !== undefined || bare);
  const own = texts.filter(({ key }) => messageKey.test(key)).sort(loggersLast);
  const error = own.length > 0 ? undefined : errorOf?.();
  const others = own.length > 0 || error ? [] : texts.filter(({ key, bare }) => errorKey.test(key) && !bare);
  const messages: readonly Member[] = error
    ? [{ key: 'message', depth: undefined, whole: true, bare: true, ...error }]
    : [...own, ...others];
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
    ...(others.length > 0 ? { isLoose: true } : {}),
  };
}

/** Beside a message of the response, `msg` is what a logger says. */
function loggersLast({ key: one }: Member, { key: other }: Member): number {
  return Number(one.toLowerCase() === 'msg') - Number(other.toLowerCase() === 'msg');
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

/** A number, or a long number of Python or JavaScript with its suffix. */
export const digits = /^\d{3,10}[Lln]?$/;

/** A message with placeholders is from a catalog or source code, unless other members show that it is a response. */
function isUnfilled(message: string): boolean {
  return /\{\d{1,2}[,}]/.test(message);
}

/** Returns the id of the request, or else of the trace, that an object names; undefined without one. */
export function requestIdOf({ members }: Pick<ObjectText, 'members'>, text: string): string | undefined {
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

/** The value as written, with quotes and escapes. */
export function rawOf({ start, end }: Member, text: string): string {
  return text.slice(start, end);
}
