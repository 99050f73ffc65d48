import type { CodeDocument } from '../../mentions/document/codeDocument';
import { fileLanguage } from '../../text/languages';

/** So far up the beginning of a script is sought: lines. */
const mostLines = 5000;

/**
 * The language whose comments can stand on `line`: JavaScript and CSS in the scripts and styles of a page or component, HTML
 * around the PHP of a file. Undefined where none can stand: inside a tag, beside JSX, where PHP begins or ends.
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

/** Whether the line is, or stands next to, an element of JSX: behind or between them a comment of the script would be shown. */
function isInMarkup(document: CodeDocument, line: number): boolean {
  const endsElement = (at: number) => at >= 0 && />\s*$/.test(head(document, at).replaceAll('=>', ''));
  const beginsElement = (at: number) => at < document.lineCount && /^\s*</.test(head(document, at));
  return endsElement(line - 1) || endsElement(line) || beginsElement(line) || beginsElement(line + 1);
}

/** Whether PHP goes on at the end of `line`. */
function isInPhp(document: CodeDocument, line: number): boolean {
  for (let at = line; at >= Math.max(0, line - mostLines); at--) {
    const text = head(document, at);
    const [begins, ends] = [text.lastIndexOf('<?'), text.lastIndexOf('?>')];
    if (begins !== ends) return begins > ends;
  }
  return false;
}

/** Whether the line begins or ends between `<` and `>` of a tag, as attributes on lines of their own do. */
function isInTag(document: CodeDocument, line: number): boolean {
  return opensTag(document, line - 1) || opensTag(document, line);
}

/** Whether a tag is open at the end of `line`. */
function opensTag(document: CodeDocument, line: number): boolean {
  for (let at = line; at >= Math.max(0, line - 50); at--) {
    const text = head(document, at);
    const opens = Math.max(text.lastIndexOf('</'), /<[a-z][^<]*$/i.exec(text)?.index ?? -1);
    const closes = text.replaceAll('=>', '  ').lastIndexOf('>');
    if (opens !== closes) return opens > closes;
  }
  return false;
}

/** The language of the script or style that `line` is in. */
function embedded(document: CodeDocument, line: number): string | undefined {
  for (let at = line - 1; at >= Math.max(0, line - mostLines); at--) {
    const text = head(document, at);
    if (/<\/(?:script|style)\b/i.test(text)) return undefined;
    if (/<script\b/i.test(text)) return 'javascript';
    if (/<style\b/i.test(text)) return 'css';
  }
  return undefined;
}

function head(document: CodeDocument, line: number): string {
  const start = document.lineStart(line);
  return document.slice(start, Math.min(document.lineEnd(line), start + 1000));
}
