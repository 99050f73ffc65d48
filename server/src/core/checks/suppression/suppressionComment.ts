import type { CodeDocument } from '../../mentions/document/codeDocument';
import { fileLanguage } from '../../text/languages';
import type { CommentSyntax } from '../../text/languageTable';
import { lineState } from '../../text/quotes/sourceLine';
import { trailingComment } from '../../text/source/commentSyntax';
import { fileTop } from './fileTop';
import { isInsideString, isLiteralText } from './literalText';
import { languageAt } from './markupPlace';
import { directives } from './suppression';

/** Text to be put in at an offset. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** What a comment can silence. */
export type SuppressionScope = 'line' | 'file';

/** Longer lines are data: what stands where on them is not looked at. UTF-16 units. */
const longestLine = 2000;

/**
 * A comment that silences `what`, the names of rules or codes, on `line` or in the whole file, written as the language
 * writes comments. Undefined where it has none, or none that can stand there.
 */
export function suppressionComment(
  document: CodeDocument,
  line: number,
  scope: SuppressionScope,
  what: string,
): Insertion | undefined {
  if (scope === 'file') {
    const top = fileTop(document);
    const syntax = fileLanguage(document.languageId)?.comments;
    return top === undefined || !syntax ? undefined : ownLine(document, top, syntax, `${directives.file} ${what}`);
  }
  const length = document.lineEnd(line) - document.lineStart(line);
  if (length > longestLine || isLiteralText(document, line)) return undefined;
  const language = languageAt(document, line);
  const syntax = language === undefined ? undefined : fileLanguage(language)?.comments;
  if (language === undefined || !syntax) return undefined;
  return behind(document, line, language, what) ?? above(document, line, syntax, what);
}

/** ` // bk-job-ignore legacy` behind a line at whose end neither a string nor a comment goes on. */
function behind(document: CodeDocument, line: number, language: string, what: string): Insertion | undefined {
  const start = document.lineStart(line);
  const text = document.lineText(line).trimEnd();
  const comment = trailingComment(language, `${directives.line} ${what}`);
  // A backslash at the end would no longer continue the line.
  if (comment === undefined || text.endsWith('\\')) return undefined;
  const state = language === 'markdown' ? 'code' : lineState(text, language);
  const offset = start + text.length;
  return state === 'code' && !isInsideString(document, offset) ? { offset, text: ` ${comment}` } : undefined;
}

function above(document: CodeDocument, line: number, syntax: CommentSyntax, what: string): Insertion | undefined {
  const before = line === 0 ? '' : document.slice(document.lineEnd(line - 1) - 2, document.lineEnd(line - 1));
  // Behind a backslash the comment would be part of the line before.
  if (before.trimEnd().endsWith('\\') || isInsideString(document, document.lineStart(line))) return undefined;
  return ownLine(document, line, syntax, `${directives.nextLine} ${what}`);
}

function ownLine(document: CodeDocument, line: number, syntax: CommentSyntax, body: string): Insertion {
  const start = document.lineStart(line);
  const bom = start === 0 && document.slice(0, 1) === '\uFEFF' ? 1 : 0;
  const indent = /^[ \t]*/.exec(document.slice(start + bom, start + bom + longestLine))?.[0] ?? '';
  const comment = syntax.line === undefined ? syntax.block?.join(` ${body} `) : `${syntax.line} ${body}`;
  const lineBreak = lineBreakOf(document);
  // A lone CR before an LF would be one line break with it.
  const safe = lineBreak === '\r' && document.slice(start, start + 1) === '\n' ? '\r\n' : lineBreak;
  return { offset: start + bom, text: `${indent}${comment}${safe}` };
}

function lineBreakOf(document: CodeDocument): string {
  return document.slice(document.lineEnd(0), document.lineStart(1)) || '\n';
}
