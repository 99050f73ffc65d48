import type { CodeDocument } from '../../mentions/document/codeDocument';
import { fileLanguage } from '../../text/languages';
import { SourceLexer } from '../../text/source/sourceLexer';

/** Longer documents are not read for one question; a fix is then offered as if no string went over lines. UTF-16 units. */
const longestRead = 1024 * 1024;

/** Whether `offset` lies inside a string that may go over several lines; false in languages that are not read as source. */
export function isInsideString(document: CodeDocument, offset: number): boolean {
  const syntax = fileLanguage(document.languageId)?.source;
  if (syntax === undefined || document.length > longestRead) return false;
  const lexer = new SourceLexer(document.getText(), syntax);
  do lexer.next();
  while (lexer.kind !== 'end' && lexer.end <= offset);
  return lexer.kind === 'string' && lexer.start < offset;
}
