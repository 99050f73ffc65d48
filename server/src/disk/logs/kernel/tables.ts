import { isDigit, isWordUnit } from '../../../core/text';

/**
 * What the byte beside seven digits means. `count`: the number is well placed as far as this byte goes. `reject`: it is not.
 * `look`: the text around it decides. `wide`: a part of a longer character; the text decides if a digit is before it, which may
 * then be a part of a character of GB18030. `letter`: rejected, unless a longer character or an escape ends in it.
 */
export const action = { count: 0, reject: 1, look: 2, wide: 3, letter: 4 } as const;

/** The tables for numbers that are codes by the rules of the scanner: see `misplacement`. */
export function codeTables(): { left: Uint8Array; right: Uint8Array } {
  return {
    left: table((byte) => {
      if (byte >= 0x80) return action.wide;
      // A fraction, a decimal comma, a percent escape, emphasis; the ends of colours and of hexadecimal escapes.
      if ('.,%_mK'.includes(String.fromCharCode(byte)) || isHexLetter(byte)) return action.look;
      return isWordUnit(byte) ? action.letter : action.count;
    }),
    // A fraction, an address, a percent escape, a suffix.
    right: table((byte) =>
      isWordUnit(byte) || '.@%-+'.includes(String.fromCharCode(byte)) ? action.look : action.count,
    ),
  };
}

/** The tables for all numbers between two bytes that are no ASCII letter, digit or `_`. */
export function wordTables(): { left: Uint8Array; right: Uint8Array } {
  return {
    left: table((byte) => (byte >= 0x80 ? action.wide : isWordUnit(byte) ? action.letter : action.count)),
    right: table((byte) => (isWordUnit(byte) ? action.reject : action.count)),
  };
}

function table(actionOf: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (isDigit(byte) ? action.reject : actionOf(byte)));
}

function isHexLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

/** The third part of `lineRecord`: how a line is written. */
export const lineKind = { ascii: 0, utf8: 1, gb18030: 2, brokenUtf8: 3 } as const;

/** Lines of a narrower shape have the same numbers of up to four digits, or also the same candidate. */
export const narrowed = { small: 1, all: 3 } as const;
