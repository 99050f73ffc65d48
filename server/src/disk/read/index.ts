/** Reads files as text. */

export { type DecodedText, decode, decodePart, isMarkedUtf16, type TextEncoding, utf16Of } from './textEncoding';
export { maxCatalogSize, maxSourceSize, openFlags, readDecoded, Unreadable, unreadableBy } from './textFile';
