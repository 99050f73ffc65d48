import { asNumber, formatDecimal, localeData, numberPattern } from '../template/javaFormat';
import { type Language, maxOf } from '../text';
import { unescaped } from '../text/quotes';
import type { Gap, GapPart } from './templateForm';

/** Arguments by index; undefined if the text does not show them. */
export type Values = readonly (string | undefined)[];

/**
 * Returns the arguments that a message was filled with, by index, from the texts in its gaps. Undefined if two gaps with the
 * same argument differ, because the text is not that message then.
 *
 * @param depth in how many strings the texts are, one in the other: their escapes are resolved as often
 */
export function argumentValues(
  gaps: readonly Gap[],
  texts: readonly string[],
  language: Language,
  depth = 0,
): Values | undefined {
  const values = new Map<number, string | undefined>();
  for (const [at, gap] of gaps.entries()) {
    const written = texts[at] ?? '';
    const meant = isRawPath(written) ? written : unescaped(written, depth);
    for (const [part, text] of partsOf(gap, meant.trimEnd())) {
      const value = text === undefined ? undefined : argumentOf(part, text, language);
      const known = values.get(part.index);
      if (known !== undefined && value !== undefined && known !== value) return undefined;
      values.set(part.index, known ?? value);
    }
  }
  const count = maxOf(values.keys(), -1) + 1;
  return count > maxArguments ? [] : Array.from({ length: count }, (_, index) => values.get(index));
}

/** True for a path of Windows that was put into a string as it is: `C:\temp`. A string with other escapes was written by a program. */
function isRawPath(text: string): boolean {
  return /(?<![\w\\])[A-Za-z]:\\\w\w/.test(text) && !/\\(?:[\\"'/]|u[0-9A-Fa-f]{4})/.test(text);
}

/** Maximum number of arguments. A pattern of Java may name the argument 9999. */
const maxArguments = 100;

type ArgumentPart = Exclude<GapPart, { kind: 'blank' }>;

/** The text of each argument in a gap. Arguments side by side are separated at blanks, if the number of words fits. */
function partsOf(gap: Gap, text: string): (readonly [ArgumentPart, string | undefined])[] {
  const parts = gap.flatMap((part) => (part.kind === 'blank' ? [] : [part]));
  const [first] = parts;
  if (first && parts.length === 1) return [[first, text]];
  const words = text.trim().split(/\s+/, parts.length + 1);
  const isSeparated = gap.length === 2 * parts.length - 1 && words.length === parts.length;
  return parts.map((part, at) => [part, text === '' ? '' : isSeparated ? words[at] : undefined]);
}

function argumentOf(part: ArgumentPart, text: string, language: Language): string | undefined {
  // Java leaves the placeholder in the text if no argument was given.
  if (text === part.source || text === `{${part.index}}`) return undefined;
  const { format } = part;
  if (format?.kind === 'choice') return undefined;
  if (format?.kind === 'date' || !part.isNumber) return text;
  const pattern = format?.kind === 'number' ? format.pattern : 'number';
  const decimal = typeof pattern === 'string' ? numberPattern(pattern) : pattern;
  const digits = text.replace(/[^\d.]/g, '');
  const size = asNumber(digits);
  if (size === undefined || text.length > maxNumberLength) return text;
  const scaled =
    typeof size === 'bigint' && decimal.multiplier === 1 ? String(size) : String(Number(size) / decimal.multiplier);
  const plain = [digits, scaled, `-${scaled}`, `-${digits}`].find((value) => {
    const number = asNumber(value);
    return number !== undefined && formatDecimal(decimal, number, localeData(language)) === text;
  });
  return plain ?? text;
}

const maxNumberLength = 100;
