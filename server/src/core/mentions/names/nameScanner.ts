import { lazyRegExp } from '../../text/lazyRegExp';

/** Longer names, and names of classes before them, are not read, in UTF-16 units. */
export const longestName = 80;

/** ASCII words with a capital in them: constants of every style. Each is whole as far as ASCII goes. */
const candidate = /(?<![\w$])(?:[a-z_][a-z0-9_]{0,15})?[A-Z][\w$]{2,79}(?![\w$])/g;

/**
 * Calls `visit` for every word in [from, to) of `text` that can be the name of a constant, in order. Linear, whatever the
 * text holds.
 */
export function scanNames(text: string, from: number, to: number, visit: (offset: number, name: string) => void): void {
  let next = from;
  while (next < to) {
    // Set each time: `visit` may scan another text.
    candidate.lastIndex = next;
    const match = candidate.exec(text);
    if (match === null || match.index >= to) return;
    next = candidate.lastIndex;
    visit(match.index, match[0]);
  }
}

const otherLetter = lazyRegExp('[\\p{L}\\p{M}\\p{N}\\p{Pc}]', 'u');
const chinese = lazyRegExp('\\p{Script=Han}', 'u');

/**
 * Whether the character at `index` of `text` belongs to the same word as an ASCII name beside it. Chinese does not: prose
 * writes no space around names, `参见ErrorCode.MISSING_PARAM的说明`.
 */
export function continuesWord(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (Number.isNaN(unit)) return false;
  if (unit < 0x80) return isWordUnit(unit);
  // A letter outside the basic plane is two units; seen from the right, the second comes first.
  const low = unit >= 0xdc00 && unit <= 0xdfff;
  const character = String.fromCodePoint(text.codePointAt(low ? index - 1 : index) ?? unit);
  return otherLetter().test(character) && !chinese().test(character);
}

/** ASCII letters, digits, `_` and `$`. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x5f ||
    unit === 0x24
  );
}
