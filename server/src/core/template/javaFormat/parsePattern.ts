import { readFormat } from './elementFormat';
import { type Element, elements } from './elements';
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
