/** An edited text and the numbers in it that may be codes. */

export { type CodeDocuments, codeDocuments } from './chunkedDocument';
export type { CodeDocument, CodeOccurrence, TextPiece } from './codeDocument';
export { rejection, scanCodes } from './codeScanner';
export type { PositionEncoding } from './positionEncoding';
export { inGroups, writtenLike } from './writtenNumber';
