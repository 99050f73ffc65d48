import { phpDocText, phpLineText } from './commentText';
import type { Constant, ConstantFile } from './constantFile';
import { docBlock, layOut, lineComment, parted } from './layOut';

/** A class of constants, laid out as PSR-12 has it. */
export function phpConstants(file: ConstantFile): string {
  return `<?php

${lineComment('//', file.header, phpLineText).join('\n')}

/** ${file.strings.title} */
final class JobErrorCode
{
${layOut(file, { indent: '    ', heading: (text) => `// ${phpLineText(text)}`, constant: member })}
}
`;
}

function member({ name, entry, paragraphs, deprecation }: Constant): string[] {
  const tags = deprecation ? [`@deprecated ${deprecation.note}`] : [];
  return [...docBlock(parted([...paragraphs.map(phpDocText), ...tags])), `public const ${name} = ${entry.code};`];
}
