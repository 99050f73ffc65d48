import { parsePattern } from '../../template/javaFormat/parsePattern';
import { templateParts } from '../../template/messageFormat';
import type { MessageStyle } from '../../template/messageStyle';
import type { Piece } from '../card/card';

/** A template with values as they stand in a text: each in code face, and what no value is known for as it is written. */
export function filledTemplate(
  template: string,
  style: MessageStyle,
  values: readonly (string | undefined)[],
): Piece[] {
  if (style === 'plain') {
    return templateParts(template).map((part) =>
      part.kind === 'text' ? part.text : { code: values[part.index] ?? part.text },
    );
  }
  return parsePattern(template).parts.map((part) => {
    if (part.kind === 'text') return part.text;
    return { code: (part.kind === 'argument' ? values[part.index] : undefined) ?? part.source };
  });
}

/** A template on one line, short: an ellipsis for each value. */
export function headingText(template: string): string {
  return templateParts(template)
    .map((part) => (part.kind === 'text' ? part.text : '…'))
    .join('');
}
