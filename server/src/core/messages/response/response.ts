import { isCodeName } from '../../catalog/vocabulary';
import type { CodeDocument } from '../../mentions/document';
import { fileLanguage, isLog, startOfLine, startOfTail } from '../../text';
import { lineState } from '../../text/quotes';
import { beginsRecord } from '../logHeader';
import { errorAbove } from './errorAbove';
import { around, covers, digits, fromObject, moved, type Response, rawOf, requestIdOf } from './fromObject';
import { type Budget, braceBefore, type Member, readObject } from './objectText';
import { elementsAround, fieldsOnLine, fieldsOnLines } from './printedFields';
import { recordAround, responseReach } from './recordAround';
import { idBehind, idOfHeaders, idOfLine, mayHoldId } from './requestIds';
import { messageKey } from './responseKeys';
import { mayBeHead, rowAround } from './tableRows';
import { type TextView, viewsOf } from './textViews';

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
  const { start, end, isLogged } = recordAround(document, offset);
  const text = document.slice(start, end);
  const prose = isProse(document, offset);
  const found = ofResponse.test(text) ? responseIn(text, offset - start, prose) : undefined;
  if (found) return movedBy(found, start);
  // A statement of SQL names the columns of its rows.
  return prose || document.languageId === 'sql' ? rowResponse(document, offset, isLogged) : undefined;
}

function movedBy(response: Response, by: number): Response {
  return movedResponse(response, (unit) => unit + by);
}

function movedResponse(response: Response, originOf: TextView['originOf']): Response {
  const { code, message } = response;
  return { ...response, code: moved(code, originOf), ...(message ? { message: moved(message, originOf) } : {}) };
}

/**
 * Returns the response whose code is at `offset`. A key ends with a sign, so a word directly before the code is no key: the
 * result is then undefined. A keyword of Clojure is a key: it begins with its sign.
 */
export function responseOfCode(document: CodeDocument, offset: number): Response | undefined {
  if (behindWord.test(document.slice(offset - 40, offset))) return undefined;
  const response = responseAt(document, offset);
  const isHere = response && response.code.offset <= offset && offset <= response.code.offset + response.code.length;
  return isHere ? response : undefined;
}

/** Reads a row of a table, whose columns have the names of fields. The first line of a file may have the names for all. */
function rowResponse(document: CodeDocument, offset: number, isLogged: boolean): Response | undefined {
  const hasHead = mayBeHead.test(document.slice(0, Math.min(document.lineEnd(0), maxHead)));
  if (isLogged && !hasHead) return undefined;
  const start = Math.max(0, offset - responseReach);
  const text = document.slice(start, offset + responseReach);
  const firstLine = hasHead ? document.slice(0, Math.min(document.lineEnd(0), responseReach)) : '';
  const found = fromObject({ members: rowAround(text, offset - start, firstLine) }, text, offset - start);
  return found && movedBy(found, start);
}

/** What is read of a line to know whether it may name columns, in UTF-16 units. */
const maxHead = 400;

/** Returns the id of the request that a code without a response around it belongs to, if its line has one. */
export function requestIdBeside(document: CodeDocument, offset: number): string | undefined {
  const line = document.lineAt(offset);
  const start = Math.max(document.lineStart(line), offset - responseReach);
  const text = document.slice(start, Math.min(document.lineEnd(line), offset + responseReach));
  return mayHoldId(text) ? (idOfLine(text, offset - start) ?? idBehind(text, offset - start)) : undefined;
}

/** A part of what a response has beside its code: a message, which may be that of an error above it, a result, or an id. */
const ofResponse = /msg|message|result|request|trace|err|desc|exception|消息|信息|请求/i;

/** True in logs, data, prose, comments and strings: in source code, fields with `=` and `:` are assignments and types. */
function isProse(document: CodeDocument, offset: number): boolean {
  const { languageId } = document;
  const language = fileLanguage(languageId);
  if (isLog(document) || language === undefined || language.unquoted || languageId === 'toml') return true;
  const start = document.lineStart(document.lineAt(offset));
  if (offset - start > responseReach) return false;
  const before = document.slice(start, offset);
  const state = lineState(before, languageId);
  return state === 'comment' || state === 'string' || (language.markup !== undefined && behindTag.test(before));
}

/** The text between tags of HTML or XML. */
const behindTag = /<\/?[A-Za-z][\w:.-]{0,60}(?:\s[^<>]{0,400})?>[^<>]{0,4000}$/;

/** Like `responseAt`, for a text. */
export function responseIn(text: string, offset: number, prose = true): Response | undefined {
  for (const view of viewsOf(text, offset)) {
    const at = view.unitAt(offset);
    const found = recordAt(view, at, prose);
    if (found === undefined) continue;
    const code = view.unitAt(found.code.offset);
    const requestId = found.requestId ?? idOfHeaders(view.text, code) ?? idOfLine(view.text, code);
    return { ...movedResponse(found, view.originOf), ...(requestId === undefined ? {} : { requestId }) };
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
  const line = text.slice(startOfLine(text, offset), offset);
  return keyOnLine.test(line) || valueOnLine.test(line);
}

/** The blanks are those of `readObject`. The colon is first, so that a run of blanks without one is not read at each of them. */
const keyOnLine = /:(?<=["'A-Za-z_$][0-9]*[\0-\x20\xa0\ufeff]*:)/;
const valueOnLine = /^[\0-\x20\xa0\ufeff]*(?:[ub]?["'\\]|[0-9]*$)/;

/** Returns where the object around a place may begin: at the nearest opening brace before it. -1 if no brace is there. */
function braceAround(text: string, before: number): number {
  const open = braceBefore(text, before);
  if (open < 0) return -1;
  // Only what is behind the brace is searched, because each brace of a long line is asked about.
  const inside = text.slice(open, before);
  const line = inside.lastIndexOf('\n') + 1;
  return line > 0 && beginsRecord(inside.slice(line)) ? -1 : open;
}

/** Maximum context left of a code that shows it to be a member of an object, in UTF-16 units. */
const reach = 128;

/**
 * True if the number at `offset` may be the code of a response or the key of a message: in source code the value of a key in quotes
 * or in an object, of an element, or a key in quotes. Cheap, because every hover calls it before `responseAt`.
 */
export function maybeInResponse(document: CodeDocument, offset: number): boolean {
  const isMember =
    /[:\s"';>]/.test(document.slice(offset - 1, offset)) && member.test(document.slice(offset - reach, offset));
  return isMember || keyOfMessage.test(document.slice(offset, offset + 16)) || isProse(document, offset);
}

/** A code that is the key of a message: `"1239801": `. */
const keyOfMessage = /^\d{7}["']\s{0,4}(?::|=>)/;

/** A word and at most one blank: more are between columns, `code    1239801`. */
const behindWord = /(?:[\u4e00-\u9fff][ \t]?|(?:^|[^\w:./-])[A-Za-z][\w-]{0,30}[ \t])$/;

const member =
  /(?:[{,]\s{0,40}\w{1,40}|["'][\w-]{1,40}\\{0,15}["'])\s{0,9}:\s{0,9}(?:\\{0,15}["'])?$|<[A-Za-z_][\w.-]{0,60}>\s{0,9}$/;
