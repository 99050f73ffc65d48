import type { Card, Piece } from '../../core/answers/card/card';
import { describeEntry } from '../../core/answers/card/describe';
import { filledPieces } from '../../core/answers/card/responseFacts';
import { strings } from '../../core/answers/card/strings';
import type { Catalog } from '../../core/catalog/catalog';
import { isLegacy } from '../../core/catalog/catalogEntry';
import { renderMessage } from '../../core/catalog/renderEntry';
import type { FoundMessage } from '../../core/messages/findMessages';
import { type Language, otherLanguage } from '../../core/text/language';
import { messageStrings } from '../shared/messageStrings';

/**
 * The card of the code that a text is the message of, with the text's values filled in, also where the text is in the other
 * language; then the codes that are as likely. `sure` false says that it is only likely.
 */
export function messageCard(
  found: FoundMessage,
  ties: readonly FoundMessage[],
  sure: boolean,
  catalog: Catalog,
  language: Language,
): Card {
  const { entry } = found;
  const card = describeEntry(entry, catalog, language, 'toldElsewhere');
  const filled = (shown: string, of: Language) => {
    const template = entry.message[of];
    // A headline begins with the releases that it holds for.
    if (!shown.endsWith(template)) return shown;
    return shown.slice(0, shown.length - template.length) + renderMessage(entry, of, found.arguments).text;
  };
  const { beneath } = card;
  return {
    ...card,
    headline: filled(card.headline, language),
    ...(beneath === undefined ? {} : { beneath: filled(beneath, otherLanguage(language)) }),
    facts: [...aboutFinding(found, ties, sure, language), ...card.facts],
  };
}

function aboutFinding(
  { entry, arguments: values, score }: FoundMessage,
  ties: readonly FoundMessage[],
  sure: boolean,
  language: Language,
): Piece[][] {
  const ours = messageStrings[language];
  const { colon, comma, placeholders } = strings[language];
  const facts: Piece[][] = [];
  if (!sure) facts.push([ours.possible(Math.round(score * 100))]);
  if (entry.placeholders.length > 0) {
    facts.push([placeholders, colon, ...filledPieces(values, entry.placeholders, ours.untold)]);
  }
  if (ties.length > 0) {
    const codes = ties.flatMap((tie, index): Piece[] => [
      ...(index > 0 ? [comma] : []),
      { strong: String(tie.entry.code) },
      ...(isLegacy(tie.entry) ? [` (${ours.legacy})`] : []),
    ]);
    facts.push([ours.sameMessage, colon, ...codes]);
  }
  return facts;
}
