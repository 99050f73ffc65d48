/** Which names in a text are names of codes. */

export { type Imports, importsOf } from './imports';
export { maxNameLength, qualifierBefore, separatorBefore } from './nameScanner';
export { type Member, membersByOwner } from './owners';
