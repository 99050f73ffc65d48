import type { ArgumentKind, CatalogEntry, VersionRange } from '../catalog';
import { append, type Language } from '../text';
import { argumentValues, type Values } from './argumentValues';
import type { Literal } from './literal';
import { bestMatches, type Match, maxCommonplaceWeight, maxShippedWeight, minExactWeight, sureScore } from './match';
import { MatchFinder } from './matchFinder';
import { type Meaning, type MessageIndex, meaningsOf } from './messageIndex';
import { endOfUnit } from './normalForm';
import { everyPlace, gapsBetween } from './placeLiterals';
import { SearchedText, type Span } from './searchedText';
import type { TemplateForm } from './templateForm';

/** A message of the catalog, found in a text. */
export interface FoundMessage {
  readonly entry: CatalogEntry;
  /** The language of the template that fits. */
  readonly language: Language;
  /** Where the message is in the text, in UTF-16 units, its arguments included. */
  readonly offset: number;
  readonly length: number;
  /** Its arguments by index; undefined if the text does not show them. */
  readonly arguments: readonly (string | undefined)[];
  /**
   * The confidence, above 0 up to 1: 1 if the whole text is exactly a message without arguments that is longer than `OK`.
   * Messages with the same score are equally likely by the text; the likelier code comes first.
   */
  readonly score: number;
  /** True if it may be shown unprompted: likely enough, and no text that all kinds of software write. */
  readonly isSure: boolean;
  /** The releases of JOB that ship the text as it was found; undefined for a text that the catalog holds itself. */
  readonly shipped?: VersionRange;
}

/** Returns the messages that are as likely as `message`, itself included. */
export function equallyLikely(
  messages: readonly FoundMessage[],
  { score }: Pick<FoundMessage, 'score'>,
): readonly FoundMessage[] {
  return messages.filter((other) => other.score === score);
}

/** True if two messages are equally likely: the same text at the same place. */
export function isTie(a: FoundMessage, b: FoundMessage): boolean {
  return a.score === b.score && a.offset === b.offset && a.length === b.length;
}

/** The messages found in a text, best first. */
interface FoundMessages {
  readonly messages: readonly FoundMessage[];
  /** True if a limit ended the search early: the text was too long, or too many templates fit. */
  readonly cut: boolean;
}

export { sureScore } from './match';

/** Maximum length of text that is read, in UTF-16 units. */
export const maxSearched = 256 * 1024;

/**
 * Finds the messages of the catalog in `text`: a rendered message, a line of a log with other text around it, or several
 * lines. Letter case, full width, the kind of punctuation and blanks do not matter. Among messages with the same score the
 * likelier one comes first: what holds in the catalog's version, what leads for its code, the new API.
 *
 * Never throws. Takes time in proportion to the text, up to limits that `cut` reports. A template without literal text is
 * never found: anything could be its message.
 *
 * @param limit the maximum number of messages
 */
export function findMessages(index: MessageIndex, text: string, limit = 10): FoundMessages {
  return findIn(index, new SearchedText(text, maxSearched), limit);
}

function findIn(index: MessageIndex, searched: SearchedText, limit: number): FoundMessages {
  const finder = new MatchFinder(index, searched);
  const ranked: Ranked[] = [];
  for (const match of bestMatches(finder.matches())) {
    const last = ranked.at(-1);
    if (last && ranked.length >= limit && match.score < last.score) break;
    append(ranked, messagesOf(index, searched, match, limit));
  }
  ranked.sort((a, b) => b.score - a.score || a.offset - b.offset || a.place - b.place);
  const found = new Map<string, FoundMessage>();
  for (const { place: _, ...one } of ranked) {
    const message = one.isSure && isOnlySummary(one, ranked) ? { ...one, isSure: false } : one;
    const key = `${message.entry.code} ${message.offset}`;
    const known = found.get(key);
    found.set(key, known === undefined ? message : joined(known, message));
  }
  const messages = [...found.values()];
  return {
    messages: messages.slice(0, Math.max(0, limit)),
    cut: finder.truncated || searched.text.length > maxSearched,
  };
}

/**
 * Finds the messages that may be shown unprompted: in hovers, lenses and documents.
 *
 * @param isNamed true for codes beside the text, whose messages are then sure
 */
export function sureMessages(
  index: MessageIndex,
  text: string,
  limit = 10,
  isNamed: (code: number) => boolean = () => false,
): FoundMessages {
  const { messages, cut } = findMessages(index, text, limit);
  return { messages: messages.filter((found) => found.isSure || isNamed(found.entry.code)), cut };
}

/** Like `sureMessages` with the code named, but returns its messages only: faster, because most texts hold none. */
export function messagesOfCode(index: MessageIndex, text: string, code: number, limit = 10): readonly FoundMessage[] {
  const searched = new SearchedText(text, maxSearched);
  if (!index.mayHold(searched, code)) return [];
  return findIn(index, searched, limit).messages.filter(({ entry }) => entry.code === code);
}

/** A text that is written out shows the arguments better; its fingerprint says that JOB ships it. */
function joined(best: FoundMessage, other: FoundMessage): FoundMessage {
  const shipped = best.shipped ?? other.shipped;
  const [written, print] = best.shipped ? [other, best] : [best, other];
  // A fingerprint has no signs: a bracket at the end of the last argument is not part of it.
  const isPair =
    written.shipped === undefined &&
    written.length >= print.length &&
    lettersOf(written.arguments) === lettersOf(print.arguments);
  if (!isPair || !shipped) return best;
  const values = written.entry.summary ? written.arguments.map(withoutSigns) : written.arguments;
  return { ...best, length: written.length, arguments: values, shipped, isSure: print.isSure };
}

/** If an argument has other letters too, one of both texts knows more of the message. */
function lettersOf(values: Values): string {
  return JSON.stringify(values).replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/**
 * The value of an argument in a text of the product of which the signs around it are not known: fingerprints leave them out, and
 * our summaries have none where the product writes `[{0}]` or `：{0}`.
 */
function withoutSigns(value: string | undefined): string | undefined {
  const plain = value?.replace(/^[\s:：=]{1,4}/, '');
  const [, inner, wide] = /^(?:\[([^[\]]*)\]|【([^【】]*)】)$/.exec(plain ?? '') ?? [];
  return inner ?? wide ?? plain;
}

/**
 * True if a text is found only as our own summary of what JOB says: that is no evidence for who did not ask. It is evidence if the
 * published page has the same words, around an argument that the text leaves out.
 */
function isOnlySummary({ entry, shipped, offset, length }: FoundMessage, all: readonly FoundMessage[]): boolean {
  if (!entry.summary || shipped) return false;
  return !all.some(
    (other) =>
      other.entry.layer === 'page' &&
      other.offset === offset &&
      other.length === length &&
      other.arguments.every((value) => !value),
  );
}

type Ranked = FoundMessage & Pick<Meaning, 'place'>;

/** The messages of a match: all that read the same, with the same score. */
function messagesOf(index: MessageIndex, searched: SearchedText, match: Match, limit: number): Ranked[] {
  const { start, end } = searched.sliceOf(match);
  let { score } = match;
  const indexed = index.forms[match.form];
  if (indexed === undefined) return [];
  const found = meaningsOf(indexed, limit).flatMap(({ template, ...meaning }) => {
    const filled = valuesOf(template, indexed.literals, searched, match, meaning.language);
    if (!filled) return [];
    // An exact match without arguments makes all of them certain.
    const isSame = meaning.shipped !== undefined || template.literals[0]?.trim() === searched.text.trim();
    const isExact = match.isWhole && match.gaps.length === 0 && isSame;
    if (isExact && match.weight >= minExactWeight) score = 1;
    const isPlausible =
      hasPlausibleArguments(template, searched, filled.gaps) && fitsKinds(meaning.entry, filled.values);
    const values = meaning.shipped ? filled.values.map(withoutSigns) : filled.values;
    return [{ ...meaning, offset: start, length: end - start, arguments: values, isPlausible }];
  });
  return found.map(({ isPlausible, ...message }) => ({
    ...message,
    score,
    isSure: isPlausible && isSure(message, score, match.weight),
  }));
}

/** A commonplace text is sure only in Chinese, and if a catalog holds it as the text of a service. */
function isSure(
  { entry, language, shipped }: Pick<Meaning, 'entry' | 'language' | 'shipped'>,
  score: number,
  weight: number,
): boolean {
  if (score < sureScore) return false;
  if (shipped && language === 'zh-CN') return weight > maxShippedWeight;
  return weight > maxCommonplaceWeight[language] || (language === 'zh-CN' && !entry.summary);
}

/**
 * True if no argument is empty or continues a word from which the template separates it: `作业实例不存在` is not
 * `作业 {0} 不存在` with the argument `实例`.
 */
function hasPlausibleArguments({ literals }: TemplateForm, searched: SearchedText, gaps: readonly Span[]): boolean {
  return gaps.every(({ from, to }, gap) => {
    const { start, end } = searched.sliceOf({ from, to });
    if (end <= start) return false;
    const isJoinedLeft = !/[\w\u3400-\u9fff]$/.test(literals[gap] || '一') && isInsideWord(searched, from);
    const isJoinedRight = !/^[\w\u3400-\u9fff]/.test(literals[gap + 1] || '一') && isInsideWord(searched, to);
    return !isJoinedLeft && !isJoinedRight;
  });
}

/** Kinds of arguments that are never Chinese words: `非法 IP 段` names no address. */
const wordless: ReadonlySet<ArgumentKind> = new Set(['address', 'id', 'count', 'limit', 'code', 'url']);

function fitsKinds({ argumentNames = [] }: CatalogEntry, values: Values): boolean {
  return !argumentNames.some(
    ({ index, kind }) => kind && wordless.has(kind) && /^[\u3400-\u9fff]+$/.test(values[index] ?? ''),
  );
}

/** True if there are Chinese characters, or letters and digits, directly before the unit and at it. */
function isInsideWord(searched: SearchedText, unit: number): boolean {
  const { form, text } = searched;
  const sides = form.slice(Math.max(0, unit - 1), unit + 1);
  if (!/^(?:\w\w|[\u3400-\u9fff]{2})$/.test(sides)) return false;
  return endOfUnit(text, searched.offsetOf(unit - 1)) === searched.offsetOf(unit);
}

/** Maximum number of ways to split a message that are tried until the gaps of each argument agree. */
const maxWays = 64;

/** The arguments of a match and where they are. */
interface Filled {
  readonly values: Values;
  readonly gaps: readonly Span[];
}

/** The arguments of a match; undefined if the gaps of an argument differ in every way to split the message. */
function valuesOf(
  form: TemplateForm,
  literals: readonly Literal[],
  searched: SearchedText,
  match: Match,
  language: Language,
): Filled | undefined {
  const of = (gaps: readonly Span[]): Filled | undefined => {
    const texts = gaps.map((gap) => searched.textOf(gap));
    const values = argumentValues(form.gaps, texts, language, match.depth);
    return values && { values, gaps };
  };
  const values = of(match.gaps);
  if (values || match.gaps.length < 2) return values;
  for (const places of everyPlace(searched, literals, match, maxWays)) {
    const other = of(gapsBetween(searched, literals, places));
    if (other) return other;
  }
  return undefined;
}
