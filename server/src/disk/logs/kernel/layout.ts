/**
 * Where things are in the memory of the kernel, in bytes, and how many there are. The search in WebAssembly is compiled with this
 * file, so it holds nothing but numbers.
 */

/** What the byte before and behind seven digits means, 256 bytes each. */
export const leftTable = 0;
export const rightTable = 256;
/** For each lower and each upper half of a byte, 16 bytes each: the groups of words of whose keys it can be a part. See `setWords`. */
export const nibbleTables = 512;
/** The words, of at least four bytes: each its length, where its key is, and its bytes. */
export const wordList = 576;
export const maxWords = 14;
export const wordSize = 32;
/** Each byte at its own place: see `each`. */
export const everyByte = 586_000;
/**
 * For each of the numbers 1200000 to 1299999: 1 if it counts without a look at the text, 2 if lines that differ in which such number
 * they have may have one shape, and then 2 more than its index where lines are counted.
 */
export const listedTable = 1024;
export const firstNumber = 1_200_000;
export const numbers = 100_000;
/**
 * Where `describe` writes the beginning of a line, its end, and its kind: 0 for ASCII, 1 for UTF-8, 2 for GB18030, 3 for UTF-8
 * with other bytes in it; and where its only number ends, if any listed number may be there, else 0. Four bytes each.
 */
export const lineRecord = listedTable + numbers;
/** For each of the numbers: how often it was counted, four bytes each. */
export const countTable = 102_400;
/** Where the ends of numbers are written that must be looked at, four bytes each. */
export const hitList = 503_808;
export const maxHits = 16_384;

/** For each byte of a line a bit: whether it is a digit, and whether it is masked. */
export const digitBits = hitList + maxHits * 4;
export const maskedBits = digitBits + 1024;
/** For each shape whether its lines have a narrower one, too: 1 with numbers of up to four digits, 3 with the only number as well. */
export const narrowedShapes = 573_440;
/** Maximum length of a line that has a shape. */
export const maxShaped = 4096;
/** Maximum number of shapes that are known: half of the places for them. */
export const maxShapes = 4096;

/** Where bytes that were kept begin. New bytes begin at a whole page, because reading to other places is slower. */
const keptBytes = 9 * 65_536;
/** Maximum number of bytes kept. */
export const maxKept = 4 * 65_536;
export const newBytes = keptBytes + maxKept;
/** Maximum number of bytes read at a time. */
export const maxChunk = 4 * 65_536;

/** The shapes that are known, each a hash and the number of the shape plus 1. */
export const shapeTable = 18 * 65_536;
export const shapePlaces = 8192;
/** Maximum number of bytes that are searched for lines at a time. */
export const maxSearched = 32 * 1024;
/** A bit for each of these bytes, and for the 64 bytes before them: line feeds, ends of numbers and keys of words. */
export const feedMarks = 20 * 65_536;
export const markedBytes = 8 + maxSearched / 8;
export const numberMarks = feedMarks + markedBytes;
export const keyMarks = numberMarks + markedBytes;
/** Lines that are described before any of them is counted. */
export const lineQueue = keyMarks + markedBytes;
export const maxQueued = 32;
export const queuedSize = 48;
/** What is known of lines: see lines.as. */
export const lineRecords = lineQueue + maxQueued * queuedSize;
export const maxRecords = 2048;
export const recordSize = 32;

/** What the lines of shapes say that are counted in the kernel: see tally.as. */
export const meaningTable = lineRecords + maxRecords * recordSize;
export const maxMeanings = 4352;
export const meaningSize = 32;
/** The number of the slot of each code in each service, two bytes each. 0 means no slot. */
export const slotNumbers = meaningTable + maxMeanings * meaningSize;
export const maxIndex = 252;
export const maxServices = 8;
/** What was counted of a code and a service. */
export const slotTable = slotNumbers + 4096;
export const maxSlots = 512;
export const slotSize = 96;
/** What was counted of a slot in a stretch of time. */
export const bucketTable = slotTable + maxSlots * slotSize;
export const bucketPlaces = 4096;
export const bucketSize = 40;
/** How often lines of samples came, by their hashes. */
export const sampleTable = bucketTable + bucketPlaces * bucketSize;
export const samplePlaces = 32_768;
export const placeSize = 16;
/** The requests of samples, and when each was first seen. */
export const requestTable = sampleTable + samplePlaces * placeSize;
export const requestPlaces = 8192;

/** What is known of the encodings of lines: 256 places, because a line is judged for its number and for its shape. */
export const judgedLines = requestTable + requestPlaces * placeSize;
/** The end of all. */
export const memoryEnd = judgedLines + 256 * placeSize;
