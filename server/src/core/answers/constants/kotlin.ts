import { kdocText, lineText } from './commentText';
import type { Constant, ConstantFile } from './constantFile';
import { docBlock, layOut, lineComment, parted } from './layOut';

/** An object of compile-time constants. */
export function kotlinConstants(file: ConstantFile): string {
  const suffix = file.small ? '' : 'L';
  const property = ({ name, entry, paragraphs, deprecation }: Constant): string[] => [
    ...docBlock(parted(paragraphs.map(kdocText))),
    ...(deprecation ? [`@Deprecated(${deprecatedArguments(deprecation)})`] : []),
    `const val ${name} = ${entry.code}${suffix}`,
  ];
  return `${lineComment('//', file.header, lineText).join('\n')}

/** ${file.strings.title} */
object JobErrorCode {
${layOut(file, { indent: '    ', heading: (text) => `// ${lineText(text)}`, constant: property })}
}
`;
}

/** With a replacement the editor offers it as a fix. */
function deprecatedArguments({ note, replacement }: NonNullable<Constant['deprecation']>): string {
  return replacement === undefined ? `"${note}"` : `"${note}", ReplaceWith("${replacement}")`;
}
