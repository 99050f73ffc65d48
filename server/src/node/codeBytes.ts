const codeLength = 7;

/** A file with the beginning of a code so many times, and none of it a code, is worth reading all the same. */
const mostBeginnings = 1000;
/** A directive of the preprocessor that defines a code is no longer, in bytes. */
const longestDirective = 200;

const indexOf: (this: Uint8Array, text: string, from: number, encoding: 'latin1') => number = Buffer.prototype.indexOf;

/**
 * Whether the bytes may define a code or hold the message of one, judged by its seven digits, which may be parted as in
 * `1_241_001`, and by what stands before them. It tells the few files that are worth decoding and reading: nearly all with
 * codes only compare or mention them. Misses none that is read, in any encoding that keeps ASCII.
 */
export function mayDefineCode(bytes: Uint8Array, path: string): boolean {
  if (path.endsWith('.properties')) return holdsCode(bytes, '12', () => true);
  // C and C++ part digits by apostrophes, all others by underscores.
  const parted = /\.[ch][^./]{0,2}$/i.test(path) ? "1'2" : '1_2';
  return holdsCode(bytes, '12', mayBeDefined) || holdsCode(bytes, parted, mayBeDefined);
}

function holdsCode(
  bytes: Uint8Array,
  beginning: string,
  accepts: (bytes: Uint8Array, start: number) => boolean,
): boolean {
  let beginnings = 0;
  for (let at = find(bytes, beginning, 0); at >= 0; at = find(bytes, beginning, at + 1)) {
    if (isCode(bytes, at) && accepts(bytes, at)) return true;
    if (++beginnings > mostBeginnings) return true;
  }
  return false;
}

/** By the native search: a loop of ours is several times as slow in the first tens of milliseconds of a thread. */
function find(bytes: Uint8Array, text: string, from: number): number {
  return indexOf.call(bytes, text, from, 'latin1');
}

function isCode(bytes: Uint8Array, start: number): boolean {
  if (bytes[start] !== 0x31) return false;
  let digits = 0;
  for (let at = start; digits < codeLength; at++) {
    const byte = bytes[at];
    if (isDigit(byte)) digits++;
    else if (byte !== underscore && byte !== apostrophe) return false;
  }
  return true;
}

/** Whether what stands before a number lets it be the value of a name. */
function mayBeDefined(bytes: Uint8Array, start: number): boolean {
  let at = start - 1;
  while (isBlank(bytes[at])) at--;
  const before = bytes[at];
  // The first of its line, or behind a comment, it may belong to whatever came before.
  if (before === undefined || '\n\r(,:{[*/'.includes(String.fromCharCode(before))) return true;
  if (before === equals) return !'=!<>'.includes(String.fromCharCode(bytes[at - 1] ?? 0));
  // In GB18030 a character may end in a digit.
  return isDigit(before) ? isOtherText(bytes, at) : isDirective(bytes, at);
}

function isOtherText(bytes: Uint8Array, last: number): boolean {
  let at = last;
  while (isDigit(bytes[at])) at--;
  return (bytes[at] ?? 0) >= 0x80;
}

/** Whether the line begins with `#`, as in `#define NAME 1241001`. */
function isDirective(bytes: Uint8Array, last: number): boolean {
  let first = last;
  const limit = Math.max(0, last - longestDirective);
  while (first > limit && bytes[first - 1] !== 0x0a && bytes[first - 1] !== 0x0d) first--;
  while (isBlank(bytes[first])) first++;
  return bytes[first] === 0x23;
}

const [underscore, apostrophe, equals] = [0x5f, 0x27, 0x3d];

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** A blank, a tab, a form feed, or a byte of the blank that does not break, in UTF-8. */
function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0c || byte === 0xc2 || byte === 0xa0;
}
