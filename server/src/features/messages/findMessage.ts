import type { Feature } from '../../contract/feature';
import type { Catalog } from '../../core/catalog/catalog';
import { findMessages } from '../../core/messages/findMessages';
import { messageIndex } from '../../core/messages/messageIndex';
import { argumentsOrNull, filledText } from '../../core/template/filledArguments';
import type { Language } from '../../core/text/language';
import { type FindMessageParams, FindMessageRequest, type FindMessageResult } from '../../protocol';
import { messageStrings } from '../shared/messageStrings';
import { pause } from '../shared/pause';
import { shownItem } from '../shared/shownItem';

const mostItems = 100;

/** The codes whose messages stand in a text, best first. */
export async function findMessage(
  { text, limit }: FindMessageParams,
  catalog: Catalog,
  language: Language,
): Promise<FindMessageResult> {
  const index = await messageIndex(catalog, pause);
  const most = Math.min(Math.max(1, Math.trunc(limit) || 1), mostItems);
  const { messages, cut } = findMessages(index, text, most);
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

export const findMessageFeature: Feature = {
  capabilities: {},
  register({ connection, answer }) {
    const nothing: FindMessageResult = { items: [], notes: [] };
    connection.onRequest(
      FindMessageRequest,
      answer(FindMessageRequest.method, nothing, ({ catalog, preferences }, params) =>
        findMessage(params, catalog, preferences.language),
      ),
    );
  },
};
