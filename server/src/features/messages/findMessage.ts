import { handler } from '../../contract/feature';
import type { Catalog } from '../../core/catalog/catalog';
import { findMessages } from '../../core/messages/findMessages';
import { argumentsOrNull, filledText } from '../../core/template/filledArguments';
import type { Language } from '../../core/text/language';
import type { FindMessageParams, FindMessageResult } from '../../protocol';
import { shownItem } from '../shared/codeItem';
import { messageIndexOf } from '../shared/foundMessages';
import { messageStrings } from '../shared/messageStrings';

const mostItems = 100;

/** The codes whose messages stand in a text, best first. */
export async function findMessage(
  { text, limit }: FindMessageParams,
  catalog: Catalog,
  language: Language,
): Promise<FindMessageResult> {
  const most = Math.min(Math.max(1, Math.trunc(limit) || 1), mostItems);
  const { messages, cut } = findMessages(await messageIndexOf(catalog), text, most);
  return {
    items: messages.map(({ entry, arguments: values, score }) => ({
      item: shownItem(entry, language),
      arguments: argumentsOrNull(values),
      argumentsText: filledText(values),
      score,
    })),
    notes: cut ? [messageStrings[language].cut] : [],
  };
}

export const findMessageHandler = handler<FindMessageParams, FindMessageResult>(
  { items: [], notes: [] },
  ({ catalog, preferences }, params) => findMessage(params, catalog, preferences.language),
);
