/** The lexer of source code. */

export { SourceLexer, type SourceSpan } from './sourceLexer';
export type { SourceLanguage, SourceSyntax } from './sourceSyntax';
