/** Which names in a text are names of codes. */

export type { Imports } from './imports';
export { importsOf } from './namedCodes';
export { maxNameLength, qualifierBefore, separatorBefore } from './nameScanner';
export { type Member, membersByOwner } from './owners';
