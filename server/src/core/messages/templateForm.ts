import { type MessageStyle, templateParts } from '../template';
import { type ChoiceBranch, type MessagePart, type MessagePattern, parsePattern } from '../template/javaFormat';
import { append } from '../text';
import { normalText } from './normalForm';

/** The arguments between two literals of a template, before the first or after the last one. */
export type Gap = readonly GapPart[];

export type GapPart =
  /** An argument; `source` is the placeholder, which stays in the text if no argument was given. */
  | (Extract<MessagePart, { kind: 'argument' }> & { readonly isNumber: boolean })
  /** A blank between two arguments: all that separates them. */
  | { readonly kind: 'blank' };

/** A template, or one of the texts that a choice in it may become, prepared for the search in normal forms. */
export interface TemplateForm {
  /** The literals as normal forms, with a gap mark for the arguments between them. Equal for texts that read the same. */
  readonly form: string;
  /** One for each mark in `form`. */
  readonly gaps: readonly Gap[];
  /** The literals as written, one more than there are gaps; empty at an end that is a gap, a blank for unknown texts. */
  readonly literals: readonly string[];
  /** True if the literals have a line break, so that the message has several lines. */
  readonly isLong: boolean;
}

/**
 * The marks of gaps in forms, which have no other control characters. The bits say that a blank separates the gap from a
 * letter on its left or right, so that no letter of the argument may touch that letter.
 */
export const marks = /[\0-\x03]/g;

const blankLeft = 1;
const blankRight = 2;

/** `mark`: the unit of a mark in a form. */
export function hasBlankLeft(mark: number): boolean {
  return (mark & blankLeft) !== 0;
}

/** `mark`: the unit of a mark in a form. */
export function hasBlankRight(mark: number): boolean {
  return (mark & blankRight) !== 0;
}

/** Maximum number of forms of a template. With more, the choices are not resolved. */
const maxForms = 16;

/**
 * Returns the forms of a template: one, and one more for each branch of a choice. Spring shows a pattern as written if there
 * are no arguments, so a Java pattern that then reads differently has that form, too. Templates without literal text have
 * no form: anything could be their message.
 */
export function templateForms(template: string, style: MessageStyle): TemplateForm[] {
  if (style === 'plain' || !/['{]/.test(template)) {
    const parts = templateParts(template).map(
      (part): MessagePart => (part.kind === 'text' ? part : { kind: 'argument', source: part.text, index: part.index }),
    );
    return [formOf(parts, () => false)].flatMap((form) => form ?? []);
  }
  const pattern = parsePattern(template);
  const isNumber = (index: number) => pattern.argumentTypes.get(index) === 'number';
  const forms = spread(pattern).map((parts) => formOf(parts, isNumber));
  const differs = /'|choice/i.test(template) || pattern.problems.length > 0;
  const asWritten = differs ? [formOf([{ kind: 'text', text: template }], isNumber)] : [];
  return [...forms, ...asWritten].flatMap((form) => form ?? []);
}

/** The parts of a pattern, once for each result of its choices. */
function spread(pattern: MessagePattern): readonly (readonly MessagePart[])[] {
  let ways: readonly (readonly MessagePart[])[] = [[]];
  for (const part of pattern.parts) {
    // A choice shows an argument that is no number unchanged.
    const next: readonly (readonly MessagePart[])[] =
      part.kind === 'argument' && part.format?.kind === 'choice'
        ? [...part.format.pattern.flatMap(branchWays), [part]]
        : [[part]];
    if (ways.length * next.length > maxForms) ways = ways.map((way) => [...way, part]);
    else ways = ways.flatMap((way) => next.map((choice) => [...way, ...choice]));
  }
  return ways;
}

function branchWays({ text, inner }: ChoiceBranch): readonly (readonly MessagePart[])[] {
  return inner === undefined ? [[{ kind: 'text', text }]] : spread(inner);
}

function formOf(parts: readonly MessagePart[], isNumber: (index: number) => boolean): TemplateForm | undefined {
  const literals: string[] = [''];
  const gaps: GapPart[][] = [];
  for (const part of parts) {
    const gap = literals.at(-1) === '' ? gaps.at(-1) : undefined;
    if (part.kind === 'argument') {
      const taken: GapPart = { ...part, isNumber: isNumber(part.index) };
      if (gap) gap.push(taken);
      else {
        gaps.push([taken]);
        literals.push('');
      }
    } else {
      literals[literals.length - 1] += part.kind === 'text' ? part.text : part.source;
    }
  }
  return joined(literals, gaps);
}

/** Literals that are only blanks become part of the gaps beside them. */
function joined(texts: readonly string[], between: readonly (readonly GapPart[])[]): TemplateForm | undefined {
  const literals: string[] = [texts[0] ?? ''];
  const gaps: GapPart[][] = [];
  for (const [index, gap] of between.entries()) {
    const last = literals.at(-1) ?? '';
    const before = gaps.at(-1);
    if (before !== undefined && normalText(last) === '') {
      if (last !== '') before.push({ kind: 'blank' });
      append(before, gap);
      literals.pop();
    } else {
      gaps.push([...gap]);
    }
    literals.push(texts[index + 1] ?? '');
  }
  const normal = literals.map(normalText);
  if (normal.every((literal) => literal === '')) return undefined;
  const form = normal.reduce((text, literal, index) => {
    const [left = '', right = ''] = [literals[index - 1], literals[index]];
    const blanks =
      (/[a-zA-Z]\s+$/.test(left.slice(-9)) ? blankLeft : 0) | (/^\s+[a-zA-Z]/.test(right) ? blankRight : 0);
    return `${text}${String.fromCharCode(blanks)}${literal}`;
  });
  return { form, gaps, literals, isLong: /[\r\n]/.test(literals.join('{').trim()) };
}
