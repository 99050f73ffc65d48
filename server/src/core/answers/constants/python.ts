import { lineText } from './commentText';
import type { Constant, ConstantFile } from './constantFile';
import { layOut, lineComment, parted } from './layOut';

/** An enumeration whose members are numbers, as black leaves it. */
export function pythonConstants(file: ConstantFile): string {
  return `${lineComment('#', file.header, lineText).join('\n')}

from enum import IntEnum


class JobErrorCode(IntEnum):
    """${file.strings.title}"""

${layOut(file, { indent: '    ', heading: (text) => `# ${lineText(text)}`, constant: member })}
`;
}

/** `#:` is what documentation generators read; Python has no mark for a deprecated member. */
function member({ name, entry, paragraphs, deprecation }: Constant): string[] {
  const notes = deprecation ? [`Deprecated: ${deprecation.note}`] : [];
  return [...lineComment('#:', parted([...paragraphs, ...notes]), lineText), `${name} = ${entry.code}`];
}
