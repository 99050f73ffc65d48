/** Reads files as text. */

export {
  type ChunkDecoder,
  type DecodedText,
  decode,
  decoderOf,
  isWide,
  joined,
  type TextEncoding,
  wideEncodingOf,
} from './textEncoding';
export { maxCatalogSize, maxSourceSize, readDecoded, realPath, Unreadable, unreadableBy } from './textFile';
