/** Which names in a text are names of codes. */

export { type Imports, importsOf, moduleName, readImports } from './imports';
export { declaresOtherwise, type SoughtMember } from './localHolders';
export { meaningsOfMembers } from './namedCodes';
export { maxNameLength, qualifierBefore, separatorBefore } from './nameScanner';
export { type Member, membersByOwner } from './owners';
