const codeLength = 7;

/** A file with the beginning of a code so many times, and none of it a code, is worth reading all the same. */
export const mostBeginnings = 1000;
/** A directive of the preprocessor that defines a code is no longer, and no number that is told apart, in bytes. */
const [longestDirective, longestNumber] = [200, 100];

/** What codes begin with; the digits may be parted. */
export const beginnings: readonly string[] = ['12', '1_2'];

/** The same, as C and C++ alone part them. */
export const beginningInC = "1'2";

/** Whether a file is of one of these two. */
export function isC(path: string): boolean {
  return /\.(?:[ch]|cc|cpp|cxx|hh|hpp|hxx)$/i.test(path);
}

/** A stretch of bytes: those of one file. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the next of `texts`, or NUL, stands; negative where none does. By the native search: a loop of ours is several
 * times as slow in the first tens of milliseconds of a thread.
 */
export const findBytes: (this: Uint8Array, text: string, from: number, encoding: 'latin1') => number =
  Buffer.prototype.indexOf;

/**
 * Whether a code stands at `at` that may be defined there, or have its message there, judged by its seven digits and by
 * what stands before them. It tells the few files that are worth decoding and reading: nearly all with codes only compare
 * or mention them. Misses none that is read, in any encoding that keeps ASCII.
 */
export function mayDefineCode(bytes: Uint8Array, at: number, { start, end }: Stretch, isBundle: boolean): boolean {
  return isCode(bytes, at, end) && (isBundle || mayBeDefined(bytes, at, start));
}

function isCode(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (isDigit(byte)) {
      if (++digits === codeLength) return true;
    } else if (byte !== underscore && byte !== apostrophe) return false;
  }
  return false;
}

/** Whether what stands before a number lets it be the value of a name. */
function mayBeDefined(bytes: Uint8Array, number: number, start: number): boolean {
  let at = number - 1;
  while (at >= start && isBlank(bytes[at])) at--;
  if (at < start) return true;
  const before = bytes[at] ?? 0;
  // The first of its line, or behind a comment, it may belong to whatever came before.
  if ('\n\r(,:{['.includes(String.fromCharCode(before))) return true;
  if (before === slash) return at > start && bytes[at - 1] === asterisk;
  if (before === equals) return at === start || !'=!<>'.includes(String.fromCharCode(bytes[at - 1] ?? 0));
  // In GB18030 a character may end in a digit.
  return isDigit(before) ? isOtherText(bytes, at, start) : isDirective(bytes, at, start);
}

function isOtherText(bytes: Uint8Array, last: number, start: number): boolean {
  let at = last;
  const limit = Math.max(start, last - longestNumber);
  while (at > limit && isDigit(bytes[at])) at--;
  return (bytes[at] ?? 0) >= 0x80;
}

/** Whether the line begins with `#`, as in `#define NAME 1241001`. */
function isDirective(bytes: Uint8Array, last: number, start: number): boolean {
  let first = last;
  const limit = Math.max(start, last - longestDirective);
  while (first > limit && bytes[first - 1] !== 0x0a && bytes[first - 1] !== 0x0d) first--;
  while (isBlank(bytes[first])) first++;
  return bytes[first] === 0x23;
}

const [underscore, apostrophe, equals, slash, asterisk] = [0x5f, 0x27, 0x3d, 0x2f, 0x2a];

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** A blank, a tab, a form feed, or a byte of the blank that does not break, in UTF-8. */
function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0c || byte === 0xc2 || byte === 0xa0;
}
