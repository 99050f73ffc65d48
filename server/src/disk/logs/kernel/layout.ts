/** Where things are in the memory of the kernel, in bytes; kernel.as names the same numbers. */

/** What the byte before and behind seven digits means, 256 bytes each. */
export const [leftTable, rightTable] = [0, 256];
/** For each lower and each upper half of a byte, 16 bytes each: the groups of words of whose keys it can be a part. See `setWords`. */
export const nibbleTables = 512;
/** The words, of at least four bytes: each its length, where its key is, and its bytes. */
export const wordList = 576;
export const [maxWords, wordSize] = [14, 32];
/**
 * For each of the numbers 1200000 to 1299999: 1 if it counts without a look at the text, 2 if lines that differ in which such number
 * they have may have one shape, and then 2 more than its index where lines are counted.
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
const wordPlaces = 20 * 65_536;
export const lineRecords = wordPlaces + 65_536;
export const maxRecords = 2048;
/** Maximum number of bytes that are searched for lines at a time: no more places than there is room for. */
export const maxSearched = 32 * 1024;

/** What the lines of shapes say that are counted in the kernel: see tally.as. */
export const meanings = lineRecords + maxRecords * 32;
export const [maxMeanings, meaningSize] = [4352, 32];
/** The numbers of the slots of codes and services, two bytes each. */
export const slotNumbers = meanings + maxMeanings * meaningSize;
export const [maxIndex, maxServices] = [252, 8];
/** What was counted of a code and a service. */
export const slots = slotNumbers + 4096;
export const [maxSlots, slotSize] = [512, 96];
/** What was counted in a stretch of time. */
export const buckets = slots + maxSlots * slotSize;
export const [bucketPlaces, bucketSize] = [4096, 40];
/** How often lines of samples came. */
export const sampledLines = buckets + bucketPlaces * bucketSize;
export const [linePlaces, placeSize] = [32_768, 16];
const requestTable = sampledLines + linePlaces * placeSize;
const requestPlaces = 8192;

/** With room for what is known of the encodings of lines. What is not used takes no memory. */
export const pages = Math.ceil((requestTable + requestPlaces * placeSize + 4096) / 65_536);
