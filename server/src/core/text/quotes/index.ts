/** Readers of quotes and escapes. */

export { escapedSign, unescaped, unescapedSource, unescapedUnits } from './escapes';
export { maxDepth, type QuotedSpan, quotedSpans, readNestedString, unquoted } from './nestedStrings';
export { endOfString, lineState, quotedAt, trailingComment } from './sourceLine';
export { valueStart } from './typedValues';
export { characterOf, colours, entitiesIn, type WrittenSign, withoutBytes, withoutEntities } from './writtenSigns';
