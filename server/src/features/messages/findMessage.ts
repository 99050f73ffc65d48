import { handler } from '../../contract/feature';
import type { Catalog } from '../../core/catalog/catalog';
import { findMessages } from '../../core/messages/findMessages';
import { argumentsOrNull, filledText } from '../../core/template/filledArguments';
import type { Language } from '../../core/text/language';
import type { FindMessageParams, FindMessageResult } from '../../protocol';
import { shownItem } from '../shared/codeItem';
import { messageIndexOf } from '../shared/foundMessages';

const maxItems = 100;

/** Shown if a limit cut the search short. */
const searchCut: Readonly<Record<Language, string>> = {
  en: 'The text is long or contains many messages: there may be more than these.',
  'zh-CN': '文本过长或匹配过多，可能还有其他消息。',
};

/** The codes whose messages stand in a text, best first. */
export async function findMessage(
  { text, limit }: FindMessageParams,
  catalog: Catalog,
  language: Language,
): Promise<FindMessageResult> {
  const most = Math.min(Math.max(1, Math.trunc(limit) || 1), maxItems);
  const { messages, cut } = findMessages(await messageIndexOf(catalog), text, most);
  return {
    items: messages.map(({ entry, arguments: values, score }) => ({
      item: shownItem(entry, language),
      arguments: argumentsOrNull(values),
      argumentsText: filledText(values),
      score,
    })),
    notes: cut ? [searchCut[language]] : [],
  };
}

export const findMessageHandler = handler<FindMessageParams, FindMessageResult>(
  { items: [], notes: [] },
  ({ catalog, preferences }, params) => findMessage(params, catalog, preferences.language),
);
