/** Reads files as text. */

export { type DecodedText, decode, isMarkedUtf16, type TextEncoding } from './textEncoding';
export { maxCatalogSize, maxSourceSize, readDecoded, Unreadable, unreadableBy } from './textFile';
