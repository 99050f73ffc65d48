import type { CodeDocument } from './codeDocument';

/** So far up the beginning of a script is sought: lines. */
const mostLines = 5000;

/**
 * The language whose comments can stand on `line`: in the script of a page or component that is JavaScript. Undefined
 * where none can stand, inside a tag and beside JSX.
 */
export function languageAt(document: CodeDocument, line: number): string | undefined {
  const { languageId } = document;
  // Behind or between elements a comment of the script would be shown.
  if (/react$/.test(languageId))
    return /^\s*<|>\s*$/.test(head(document, line).replace('=>', '')) ? undefined : languageId;
  if (!/^(?:html|xml|xsl|vue|svelte|svg)$/.test(languageId)) return languageId;
  if (isInScript(document, line)) return 'javascript';
  return isInTag(document, line) ? undefined : languageId;
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

function isInScript(document: CodeDocument, line: number): boolean {
  for (let at = line - 1; at >= Math.max(0, line - mostLines); at--) {
    const text = head(document, at);
    if (/<\/script\b/i.test(text)) return false;
    if (/<script\b/i.test(text)) return true;
  }
  return false;
}

function head(document: CodeDocument, line: number): string {
  const start = document.lineStart(line);
  return document.slice(start, Math.min(document.lineEnd(line), start + 1000));
}
