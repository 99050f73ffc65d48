import { type Steps, shorten, stepped, visibleText } from '../../text';
import type { Constant, ConstantFile } from './constantFile';

/** How a language writes the parts of the list; lines without indentation. */
export interface ListStyle {
  readonly indent: string;
  /** What separates two parts; an empty line if undefined. */
  readonly separator?: string;
  heading?(text: string): string;
  constant(constant: Constant): readonly string[];
}

/** Lays out every group: a heading, then its constants. `write` takes one after the other. */
export function* layOut({ groups }: ConstantFile, style: ListStyle, write: (text: string) => void): Steps<void> {
  const { indent, separator = '\n\n' } = style;
  let isFirst = true;
  const add = (lines: readonly string[]): void => {
    write((isFirst ? '' : separator) + lines.map((line) => indent + line).join('\n'));
    isFirst = false;
  };
  for (const { heading, constants } of groups) {
    if (style.heading) add([style.heading(heading)]);
    yield* stepped(constants, (constant) => add(style.constant(constant)));
  }
}

/** Returns a comment of whole lines, each after `marker`. */
export function lineComment(marker: string, lines: readonly string[], text: CommentText): string[] {
  return lines.map((line) => `${marker} ${text(line)}`.trimEnd());
}

/** Separates paragraphs by an empty line. */
export function separated(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph, index) => (index === 0 ? [paragraph] : ['', paragraph]));
}

/** Returns a documentation comment in the form of Java; a single line stays on one line. */
export function docBlock(lines: readonly string[]): string[] {
  if (lines.length < 2) return lines.map((line) => `/** ${line} */`);
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

/**
 * Escapes a text of a catalog for a comment: on one line, without anything that ends the comment or that tools of the
 * language interpret. There is one function for each kind of comment, and no other way for catalog text into code.
 */
type CommentText = (text: string) => string;

/** Maximum length of a message, in code points. */
const maxText = 500;

/** For line comments without a syntax of their own: `#` in Python, `//` in most languages. */
export const lineText: CommentText = (text) => shorten(visibleText(text).trim(), maxText);

/** For block comments of TypeScript and JavaScript: editors show them as Markdown with HTML and tags. */
export const jsDocText: CommentText = (text) =>
  lineText(text)
    .replaceAll('*/', '*\\/')
    .replaceAll('<', '\\<')
    .replaceAll('](', ']\\(')
    .replace(/(^|\{)@/g, '$1\\@');

/** For `//` in Java: a single backslash begins a Unicode escape, even in comments. */
export const javaLineText: CommentText = (text) => lineText(text).replaceAll('\\', '\\\\');

/** For Javadoc: HTML with tags. */
export const javadocText: CommentText = (text) =>
  htmlText(text).replaceAll('\\', '&#92;').replaceAll('@', '&#64;').replaceAll('*/', '*&#47;');

/** For KDoc: Markdown. Comments nest in Kotlin, so the text must not open one either. */
export const kdocText: CommentText = (text) =>
  markdownText(lineText(text).replace(/\*(?=\/)|(?<=\/)\*/g, '\u0000'))
    .replace(/^@/, '\\@')
    .replaceAll('\u0000', '&#42;');

/** For `//` in Rust: its formatter takes a line that ends like a block comment for one. */
export const rustLineText: CommentText = (text) => lineText(text).replaceAll('*/', '* /');

/** For `///` in Rust: Markdown in which brackets are links, with warnings for bare URLs. */
export const rustdocText: CommentText = (text) => markdownText(lineText(text)).replaceAll('://', '\\://');

/** For `///` in C#: XML, which does not allow non-characters. */
export const xmlDocText: CommentText = (text) => htmlText(text).replace(/[\ufffe\uffff]/g, '\ufffd');

/** For PHPDoc: HTML or Markdown, with tags. */
export const phpDocText: CommentText = (text) =>
  htmlText(text)
    .replaceAll('*/', '*&#47;')
    .replace(/(^|\{)@/g, '$1&#64;');

/** For `//` in PHP: the closing tag ends such a comment, too. */
export const phpLineText: CommentText = (text) => lineText(text).replaceAll('?>', '? >');

function htmlText(text: string): string {
  return lineText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function markdownText(text: string): string {
  return text.replace(/[\\`*[\]<]/g, '\\$&').replace(/^(\d{0,9})([#+.)=>~|-])/, '$1\\$2');
}
/** The text of a file around its constants, and how they are written. */

export interface Written {
  readonly before: string;
  readonly list: ListStyle;
  readonly after: string;
}
