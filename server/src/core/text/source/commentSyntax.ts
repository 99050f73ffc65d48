import { fileLanguage } from '../languages';
import { lazyRegExp } from '../lazyRegExp';

/**
 * Returns `text` as a comment after other text on a line, for example `// 缺少参数`. Undefined if the language has no
 * comments, if they must begin their line, or if their form depends on the part of the file.
 */
export function trailingComment(languageId: string, text: string): string | undefined {
  const syntax = fileLanguage(languageId)?.comments;
  const body = harmless(text);
  if (!syntax || syntax.ownLine || body === '') return undefined;
  if (syntax.line) return `${syntax.line} ${body}`;
  return syntax.block && `${syntax.block[0]} ${body} ${syntax.block[1]}`;
}

const unseen = lazyRegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+', 'gu');

/**
 * Returns `text` on one line so that it ends no comment of any language. Closing marks are separated by a space. A backslash
 * becomes full width, since it could continue the line or hide a line break (`\u000a` in Java).
 */
function harmless(text: string): string {
  const line = text.replace(unseen(), ' ').replaceAll('\\', '＼');
  let result = '';
  for (const character of line) {
    if (closers.has(result.slice(-1) + character)) result += ' ';
    result += character;
  }
  return result.trim();
}

/** Pairs that end a comment, or the script around it, in some language; `/*` because some languages nest comments. */
const closers = new Set(['*/', '/*', '--', '->', '-}', '?>', '%>', '#>', ']]', '</', '}}', '%}', '#}']);
