import { backslash, colourLength, escapedUnit, escapeLength, escapeSign } from './escapes';
import { FormBuilder } from './formBuilder';

/** A text as messages are compared, and where each of its units stands in the text. */
export interface NormalForm {
  readonly form: string;
  /** For each unit of the form the offset of what it was made of, ascending. */
  readonly at: Uint32Array;
  /** How many units of the text were read. */
  readonly read: number;
}

/**
 * The form that texts and templates are compared in: letters small and without accents, full width as half width, Chinese
 * punctuation as its plain twin; control characters and terminal colours left out, and blanks too, but for one between
 * letters or digits, which keeps words apart. In texts, as they stand in logs, a `\u6267` is the character it stands for,
 * and backslashes before a quote are left out.
 *
 * @param most at most so many units of the text are read
 */
export function normalForm(text: string, most = text.length): NormalForm {
  const read = Math.min(text.length, most);
  const builder = new FormBuilder(read);
  for (let offset = 0; offset < read; offset++) {
    let unit = text.charCodeAt(offset);
    const start = offset;
    if (unit === backslash) {
      offset += escapeLength(text, offset) - 1;
      unit = offset > start ? escapedUnit(text, start, offset) : unit;
    } else if (unit === escapeSign) {
      offset += colourLength(text, offset);
      continue;
    }
    builder.add(unit, start);
  }
  return { form: builder.form, at: builder.offsets, read };
}

/** The same of a template's own text, in which a backslash is a backslash. */
export function normalText(text: string): string {
  if (text === '') return '';
  const builder = text.length > shortText ? new FormBuilder(text.length) : shortBuilder();
  for (let offset = 0; offset < text.length; offset++) builder.add(text.charCodeAt(offset), offset);
  const { form } = builder;
  builder.clear();
  return form;
}

/** Templates are shorter; as there may be 200,000 of them, one builder does for all. */
const shortText = 1024;
let short: FormBuilder | undefined;

function shortBuilder(): FormBuilder {
  short ??= new FormBuilder(shortText);
  return short;
}

/** Where in the text the unit of the form ends that was made of what stands at `offset`. */
export function endOfUnit(text: string, offset: number): number {
  return offset + (text.charCodeAt(offset) === backslash ? escapeLength(text, offset) : 1);
}
