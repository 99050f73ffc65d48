import { type Catalog, type CatalogEntry, messageStyleOf } from '../../catalog';
import type { MessageStyle } from '../../template';
import { type Language, languageOfText, languages } from '../../text';
import { argumentValues } from '../argumentValues';
import { equallyLikely, type FoundMessage } from '../findMessages';
import { gapsBetween, placeWhole } from '../placeLiterals';
import { SearchedText } from '../searchedText';
import { marks, templateForms } from '../templateForm';

/** A meaning of a code whose template fits a message. */
export interface Fit {
  readonly entry: CatalogEntry;
  /** Of the template. */
  readonly language: Language;
  /** By index; undefined if the text does not show them. */
  readonly arguments: readonly (string | undefined)[];
}

/** How the message of a response relates to its code. */
export type Verdict =
  | ({ readonly kind: 'agrees' } & Fit)
  /** It is the message of other codes, likeliest first. */
  | { readonly kind: 'contradicts'; readonly others: readonly FoundMessage[] }
  /** The catalog has the original text in the language of the message, and it is different. */
  | { readonly kind: 'differs' }
  /** The catalog has no original text, so the message may be right; `others` surely have it. */
  | { readonly kind: 'unknown'; readonly others: readonly FoundMessage[] };

/** Finds a message in the whole catalog. Returns only messages that are sure beside that code, best first. */
export type FindSure = (message: string, code: number) => Promise<readonly FoundMessage[]>;

/** Compares a message with all meanings of its code and, if none fits, with those of other codes. */
export async function judgeMessage(
  message: string,
  code: number,
  catalog: Catalog,
  findSure: FindSure,
): Promise<Verdict> {
  const text = message.slice(0, maxMessage);
  const meanings = catalog.meanings(code);
  const fit = fittingMeaning(text, meanings);
  if (fit) return { kind: 'agrees', ...fit };
  const found = await findSure(text, code);
  const own = found.find(({ entry }) => entry.code === code);
  if (own) return { kind: 'agrees', entry: own.entry, language: own.language, arguments: own.arguments };
  const language = languageOfText(text);
  const others = found[0] ? equallyLikely(found, found[0]) : [];
  if (meanings.every(isOurs)) return { kind: 'unknown', others };
  if (others.length > 0) return { kind: 'contradicts', others };
  // A release with only a summary may use any wording.
  return meanings.some((entry) => hasText(entry, language, catalog)) && !meanings.some(({ summary }) => summary)
    ? { kind: 'differs' }
    : { kind: 'unknown', others: [] };
}

/** Maximum length that is judged, in UTF-16 units. */
const maxMessage = 4096;

/** Returns the first of `meanings` whose template, in either language, fits the whole message. */
export function fittingMeaning(message: string, meanings: readonly CatalogEntry[]): Fit | undefined {
  const leading = languageOfText(message);
  for (const entry of meanings) {
    if (entry.withoutMessage) continue;
    for (const language of [leading, ...languages.filter((other) => other !== leading)]) {
      if (entry.languages && !entry.languages.includes(language)) continue;
      const filled = fitsTemplate(entry.message[language], messageStyleOf(entry), language, message);
      if (filled) return { entry, language, arguments: filled };
    }
  }
  return undefined;
}

/** True if no service answers with the text of an entry: our summary, a comment, or no text. */
function isOurs({ summary, withoutMessage, described }: CatalogEntry): boolean {
  return Boolean(summary || withoutMessage || described);
}

/** True if a service answers with the text in that language. The English text of the page is our translation. */
function hasText(entry: CatalogEntry, language: Language, catalog: Catalog): boolean {
  if (isOurs(entry)) return false;
  if (catalog.layerOf(entry)?.kind === 'page') return language === 'zh-CN';
  return entry.languages?.includes(language) ?? true;
}

/** Longer messages fit no template, in UTF-16 units: arguments are short. */
const maxFitting = 16 * 1024;

/**
 * Returns the arguments with which a template in that language becomes exactly `message`, by index; an argument is
 * undefined if the text does not show it. Undefined if the template does not fit. Ignores the same differences as
 * `findMessages`.
 */
export function fitsTemplate(
  template: string,
  style: MessageStyle,
  language: Language,
  message: string,
): readonly (string | undefined)[] | undefined {
  if (message.length > maxFitting) return undefined;
  const searched = new SearchedText(message, maxFitting);
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

/** Literals of less than two Chinese characters or four letters fit nearly every text. */
function tells(form: string): boolean {
  return /[a-z]{4}|[\u3400-\u9fff]{2}/.test(form.replace(/[^a-z\u3400-\u9fff]/g, ''));
}
