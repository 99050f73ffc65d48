import type { CodeDocument } from '../../mentions/document/codeDocument';
import { fileLanguage } from '../../text/languages';
import { SourceLexer } from '../../text/source/sourceLexer';

/** So far up, and then down, the ends of such a text are sought: lines. */
const mostLines = 5000;

/**
 * Whether `line` is in a text that its language takes as it stands, so that a comment would become part of it: a block of
 * YAML, a here-document, a listing in Markdown.
 */
export function isLiteralText(document: CodeDocument, line: number): boolean {
  switch (fileLanguage(document.languageId)?.literal) {
    case 'block':
      return isInBlock(document, line);
    case 'listing':
      return isInListing(document, line);
    case 'hereDocument':
      return isInHereDocument(document, line);
    default:
      return false;
  }
}

/** `key: |` and all lines below it that are farther in. */
function isInBlock(document: CodeDocument, line: number): boolean {
  let indent = indentOf(head(document, line));
  for (let at = line - 1; at >= Math.max(0, line - mostLines) && indent > 0; at--) {
    const text = head(document, at);
    if (/^\s*$/.test(text) || indentOf(text) >= indent) continue;
    if (/(?:^|[\s:-])[|>][-+\d]{0,2}\s*(?:#.*)?$/.test(text)) return true;
    indent = indentOf(text);
  }
  return false;
}

/** Between two fences of ``` or ~~~; the second one is at least as long as the first. */
function isInListing(document: CodeDocument, line: number): boolean {
  let open = '';
  for (let at = 0; at < Math.min(line, mostLines); at++) {
    const [, fence = '', rest = ''] = /^[\s>]*(`{3,}|~{3,})(.*)$/.exec(head(document, at)) ?? [];
    if (open === '') open = fence;
    else if (fence.startsWith(open) && rest.trim() === '') open = '';
  }
  return open !== '';
}

/** From the line behind `<<END` to the one that begins with `END`. What looks like a beginning and has no end is none. */
function isInHereDocument(document: CodeDocument, line: number): boolean {
  let end: string | undefined;
  for (let at = 0; at < Math.min(line, mostLines); at++) {
    const text = head(document, at);
    if (end === undefined) end = /<<[-~<]?\s*["']?([A-Za-z_]\w*)/.exec(text)?.[1];
    else if (isEnd(text, end)) end = undefined;
  }
  if (end === undefined) return false;
  for (let at = line; at < Math.min(document.lineCount, line + mostLines); at++) {
    if (isEnd(head(document, at), end)) return at > line;
  }
  return false;
}

function isEnd(text: string, end: string): boolean {
  const start = text.trimStart();
  return start.startsWith(end) && !/\w/.test(start.charAt(end.length));
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** What a line begins with. Longer ones are data. */
function head(document: CodeDocument, line: number): string {
  const start = document.lineStart(line);
  return document.slice(start, Math.min(document.lineEnd(line), start + 200));
}

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
