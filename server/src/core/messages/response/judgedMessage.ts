import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/catalogEntry';
import { messageStyleOf } from '../../catalog/renderEntry';
import type { MessageStyle } from '../../template/renderTemplate';
import { type Language, languageOfText, languages } from '../../text/language';
import { argumentValues } from '../argumentValues';
import type { FoundMessage } from '../findMessages';
import { gapsBetween, placeWhole } from '../placeLiterals';
import { SearchedText } from '../searchedText';
import { marks, templateForms } from '../templateForm';

/** A meaning of a code whose template a message is made of. */
export interface Fit {
  readonly entry: CatalogEntry;
  /** Of the template. */
  readonly language: Language;
  /** By index; undefined where the text does not tell. */
  readonly arguments: readonly (string | undefined)[];
}

/** What the message of a response has to do with its code. */
export type Verdict =
  | ({ readonly kind: 'agrees' } & Fit)
  /** It is the message of these other codes, the likeliest first. */
  | { readonly kind: 'contradicts'; readonly others: readonly FoundMessage[] }
  /** The catalog has the text itself, in the language of the message, and it is another one. */
  | { readonly kind: 'differs' }
  /** The catalog has nothing but words of our own, so that it may well be the right one; others have it for sure. */
  | { readonly kind: 'unknown'; readonly others: readonly FoundMessage[] };

/** Looks for a message in the whole catalog: answers only with what is sure beside that code, best first. */
export type FindSure = (message: string, code: number) => Promise<readonly FoundMessage[]>;

/** Compares a message with all that its code has meant, and where nothing fits, with what other codes mean. */
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
  const others = found.filter(({ score }) => score === found[0]?.score);
  if (meanings.every(isOurs)) return { kind: 'unknown', others };
  if (others.length > 0) return { kind: 'contradicts', others };
  // Releases that we have but a summary of may word it any way.
  return meanings.some((entry) => hasText(entry, language, catalog)) && !meanings.some(({ summary }) => summary)
    ? { kind: 'differs' }
    : { kind: 'unknown', others: [] };
}

/** Maximum length that is judged, in UTF-16 units. */
const maxMessage = 4096;

/** The first of `meanings` whose template, in either language, the whole message is made of. */
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

/** Whether the text of an entry is none that a service answers with: our summary, a comment, or none at all. */
function isOurs({ summary, withoutMessage, described }: CatalogEntry): boolean {
  return Boolean(summary || withoutMessage || described);
}

/** Whether it is what a service answers with in that language; the English one of the page is our translation. */
function hasText(entry: CatalogEntry, language: Language, catalog: Catalog): boolean {
  if (isOurs(entry)) return false;
  if (catalog.layerOf(entry)?.kind === 'page') return language === 'zh-CN';
  return entry.languages?.includes(language) ?? true;
}

/** Longer messages fit no template, in UTF-16 units: arguments are short. */
const maxFitting = 16 * 1024;

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

/** Literals of less than two Chinese characters or four letters fit nearly anything. */
function tells(form: string): boolean {
  return /[a-z]{4}|[\u3400-\u9fff]{2}/.test(form.replace(/[^a-z\u3400-\u9fff]/g, ''));
}
