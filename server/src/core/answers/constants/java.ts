import { javadocText, javaLineText } from './commentText';
import type { Constant, ConstantFile } from './constantFile';
import { docBlock, layOut, lineComment, parted } from './layOut';

/** A class of constants that nobody makes an instance of. */
export function javaConstants(file: ConstantFile): string {
  const [type, suffix] = file.small ? ['int', ''] : ['long', 'L'];
  const field = ({ name, entry, paragraphs, deprecation }: Constant): string[] => [
    ...docBlock([
      ...parted(paragraphs.map((text, index) => `${index === 0 ? '' : '<p>'}${javadocText(text)}`)),
      ...(deprecation ? ['', `@deprecated ${deprecation.note}`] : []),
    ]),
    ...(deprecation ? ['@Deprecated'] : []),
    `public static final ${type} ${name} = ${entry.code}${suffix};`,
  ];
  return `${lineComment('//', file.header, javaLineText).join('\n')}

/** ${file.strings.title} */
public final class JobErrorCode {
${layOut(file, { indent: '    ', heading: (text) => `// ${javaLineText(text)}`, constant: field })}

    private JobErrorCode() {}
}
`;
}
