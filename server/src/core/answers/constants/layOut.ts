import type { CommentText } from './commentText';
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
