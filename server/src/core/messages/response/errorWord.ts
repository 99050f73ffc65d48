import type { CodeDocument } from '../../mentions/document';
import { startOfTail } from '../../text';
import { moved, type Placed } from './fromObject';
import { type Budget, braceBefore, type Member, readObject } from './objectText';
import { responseReach } from './recordAround';
import { viewsOf } from './textViews';

/**
 * The words that API v4 of the gateway answers with in place of a number, as the `code` of its `error`, and the HTTP status
 * that each comes with.
 */
const statuses = {
  INVALID_ARGUMENT: 400,
  OUT_OF_RANGE: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  IAM_NO_PERMISSION: 403,
  NO_PERMISSION: 403,
  NOT_FOUND: 404,
  MEDIA_TYPE_NOT_ACCEPTABLE: 406,
  ALREADY_EXISTS: 409,
  ABORTED: 409,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATELIMIT_EXCEED: 429,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNKNOWN: 500,
  NOT_IMPLEMENTED: 501,
} as const;

export type ErrorWord = keyof typeof statuses;

export const errorWords = Object.keys(statuses) as readonly ErrorWord[];

/** The status with which API v4 sends a word. */
export function httpStatusOf(word: ErrorWord): number {
  return statuses[word];
}

/** Returns the word for a code as answers write it; 415's word is written `Unsupported Media Type`. */
function wordOf(written: string): ErrorWord | undefined {
  const name = written === 'Unsupported Media Type' ? 'UNSUPPORTED_MEDIA_TYPE' : written;
  return errorWords.find((word) => word === name);
}

/** Maximum length of a word, in UTF-16 units. */
const maxWord = 32;

/** Maximum distance of what makes a word an error code from that word, in UTF-16 units. */
const nearby = 600;

/**
 * True if one of the words may be at `offset`. Cheap, because every hover without a code calls it before `errorWordAt`.
 */
export function maybeErrorWord(document: CodeDocument, offset: number): boolean {
  const before = document.slice(offset - maxWord, offset);
  const behind = document.slice(offset, offset + maxWord);
  const start = before.slice(startOfTail(before, /[A-Za-z_ ]/));
  const [end = ''] = /^[A-Za-z_ ]*/.exec(behind) ?? [];
  return /[A-Z][A-Z_]{5,}|Unsupported Media Type/.test(start + end);
}

/**
 * Returns the word at `offset` if it is the code of an answer of API v4: `{"error":{"code":"NOT_FOUND","message":…}}`, also
 * in strings, HTML and comments, as Python, Java and Go print it, and in YAML. Undefined for the same word elsewhere. Never throws.
 */
export function errorWordAt(document: CodeDocument, offset: number): Placed<ErrorWord> | undefined {
  const start = Math.max(0, offset - responseReach);
  const text = document.slice(start, offset + responseReach);
  for (const view of viewsOf(text, offset - start)) {
    const at = view.unitAt(offset - start);
    const found = inObject(view.text, at) ?? inPrintedText(view.text, at);
    if (found !== undefined) return moved(found, (unit) => view.originOf(unit) + start);
  }
  return undefined;
}

/** Maximum number of units read for one request, each level of nesting counted. */
const maxRead = 4 * responseReach;

/** Reads the innermost object around the word, and its key in the object around that. */
function inObject(text: string, offset: number): Placed<ErrorWord> | undefined {
  const budget: Budget = { units: maxRead };
  for (let open = braceBefore(text, offset); open >= 0 && budget.units > 0; open = braceBefore(text, open)) {
    const { members } = readObject(text, open + 1, budget);
    const code = members.find((member) => member.start <= offset && offset <= member.end);
    if (code === undefined) continue;
    const word = code.key === 'code' && code.depth !== undefined ? placedWord(text, code) : undefined;
    const isAnswer =
      members.some(({ key }) => /^(?:message|data|details)$/.test(key)) &&
      errorKey.test(text.slice(Math.max(0, open - nearby), open));
    return word && isAnswer ? word : undefined;
  }
  return undefined;
}

/** The key of an object that is an error, before its brace. */
const errorKey = /(?:^|[\s{,"'\\])error\\{0,15}["']?\s{0,9}(?::|=>)\s{0,40}$/;

function placedWord(text: string, { start, end }: Pick<Member, 'start' | 'end'>): Placed<ErrorWord> | undefined {
  const value = wordOf(text.slice(start, end));
  return value && { value, offset: start, length: end - start };
}

/**
 * What is before the word in an error that is printed in a notation without quotes or with other brackets than JSON:
 * `error=EsbError(code=`, `Error:{Code:`, `error:map[code:`, `[error] => Array ( [code] => `, `error: Some(Error { code: "`.
 */
const printedBefore =
  /(?:(?<![\w-])error["'\]]?\s{0,9}(?:=>|[=:])\s{0,9}[&*%@\w.$(]{0,80}|\b(?:Esb|Open)\w{0,20}V4\w{0,20}Error)\s{0,9}[({[]\s{0,40}["'[]?code["'\]]?\s{0,9}(?:=>|[=:])\s{0,9}["']?$/i;
const printedBehind = /^["']?(?:[,;]\s{0,40}|\s{1,40})["'[]?message["'\]]?\s{0,9}(?:=>|[=:])/i;

/** The same in XML: `<error><code>`, `<error code="`. */
const tagBefore =
  /<error(?:>\s{0,40}(<(?:message|data|details)>[^<]{0,400}<\/\w{1,9}>\s{0,40})?<code>|\s{1,40}code=")\s{0,9}$/i;
const tagBehind = /^\s{0,9}(?:<\/code>\s{0,40}<|"\s{1,40})(?:message|data|details)\b/i;

/** Maximum lines of YAML between `error:` and `code:`, with both. */
const maxLines = 6;

/** True if a text ends with the key `code:` of what is below `error:` in YAML, also in a list. */
function isBelowError(before: string): boolean {
  const [own = '', ...above] = before.split(/\r?\n/).slice(-maxLines).reverse();
  const [, indent] = /^([ \t]*(?:- )?)code:[ \t]*["']?$/.exec(own) ?? [];
  if (indent === undefined) return false;
  for (const line of above) {
    const [, outer = '', key, value] = /^([ \t]*(?:- )?)([\w-]+):(.*)$/.exec(line) ?? [];
    if (key === undefined) return false;
    if (outer.length < indent.length) return key === 'error' && value?.trim() === '';
    if (outer.length === indent.length && key === 'code') return false;
  }
  return false;
}

/** Reads a word outside of JSON. */
function inPrintedText(text: string, offset: number): Placed<ErrorWord> | undefined {
  const near = text.slice(Math.max(0, offset - maxWord), offset);
  const left = near.slice(startOfTail(near, /[\w ]/));
  const around = text.slice(offset - left.length, offset + maxWord);
  for (const match of around.matchAll(/[A-Z][A-Z_]+|Unsupported Media Type/g)) {
    const start = offset - left.length + match.index;
    const end = start + match[0].length;
    if (offset < start || offset > end) continue;
    const word = placedWord(text, { start, end });
    const before = text.slice(Math.max(0, start - nearby), start);
    return word && isCodeOfError(before, text.slice(end, end + nearby)) ? word : undefined;
  }
  return undefined;
}

function isCodeOfError(before: string, behind: string): boolean {
  if (printedBefore.test(before)) return printedBehind.test(behind);
  const tag = tagBefore.exec(before);
  return tag ? tag[1] !== undefined || tagBehind.test(behind) : isBelowError(before);
}
