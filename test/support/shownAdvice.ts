import { builtinCatalog } from '../../server/src/builtin';
import { adviceLines, adviceMarkdown } from '../../server/src/core/answers/card/adviceText';
import { adviceFor } from '../../server/src/core/catalog';
import type { Language } from '../../server/src/core/text';

/** The advice about a code as documents show it. Its texts change with the data; that it is there does not. */
export function shownAdvice(code: number, language: Language): string {
  return adviceMarkdown(adviceAbout(code, language), language);
}

/** The advice about a code below its card on the command line. */
export function printedAdvice(code: number, language: Language): string {
  return adviceLines(adviceAbout(code, language), language)
    .map((line) => `  ${line}\n`)
    .join('');
}

function adviceAbout(code: number, language: Language) {
  const catalog = builtinCatalog();
  const entry = catalog.get(code);
  const advice = entry && adviceFor(entry, catalog, language);
  if (advice === undefined) throw new Error(`There is no advice about ${code}`);
  return advice;
}
