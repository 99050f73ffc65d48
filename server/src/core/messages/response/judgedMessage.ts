import { type Catalog, type CatalogEntry, messageStyleOf, type VersionRange } from '../../catalog';
import type { MessageStyle } from '../../template';
import { type Language, languageOfText, otherLanguage } from '../../text';
import { argumentValues } from '../argumentValues';
import { equallyLikely, type FoundMessage } from '../findMessages';
import { type Literal, WrittenLiteral } from '../literal';
import { gapsBetween, placeWhole } from '../placeLiterals';
import { SearchedText } from '../searchedText';
import { type Gap, marks, templateForms } from '../templateForm';

/** A meaning of a code whose template fits a message. */
interface Fit {
  readonly entry: CatalogEntry;
  /** Of the template. */
  readonly language: Language;
  /** By index; undefined if the text does not show them. */
  readonly arguments: readonly (string | undefined)[];
  /** The releases of JOB that ship the text, if it was recognised by its fingerprint. */
  readonly shipped?: VersionRange;
}

/** How the message of a response relates to its code. */
export type Verdict =
  | ({ readonly kind: 'agrees' } & Fit)
  /** It is the message of other codes, likeliest first. */
  | { readonly kind: 'contradicts'; readonly others: readonly FoundMessage[] }
  /** The catalog has the original text in the language of the message, and it is different. */
  | { readonly kind: 'differs' }
  /**
   * The catalog does not hold the text, so the message may be right; `others` surely have it. `isChanged` is true if JOB
   * ships another text, which an installation can change.
   */
  | { readonly kind: 'unknown'; readonly others: readonly FoundMessage[]; readonly isChanged?: true };

/** Finds a message in the whole catalog. Returns only messages that are sure in a response with that code, best first. */
type FindSure = (message: string, code: number) => Promise<readonly FoundMessage[]>;

/** True if a message is certain in a response with this code: by its text, or because the whole text is what JOB ships. */
export function isSureInResponse(found: FoundMessage, message: string, code: number): boolean {
  return found.isSure || found.entry.code === code || isShippedWhole(found, message);
}

/** True if the whole message is a text that JOB ships, but for punctuation around it. */
function isShippedWhole({ shipped, offset, length }: FoundMessage, message: string): boolean {
  return shipped !== undefined && !/[\p{L}\p{N}]/u.test(message.slice(0, offset) + message.slice(offset + length));
}

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
  if (fit && !isOurs(fit.entry)) return { kind: 'agrees', ...fit };
  const found = await findSure(text, code);
  const own = found.find(({ entry }) => entry.code === code);
  if (own) {
    const { entry, language, arguments: values, shipped } = own;
    return { kind: 'agrees', entry, language, arguments: values, ...(shipped ? { shipped } : {}) };
  }
  if (fit) return { kind: 'agrees', ...fit };
  const language = languageOfText(text);
  const others = found[0] ? equallyLikely(found, found[0]) : [];
  if (meanings.every(isOurs)) {
    if (!(await isShipped(code, catalog))) return { kind: 'unknown', others };
    const isOther = others.some((other) => isShippedWhole(other, text));
    return isOther ? { kind: 'contradicts', others } : { kind: 'unknown', others, isChanged: true };
  }
  if (others.length > 0) return { kind: 'contradicts', others };
  // A release with only a summary may use any wording.
  return meanings.some((entry) => hasText(entry, language, catalog)) && !meanings.some(({ summary }) => summary)
    ? { kind: 'differs' }
    : { kind: 'unknown', others: [] };
}

/** True if the text is known, at least by its fingerprint, that JOB ships for a code. */
async function isShipped(code: number, { layers }: Catalog): Promise<boolean> {
  const read = await Promise.all(layers.map(({ fingerprints }) => fingerprints?.()));
  return read.some((messages) => messages?.some((message) => message.code === code));
}

/** Maximum length that is judged, in UTF-16 units. */
const maxMessage = 4096;

/**
 * Returns the first of `meanings` whose template, in either language, fits the whole message. Ignores the same differences as
 * `findMessages`. An argument is undefined if the text does not show it.
 */
export function fittingMeaning(message: string, meanings: readonly CatalogEntry[]): Fit | undefined {
  const searched = new SearchedText(message, message.length);
  const leading = languageOfText(message);
  for (const entry of meanings) {
    if (entry.withoutMessage) continue;
    for (const language of [leading, otherLanguage(leading)]) {
      if (entry.languages && !entry.languages.includes(language)) continue;
      const filled = fillingOf(formsOf(entry, language), language, searched);
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

/** A form of a template that has enough text to recognize it, with its literals. */
interface FittingForm {
  readonly literals: readonly Literal[];
  readonly gaps: readonly Gap[];
}

/** The forms of the texts of an entry: people read the same few codes again and again. */
const keptForms = new WeakMap<CatalogEntry, Map<Language, readonly FittingForm[]>>();

function formsOf(entry: CatalogEntry, language: Language): readonly FittingForm[] {
  const kept = keptForms.get(entry) ?? new Map<Language, readonly FittingForm[]>();
  keptForms.set(entry, kept);
  const forms = kept.get(language) ?? fittingForms(entry.message[language], messageStyleOf(entry));
  kept.set(language, forms);
  return forms;
}

function fittingForms(template: string, style: MessageStyle): readonly FittingForm[] {
  return templateForms(template, style)
    .filter(({ form }) => hasEnoughText(form))
    .map(({ form, gaps }) => ({ literals: form.split(marks).map((literal) => new WrittenLiteral(literal)), gaps }));
}

function fillingOf(
  forms: readonly FittingForm[],
  language: Language,
  searched: SearchedText,
): readonly (string | undefined)[] | undefined {
  for (const { literals, gaps } of forms) {
    const places = placeWhole(searched, literals, 0, searched.form.length);
    if (!places) continue;
    const values = argumentValues(
      gaps,
      gapsBetween(searched, literals, places).map((gap) => searched.textOf(gap)),
      language,
    );
    if (values) return values;
  }
  return undefined;
}

/** Literals of less than two Chinese characters or four letters fit nearly every text. */
function hasEnoughText(form: string): boolean {
  return /[a-z]{4}|[\u3400-\u9fff]{2}/.test(form.replace(/[^a-z\u3400-\u9fff]/g, ''));
}
