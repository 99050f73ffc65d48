import { placeholders } from '../messageFormat';
import { readFormat } from './elementFormat';
import type { ArgumentFormat, MessagePart, MessagePattern, PatternProblem, Wanted } from './messagePattern';

/** Choices in choices beyond this many are refused: quotes double with each, so that no real pattern comes near. */
const mostNested = 8;

/** The largest index of an argument that Java takes. */
const largestIndex = 9_999;

/**
 * Reads a pattern as the constructor of `java.text.MessageFormat` does. Takes time in proportion to the pattern's length
 * and never throws: where Java would, the element is a `broken` part and a problem, and reading goes on behind it.
 */
export function parsePattern(pattern: string, nested = 0): MessagePattern {
  const parts: MessagePart[] = [];
  const problems: PatternProblem[] = [];
  const wanted = new Map<number, Wanted>();
  for (const element of elements(pattern)) {
    if (element.kind === 'text') {
      parts.push(element);
      continue;
    }
    const { offset, source } = element;
    const read = element.kind === 'argument' ? readArgument(element, nested) : element.kind;
    if (read === 'lostText') {
      problems.push({ kind: 'lostText', offset });
    } else if (typeof read === 'string') {
      problems.push({ kind: read, offset });
      parts.push({ kind: 'broken', source });
    } else {
      const { format } = read;
      if (format?.kind === 'choice' && format.pattern.length === 0) problems.push({ kind: 'emptyChoice', offset });
      parts.push({ kind: 'argument', source, ...read });
      want(wanted, read.index, format);
    }
  }
  return { parts, problems, wanted };
}

function readArgument(element: Extract<Element, { kind: 'argument' }>, nested: number) {
  const index = readIndex(element.index);
  if (index === undefined) return 'argumentIndex';
  if (nested > mostNested) return 'tooDeep';
  const format = readFormat(element.type, element.modifier, (text) => parsePattern(text, nested + 1));
  if (typeof format === 'string') return format;
  return { index, ...(format === undefined ? {} : { format }) };
}

/** As `Integer.parseInt` reads it: a sign, leading zeros, full-width digits; no blanks. */
function readIndex(text: string): number | undefined {
  const digits = text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (!/^(?:\+?\d+|-0+)$/.test(digits)) return undefined;
  const index = Math.abs(Number(digits));
  return index <= largestIndex ? index : undefined;
}

function want(all: Map<number, Wanted>, index: number, format: ArgumentFormat | undefined): void {
  wantAs(all, index, format === undefined ? 'text' : format.kind === 'choice' ? 'number' : format.kind);
  if (format?.kind !== 'choice') return;
  for (const { inner } of format.pattern) {
    for (const [each, kind] of inner?.wanted ?? []) wantAs(all, each, kind);
  }
}

const strength: Readonly<Record<Wanted, number>> = { text: 0, date: 1, number: 2 };

function wantAs(all: Map<number, Wanted>, index: number, kind: Wanted): void {
  const known = all.get(index);
  if (known === undefined || strength[kind] > strength[known]) all.set(index, kind);
}

/** More arguments than this nobody passes: an index beyond is a slip, as it is in a plain text. */
const mostArguments = 1000;

/**
 * The indexes of the arguments that a pattern of `java.text.MessageFormat` takes, ascending, each once: what is quoted
 * takes none, what stands in a choice does. Of a pattern that Java refuses, those of what can be read.
 */
export function javaPlaceholders(pattern: string): readonly number[] {
  // As nearly all are: nothing in them means another thing than in a plain text.
  if (!pattern.includes("'") && !pattern.includes('choice')) return placeholders(pattern);
  const taken = [...parsePattern(pattern).wanted.keys()];
  return taken.filter((index) => index < mostArguments).sort((a, b) => a - b);
}

/** What a pattern consists of before anybody looks into its braces. */
export type Element =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'argument';
      readonly offset: number;
      readonly source: string;
      /** What stands before the first comma, between it and the second, and behind that; quotes are kept. */
      readonly index: string;
      readonly type: string;
      readonly modifier: string;
    }
  /** An open brace that nothing closes: Java throws, or where the brace left open is an inner one, drops all of it. */
  | { readonly kind: 'unmatchedBrace' | 'lostText'; readonly offset: number; readonly source: string };

/**
 * Takes a pattern apart the way `MessageFormat.applyPattern` does: outside of braces `''` is a quote and `'` begins or ends
 * quoted text; inside of them quotes only keep braces from counting.
 */
export function elements(pattern: string): Element[] {
  const found: Element[] = [];
  let text = '';
  let at = 0;
  let quoted = false;
  while (at < pattern.length) {
    const char = pattern.charAt(at);
    if (char === "'") {
      const doubled = pattern.charAt(at + 1) === "'";
      if (doubled) text += "'";
      else quoted = !quoted;
      at += doubled ? 2 : 1;
    } else if (char === '{' && !quoted) {
      if (text !== '') found.push({ kind: 'text', text });
      text = '';
      const element = elementAt(pattern, at);
      found.push(element);
      at += element.source.length;
    } else {
      text += char;
      at++;
    }
  }
  if (text !== '') found.push({ kind: 'text', text });
  return found;
}

type Braced = Exclude<Element, { kind: 'text' }>;

function elementAt(pattern: string, offset: number): Braced {
  const segments: [string, string, string] = ['', '', ''];
  let segment: 0 | 1 | 2 = 0;
  let depth = 0;
  let quoted = false;
  for (let at = offset + 1; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === "'") quoted = !quoted;
    else if (!quoted && char === '{') depth++;
    else if (!quoted && char === '}' && depth-- === 0) {
      const [index, type, modifier] = segments;
      return { kind: 'argument', offset, source: pattern.slice(offset, at + 1), index, type, modifier };
    } else if (!quoted && char === ',' && segment < 2) {
      segment = segment === 0 ? 1 : 2;
      continue;
    } else if (!quoted && char === ' ' && segment === 1 && segments[1] === '') continue;
    segments[segment] += char;
  }
  return { kind: depth === 0 ? 'unmatchedBrace' : 'lostText', offset, source: pattern.slice(offset) };
}
