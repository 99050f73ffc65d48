/** Fields that a piece need not have may be given as undefined, which takes less than to leave them out. */
export type Loose<Piece> = { readonly [Field in keyof Piece]: Piece[Field] | undefined };

/**
 * Copies of pieces of a file, as plain data without the fields that are undefined. Engines keep all of a long text alive for
 * one slice of it that is kept; the names and texts of some files must not cost the memory of the files. All of them are
 * copied at a time, as each call costs more than what it copies.
 */
export function detached<Piece>(pieces: readonly Loose<Piece>[]): Piece[] {
  const copies: Piece[] = JSON.parse(JSON.stringify(pieces));
  return copies;
}
