import { parsePattern } from '../javaFormat/parsePattern';
import { templateParts } from '../messageFormat';
import type { MessageStyle } from '../messageStyle';

/**
 * Whether `message`, all of it, is what a template becomes when it is filled: the arguments by index, undefined where the
 * text leaves open where one ends, or shows that nothing was filled in; undefined where it does not fit. Blanks, letter
 * case and the width of punctuation make no difference. Takes time in proportion to both texts times the template's parts.
 */
export function fitsTemplate(
  template: string,
  style: MessageStyle,
  message: string,
): readonly (string | undefined)[] | undefined {
  const pieces = piecesOf(template, style);
  const said = condensed(message);
  const [first, ...rest] = pieces.literals;
  const last = rest.pop();
  if (first === undefined || !tells.test(pieces.literals.join('').replace(/[^a-z\u3400-\u9fff]/g, '')))
    return undefined;
  if (last === undefined) return said.text === first ? [] : undefined;
  const from = first.length;
  const to = said.text.length - last.length;
  if (from > to || !said.text.startsWith(first) || !said.text.endsWith(last)) return undefined;
  const early = placed(said.text, rest, from, to, false);
  const late = placed(said.text, rest, from, to, true);
  if (!early || !late) return undefined;
  const found = new Map<number, string | undefined>();
  for (const [place, index] of pieces.indexes.entries()) {
    const [start = 0, end = 0] = early[place] ?? [];
    const sure = late[place]?.[0] === start && late[place]?.[1] === end;
    const value = sure ? argumentAt(message, said.offsets, start, end) : undefined;
    if (!found.has(index)) found.set(index, value);
    else if (value !== undefined) {
      const known = found.get(index);
      // One argument has one value, wherever it stands.
      if (known !== undefined && known !== value) return undefined;
      found.set(index, value);
    }
  }
  return Array.from({ length: Math.max(-1, ...found.keys()) + 1 }, (_, index) => found.get(index));
}

/** Less than a word or two Chinese characters fits anything. */
const tells = /[a-z]{4}|[\u3400-\u9fff]{2}/;

/** A template's literal texts, and between each two of them the index of an argument. */
interface TemplatePieces {
  readonly literals: readonly string[];
  readonly indexes: readonly number[];
}

function piecesOf(template: string, style: MessageStyle): TemplatePieces {
  const literals = [''];
  const indexes: number[] = [];
  const parts = style === 'java' ? parsePattern(template).parts : templateParts(template);
  for (const part of parts) {
    if ('index' in part) {
      indexes.push(part.index);
      literals.push('');
    } else {
      literals.push((literals.pop() ?? '') + ('text' in part ? part.text : part.source));
    }
  }
  return { literals: literals.map((literal) => condensed(literal).text), indexes };
}

/** Where the arguments stand between `literals`, each literal as far left as it can be, or as far right. */
function placed(text: string, literals: readonly string[], from: number, to: number, late: boolean) {
  const gaps: [number, number][] = [];
  let at = late ? to : from;
  for (const literal of late ? [...literals].reverse() : literals) {
    const found = late ? text.lastIndexOf(literal, at - literal.length) : text.indexOf(literal, at);
    if (found < from || found + literal.length > to || (late && at < literal.length)) return undefined;
    gaps.push(late ? [found + literal.length, at] : [at, found]);
    at = late ? found : found + literal.length;
  }
  gaps.push(late ? [from, at] : [at, to]);
  return late ? gaps.reverse() : gaps;
}

/** The part of `message` between two units of its condensed form. */
function argumentAt(message: string, offsets: readonly number[], from: number, to: number): string | undefined {
  const start = offsets[from] ?? message.length;
  const end = to > from ? (offsets[to - 1] ?? message.length - 1) + 1 : start;
  const value = message.slice(start, end);
  return unfilled.test(value) ? undefined : value;
}

/** A placeholder that nothing was filled in for. */
const unfilled = /^\{\d{1,3}(?:,[^{}]{0,80})?\}$/;

/** A text without blanks, in lower case, its punctuation at half width, and where each of its units comes from. */
function condensed(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = plainUnit(text.charAt(at));
    if (unit === '') continue;
    units.push(unit);
    offsets.push(at);
  }
  return { text: units.join(''), offsets };
}

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0x41 && code <= 0x5a) return unit.toLowerCase();
  if (code > 0x20 && code < 0x7f) return unit;
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0x200b || code === 0xfeff) return '';
  if (code >= 0xff01 && code <= 0xff5e) return plainUnit(String.fromCharCode(code - 0xfee0));
  return punctuation.get(unit) ?? unit;
}

const punctuation: ReadonlyMap<string, string> = new Map([
  ...['【[', '】]', '〔[', '〕]', '「"', '」"', '“"', '”"', "‘'", "’'", '。.', '、,', '《<', '》>'].map(
    (pair): [string, string] => [pair.charAt(0), pair.charAt(1)],
  ),
]);
