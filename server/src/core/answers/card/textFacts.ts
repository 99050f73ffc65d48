import { type Catalog, isLegacy, renderMessage, type VersionRange, versionText } from '../../catalog';
import type { FoundMessage } from '../../messages';
import type { Response, Verdict } from '../../messages/response';

import { type Language, shorten } from '../../text';
import type { Card, Fact, Piece } from './card';
import { cardStrings } from './cardStrings';
import { argumentPieces, describeEntry } from './describe';
import { layerLabel } from './otherMeanings';

/** Maximum number of codes shown for one message. */
const maxCodes = 3;

/** Maximum length of a template in a fact, in code points. */
const maxTemplate = 200;

/**
 * Returns the card of the code whose message occurs in a text: filled with the values of the text in both languages, with
 * the codes that are as likely. `sure` is false if the code is only likely.
 */
export function describeMessage(
  { entry, arguments: values, score, shipped }: FoundMessage,
  ties: readonly FoundMessage[],
  sure: boolean,
  catalog: Catalog,
  language: Language,
): Card {
  const text = cardStrings[language];
  const message = {
    en: renderMessage(entry, 'en', values).text,
    'zh-CN': renderMessage(entry, 'zh-CN', values).text,
  };
  const card = describeEntry(entry, catalog, language, { message });
  const facts: Fact[] = [];
  if (!sure) facts.push([text.possible(Math.round(score * 100))]);
  if (shipped) facts.push([shippedText(shipped, language)]);
  if (entry.placeholders.length > 0) {
    facts.push([text.placeholders, text.colon, ...argumentPieces(entry, values, language)]);
  }
  if (ties.length > 0) {
    const codes = ties.flatMap(({ entry: tie }, index): Piece[] => [
      index > 0 ? text.comma : '',
      { listed: tie.code },
      isLegacy(tie) ? text.brackets.join(text.legacy) : '',
    ]);
    facts.push([text.sameMessage, text.colon, ...codes]);
  }
  // The twin without a change beside it is already among the codes of the same message.
  const isSaid = (fact: Fact) => fact.length === 3 && ties.some(({ entry: tie }) => isListed(fact[2], tie.code));
  return { ...card, facts: [...facts, ...card.facts.filter((fact) => !isSaid(fact))] };
}

function isListed(piece: Piece | undefined, code: number): boolean {
  return typeof piece === 'object' && 'listed' in piece && piece.listed === code;
}

/** Says that a message is what JOB ships, and in which releases. */
export function shippedText(shipped: VersionRange, language: Language): string {
  return cardStrings[language].shippedMessage(releasesText(shipped, language));
}

function releasesText(range: VersionRange, language: Language): string {
  return versionText(range, language) ?? cardStrings[language].everyRelease;
}

/** What a response, or the text beside a code, says about it. */
interface ResponseFacts {
  readonly facts: readonly Fact[];
  /** True if one of them has the values of the arguments. */
  readonly fillsArguments: boolean;
}

/** Returns the arguments of a message that is written beside its code; undefined if it shows none. */
export function filledFact({ entry, arguments: values }: FoundMessage, language: Language): Fact | undefined {
  if (!entry.placeholders.some((index) => values[index])) return undefined;
  const text = cardStrings[language];
  return [text.filledWith, text.colon, ...argumentPieces(entry, values, language)];
}

export function requestIdFact(requestId: string, language: Language): Fact {
  return [cardStrings[language].requestId, cardStrings[language].colon, { code: requestId }];
}

/**
 * Returns what a response says about its code. `verdict` is undefined if the response has no message. `around` is the text
 * beside the response: where it or the message speaks of the HTTP status, a note says that the status does not show the error.
 */
export function responseFacts(
  { code, message, requestId }: Response,
  verdict: Verdict | undefined,
  catalog: Catalog,
  language: Language,
  around = '',
): ResponseFacts {
  const text = cardStrings[language];
  const facts = verdict === undefined ? [] : verdictFacts(verdict, code.value, catalog, language);
  const fillsArguments = verdict?.kind === 'agrees' && verdict.entry.placeholders.length > 0;
  if (requestId !== undefined) facts.push(requestIdFact(requestId, language));
  if (speaksOfStatus.test(`${message?.value ?? ''} ${around}`)) facts.push([text.httpStatus]);
  return { facts, fillsArguments };
}

/** `HTTP 200`, `HTTP/1.1 200`, `status=200`, `"status_code": 200`, `200 OK`, `状态码 200`. */
const speaksOfStatus =
  /\bHTTP(?:\/[\d.]{1,3})?["' ]{1,3}200\b|\bstatus(?:[ _-]?code)?["']?[:= ]{1,3}200\b|\b200 OK\b|状态码[:：为是 ]{0,3}200/i;

/** Returns the card with what a response says. Facts that fill the arguments in leave out what these are in general. */
export function withResponseFacts({ argumentsFact, ...card }: Card, { facts, fillsArguments }: ResponseFacts): Card {
  if (!fillsArguments) return { ...card, ...(argumentsFact && { argumentsFact }), response: facts };
  return { ...card, response: facts, facts: card.facts.filter((fact) => fact !== argumentsFact) };
}

function verdictFacts(verdict: Verdict, code: number, catalog: Catalog, language: Language): Fact[] {
  const text = cardStrings[language];
  const about = (...statements: readonly string[]): Fact => [text.responseMessage, text.colon, statements.join(' · ')];
  switch (verdict.kind) {
    case 'agrees': {
      const { entry, arguments: values } = verdict;
      const match = verdict.shipped ? text.matchesShipped : text.matches;
      const facts = [about(match, ...templateLabels(verdict, catalog, language))];
      if (entry.placeholders.length === 0) return facts;
      return [...facts, [text.filledWith, text.colon, ...argumentPieces(entry, values, language)]];
    }
    case 'contradicts':
      return [[text.contradicts, ...codesOf(verdict.others, language), text.notThis(code)], templateOf(verdict.others)];
    case 'differs':
      return [about(text.differs)];
    default: {
      const { others, isChanged } = verdict;
      // An unlisted code has no text to compare the message with.
      const facts = catalog.get(code) ? [about(isChanged ? text.unknownText : text.differsFromSummary)] : [];
      if (others.length === 0) return facts;
      return [...facts, [text.belongsTo, ...codesOf(others, language)], templateOf(others)];
    }
  }
}

/** The language of the template, and its release or layer if the code has had several meanings. */
function templateLabels(
  { entry, language: spoken, shipped }: Extract<Verdict, { kind: 'agrees' }>,
  catalog: Catalog,
  language: Language,
): string[] {
  const name = cardStrings[language].languageName[spoken];
  if (shipped) return [name, releasesText(shipped, language)];
  if (catalog.meanings(entry.code).length < 2) return [name];
  return [name, versionText(entry.versions, language) ?? layerLabel(entry, catalog, language)];
}

function codesOf(found: readonly FoundMessage[], language: Language): Piece[] {
  const codes = [...new Set(found.map(({ entry }) => entry.code))].slice(0, maxCodes);
  return codes.flatMap((code, index) => [index > 0 ? cardStrings[language].comma : ' ', { listed: code }]);
}

function templateOf([first]: readonly FoundMessage[]): Fact {
  return first === undefined ? [] : [shorten(first.entry.message[first.language], maxTemplate)];
}
