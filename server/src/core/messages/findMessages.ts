import type { CatalogEntry } from '../catalog/catalogEntry';
import type { Language } from '../text/language';
import { argumentValues, type Values } from './argumentValues';
import { bestMatches, leastExact, type Match, mostCommonplace, sureScore } from './match';
import { MatchFinder } from './matchFinder';
import { type Meaning, type MessageIndex, meaningsOf } from './messageIndex';
import { everyPlace, gapsBetween } from './placeLiterals';
import { SearchedText, type Span } from './searchedText';
import { marks, type TemplateForm } from './templateForm';

/** A message of the catalog, found in a text. */
export interface FoundMessage {
  readonly entry: CatalogEntry;
  /** The language of the template that fits. */
  readonly language: Language;
  /** Where the message stands in the text, in UTF-16 units: its arguments are part of it. */
  readonly offset: number;
  readonly length: number;
  /** What it was filled with, by index; undefined where the text does not tell. */
  readonly arguments: readonly (string | undefined)[];
  /**
   * How much speaks for it, above 0 to 1: 1 where the whole text is a message without arguments, letter for letter, and
   * longer than `OK`. Messages with the same score are equally likely, as the text is; the likelier code still stands first.
   */
  readonly score: number;
  /** Whether it may be shown where nobody asked for one: likely enough, and no text that all kinds of software have. */
  readonly isSure: boolean;
}

/** Whether two messages are equally likely, as they are the same text at the same place. */
export function isTie(a: FoundMessage, b: FoundMessage): boolean {
  return a.score === b.score && a.offset === b.offset && a.length === b.length;
}

/** The messages found in a text, best first. */
export interface FoundMessages {
  readonly messages: readonly FoundMessage[];
  /** True where a limit cut the search short: the text was too long, or too much of it fits. */
  readonly cut: boolean;
}

export { sureScore } from './match';

/** Of longer texts only so much is read, in UTF-16 units. */
export const longestText = 256 * 1024;

/**
 * The messages of the catalog that stand in `text`: a message as it was rendered, a line of a log with other text around
 * it, or several lines. Letter case, full width, the kind of punctuation and blanks do not count. Of messages that score
 * the same the likelier one stands first: what holds in the catalog's version, what leads for its code, the new API.
 *
 * Never throws, and takes time in proportion to the text up to its caps, which `cut` tells. A template without literal
 * text is never found: anything could be its message.
 *
 * @param limit at most so many
 */
export function findMessages(index: MessageIndex, text: string, limit = 10): FoundMessages {
  const searched = new SearchedText(text, longestText);
  const finder = new MatchFinder(index, searched);
  const ranked: Ranked[] = [];
  for (const match of bestMatches(finder.matches())) {
    if (ranked.length >= limit && match.score < (ranked.at(-1)?.score ?? 0)) break;
    ranked.push(...messagesOf(index, searched, match, limit));
  }
  ranked.sort((a, b) => b.score - a.score || a.offset - b.offset || a.place - b.place);
  const seen = new Set<string>();
  const messages = ranked.flatMap(({ place: _, ...message }): FoundMessage[] => {
    const key = `${message.entry.code} ${message.offset}`;
    return seen.has(key) || !seen.add(key) ? [] : [message];
  });
  return { messages: messages.slice(0, Math.max(0, limit)), cut: finder.truncated || text.length > longestText };
}

/**
 * Those of them that are shown where nobody asked for one: by hovers, lenses and documents.
 *
 * @param isNamed whether a code stands beside the text, which makes its messages sure
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

type Ranked = FoundMessage & Pick<Meaning, 'place'>;

/** What a match is the message of: all that read the same, with the same score. */
function messagesOf(index: MessageIndex, searched: SearchedText, match: Match, limit: number): Ranked[] {
  const { start, end } = searched.sliceOf(match);
  let { score } = match;
  const indexed = index.forms[match.form];
  const found = (indexed ? meaningsOf(indexed, limit) : []).flatMap(({ template, ...meaning }) => {
    const values = valuesOf(template, searched, match, meaning.language);
    if (!values) return [];
    // Without arguments and letter for letter, one of them makes all of them certain.
    const isExact = match.isWhole && match.gaps.length === 0 && template.literals[0]?.trim() === searched.text.trim();
    if (isExact && match.weight >= leastExact) score = 1;
    return [{ ...meaning, offset: start, length: end - start, arguments: values }];
  });
  return found.map((message) => ({ ...message, score, isSure: isSure(message, score, match.weight) }));
}

/** A commonplace is sure only in Chinese, and where it is no summary of ours. */
function isSure({ entry, language }: Pick<Meaning, 'entry' | 'language'>, score: number, weight: number): boolean {
  return score >= sureScore && (weight > mostCommonplace[language] || (language === 'zh-CN' && !entry.summary));
}

/** So many ways to cut a message are tried for one in which the gaps of one argument agree. */
const mostWays = 64;

/** The arguments of a match; undefined where no way to cut it lets the gaps of one argument agree. */
function valuesOf(form: TemplateForm, searched: SearchedText, match: Match, language: Language): Values | undefined {
  const of = (gaps: readonly Span[]): Values | undefined => {
    return argumentValues(
      form.gaps,
      gaps.map((gap) => searched.textOf(gap)),
      language,
      match.depth,
    );
  };
  const values = of(match.gaps);
  if (values || match.gaps.length < 2) return values;
  const literals = form.form.split(marks);
  for (const places of everyPlace(searched.form, literals, match, mostWays)) {
    const other = of(gapsBetween(literals, places));
    if (other) return other;
  }
  return undefined;
}
