import { escapedSign } from '../text/quotes';

/** A text in the form in which messages are compared, and the place of each unit in the text. */
interface NormalForm {
  readonly form: string;
  /** For each unit of the form the offset of what it was made of, ascending. */
  readonly at: readonly number[];
  /** How many units of the text were read. */
  readonly read: number;
}

/**
 * The form that texts and templates are compared in: lower case, no accents, full width as half width, Chinese punctuation
 * as its ASCII twin; no control characters, no terminal colours, and no blanks, but for one between letters or digits,
 * which separates words. In texts, which may be from logs, `\u6267` is read as its character, and backslashes before a
 * quote are left out.
 *
 * @param maxLength how many units of the text are read
 */
export function normalForm(text: string, maxLength = text.length): NormalForm {
  return normalize(text, Math.min(text.length, maxLength), true);
}

/** The normal form of a template's own text, in which a backslash is a backslash. */
export function normalText(text: string): string {
  return normalize(text, text.length, false).form;
}

function normalize(text: string, read: number, isLogged: boolean): NormalForm {
  const at: number[] = [];
  let form = '';
  let wordBefore = false;
  let blankAt: number | undefined;
  for (let offset = 0; offset < read; offset++) {
    const start = offset;
    let unit = text.charCodeAt(offset);
    if (isLogged && unit === escapeSign) {
      offset += colourLength(text, offset);
      continue;
    }
    if (isLogged && unit === backslash) {
      const escaped = escapedSign(text, offset);
      unit = escaped?.unit ?? unit;
      offset += (escaped?.length ?? 1) - 1;
    }
    const folded = foldedUnit(unit);
    if (folded === blank) blankAt ??= start;
    if (folded === blank || folded === leftOut) continue;
    const isWord = isWordUnit(folded);
    if (blankAt !== undefined && wordBefore && isWord) {
      form += ' ';
      at.push(blankAt);
    }
    form += String.fromCharCode(folded);
    at.push(start);
    blankAt = undefined;
    wordBefore = isWord;
  }
  return { form, at, read };
}

const backslash = 0x5c;
/** Begins the colours of a terminal. */
const escapeSign = 0x1b;

const colour = /\[[0-9;]{0,16}[@-~]/y;

/** The length of what follows an escape character, as far as it is part of a terminal's colour: `[31m`. */
function colourLength(text: string, offset: number): number {
  colour.lastIndex = offset + 1;
  return colour.exec(text)?.[0].length ?? 0;
}

/** Returns where the text of a unit ends that begins at `offset`. */
export function endOfUnit(text: string, offset: number): number {
  return offset + (escapedSign(text, offset)?.length ?? 1);
}

/** What forms have for the blanks between two words. */
export const blank = 0x20;

const leftOut = 0;

/** Whether a unit of a form is a letter or digit of a script that sets blanks between words. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0xc0 && unit < 0x2000;
}

const foldedUnits = new Map<number, number>();

/** What a unit of UTF-16 is compared as: a small letter, an ASCII sign, a blank; `leftOut` for those that do not count. */
function foldedUnit(unit: number): number {
  if (unit > blank && unit < 0x7f) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  let folded = foldedUnits.get(unit);
  if (folded === undefined) {
    // The result may have a plainer twin itself: the half-width Chinese full stop.
    folded = fold(fold(unit));
    foldedUnits.set(unit, folded);
  }
  return folded;
}

const chinesePunctuation = '、。【】「」『』〔〕〖〗《》〈〉“”„‘’‐‑–—―−';
const plainPunctuation = `,.[][][][][]<><>"""''------`;

function fold(unit: number): number {
  const text = String.fromCharCode(unit);
  const punctuation = chinesePunctuation.indexOf(text);
  if (punctuation >= 0) return plainPunctuation.charCodeAt(punctuation);
  // A byte order mark is no blank here.
  if (/[^\S\ufeff]/.test(text)) return blank;
  // Halves of pairs and signs of one's own count.
  if (/[\p{Cc}\p{Cf}\p{Cn}\p{Mn}]/u.test(text)) return leftOut;
  const plain = text.normalize('NFKC').toLowerCase();
  const [bare] = /^.(?=\p{Mn}*$)/u.exec(plain.normalize('NFD')) ?? [plain];
  return bare.length > 1 ? unit : bare.charCodeAt(0);
}
