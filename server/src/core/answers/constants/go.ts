import { otherLanguage } from '../../text/language';
import { lineText } from './commentText';
import type { Constant, ConstantFile } from './constantFile';
import { layOut, lineComment, parted } from './layOut';

/** One block of untyped constants, as gofmt leaves it. */
export function goConstants(file: ConstantFile): string {
  return `${lineComment('//', file.header, lineText).join('\n')}

// Package joberrors ${file.strings.goPackage}
package joberrors

const (
${layOut(file, {
  indent: '\t',
  heading: (text) => `// ${lineText(text)}`,
  constant: (constant) => [
    ...lineComment('//', docLines(constant, file), lineText),
    `${constant.name} = ${constant.entry.code}`,
  ],
})}
)
`;
}

/**
 * Every paragraph begins with words of ours: gofmt would take one that begins with a number sign for a heading, and Go's
 * tools one that begins with "Deprecated:" for the mark of a deprecated name.
 */
function docLines({ name, entry, paragraphs, deprecation }: Constant, { language, strings }: ConstantFile): string[] {
  const [lead, other] = [entry.message[language], entry.message[otherLanguage(language)]];
  const said = new Set([lead, other, strings.catalogName(entry.constant)]);
  const rest = paragraphs.filter((text) => !said.has(text));
  return parted([
    strings.goLead(name, entry.constant, paragraphs.includes(lead) ? lead : ''),
    ...(other === lead || !paragraphs.includes(other) ? [] : [strings.otherText(other)]),
    ...rest,
    ...(deprecation ? [`Deprecated: ${deprecation.note}`] : []),
  ]);
}
