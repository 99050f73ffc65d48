import { lazyRegExp } from '../lazyRegExp';

/** A text as messages are compared, and where each of its units stands in the text. */
export interface NormalForm {
  readonly form: string;
  /** For each unit of the form the offset of what it was made of, ascending. */
  readonly at: Uint32Array;
  /** How many units of the text were read. */
  readonly read: number;
}

/**
 * The form that texts and templates are compared in: letters small and without accents, full width as half width, Chinese
 * punctuation as its plain twin; control characters and terminal colours left out, and blanks too, but for one between
 * letters or digits, which keeps words apart. In texts, as they stand in logs, a `\u6267` is the character it stands for,
 * and backslashes before a quote are left out.
 *
 * @param most at most so many units of the text are read
 */
export function normalForm(text: string, most = text.length): NormalForm {
  const read = Math.min(text.length, most);
  const builder = new FormBuilder(read);
  for (let offset = 0; offset < read; offset++) {
    let unit = text.charCodeAt(offset);
    const start = offset;
    if (unit === backslash) {
      offset += escapeLength(text, offset) - 1;
      unit = offset > start ? escapedUnit(text, start, offset) : unit;
    } else if (unit === escapeSign) {
      offset += colourLength(text, offset);
      continue;
    }
    builder.add(unit, start);
  }
  return { form: builder.form, at: builder.offsets, read };
}

/** The same of a template's own text, in which a backslash is a backslash. */
export function normalText(text: string): string {
  if (text === '') return '';
  const builder = text.length > shortText ? new FormBuilder(text.length) : shortBuilder();
  for (let offset = 0; offset < text.length; offset++) builder.add(text.charCodeAt(offset), offset);
  const { form } = builder;
  builder.clear();
  return form;
}

/** Templates are shorter; as there may be 200,000 of them, one builder does for all. */
const shortText = 1024;
let short: FormBuilder | undefined;

function shortBuilder(): FormBuilder {
  short ??= new FormBuilder(shortText);
  return short;
}

/** Makes a form of units one at a time. */
class FormBuilder {
  private readonly folded = foldedUnits();
  private readonly units: Uint16Array;
  private readonly at: Uint32Array;
  private count = 0;
  private wordBefore = false;
  /** Where the blanks begin that were read last; -1 where they are told already. */
  private blankAt = -1;

  constructor(length: number) {
    this.units = new Uint16Array(length);
    this.at = new Uint32Array(length);
  }

  add(unit: number, offset: number): void {
    const plain = this.folded[unit] ?? 0;
    if (plain === 0) return;
    if (plain === blank) {
      if (this.blankAt < 0) this.blankAt = offset;
      return;
    }
    const isWord = isWordUnit(plain);
    if (this.blankAt >= 0 && this.wordBefore && isWord) this.push(blank, this.blankAt);
    this.push(plain, offset);
    this.blankAt = -1;
    this.wordBefore = isWord;
  }

  get form(): string {
    return textOf(this.units, this.count);
  }

  /** Where each unit of the form stands in the text. */
  get offsets(): Uint32Array {
    return this.at.slice(0, this.count);
  }

  clear(): void {
    this.count = 0;
    this.wordBefore = false;
    this.blankAt = -1;
  }

  private push(unit: number, offset: number): void {
    this.units[this.count] = unit;
    this.at[this.count++] = offset;
  }
}

/** What stands in forms for the blanks between two words. */
export const blank = 0x20;

/** Whether a unit of a form is a letter or digit of a script that sets blanks between words. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0xc0 && unit < 0x2000;
}

/** Where in the text the unit of the form ends that was made of what stands at `offset`. */
export function endOfUnit(text: string, offset: number): number {
  return offset + (text.charCodeAt(offset) === backslash ? escapeLength(text, offset) : 1);
}

/** A part of a string as JSON and Java write it, without the escapes; of a string in strings, `depth` times. */
export function unescaped(text: string, depth: number): string {
  if (depth === 0 || !text.includes('\\')) return text;
  const plain = text.replace(escapes, (_, digits: string, sign: string, letter: string) => {
    if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
    return sign ?? blanks.get(letter) ?? '';
  });
  return unescaped(plain, depth - 1);
}

const escapes = /\\(?:u([0-9a-fA-F]{4})|(["'\\/])|([nrt]))/g;

const blanks: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const backslash = 0x5c;
const escapeSign = 0x1b;

/** Backslashes are doubled in strings that stand in strings; deeper than in three of them nobody looks. */
const mostBackslashes = 8;

/** How long the escape of a quote or a character is that begins with the backslash at `offset`; 1 where it is no escape. */
function escapeLength(text: string, offset: number): number {
  let end = offset + 1;
  while (end < offset + mostBackslashes && text.charCodeAt(end) === backslash) end++;
  const sign = text.charAt(end);
  if (sign === '"' || sign === "'") return end + 1 - offset;
  return sign === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(end + 1, end + 5)) ? end + 5 - offset : 1;
}

/** What the escape from `start` to `last` stands for. */
function escapedUnit(text: string, start: number, last: number): number {
  const isQuote = text.charAt(last) === '"' || text.charAt(last) === "'";
  return isQuote ? text.charCodeAt(last) : Number.parseInt(text.slice(Math.max(start, last - 3), last + 1), 16);
}

/** How long what follows an escape character is, as far as it is part of a terminal's colour: `[31m`. */
function colourLength(text: string, offset: number): number {
  return (/^\[[0-9;]{0,16}[@-~]/.exec(text.slice(offset + 1, offset + 20)) ?? [''])[0].length;
}

/** At most so many units become text at once: they are arguments of one call. */
const chunk = 4096;

function textOf(units: Uint16Array, count: number): string {
  let text = '';
  for (let from = 0; from < count; from += chunk) {
    text += Reflect.apply(String.fromCharCode, null, units.subarray(from, Math.min(count, from + chunk)));
  }
  return text;
}

let table: Uint16Array | undefined;

/** For each unit what it is compared as; 0 for those left out. Made at the first use. */
function foldedUnits(): Uint16Array {
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
  return units;
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
