import { jobDigits } from '../../catalog/codeNumbers';
import { confidenceOf } from '../../mentions/detection/confidence';
import type { Surroundings } from '../../mentions/detection/surroundings';
import { rejection } from '../../mentions/document/codeScanner';
import { isChinese } from '../../text/fold';
import { lineState } from '../../text/quotes/sourceLine';
import type { MatchKind } from '../search/search';

/**
 * Who asks: a digit that was just typed, a list of ours that is being narrowed, an editor by itself after a letter, or a
 * person.
 */
export type Asking = 'digit' | 'narrowing' | 'word' | 'person';

/** True where the request is about a word or number as it stands, not about the character just typed. */
export function isForWord(asking: Asking): boolean {
  return asking === 'word' || asking === 'person';
}

/** What a code is completed from, and how much the place says that a code belongs there. */
export interface CompletionPlace {
  readonly typed: 'nothing' | 'digits' | 'word';
  /** What to search for: the first that finds something is what the person means. Each ends at the cursor. */
  readonly queries: readonly string[];
  /** UTF-16 units behind the cursor that belong to the number or word typed: `12|39801`. */
  readonly lengthAfter: number;
  /** The text says that an error code stands here: `code == |`. */
  readonly strong: boolean;
  /** True in strings and comments. */
  readonly inText: boolean;
  /** Whether an entry found by `query` is offered. */
  accepts(query: string, kind: MatchKind, constant: string): boolean;
}

const wordAtEnd = /[\p{Script=Han}A-Za-z0-9_]+$/u;
const letterAtEnd = /[\p{L}\p{M}]$/u;
const wordParts = /\p{Script=Han}|\w+/gu;

/** Fewer digits than this are any number, unless the place is strong: a page, a month, a port, a width. */
const fewDigits = 5;

/** Fewer than this are not looked for behind an operator unless a person asks: `i + 1`. */
const fewestOfOperand = 4;

/** What is completed at a cursor with `around` beside it; undefined where no code can stand or nobody wants one. */
export function completionPlace(around: Surroundings, asking: Asking): CompletionPlace | undefined {
  const digits = trailing(/[0-9]+$/, around.before);
  const word = trailing(wordAtEnd, around.before);
  if (digits !== '' && standsAlone(around, digits)) return digitsPlace(around, digits, asking);
  // Digits of a fraction, a date or an identifier, and letters that no code is found by.
  if (asking === 'digit' || /^[0-9]+$/.test(word) || endsWithOtherLetter(around.before, word)) return undefined;
  return wordPlace(around, word, asking);
}

function trailing(pattern: RegExp, text: string): string {
  return pattern.exec(text.slice(-longestWord))?.[0] ?? '';
}

/** Longer words than this are not searched for; no name or text of the catalog has one. */
const longestWord = 64;

/** True within a word of accented, Cyrillic or other letters. */
function endsWithOtherLetter(before: string, word: string): boolean {
  return letterAtEnd.test(before.slice(0, before.length - word.length).slice(-2));
}

/** True where the digits would be a code if only there were as many as it takes. */
function standsAlone({ before, after }: Surroundings, digits: string): boolean {
  const head = before.slice(0, before.length - digits.length);
  const tail = after.slice(leadingDigits(after));
  return rejection(head + sample + tail, head.length, head.length + jobDigits) === undefined;
}

const sample = '1239801';

function leadingDigits(text: string): number {
  return /^[0-9]*/.exec(text)?.[0].length ?? 0;
}

function digitsPlace(around: Surroundings, digits: string, asking: Asking): CompletionPlace | undefined {
  const lengthAfter = leadingDigits(around.after);
  const { space } = around;
  if (digits.length + lengthAfter > space.digits.most) return undefined;
  const head = around.before.slice(0, around.before.length - digits.length);
  const strong = confidenceOf({ ...around, before: head, after: around.after.slice(lengthAfter) }) === 'strong';
  if (asking !== 'person' && digits.length < fewestOfOperand && isOperand(head)) return undefined;
  // A lone 1 is too little even behind `code =`: Enter, typed next, would accept what is offered.
  const begins = digits.startsWith('12') || (strong && digits.length > 1 && space.begins(digits));
  if (!isForWord(asking) && (!begins || (!strong && isAnyNumber(head, digits)))) return undefined;
  return {
    typed: 'digits',
    queries: [digits],
    lengthAfter,
    strong,
    inText: isInText(head, around.languageId),
    accepts: (_, kind) => kind === 'number' || kind === 'numberStart' || (isForWord(asking) && kind === 'numberPart'),
  };
}

/** As likely an amount or a date as the beginning of a code. Round numbers are amounts: `timeout = 12500`. */
function isAnyNumber(head: string, digits: string): boolean {
  return digits.length < fewDigits || digits.endsWith('00') || isPartOfDate(head);
}

/** The right side of a sum or product: `i + `, `total -= `, `2024-`, `f(x) * `. */
function isOperand(head: string): boolean {
  return /[\w)\]]\s{0,8}(?:[-+*/%]=?|<<|>>)\s{0,8}$/.test(head.slice(-longestWord));
}

/** Behind a digit and what separates the parts of dates, times and telephone numbers. */
function isPartOfDate(head: string): boolean {
  return /[0-9][-/:]$/.test(head);
}

function wordPlace(around: Surroundings, word: string, asking: Asking): CompletionPlace | undefined {
  const head = around.before.slice(0, around.before.length - word.length);
  const inText = isInText(head, around.languageId);
  // A member of something is not a number, and a list of ours would stand among the members.
  if (!inText && /[\w)\]]\??\.$/.test(head)) return undefined;
  const lengthAfter = /^\w*/.exec(around.after)?.[0].length ?? 0;
  const after = around.after.slice(lengthAfter);
  const all = queriesOf(word);
  // Chinese says what it is without a space: 错误码缺少参数.
  const heads = word === '' ? [head] : all.map((query) => around.before.slice(0, around.before.length - query.length));
  const strong = heads.some((before) => confidenceOf({ ...around, before, after }) === 'strong');
  // Behind `code =` too an ordinary word is a variable more often: our list would stand before it, and Enter take it.
  const open = inText || asking === 'narrowing' || asking === 'person';
  const queries = all.filter((query) => open || (strong && isChinese(query)) || isTelling(query, word));
  if (word !== '' && queries.length === 0) return undefined;
  return {
    typed: word === '' ? 'nothing' : 'word',
    queries,
    lengthAfter,
    strong,
    inText,
    accepts: (query, kind, constant) => open || word === '' || isMeant(query, kind, constant),
  };
}

/**
 * The word itself, and, as Chinese has no spaces, what is left of it from each Chinese character on: of 这里缺少参数 the person
 * means 缺少参数. Letters stay together.
 */
function queriesOf(word: string): string[] {
  return [...word.matchAll(wordParts)].slice(-mostQueries).map(({ index }) => word.slice(index));
}

const mostQueries = 16;

/*
 * While a person types code, editors ask after every word. Where nothing says that a code is meant, only a word that is
 * hardly anything else is answered then: Chinese, pinyin of some length, and the beginning of a constant's name.
 * Ordinary English words are found in text and when a person asks.
 */

/** Whether `query` may be answered in a place like any other; it is one of the queries of `word`. */
function isTelling(query: string, word: string): boolean {
  if (isChinese(query)) return query.length >= (query === word ? 2 : 4);
  return constantStart.test(query) || /^[a-z]{4,}$/.test(query);
}

const constantStart = /^[A-Z][A-Z0-9]*_[A-Z0-9][A-Z0-9_]*$/;

/** Whether `query`, found as it was, can only mean the entry. */
function isMeant(query: string, kind: MatchKind, constant: string): boolean {
  if (isChinese(query)) return true;
  // `USER_NAME` is anybody's; `MISSING_USER` is ours, with or without the API before it.
  if (constantStart.test(query))
    return constant.startsWith(query) || constant.replace(/^(?:LEGACY_)?API_/, '').startsWith(query);
  // Four letters with a vowel among them are a word more often than the beginnings of four: `star`, `scsi`.
  return kind === 'initials' ? /^[^aeiou]{4}$|.{5}/.test(query) : kind === 'syllables' && query.length >= 6;
}

/** Whether the place is inside a string or a comment. In JSON strings are the text itself, and editors do offer there. */
function isInText(head: string, languageId: string): boolean {
  const state = lineState(head, languageId);
  return state === 'comment' || (state === 'string' && languageId !== 'jsonc');
}
