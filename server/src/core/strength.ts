import { endsWithCodeName } from './codeNames';
import type { Surroundings } from './surroundings';

/** What the text around a number says: strong where it calls the number an error code, plain where it does not. */
export type Strength = 'strong' | 'plain';

/** Whether the text around a number says that the number is an error code. */
export function isStrong(around: Surroundings): boolean {
  return endsWithCodeName(around.before);
}
