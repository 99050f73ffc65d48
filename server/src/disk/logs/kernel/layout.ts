/** Where things are in the memory of the kernel, in bytes; kernel.as names the same numbers. */

/** What the byte before and behind seven digits means, 256 bytes each. */
export const [leftTable, rightTable] = [0, 256];
/** For the first and the second byte of a word: for each lower and each upper half the set of words that it fits, 16 bytes each. */
export const nibbleTables = 512;
/** The words, of at least four bytes: each its length and its bytes. */
export const wordList = 576;
export const [maxWords, wordSize] = [14, 32];
/**
 * For each of the numbers 1200000 to 1299999: 1 if it counts without a look at the text, 2 if lines that differ in which such number
 * they have may have one shape.
 */
export const listedTable = 1024;
/** For each of these numbers: how often it was counted, four bytes each. */
export const countTable = 102_400;
export const firstNumber = 1_200_000;
export const numbers = 100_000;

/** What `describe` writes, four bytes each; see lines.as. */
export const lineRecord = 101_024;
/** Of the third of it: how a line is written. */
export const lineKind = { ascii: 0, utf8: 1, gb18030: 2, brokenUtf8: 3 } as const;

/** Where the ends of numbers are written that JavaScript must look at. */
export const hitList = 503_808;
export const maxHits = 16_384;

/** Where bytes that were kept begin. New bytes begin at a whole page, because reading to other places is slower. */
const keptBytes = 9 * 65_536;
/** Maximum number of bytes kept. */
export const maxKept = 4 * 65_536;
export const newBytes = keptBytes + maxKept;
/** Maximum number of bytes read at a time. */
export const maxChunk = 4 * 65_536;
/** Maximum length of a line that has a shape. */
export const maxShaped = 4096;
/** For each shape whether, and how, its lines have a narrower one, too. */
export const narrowedShapes = 573_440;
/** Lines of a narrower shape have the same numbers of up to four digits, or also the same candidate. */
export const narrowed = { small: 1, all: 3 } as const;
/** Maximum number of shapes that are known: half of the places for them. */
export const maxShapes = 4096;

/** Where places of words are written, as many as `maxHits`, and then what is known of lines: see lines.as. */
export const wordPlaces = 20 * 65_536;
export const lineRecords = wordPlaces + 65_536;
export const maxRecords = 2048;
/** Maximum number of bytes that are searched for lines at a time: no more places than there is room for. */
export const maxSearched = 32 * 1024;

/** With room behind the last byte, for a sentinel and for reading 64 bytes at once, and two pages for shapes. */
export const pages = 22;
