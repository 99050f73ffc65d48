import type { CodeDocument } from '../../mentions/document/codeDocument';
import { SourceLexer } from '../../text/source/sourceLexer';
import { sourceSyntax } from '../../text/source/sourceSyntax';

/** Longer documents are not read for one question; a fix is then offered as if no string went over lines. UTF-16 units. */
const longestRead = 1024 * 1024;

/** The end of a file's name for VS Code's language ids, where it is not the id itself. */
const extensions: ReadonlyMap<string, string> = new Map([
  ['python', 'py'],
  ['kotlin', 'kt'],
  ['csharp', 'cs'],
  ['rust', 'rs'],
  ['typescript', 'ts'],
  ['typescriptreact', 'tsx'],
  ['javascript', 'js'],
  ['javascriptreact', 'jsx'],
]);

/** Whether `offset` lies inside a string that may go over several lines; false in languages that are not read as source. */
export function isInsideString(document: CodeDocument, offset: number): boolean {
  const syntax = sourceSyntax(`.${extensions.get(document.languageId) ?? document.languageId}`);
  if (syntax === undefined || document.length > longestRead) return false;
  const lexer = new SourceLexer(document.getText(), syntax);
  do lexer.next();
  while (lexer.kind !== 'end' && lexer.end <= offset);
  return lexer.kind === 'string' && lexer.start < offset;
}
