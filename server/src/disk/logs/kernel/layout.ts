/** Where things are in the memory of the kernel, in bytes; kernel.as names the same numbers. */

/** What the byte before and behind seven digits means, 256 bytes each. */
export const [leftTable, rightTable] = [0, 256];
/** For the first and the second byte of a word: for each lower and each upper half the set of words that it fits, 16 bytes each. */
export const nibbleTables = 512;
/** The words: each its length and its bytes. */
export const wordList = 576;
export const [maxWords, wordSize] = [14, 32];
/** For each of the numbers 1200000 to 1299999: 1 if it counts without a look at the text. */
export const listedTable = 1024;
/** For each of these numbers: how often it was counted, four bytes each. */
export const countTable = 102_400;
export const firstNumber = 1_200_000;
export const numbers = 100_000;

/** What `describe` writes, four bytes each: where a line begins, where it ends, and 0 if it is ASCII. */
export const lineRecord = 101_024;

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
/** Maximum length of a line that has a shape; a copy of it is written behind the list of hits. */
export const maxShaped = 4096;
/** Maximum number of shapes that are known: half of the places for them. */
export const maxShapes = 4096;

/** With room behind the last byte, for a sentinel and for reading 64 bytes at once, and two pages for shapes. */
export const pages = 20;
