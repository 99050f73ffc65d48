import { asNumber } from '../template/javaFormat/argumentValue';
import { formatDecimal } from '../template/javaFormat/formatDecimal';
import { localeData, numberPattern } from '../template/javaFormat/localeData';
import type { Language } from '../text/language';
import { unescaped } from '../text/quotes/escapes';
import type { Gap, GapPart } from './templateForm';

/** Arguments by index; undefined where the text does not tell. */
export type Values = readonly (string | undefined)[];

/**
 * The arguments that a message was filled with, by index, from what stands in its gaps. Undefined where two gaps with the
 * same argument do not agree, so that the text is not that message.
 *
 * @param depth in how many strings they stand, each in the next one: so often their signs are escaped
 */
export function argumentValues(
  gaps: readonly Gap[],
  texts: readonly string[],
  language: Language,
  depth = 0,
): Values | undefined {
  const values = new Map<number, string | undefined>();
  for (const [at, gap] of gaps.entries()) {
    for (const [part, text] of partsOf(gap, unescaped(texts[at] ?? '', depth))) {
      const value = text === undefined ? undefined : argumentOf(part, text, language);
      const known = values.get(part.index);
      if (known !== undefined && value !== undefined && known !== value) return undefined;
      values.set(part.index, known ?? value);
    }
  }
  const count = Math.max(-1, ...values.keys()) + 1;
  return count > mostArguments ? [] : Array.from({ length: count }, (_, index) => values.get(index));
}

/** No message takes more; a pattern of Java may name the argument 9999. */
const mostArguments = 100;

type ArgumentPart = Exclude<GapPart, { kind: 'blank' }>;

/** Which text is whose: where several arguments stand side by side, blanks must tell. */
function partsOf(gap: Gap, text: string): (readonly [ArgumentPart, string | undefined])[] {
  const parts = gap.flatMap((part) => (part.kind === 'blank' ? [] : [part]));
  const [first] = parts;
  if (first && parts.length === 1) return [[first, text]];
  const words = text.trim().split(/\s+/, parts.length + 1);
  const tell = gap.length === 2 * parts.length - 1 && words.length === parts.length;
  return parts.map((part, at) => [part, text === '' ? '' : tell ? words[at] : undefined]);
}

function argumentOf(part: ArgumentPart, text: string, language: Language): string | undefined {
  // It stands there as it is written where nothing was given.
  if (text === part.source || text === `{${part.index}}`) return undefined;
  const { format } = part;
  if (format?.kind === 'choice') return undefined;
  if (format?.kind === 'date' || !part.isNumber) return text;
  const pattern = format?.kind === 'number' ? format.pattern : 'number';
  const decimal = typeof pattern === 'string' ? numberPattern(pattern) : pattern;
  const digits = text.replace(/[^\d.]/g, '');
  const size = asNumber(digits);
  if (size === undefined || text.length > longestNumber) return text;
  const scaled =
    typeof size === 'bigint' && decimal.multiplier === 1 ? String(size) : String(Number(size) / decimal.multiplier);
  const plain = [digits, scaled, `-${scaled}`, `-${digits}`].find((value) => {
    const number = asNumber(value);
    return number !== undefined && formatDecimal(decimal, number, localeData(language)) === text;
  });
  return plain ?? text;
}

const longestNumber = 100;
