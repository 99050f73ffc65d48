import type { Catalog } from '../../catalog/catalog';
import { versionText } from '../../catalog/versionText';
import type { FoundMessage } from '../../messages/findMessages';
import { type FindSure, judgeMessage, type Verdict } from '../../messages/response/judgedMessage';
import type { Response } from '../../messages/response/response';
import { type FilledArguments, shownValue } from '../../template/filledArguments';
import { shorten } from '../../text/escape';
import type { Language } from '../../text/language';
import type { Piece } from './card';
import { layerLabel } from './otherMeanings';
import { responseStrings } from './responseStrings';
import { strings } from './strings';

/** Lines for the card of the code of a response: its message held against the catalog, its values, its request. */
export async function responseFacts(
  { code, message, requestId }: Response,
  catalog: Catalog,
  language: Language,
  findSure: FindSure,
): Promise<Piece[][]> {
  const { requestId: label, httpStatus } = responseStrings[language];
  const facts: Piece[][] = [];
  if (message !== undefined && message.value.trim() !== '') {
    const verdict = await judgeMessage(message.value, code.value, catalog, findSure);
    facts.push(...verdictFacts(verdict, code.value, catalog, language));
  }
  if (requestId !== undefined) facts.push([label, strings[language].colon, { code: requestId }]);
  return [...facts, [httpStatus]];
}

function verdictFacts(verdict: Verdict, code: number, catalog: Catalog, language: Language): Piece[][] {
  const text = responseStrings[language];
  const { colon, comma } = strings[language];
  switch (verdict.kind) {
    case 'agrees': {
      const { entry, arguments: filled } = verdict;
      const facts: Piece[][] = [[text.message, colon, [text.agrees, ...whose(verdict, catalog, language)].join(' · ')]];
      if (entry.placeholders.length > 0) {
        facts.push([text.arguments, colon, ...filledPieces(filled, entry.placeholders, text.untold)]);
      }
      return facts;
    }
    case 'contradicts':
      return [[text.contradicts, ...codesOf(verdict.others, comma), text.notThis(code)], templateOf(verdict.others)];
    case 'differs':
      return [[text.message, colon, text.differs]];
    default: {
      const { others } = verdict;
      // What the catalog has no meaning for was not held against anything.
      const facts: Piece[][] = catalog.get(code) ? [[text.message, colon, text.unknown]] : [];
      return others.length > 0 ? [...facts, [text.has, ...codesOf(others, comma)], templateOf(others)] : facts;
    }
  }
}

function codesOf(others: readonly FoundMessage[], comma: string): Piece[] {
  const codes = [...new Set(others.map(({ entry }) => entry.code))].slice(0, mostCodes);
  return codes.flatMap((other, index): Piece[] => [index > 0 ? comma : ' ', { strong: String(other) }]);
}

function templateOf([first]: readonly FoundMessage[]): Piece[] {
  return first === undefined ? [] : [shorten(first.entry.message[first.language], shownTemplate)];
}

/** Codes with the same message beyond these are left out. */
const mostCodes = 3;

/** So much of a template is shown, in code points. */
const shownTemplate = 200;

/** The language of the template that fits, and where the code has had more than one meaning, which of them it is. */
function whose(
  { entry, language: spoken }: Extract<Verdict, { kind: 'agrees' }>,
  catalog: Catalog,
  language: Language,
): string[] {
  const tongue = responseStrings[language].language[spoken];
  if (catalog.meanings(entry.code).length < 2) return [tongue];
  return [tongue, versionText(entry.versions, language) ?? layerLabel(entry, catalog, language)];
}

/** The values of those arguments that a message takes: `{0} = 10.0.0.1`. Values are data, escaped when shown. */
export function filledPieces(filled: FilledArguments, taken: readonly number[], untold: string): Piece[] {
  return taken.flatMap((index, place): Piece[] => {
    const value = filled[index];
    const equals: Piece[] = value === undefined ? [` (${untold})`] : [' = ', { code: shownValue(value) }];
    return [...(place > 0 ? [', '] : []), { code: `{${index}}` }, ...equals];
  });
}
