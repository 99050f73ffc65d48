import { lazyRegExp } from '../text/lazyRegExp';

/** What stands in forms for the blanks between two words. */
export const blank = 0x20;

/** Whether a unit of a form is a letter or digit of a script that sets blanks between words. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0xc0 && unit < 0x2000;
}

let table: Uint16Array | undefined;

/** For each unit of UTF-16 what it is compared as: a small letter, a plain sign, a blank; 0 for those left out. Made at the first use. */
export function foldedUnits(): Uint16Array {
  table ??= makeTable();
  return table;
}

function makeTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) {
    units[unit] = (unit >= 0x3400 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xf900) ? unit : foldedUnit(unit);
  }
  for (const [index, unit] of [...chinesePunctuation].entries()) {
    units[unit.charCodeAt(0)] = plainPunctuation.charCodeAt(index);
  }
  // What a unit is compared as may have a plainer twin itself: the half-width Chinese full stop.
  return units.map((unit) => units[unit] ?? 0);
}

const chinesePunctuation = '、。【】「」『』〔〕〖〗《》〈〉“”„‘’‐‑–—―−';
const plainPunctuation = `,.[][][][][]<><>"""''------`;

function foldedUnit(unit: number): number {
  const text = String.fromCharCode(unit);
  if (/\s/.test(text) && unit !== byteOrderMark) return blank;
  if (leftOut().test(text)) return 0;
  const plain = text.normalize('NFKC').toLowerCase();
  const bare = plain.normalize('NFD');
  if (accents().test(bare)) return bare.charCodeAt(0);
  if (plain.length === 1) return plain.charCodeAt(0);
  return plain.trim() === '' ? blank : unit;
}

const byteOrderMark = 0xfeff;

const leftOut = lazyRegExp('[\\p{C}\\p{Mn}]', 'u');
const accents = lazyRegExp('^.\\p{Mn}+$', 'u');
