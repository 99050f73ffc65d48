import type { MessageStyle } from '../template/messageStyle';
import type { Language } from '../text/language';
import { argumentValues } from './argumentValues';
import { gapsBetween, placeWhole } from './placeLiterals';
import { marks, templateForms } from './templateForm';
import { SearchedText } from './textLines';

/** Longer messages fit nothing, in UTF-16 units: what a template leaves room for is short. */
const longestMessage = 16 * 1024;

/**
 * Whether `message`, all of it, is what a template in that language becomes when it is filled: what it was filled with, by
 * index, undefined where the text does not tell; undefined where it does not fit. What does not count for `findMessages`
 * does not count here.
 */
export function fitsTemplate(
  template: string,
  style: MessageStyle,
  language: Language,
  message: string,
): readonly (string | undefined)[] | undefined {
  if (message.length > longestMessage) return undefined;
  const searched = new SearchedText(message, longestMessage);
  for (const { form, gaps } of templateForms(template, style)) {
    if (!tells(form)) continue;
    const literals = form.split(marks);
    const places = placeWhole(searched.form, literals, 0, searched.form.length);
    if (!places) continue;
    const values = argumentValues(
      gaps,
      gapsBetween(literals, places).map((gap) => searched.textOf(gap)),
      language,
    );
    if (values) return values;
  }
  return undefined;
}

/** Literals of less than two Chinese characters or four letters fit nearly anything. */
function tells(form: string): boolean {
  return /[a-z]{4}|[\u3400-\u9fff]{2}/.test(form.replace(/[^a-z\u3400-\u9fff]/g, ''));
}
