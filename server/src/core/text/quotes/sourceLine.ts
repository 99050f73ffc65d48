import type { CommentSyntax } from '../fileLanguage';
import { fileLanguage } from '../languages';

/** What the end of a piece of a line is inside of. */
type LineState = 'code' | 'string' | 'comment';

/** A part of a line: UTF-16 units from its start, `end` not included. */
interface LineStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns whether text typed after `before` (a line up to the cursor) is inside a string or a comment. Judges by the line
 * alone, since it is called while a person types: a string or comment that began on an earlier line is not seen, except
 * for the ` * ` that begins the lines of block comments by convention. Undefined for languages without known comments:
 * prose has apostrophes, not strings.
 */
export function lineState(before: string, languageId: string): LineState | undefined {
  if (languageId === 'markdown') return 'comment';
  if (!fileLanguage(languageId)?.comments) return undefined;
  if (starOf(before, languageId)) return 'comment';
  let last: Stretch | undefined;
  for (const stretch of stretchesOf(before, languageId)) last = stretch;
  return last === undefined || last.closed ? 'code' : last.kind;
}

/**
 * Returns the content of the string or the comment of `line` that covers `column`, without quotes and comment marks;
 * undefined in code. For a text under the cursor that may be a message. Judges by the line alone, as `lineState` does.
 */
export function quotedAt(line: string, column: number, languageId: string): LineStretch | undefined {
  const star = starOf(line, languageId);
  if (star) return { start: star[0].length, end: line.length };
  for (const { open, start, end } of stretchesOf(line, languageId)) {
    if (open > column) return undefined;
    if (column <= end) return { start, end };
  }
  return undefined;
}

/** A string or a comment: where its opening mark and its content begin, and where the content ends. */
interface Stretch extends LineStretch {
  readonly kind: 'string' | 'comment';
  readonly open: number;
  /** False if the line ends first. */
  readonly closed: boolean;
}

/** The strings and comments of a line, in order. */
function* stretchesOf(line: string, languageId: string): Generator<Stretch> {
  const { quotes = '"\'`', comments } = fileLanguage(languageId) ?? {};
  const [blockOpen, blockClose = ''] = comments?.block ?? [];
  for (let open = 0; open < line.length; open++) {
    let [kind, start, close, closer]: [Stretch['kind'], number, number, string] = ['comment', 0, -1, ''];
    if (quotes.includes(line.charAt(open))) {
      [kind, start, close, closer] = ['string', open + 1, endOfString(line, open), line.charAt(open)];
    } else if (blockOpen && line.startsWith(blockOpen, open)) {
      start = open + blockOpen.length;
      [close, closer] = [line.indexOf(blockClose, start), blockClose];
    } else {
      const mark = commentMark(line, open, comments);
      if (mark === 0) continue;
      start = open + mark;
    }
    const closed = close >= 0;
    const end = closed ? close : line.length;
    yield { kind, open, start, end, closed };
    open = end + closer.length - 1;
  }
}

/** Returns the length of the mark of a comment at `at`, or 0. */
function commentMark(line: string, at: number, { line: mark, others }: CommentSyntax = {}): number {
  // A mark that is a word, `REM`, is among the others.
  if (mark !== undefined && !/^\w/.test(mark) && line.startsWith(mark, at)) return mark.length;
  if (others === undefined) return 0;
  others.lastIndex = at;
  return others.test(line) && beginsStatement.test(line.slice(0, at)) ? others.lastIndex - at : 0;
}

const beginsStatement = /(?:^|[&(:])[\s@]*$/;

/** The ` * ` that begins a line within a block comment. */
function starOf(line: string, languageId: string): RegExpExecArray | null {
  return fileLanguage(languageId)?.comments?.block?.[0] === '/*' ? /^\s*\*(?=\s|$)/.exec(line) : null;
}

/** Returns the offset of the quote that closes the one at `open`; -1 if there is none. A backslash escapes the next unit. */
export function endOfString(text: string, open: number): number {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

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

/**
 * Returns `text` on one line so that it ends no comment of any language. Closing marks are separated by a space. A backslash
 * becomes full width, since it could continue the line or hide a line break (`\u000a` in Java).
 */
function harmless(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll('\\', '＼');
  let result = '';
  for (const character of line) {
    if (closers.has(result.slice(-1) + character)) result += ' ';
    result += character;
  }
  return result.trim();
}

/** Pairs that end a comment, or the script around it, in some language; `/*` because some languages nest comments. */
const closers = new Set(['*/', '/*', '--', '->', '-}', '?>', '%>', '#>', ']]', '</', '}}', '%}', '#}']);
