import { lineText, xmlDocText } from './commentText';
import type { Constant, ConstantFile } from './constantFile';
import { layOut, lineComment } from './layOut';

/** A static class of constants. */
export function csharpConstants(file: ConstantFile): string {
  const type = file.small ? 'int' : 'long';
  const deprecated = file.groups.some(({ constants }) => constants.some(({ deprecation }) => deprecation));
  const field = ({ name, entry, paragraphs, deprecation }: Constant): string[] => [
    ...docComment(paragraphs.map(xmlDocText)),
    ...(deprecation ? [`[Obsolete("${deprecation.note}")]`] : []),
    `public const ${type} ${name} = ${entry.code};`,
  ];
  return `${lineComment('//', file.header, lineText).join('\n')}
${deprecated ? '\nusing System;\n' : ''}
/// <summary>${file.strings.title}</summary>
public static class JobErrorCode
{
${layOut(file, { indent: '    ', heading: (text) => `// ${lineText(text)}`, constant: field })}
}
`;
}

/** The first paragraph is what lists show, the others follow it in the details. */
function docComment([summary, ...remarks]: readonly string[]): string[] {
  if (summary === undefined) return [];
  const lines = [`/// <summary>${summary}</summary>`];
  if (remarks.length === 0) return lines;
  return [...lines, '/// <remarks>', ...remarks.map((text) => `/// <para>${text}</para>`), '/// </remarks>'];
}
