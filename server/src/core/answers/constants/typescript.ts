import { jsDocText, lineText } from './commentText';
import type { Constant, ConstantFile } from './constantFile';
import { docBlock, layOut, lineComment, parted } from './layOut';

/** A constant object, and the union of its values under the same name. */
export function typescriptConstants(file: ConstantFile): string {
  return `${headerOf(file)}

/** ${file.strings.title} */
export const JobErrorCode = {
${members(file)}
} as const;

export type JobErrorCode = (typeof JobErrorCode)[keyof typeof JobErrorCode];
`;
}

/** A frozen object, which type checkers read as an enumeration. */
export function javascriptConstants(file: ConstantFile): string {
  return `${headerOf(file)}

/**
 * ${file.strings.title}
 *
 * @readonly
 * @enum {number}
 */
export const JobErrorCode = Object.freeze({
${members(file)}
});
`;
}

function headerOf({ header }: ConstantFile): string {
  return lineComment('//', header, lineText).join('\n');
}

function members(file: ConstantFile): string {
  return layOut(file, {
    indent: '  ',
    heading: (text) => `// ${lineText(text)}`,
    constant: (constant) => [...docBlock(docLines(constant)), `${constant.name}: ${constant.entry.code},`],
  });
}

function docLines({ paragraphs, deprecation }: Constant): string[] {
  const tags = deprecation ? [`@deprecated ${deprecation.note}`] : [];
  return parted([...paragraphs.map(jsDocText), ...tags]);
}
