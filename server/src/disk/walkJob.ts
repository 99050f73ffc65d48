import type { SkipReason } from '../core/catalog/catalogReport';
import { findBytes, type Stretch } from './codeBytes';

/** The bytes of one file among those of others, and where it is. */
export interface Piece extends Stretch {
  readonly path: string;
}

/** What a walk through folders looks for. */
export interface WalkJob<Found> {
  /** From which another thread makes the same job, see `jobFor`. Plain data. */
  readonly sought: readonly string[] | undefined;
  /** Whether a file is worth reading, by its name alone. */
  isWanted(name: string): boolean;
  /** The pieces that are worth more than a look at their bytes; those that are not are never decoded. */
  worthy<P extends Piece>(bytes: Uint8Array, pieces: readonly P[]): ReadonlySet<P>;
  /** What is made of a file; undefined for nothing. The bytes are valid until it returns. */
  make(uri: string, bytes: Uint8Array): Found | undefined;
  /** Whether it matters to a person that something was passed over. */
  tells(reason: SkipReason): boolean;
}

/** Visits where `text` stands, with the piece and how often it has stood there; what is left of it once `visit` is true. */
export function eachHit<P extends Stretch>(
  bytes: Uint8Array,
  pieces: readonly P[],
  text: string,
  visit: (at: number, piece: P, hits: number) => boolean,
): void {
  let [index, hits] = [0, 0];
  for (let at = findBytes.call(bytes, text, 0, 'latin1'); at >= 0; at = findBytes.call(bytes, text, at + 1, 'latin1')) {
    let piece = pieces[index];
    while (piece !== undefined && piece.end <= at) {
      piece = pieces[++index];
      hits = 0;
    }
    if (piece === undefined) return;
    if (visit(at, piece, ++hits)) at = piece.end - 1;
  }
}
