import { fileLanguage } from '../languages';
import { lazyRegExp } from '../lazyRegExp';

/**
 * `text` as a comment that stands behind other text on a line, for example `// 缺少参数`. Undefined where the language
 * has none, or only one that must begin its line, or several that depend on the part of the file.
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
 * A text on one line that ends no comment of any language, its own or one around it: closing marks are taken apart,
 * and a backslash, which could continue the line or hide a line break (`\u000a` in Java), is shown in full width.
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

/** Pairs that end a comment, or the script around it, somewhere; `/*` as some languages nest comments. */
const closers = new Set(['*/', '/*', '--', '->', '-}', '?>', '%>', '#>', ']]', '</', '}}', '%}', '#}']);
