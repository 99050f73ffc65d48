import { choose } from '../../server/src/core/template/javaFormat/elementFormat';
import type { MessagePart } from '../../server/src/core/template/javaFormat/messagePattern';
import { parsePattern } from '../../server/src/core/template/javaFormat/parsePattern';
import { templateParts } from '../../server/src/core/template/messageFormat';
import type { MessageStyle } from '../../server/src/core/template/renderTemplate';

/** A stretch of a rendered message: text of the template, or what an argument was written as. */
export type Stretch =
  | { readonly literal: string }
  /** `isHidden`: the text is not the argument itself. */
  | { readonly index: number; readonly isHidden?: true };

/** What a message that is given these arguments consists of. */
export function stretches(template: string, style: MessageStyle, args: readonly (string | undefined)[]): Stretch[] {
  if (style === 'plain') {
    return templateParts(template).map((part) =>
      part.kind === 'text' ? { literal: part.text } : { index: part.index },
    );
  }
  // It is shown as it is written, which makes a difference only there.
  if (args.every((arg) => arg === undefined) && /'|choice/.test(template)) return [{ literal: template }];
  const of = (parts: readonly MessagePart[]): Stretch[] =>
    parts.flatMap((part): Stretch[] => {
      if (part.kind !== 'argument') return [{ literal: part.kind === 'text' ? part.text : part.source }];
      const number = Number(args[part.index] ?? Number.NaN);
      if (part.format?.kind !== 'choice') return [{ index: part.index }];
      if (Number.isNaN(number)) return [{ index: part.index, isHidden: true }];
      const branch = choose(part.format.pattern, number);
      if (branch === undefined) return [{ index: part.index, isHidden: true }];
      return branch.inner === undefined ? [{ literal: branch.text }] : of(branch.inner.parts);
    });
  return of(parsePattern(template).parts);
}

const twins = new Map(
  Array.from('、。【】「」『』《》“”‘’—', (sign, at) => [sign, `,.[][][]<>""''-`.charAt(at)] as const),
);

/** A text without what does not count: case, width, the kind of punctuation, blanks. */
export function plain(text: string): string {
  return text
    .replace(/[、。【】「」『』《》“”‘’—]/g, (sign) => twins.get(sign) ?? sign)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '');
}

/** True if the text has the literals in their order. */
export function standIn(text: string, literals: readonly string[]): boolean {
  let from = 0;
  for (const literal of literals) {
    const at = text.indexOf(literal, from);
    if (at < 0) return false;
    from = at + literal.length;
  }
  return true;
}

/**
 * Whether a text can be cut into the stretches in one way only; an argument that stands in it twice is the same both
 * times. Text and literals are plain.
 */
export function isCutOneWay(text: string, parts: readonly Stretch[]): boolean {
  const ways = new Set<string>();
  const values = new Map<number, string>();
  const cut = (at: number, part: number): void => {
    if (ways.size > 1) return;
    const stretch = parts[part];
    if (stretch === undefined) {
      if (at === text.length) ways.add(JSON.stringify([...values].sort(([a], [b]) => a - b)));
      return;
    }
    if ('literal' in stretch) {
      if (text.startsWith(stretch.literal, at)) cut(at + stretch.literal.length, part + 1);
      return;
    }
    const known = values.get(stretch.index);
    if (known !== undefined) {
      if (text.startsWith(known, at)) cut(at + known.length, part + 1);
      return;
    }
    for (let end = at; end <= text.length; end++) {
      values.set(stretch.index, text.slice(at, end));
      cut(end, part + 1);
    }
    values.delete(stretch.index);
  };
  cut(0, 0);
  return ways.size === 1;
}

/** How many Chinese characters, letters and digits, and other signs literals have. */
export type Measure = readonly [chinese: number, letters: number, signs: number];

export function measure(literals: readonly string[]): Measure {
  const text = literals.join('');
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/[a-z0-9]/g)?.length ?? 0;
  return [chinese, letters, text.length - chinese - letters];
}

/**
 * Whether what measures `one` says less than what measures `other`: nothing more of any kind, or not half as much where
 * a Chinese character counts as much as four letters.
 */
export function saysLess(one: Measure, other: Measure): boolean {
  const isPart =
    one.every((count, kind) => count <= (other[kind] ?? 0)) && one.some((count, kind) => count < (other[kind] ?? 0));
  return isPart || 2 * points(one) < points(other);
}

function points([chinese, letters, signs]: Measure): number {
  return 12 * chinese + 3 * letters + signs;
}
