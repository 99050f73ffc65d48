import { type FilledArguments, shownValue } from '../../template/filledArguments';
import type { Piece } from './card';

/** The values of those arguments that a message takes: `{0} = 10.0.0.1`. Values are data, escaped when shown. */
export function filledPieces(filled: FilledArguments, taken: readonly number[], untold: string): Piece[] {
  return taken.flatMap((index, place): Piece[] => {
    const value = filled[index];
    const equals: Piece[] = value === undefined ? [` (${untold})`] : [' = ', { code: shownValue(value) }];
    return [...(place > 0 ? [', '] : []), { code: `{${index}}` }, ...equals];
  });
}
