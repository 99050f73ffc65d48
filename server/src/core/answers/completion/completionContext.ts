import { jobDigits } from '../../catalog';
import { confidenceOf, type Surroundings } from '../../mentions/detection';
import { rejection } from '../../mentions/document';
import { isChinese } from '../../text';
import { lineState } from '../../text/quotes';
import type { MatchKind } from '../search/search';

/**
 * What made the request: a typed digit, a list of ours being narrowed, an editor by itself after a letter, or a person.
 */
export type CompletionTrigger = 'digit' | 'narrowing' | 'word' | 'explicit';

/** True if the request is about the word or number as it is, not about the character just typed. */
export function isForWord(trigger: CompletionTrigger): boolean {
  return trigger === 'word' || trigger === 'explicit';
}

/** What a code is completed from, and how likely a code is at this place. */
export interface CompletionPlace {
  readonly typed: 'nothing' | 'digits' | 'word';
  /** Searched in this order: the first one with hits is used. Each ends at the cursor. */
  readonly queries: readonly string[];
  /** UTF-16 units after the cursor that belong to the number or word typed: `12|39801`. */
  readonly lengthAfter: number;
  /** True if the text says that an error code belongs here: `code == |`. */
  readonly likely: boolean;
  /** True in strings and comments. */
  readonly inText: boolean;
  /** True if an entry found by `query` is offered. */
  accepts(query: string, kind: MatchKind, constant: string): boolean;
}

const wordAtEnd = /(?<![\p{Script=Han}A-Za-z0-9_])[\p{Script=Han}A-Za-z0-9_]+$/u;
const digitsAtEnd = /(?<![0-9])[0-9]+$/;
const letterAtEnd = /[\p{L}\p{M}]$/u;
const wordParts = /\p{Script=Han}|\w+/gu;

/** Fewer digits may be any number, unless the place is certain: a page, a month, a port, a width. */
const minDigits = 5;

/** Fewer digits after an operator are only completed on explicit request: `i + 1`. */
const minOperandDigits = 4;

/**
 * Returns what is completed at a cursor with `around` beside it; undefined if there can be no code or a list would
 * disturb.
 */
export function completionPlace(around: Surroundings, trigger: CompletionTrigger): CompletionPlace | undefined {
  const digits = trailing(digitsAtEnd, around.before);
  const word = trailing(wordAtEnd, around.before);
  if (digits !== '' && standsAlone(around, digits)) return digitsPlace(around, digits, trigger);
  // Digits of a fraction, a date or an identifier, and letters that cannot find a code.
  if (trigger === 'digit' || /^[0-9]+$/.test(word) || endsWithOtherLetter(around.before, word)) return undefined;
  return wordPlace(around, word, trigger);
}

function trailing(pattern: RegExp, text: string): string {
  return pattern.exec(text.slice(-maxWord))?.[0] ?? '';
}

/** Maximum length of a word in UTF-16 units: no name or text of the catalog has longer ones. */
const maxWord = 64;

/** True within a word of accented, Cyrillic or other letters. */
function endsWithOtherLetter(before: string, word: string): boolean {
  return letterAtEnd.test(before.slice(0, before.length - word.length).slice(-2));
}

/** True if the digits would be a code if they were complete. */
function standsAlone({ before, after }: Surroundings, digits: string): boolean {
  const head = before.slice(0, before.length - digits.length);
  const tail = after.slice(leadingDigits(after));
  return rejection(head + sample + tail, head.length, head.length + jobDigits) === undefined;
}

const sample = '1239801';

function leadingDigits(text: string): number {
  return text.length - text.replace(/^[0-9]+/, '').length;
}

function digitsPlace(around: Surroundings, digits: string, trigger: CompletionTrigger): CompletionPlace | undefined {
  const lengthAfter = leadingDigits(around.after);
  const { space } = around;
  if (digits.length + lengthAfter > space.digits.most) return undefined;
  const head = around.before.slice(0, around.before.length - digits.length);
  const confidence = confidenceOf({ ...around, before: head, after: around.after.slice(lengthAfter) });
  const likely = confidence === 'strong';
  if (confidence === 'somethingElse') return undefined;
  if (trigger !== 'explicit' && digits.length < minOperandDigits && isOperand(head)) return undefined;
  // A lone 1 is not enough, even after `code =`: Enter, typed next, would accept the first item.
  const begins = digits.startsWith('12') || (likely && digits.length > 1 && space.begins(digits));
  if (!isForWord(trigger) && (!begins || (!likely && isAnyNumber(head, digits)))) return undefined;
  return {
    typed: 'digits',
    queries: [digits],
    lengthAfter,
    likely,
    inText: isInText(head, around.languageId),
    accepts: (_, kind) => kind === 'number' || kind === 'numberStart' || (isForWord(trigger) && kind === 'numberPart'),
  };
}

/** True if the number is as likely an amount or a date. Round numbers are amounts: `timeout = 12500`. */
function isAnyNumber(head: string, digits: string): boolean {
  return digits.length < minDigits || digits.endsWith('00') || isPartOfDate(head);
}

/** The right side of a sum or product: `i + `, `total -= `, `2024-`, `f(x) * `. */
function isOperand(head: string): boolean {
  return /[\w)\]]\s{0,8}(?:[-+*/%]=?|<<|>>)\s{0,8}$/.test(head.slice(-maxWord));
}

/** True after a digit and a separator of dates, times and telephone numbers. */
function isPartOfDate(head: string): boolean {
  return /[0-9][-/:]$/.test(head);
}

function wordPlace(around: Surroundings, word: string, trigger: CompletionTrigger): CompletionPlace | undefined {
  const head = around.before.slice(0, around.before.length - word.length);
  const inText = isInText(head, around.languageId);
  // A member is not a number, and our list would be mixed with the members.
  if (!inText && /[\w)\]]\??\.$/.test(head)) return undefined;
  const after = around.after.replace(/^\w+/, '');
  const lengthAfter = around.after.length - after.length;
  const all = queriesOf(word);
  // Chinese needs no space before the text: 错误码缺少参数.
  const heads = word === '' ? [head] : all.map((query) => around.before.slice(0, around.before.length - query.length));
  const confidences = heads.map((before) => confidenceOf({ ...around, before, after }));
  if (word === '' && confidences[0] === 'somethingElse') return undefined;
  const likely = confidences.includes('strong');
  // After `code =`, too, an ordinary word is usually a variable: our list would be above it, and Enter would accept it.
  const open = inText || trigger === 'narrowing' || trigger === 'explicit';
  const queries = all.filter((query) => open || (likely && isChinese(query)) || isDistinctive(query, word));
  if (word !== '' && queries.length === 0) return undefined;
  return {
    typed: word === '' ? 'nothing' : 'word',
    queries,
    lengthAfter,
    likely,
    inText,
    accepts: (query, kind, constant) => open || word === '' || isMeant(query, kind, constant),
  };
}

/**
 * Returns the word, and its rest from each Chinese character on, as Chinese has no spaces: in 这里缺少参数 the person means
 * 缺少参数. Letters stay together.
 */
function queriesOf(word: string): string[] {
  return [...word.matchAll(wordParts)].slice(-maxQueries).map(({ index }) => word.slice(index));
}

const maxQueries = 16;

/*
 * While a person types code, editors request completion after every word. Without a sign of a code, only words that
 * hardly mean anything else are answered: Chinese, longer pinyin, and the beginning of a constant's name. Ordinary
 * English words are found in text and on explicit request.
 */

/** True if `query`, one of the queries of `word`, may be answered anywhere. */
function isDistinctive(query: string, word: string): boolean {
  if (isChinese(query)) return query.length >= (query === word ? 2 : 4);
  return constantStart.test(query) || /^[a-z]{4,}$/.test(query);
}

const constantStart = /^[A-Z][A-Z0-9]*_[A-Z0-9][A-Z0-9_]*$/;

/** True if `query`, found in this way, can only mean the entry. */
function isMeant(query: string, kind: MatchKind, constant: string): boolean {
  if (isChinese(query)) return true;
  // Everybody has a `USER_NAME`; `MISSING_USER` is ours, with or without the API before it.
  if (constantStart.test(query))
    return constant.startsWith(query) || constant.replace(/^(?:LEGACY_)?API_/, '').startsWith(query);
  // Four letters with a vowel are more likely a word than four initials: `star`, `scsi`.
  return kind === 'initials' ? /^[^aeiou]{4}$|.{5}/.test(query) : kind === 'syllables' && query.length >= 6;
}

/** True inside a string or a comment. JSON consists of strings, and editors complete inside them. */
function isInText(head: string, languageId: string): boolean {
  const state = lineState(head, languageId);
  return state === 'comment' || (state === 'string' && languageId !== 'jsonc');
}
