import { wholeEnd } from '../../../text';
import { unescapedSource } from '../../../text/quotes';
import type { SourceSpan } from '../../../text/source';
import type { ConstantDraft } from './constantCollector';

/** Maximum length of a description; a longer one is cut and ends in `…`. */
const maxDescription = 300;

/** Maximum length read from one comment, enough for a description of maximum length. */
const maxCommentRead = 4000;

/** Returns the text among the arguments of a definition, on one line; undefined if there is none that says something. */
export function textOf(text: string, draft: ConstantDraft): string | undefined {
  const string = draft.text && stringText(text, draft.text);
  return string !== undefined && saysSomething(string) ? oneLine(string) : undefined;
}

/** Returns the comment beside a definition, on one line; undefined if there is none. */
export function descriptionOf(text: string, draft: ConstantDraft): string | undefined {
  const { leading, trailing, docstring } = draft;
  if (docstring !== undefined) return oneLine(stringText(text, docstring)) || undefined;
  const above = commentText(text, leading);
  const behind = trailing === undefined ? '' : commentText(text, [trailing]);
  const last = leading.at(-1);
  const documented = last !== undefined && ['/**', '///', '#:'].some((mark) => text.startsWith(mark, last.start));
  const [first, second] = documented ? [above, behind] : [behind, above];
  return oneLine(withoutName(first || second, draft.name)) || undefined;
}

/** Removes the name at the beginning, which Go requires, if Chinese or a mark follows it. */
function withoutName(comment: string, name: string): string {
  if (!comment.startsWith(name)) return comment;
  const rest = comment.slice(name.length);
  const between = /^\s*(?:[:：,，=-]\s*|(?=[^\p{ASCII}\s]))/u.exec(rest);
  return between ? rest.slice(between[0].length) : comment;
}

/** False for the key of a text elsewhere, such as `error.missing_param`. */
function saysSomething(text: string): boolean {
  return text.trim() !== '' && !(/^[\w.:-]+$/.test(text) && /[._:-]/.test(text));
}

/**
 * Returns the text of the comments of one definition, without marks and decoration. Most comments are one line of words, so
 * single characters are checked before patterns, which take time to compile.
 */
function commentText(text: string, comments: readonly SourceSpan[]): string {
  let lines: string[] = [];
  for (const { start, end } of comments) {
    let inTag = false;
    for (const raw of text.slice(start, Math.min(end, start + maxCommentRead)).split(/\r\n|[\r\n]/)) {
      const line = withoutMarks(raw);
      if (line === '' || directive.test(line)) continue;
      if (rule.test(line) || sectionMark.test(line)) {
        // Text above a rule, a heading and the mark of a section describe more than one constant.
        lines = [];
        continue;
      }
      const tag = '@\\'.includes(line.charAt(0)) ? /^[@\\]([A-Za-z]+)\b[ \t:]?/.exec(line) : null;
      if (tag) inTag = !descriptionTags.has(tag[1] ?? '');
      if (!inTag) lines.push(tag ? line.slice(tag[0].length) : line);
    }
  }
  const joined = lines.join(' ');
  const unlinked = joined.includes('{@') ? joined.replace(/\{@\w+ ([^{}]*)\}/g, '$1') : joined;
  return unlinked.includes('<') ? unlinked.replace(markup, ' ') : unlinked;
}

/** Comments for other tools, and code that is commented out. */
const directive =
  /^(?:[^=]*=[^;]*;$|NOSONAR|noinspection|eslint|@ts-|@formatter|noqa|CHECKSTYLE|nolint|biome-ignore|prettier-|pylint:|type:|fmt:|TODO|FIXME|region\b|endregion\b|go:)/i;

/** Tags with a description; others give an author, a version or a reference. */
const descriptionTags: ReadonlySet<string> = new Set(['desc', 'description', 'brief', 'summary', 'apiNote', 'message']);

const markup = /<\/?(?:p|br|b|i|em|strong|code|pre|ul|ol|li|summary|remarks|para|c)\b[^<>]*>/gi;

/** Removes the marks of a comment from both ends of a line. */
function withoutMarks(raw: string): string {
  let line = raw.trim();
  if (line.endsWith('*/')) line = line.slice(0, -2);
  let from = 0;
  while (from < line.length && '/*#!'.includes(line.charAt(from))) from++;
  if (line.startsWith('#:')) from = 2;
  return line.slice(from).trim();
}

/** `业务通用 start`, `cron end`: the beginning or end of a group of constants. `Failed to start` is a description. */
const sectionMark = /^(?:.{0,40}[\u4e00-\u9fff]|[\w-]{1,40}) (?:start|begin|end)$/i;

/** A line of marks, or a heading between marks: `==== GSE ====`. */
const rule = /^([-=*~#_+─═])\1\1/;

/** Returns the content of a string without quotes and escapes. */
function stringText(text: string, { start, end }: SourceSpan): string {
  const raw = text.slice(start, Math.min(end, start + maxCommentRead));
  const open = /^[A-Za-z@$]{0,3}("""|'''|["'`])/.exec(raw);
  if (!open) return '';
  const body = raw.slice(open[0].length);
  const close = open[1] ?? '';
  return unescapedSource(body.endsWith(close) ? body.slice(0, -close.length) : body).text;
}

function oneLine(text: string): string {
  const line = text.trim().replace(/[^\S ]\s*| \s+/g, ' ');
  if (line.length <= maxDescription) return line;
  const cut = line.slice(0, maxDescription).trimEnd();
  return `${wholeEnd(cut)}…`;
}
