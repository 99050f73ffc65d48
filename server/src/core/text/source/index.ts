/** The lexer of source code. */

export { argumentsIn, type Group, type Item, JavaReader, type Token } from './javaItems';
export { SourceLexer, type SourceSpan } from './sourceLexer';
export type { SourceLanguage, SourceSyntax } from './sourceSyntax';
