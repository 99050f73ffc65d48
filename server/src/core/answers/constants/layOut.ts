import { shorten, visibleText } from '../../text/escape';
import type { Constant, ConstantFile } from './constantFile';

/** How a language writes the parts of the list; lines without their indentation. */
export interface ListStyle {
  readonly indent: string;
  heading(text: string): string;
  constant(constant: Constant): readonly string[];
}

/** Every group: a heading, then its constants, all parted by empty lines. */
export function layOut({ groups }: ConstantFile, style: ListStyle): string {
  const blocks = groups.flatMap(({ heading, constants }) => [
    [style.heading(heading)],
    ...constants.map((constant) => style.constant(constant)),
  ]);
  return blocks.map((lines) => lines.map((line) => style.indent + line).join('\n')).join('\n\n');
}

/** A comment of whole lines, each behind `marker`. */
export function lineComment(marker: string, lines: readonly string[], text: CommentText): string[] {
  return lines.map((line) => `${marker} ${text(line)}`.trimEnd());
}

/** Paragraphs parted by an empty line. */
export function parted(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph, index) => (index === 0 ? [paragraph] : ['', paragraph]));
}

/** A documentation comment of escaped lines as Java introduced it; on one line where there is but one. */
export function docBlock(lines: readonly string[]): string[] {
  if (lines.length < 2) return lines.map((line) => `/** ${line} */`);
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

/**
 * Text of a catalog as it may stand in a comment of each language: on one line, with nothing in it that ends the comment
 * or that the language's tools obey. One function for each kind of comment; nothing else writes catalog text into code.
 */
export type CommentText = (text: string) => string;

/** Longer messages are cut, in code points. */
const longestText = 500;

/** For comments that end with the line and have no syntax of their own: `#` in Python, `//` in most languages. */
export const lineText: CommentText = (text) => shorten(visibleText(text).trim(), longestText);

/** Block comments of TypeScript and JavaScript, which editors show as Markdown with HTML and tags. */
export const jsDocText: CommentText = (text) =>
  lineText(text)
    .replaceAll('*/', '*\\/')
    .replaceAll('<', '\\<')
    .replaceAll('](', ']\\(')
    .replace(/(^|\{)@/g, '$1\\@');

/** `//` of Java, where a backslash begins a Unicode escape even in comments unless there are two. */
export const javaLineText: CommentText = (text) => lineText(text).replaceAll('\\', '\\\\');

/** Javadoc: HTML with tags. */
export const javadocText: CommentText = (text) =>
  htmlText(text).replaceAll('\\', '&#92;').replaceAll('@', '&#64;').replaceAll('*/', '*&#47;');

/** KDoc: Markdown. Comments nest in Kotlin, so one must not be opened in it either. */
export const kdocText: CommentText = (text) =>
  markdownText(lineText(text).replace(/\*(?=\/)|(?<=\/)\*/g, '\u0000'))
    .replace(/^@/, '\\@')
    .replaceAll('\u0000', '&#42;');

/** `//` of Rust, whose formatter takes one that ends like a block comment for such a comment. */
export const rustLineText: CommentText = (text) => lineText(text).replaceAll('*/', '* /');

/** `///` of Rust: Markdown in which brackets are links, and which warns of addresses that are not. */
export const rustdocText: CommentText = (text) => markdownText(lineText(text)).replaceAll('://', '\\://');

/** `///` of C#: XML, which knows no non-characters. */
export const xmlDocText: CommentText = (text) => htmlText(text).replace(/[\ufffe\uffff]/g, '\ufffd');

/** PHPDoc: HTML or Markdown, with tags. */
export const phpDocText: CommentText = (text) =>
  htmlText(text)
    .replaceAll('*/', '*&#47;')
    .replace(/(^|\{)@/g, '$1&#64;');

/** `//` of PHP, which the closing tag ends too. */
export const phpLineText: CommentText = (text) => lineText(text).replaceAll('?>', '? >');

function htmlText(text: string): string {
  return lineText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function markdownText(text: string): string {
  return text.replace(/[\\`*[\]<]/g, '\\$&').replace(/^(\d{0,9})([#+.)=>~|-])/, '$1\\$2');
}
