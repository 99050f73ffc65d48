/** The lexer of source code. */

export { argumentsIn, type Group, type Item, JavaReader, parametersIn, type Token } from './javaItems';
export { SourceLexer, type SourceSpan } from './sourceLexer';
export type { SourceLanguage, SourceSyntax } from './sourceSyntax';
