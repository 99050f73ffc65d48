import { placeholders } from '../messageFormat';
import { readFormat } from './elementFormat';
import type { ArgumentFormat, ArgumentType, MessagePart, MessagePattern, PatternProblem } from './messagePattern';

/** Maximum depth of choices in choices. Quotes double with each level, so no real pattern comes near. */
const maxNested = 8;

/** Maximum index of an argument that Java accepts. */
const maxIndex = 9_999;

/**
 * Reads a pattern as the constructor of `java.text.MessageFormat` does, in linear time. Never throws: where Java would, the
 * element becomes a `broken` part and a problem, and reading goes on after it.
 */
export function parsePattern(pattern: string, nested = 0): MessagePattern {
  const parts: MessagePart[] = [];
  const problems: PatternProblem[] = [];
  const argumentTypes = new Map<number, ArgumentType>();
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
      addType(argumentTypes, read.index, format);
    }
  }
  return { parts, problems, argumentTypes };
}

function readArgument(element: Extract<Element, { kind: 'argument' }>, nested: number) {
  const index = readIndex(element.index);
  if (index === undefined) return 'argumentIndex';
  if (nested > maxNested) return 'tooDeep';
  const format = readFormat(element.type, element.modifier, (text) => parsePattern(text, nested + 1));
  if (typeof format === 'string') return format;
  return { index, ...(format === undefined ? {} : { format }) };
}

/** Reads an index as `Integer.parseInt` does: a sign, leading zeros, full-width digits; no blanks. */
function readIndex(text: string): number | undefined {
  const digits = text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (!/^(?:\+?\d+|-0+)$/.test(digits)) return undefined;
  const index = Math.abs(Number(digits));
  return index <= maxIndex ? index : undefined;
}

function addType(all: Map<number, ArgumentType>, index: number, format: ArgumentFormat | undefined): void {
  addTypeAs(all, index, format === undefined ? 'text' : format.kind === 'choice' ? 'number' : format.kind);
  if (format?.kind !== 'choice') return;
  for (const { inner } of format.pattern) {
    for (const [each, kind] of inner?.argumentTypes ?? []) addTypeAs(all, each, kind);
  }
}

const strength: Readonly<Record<ArgumentType, number>> = { text: 0, date: 1, number: 2 };

function addTypeAs(all: Map<number, ArgumentType>, index: number, kind: ArgumentType): void {
  const known = all.get(index);
  if (known === undefined || strength[kind] > strength[known]) all.set(index, kind);
}

/** Maximum number of arguments: a larger index is a mistake, as in a plain template. */
const maxArguments = 1000;

/**
 * Returns the indexes of the arguments that a pattern of `java.text.MessageFormat` takes, ascending, each once: quoted text
 * takes none, branches of a choice do. For a pattern that Java refuses, the indexes of the readable part.
 */
export function javaPlaceholders(pattern: string): readonly number[] {
  // Most patterns mean the same as plain templates.
  if (!pattern.includes("'") && !pattern.includes('choice')) return placeholders(pattern);
  const taken = [...parsePattern(pattern).argumentTypes.keys()];
  return taken.filter((index) => index < maxArguments).sort((a, b) => a - b);
}

/** An element of a pattern, with the content of braces unread. */
type Element =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'argument';
      readonly offset: number;
      readonly source: string;
      /** The text before the first comma, up to the second comma, and after it; quotes are kept. */
      readonly index: string;
      readonly type: string;
      readonly modifier: string;
    }
  /** A brace without its closing brace: Java throws, or drops the text if an inner brace is not closed. */
  | { readonly kind: 'unmatchedBrace' | 'lostText'; readonly offset: number; readonly source: string };

/**
 * Splits a pattern as `MessageFormat.applyPattern` does: outside braces `''` is a quote and `'` begins or ends quoted text;
 * inside braces quotes only hide braces.
 */
function elements(pattern: string): Element[] {
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

/** Returns the place of the apostrophe that begins quoted text without an end; undefined if every one has its partner. */
export function unclosedQuote(pattern: string): number | undefined {
  let at = 0;
  let open: number | undefined;
  let depth = 0;
  while (at < pattern.length) {
    const char = pattern.charAt(at);
    if (char === "'") {
      // Within an element, two quotes end one quoted text and begin the next.
      if (depth === 0 && pattern.charAt(at + 1) === "'") at++;
      else open = open === undefined ? at : undefined;
    } else if (open === undefined && char === '{') depth++;
    else if (open === undefined && char === '}' && depth > 0) depth--;
    at++;
  }
  return open;
}

type Braced = Exclude<Element, { kind: 'text' }>;

function elementAt(pattern: string, offset: number): Braced {
  // Where the index, the type and the modifier begin; they end at the comma before the next.
  const starts = [offset + 1];
  let depth = 0;
  let quoted = false;
  for (let at = offset + 1; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (char === '{') depth++;
    else if (char === '}' && depth-- === 0) {
      const segment = (n: number) => {
        const start = starts[n];
        return start === undefined ? '' : pattern.slice(start, (starts[n + 1] ?? at + 1) - 1);
      };
      const [index, type, modifier] = [segment(0), segment(1).replace(/^ +/, ''), segment(2)];
      return { kind: 'argument', offset, source: pattern.slice(offset, at + 1), index, type, modifier };
    } else if (char === ',' && starts.length < 3) starts.push(at + 1);
  }
  return { kind: depth === 0 ? 'unmatchedBrace' : 'lostText', offset, source: pattern.slice(offset) };
}
