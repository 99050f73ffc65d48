import type { CodeDocument } from '../../mentions/document';
import { fileLanguage, indentOf } from '../../text';
import { SourceLexer } from '../../text/source';

/** Maximum lines that are read up or down for the beginning or the end of a script or a text. */
const maxLines = 5000;

/**
 * Returns the language of comments on `line`: JavaScript and CSS in the scripts and styles of a page or component, HTML
 * around the PHP of a file. Undefined if no comment is possible: inside a tag, beside JSX, where PHP begins or ends.
 */
export function languageAt(document: CodeDocument, line: number): string | undefined {
  const { languageId } = document;
  const markup = fileLanguage(languageId)?.markup;
  if (markup === undefined) return languageId;
  if (markup === 'jsx') return isInMarkup(document, line) ? undefined : languageId;
  if (markup === 'tags') return languageInMarkup(document, line, languageId);
  const isPhp = isInPhp(document, line);
  if (isPhp !== isInPhp(document, line - 1)) return undefined;
  return isPhp ? languageId : languageInMarkup(document, line, 'html');
}

function languageInMarkup(document: CodeDocument, line: number, languageId: string): string | undefined {
  return embedded(document, line) ?? (isInTag(document, line) ? undefined : languageId);
}

/** True if the line is, or is next to, an element of JSX: a comment of the script would be shown as text there. */
function isInMarkup(document: CodeDocument, line: number): boolean {
  const endsElement = (at: number) => at >= 0 && />\s*$/.test(head(document, at).replaceAll('=>', ''));
  const beginsElement = (at: number) => at < document.lineCount && /^\s*</.test(head(document, at));
  return endsElement(line - 1) || endsElement(line) || beginsElement(line) || beginsElement(line + 1);
}

/** The beginnings of a line and of those above it, the nearest first. */
function* headsAbove(document: CodeDocument, line: number): Generator<string> {
  for (let at = line; at >= 0 && at > line - maxLines; at--) yield head(document, at);
}

/** True if the end of `line` is inside PHP. */
function isInPhp(document: CodeDocument, line: number): boolean {
  for (const text of headsAbove(document, line)) {
    const [begins, ends] = [text.lastIndexOf('<?'), text.lastIndexOf('?>')];
    if (begins !== ends) return begins > ends;
  }
  return false;
}

/** True if the line begins or ends between `<` and `>` of a tag, as lines with attributes do. */
function isInTag(document: CodeDocument, line: number): boolean {
  return opensTag(document, line - 1) || opensTag(document, line);
}

/** True if a tag is open at the end of `line`. */
function opensTag(document: CodeDocument, line: number): boolean {
  for (const text of headsAbove(document, line)) {
    const opens = Math.max(text.lastIndexOf('</'), /<[a-z][^<]*$/i.exec(text)?.index ?? -1);
    const closes = text.replaceAll('=>', '  ').lastIndexOf('>');
    if (opens !== closes) return opens > closes;
  }
  return false;
}

/** The language of the script or style around `line`. */
function embedded(document: CodeDocument, line: number): string | undefined {
  for (const text of headsAbove(document, line - 1)) {
    if (/<\/(?:script|style)\b/i.test(text)) return undefined;
    if (/<script\b/i.test(text)) return 'javascript';
    if (/<style\b/i.test(text)) return 'css';
  }
  return undefined;
}

/**
 * True if `line` is in literal text, of which a comment would become part: a block of YAML, a here-document, a listing in
 * Markdown.
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

/** `key: |` and all following lines with more indentation. */
function isInBlock(document: CodeDocument, line: number): boolean {
  let indent = indentOf(head(document, line));
  for (const text of headsAbove(document, line - 1)) {
    if (indent === 0) break;
    if (/^\s*$/.test(text) || indentOf(text) >= indent) continue;
    if (/(?:^|[\s:-])[|>][-+\d]{0,2}\s*(?:#|$)/.test(text)) return true;
    indent = indentOf(text);
  }
  return false;
}

/** Between two fences of ``` or ~~~, the second one at least as long as the first. */
function isInListing(document: CodeDocument, line: number): boolean {
  let open = '';
  for (let at = 0; at < Math.min(line, maxLines); at++) {
    const [, fence = '', rest = ''] = /^[\s>]*(`{3,}|~{3,})(.*)/.exec(head(document, at)) ?? [];
    if (open === '') open = fence;
    else if (fence.startsWith(open) && rest.trim() === '') open = '';
  }
  return open !== '';
}

/** From the line after `<<END` to the one that begins with `END`. Without an end there is no here-document. */
function isInHereDocument(document: CodeDocument, line: number): boolean {
  let end: string | undefined;
  for (let at = 0; at < Math.min(line, maxLines); at++) {
    const text = head(document, at);
    if (end === undefined) end = /<<[-~<]?\s*["']?([A-Za-z_]\w*)/.exec(text)?.[1];
    else if (isEnd(text, end)) end = undefined;
  }
  if (end === undefined) return false;
  for (let at = line; at < Math.min(document.lineCount, line + maxLines); at++) {
    if (isEnd(head(document, at), end)) return at > line;
  }
  return false;
}

function isEnd(text: string, end: string): boolean {
  const start = text.trimStart();
  return start.startsWith(end) && !/\w/.test(start.charAt(end.length));
}

/** Longer lines are data. */
const maxHead = 1000;

/** The beginning of a line. */
export function head(document: CodeDocument, line: number): string {
  const start = document.lineStart(line);
  return document.slice(start, Math.min(document.lineEnd(line), start + maxHead));
}

/** Maximum length of a document that is read for strings over several lines, in UTF-16 units. */
const maxRead = 1024 * 1024;

/** True if `offset` is inside a string, also one over several lines; false in languages that are not read as source. */
export function isInsideString(document: CodeDocument, offset: number): boolean {
  const syntax = fileLanguage(document.languageId)?.source;
  if (syntax === undefined || document.length > maxRead) return false;
  const lexer = new SourceLexer(document.getText(), syntax);
  do lexer.next();
  while (lexer.kind !== 'end' && lexer.end <= offset);
  return lexer.kind === 'string' && lexer.start < offset;
}
