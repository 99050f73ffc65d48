import type { CodeDocument } from '../../mentions/document/codeDocument';
import { fileDirectiveLines } from './suppression';

/** What must stay at the very top: an interpreter, a declaration of what the file is, its encoding, a parser directive. */
const leads =
  /^\uFEFF?(?:#!|<\?|<!doctype\b|@charset\b|@echo\b|---\s*$|#\s*(?:syntax|escape|frozen_string_literal)\s*[:=]|\s*#.{0,40}\bcoding[:=])/i;

/** The first line, counted from 0, on which a comment for the whole file may stand; undefined where there is none. */
export function fileTop(document: CodeDocument): number | undefined {
  const { languageId } = document;
  const head = (line: number) =>
    document.slice(document.lineStart(line), Math.min(document.lineStart(line) + 200, document.lineEnd(line)));
  // What stands outside `<?php` is sent to the reader.
  if (languageId === 'php' && (!/^\uFEFF?<\?php\b/.test(head(0)) || head(0).includes('?>'))) return undefined;
  if (languageId === 'markdown' && /^\uFEFF?---\s*$/.test(head(0))) {
    for (let line = 1; line < fileDirectiveLines - 1; line++) {
      if (/^---\s*$/.test(head(line))) return existing(document, line + 1);
    }
    return undefined;
  }
  let line = 0;
  while (line < 3 && leads.test(head(line))) line++;
  return existing(document, line);
}

/** A line beyond the last would begin behind a text that has no line break. */
function existing(document: CodeDocument, line: number): number | undefined {
  return line < document.lineCount ? line : undefined;
}
