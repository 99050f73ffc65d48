import type { Constant, ConstantFile } from './constantFile';
import {
  docBlock,
  javadocText,
  javaLineText,
  kdocText,
  lineComment,
  lineText,
  phpDocText,
  phpLineText,
  separated,
  type Written,
  xmlDocText,
} from './layOut';

/** A class of constants without instances. */
export function javaConstants(file: ConstantFile): Written {
  const [type, suffix] = file.small ? ['int', ''] : ['long', 'L'];
  const field = ({ name, entry, paragraphs, deprecation }: Constant): string[] => [
    ...docBlock([
      ...separated(paragraphs.map((text, index) => `${index === 0 ? '' : '<p>'}${javadocText(text)}`)),
      ...(deprecation ? ['', `@deprecated ${deprecation.note}`] : []),
    ]),
    ...(deprecation ? ['@Deprecated'] : []),
    `public static final ${type} ${name} = ${entry.code}${suffix};`,
  ];
  return {
    before: `${lineComment('//', file.header, javaLineText).join('\n')}

/** ${file.strings.title} */
public final class JobErrorCode {
`,
    list: { indent: '    ', heading: (text) => `// ${javaLineText(text)}`, constant: field },
    after: `

    private JobErrorCode() {}
}
`,
  };
}
/** An object of compile-time constants. */
export function kotlinConstants(file: ConstantFile): Written {
  const suffix = file.small ? '' : 'L';
  const property = ({ name, entry, paragraphs, deprecation }: Constant): string[] => [
    ...docBlock(separated(paragraphs.map(kdocText))),
    ...(deprecation ? [`@Deprecated(${deprecatedArguments(deprecation)})`] : []),
    `const val ${name} = ${entry.code}${suffix}`,
  ];
  return {
    before: `${lineComment('//', file.header, lineText).join('\n')}

/** ${file.strings.title} */
object JobErrorCode {
`,
    list: { indent: '    ', heading: (text) => `// ${lineText(text)}`, constant: property },
    after: `
}
`,
  };
}
/** Editors offer a replacement as a fix. */

function deprecatedArguments({ note, replacement }: NonNullable<Constant['deprecation']>): string {
  return replacement === undefined ? `"${note}"` : `"${note}", ReplaceWith("${replacement}")`;
}
/** A static class of constants. */
export function csharpConstants(file: ConstantFile): Written {
  const type = file.small ? 'int' : 'long';
  const deprecated = file.groups.some(({ constants }) => constants.some(({ deprecation }) => deprecation));
  const field = ({ name, entry, paragraphs, deprecation }: Constant): string[] => [
    ...docComment(paragraphs.map(xmlDocText)),
    ...(deprecation ? [`[Obsolete("${deprecation.note}")]`] : []),
    `public const ${type} ${name} = ${entry.code};`,
  ];
  return {
    before: `${lineComment('//', file.header, lineText).join('\n')}
${deprecated ? '\nusing System;\n' : ''}
/// <summary>${file.strings.title}</summary>
public static class JobErrorCode
{
`,
    list: { indent: '    ', heading: (text) => `// ${lineText(text)}`, constant: field },
    after: `
}
`,
  };
}
/** Lists show the first paragraph; details show the others after it. */

function docComment([summary, ...remarks]: readonly string[]): string[] {
  if (summary === undefined) return [];
  const lines = [`/// <summary>${summary}</summary>`];
  if (remarks.length === 0) return lines;
  return [...lines, '/// <remarks>', ...remarks.map((text) => `/// <para>${text}</para>`), '/// </remarks>'];
}
/** A class of constants in the layout of PSR-12. */
export function phpConstants(file: ConstantFile): Written {
  return {
    before: `<?php

${lineComment('//', file.header, phpLineText).join('\n')}

/** ${file.strings.title} */
final class JobErrorCode
{
`,
    list: { indent: '    ', heading: (text) => `// ${phpLineText(text)}`, constant: phpMember },
    after: `
}
`,
  };
}
function phpMember({ name, entry, paragraphs, deprecation }: Constant): string[] {
  const tags = deprecation ? [`@deprecated ${deprecation.note}`] : [];
  return [...docBlock(separated([...paragraphs.map(phpDocText), ...tags])), `public const ${name} = ${entry.code};`];
}
