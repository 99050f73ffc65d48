import type { CodeDocument } from '../../mentions/document';
import { type CommentSyntax, fileLanguage } from '../../text';
import { lineState, trailingComment } from '../../text/quotes';
import { head, isInsideString, isLiteralText, languageAt } from './commentPlace';
import { directives, fileDirectiveLines } from './suppression';

/** Text to insert at an offset. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** The scope of a comment. */
export type SuppressionScope = 'line' | 'file';

/** Maximum length of a line that gets a comment: longer lines are data. UTF-16 units. */
const maxLine = 2000;

/**
 * Returns a comment that suppresses `what`, the names of rules or codes, on `line` or in the whole file, in the syntax of
 * the language. Undefined if the language has no comments, or none that is possible there.
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
  if (length > maxLine || isLiteralText(document, line)) return undefined;
  const language = languageAt(document, line);
  const syntax = language === undefined ? undefined : fileLanguage(language)?.comments;
  if (language === undefined || !syntax) return undefined;
  return behind(document, line, language, what) ?? above(document, line, syntax, what);
}

/** ` // bk-job-ignore legacy` after a line, unless a string or a comment is open at its end. */
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
  const before = line === 0 ? '' : document.lineText(line - 1);
  // After a backslash the comment would be part of the previous line.
  if (before.trimEnd().endsWith('\\') || isInsideString(document, document.lineStart(line))) return undefined;
  return ownLine(document, line, syntax, `${directives.nextLine} ${what}`);
}

function ownLine(document: CodeDocument, line: number, syntax: CommentSyntax, body: string): Insertion {
  const start = document.lineStart(line);
  const bom = start === 0 && document.slice(0, 1) === '\uFEFF' ? 1 : 0;
  const indent = /^\uFEFF?([ \t]*)/.exec(head(document, line))?.[1] ?? '';
  const comment = syntax.line === undefined ? syntax.block?.join(` ${body} `) : `${syntax.line} ${body}`;
  const lineBreak = lineBreakOf(document);
  // A lone CR before an LF would be one line break with it.
  const safe = lineBreak === '\r' && document.slice(start, start + 1) === '\n' ? '\r\n' : lineBreak;
  return { offset: start + bom, text: `${indent}${comment}${safe}` };
}

function lineBreakOf(document: CodeDocument): string {
  return document.slice(document.lineEnd(0), document.lineStart(1)) || '\n';
}

/** Lines that must stay at the top: an interpreter, a declaration of the file type, its encoding, a parser directive. */
const leads =
  /^\uFEFF?(?:#!|<\?|<!doctype\b|@charset\b|@echo\b|---\s*$|#\s*(?:syntax|escape|frozen_string_literal)\s*[:=]|\s*#.{0,40}\bcoding[:=])/i;

/** Returns the first line, counted from 0, that can have a comment for the whole file; undefined if there is none. */
function fileTop(document: CodeDocument): number | undefined {
  const { languageId } = document;
  // Text outside `<?php` is output.
  if (languageId === 'php' && (!/^\uFEFF?<\?php\b/.test(head(document, 0)) || head(document, 0).includes('?>')))
    return undefined;
  if (languageId === 'markdown' && /^\uFEFF?---\s*$/.test(head(document, 0))) {
    for (let line = 1; line < fileDirectiveLines - 1; line++) {
      if (/^---\s*$/.test(head(document, line))) return existing(document, line + 1);
    }
    return undefined;
  }
  let line = 0;
  while (line < 3 && leads.test(head(document, line))) line++;
  return existing(document, line);
}

/** A line after the last one would begin after text without a line break. */
function existing(document: CodeDocument, line: number): number | undefined {
  return line < document.lineCount ? line : undefined;
}
