import { rustdocText, rustLineText } from './commentText';
import type { Constant, ConstantFile } from './constantFile';
import { layOut, lineComment, parted } from './layOut';

/** Constants of a module, as rustfmt leaves them. */
export function rustConstants(file: ConstantFile): string {
  const type = file.small ? 'u32' : 'i64';
  const item = ({ name, entry, paragraphs, deprecation }: Constant): string[] => [
    ...lineComment('///', parted(paragraphs.map(rustdocText)), (escaped) => escaped),
    ...(deprecation ? [`#[deprecated(note = "${deprecation.note}")]`] : []),
    `pub const ${name}: ${type} = ${entry.code};`,
  ];
  return `${lineComment('//', file.header, rustLineText).join('\n')}

${layOut(file, { indent: '', heading: (text) => `// ${rustLineText(text)}`, constant: item })}
`;
}
