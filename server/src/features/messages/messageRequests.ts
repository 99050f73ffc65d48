import { handler, pause, type RequestContext } from '../../contract';
import { explainText } from '../../core/answers/explanation';
import { argumentNamer, type Catalog, releaseNote, renderMessage } from '../../core/catalog';
import { alikeMessages, equallyLikely, findMessages } from '../../core/messages';
import { argumentsOrNull, filledText, noteText } from '../../core/template';
import { type Language, otherLanguage, visibleText, writtenText } from '../../core/text';
import type {
  ExplainTextParams,
  ExplainTextResult,
  FindMessageParams,
  FindMessageResult,
  RenderParams,
  RenderResult,
} from '../../protocol';
import { cardOf } from '../shared/cards';
import { codeItem } from '../shared/codeItem';
import { messageIndexOf } from '../shared/foundMessages';

const maxItems = 100;

/** Maximum number of messages that are only like a text. */
const maxAlike = 3;

/** Shown if a limit cut the search short. */
const searchCut: Readonly<Record<Language, string>> = {
  en: 'The text is long or contains many messages: there may be more than these.',
  'zh-CN': '文本过长或匹配过多，可能还有其他消息。',
};

/** Returns the codes whose messages are in a text, best first. */
export async function findMessage(
  { text, limit }: FindMessageParams,
  catalog: Catalog,
  language: Language,
): Promise<FindMessageResult> {
  const most = Math.min(Math.max(1, Math.trunc(limit) || 1), maxItems);
  const { messages, cut } = findMessages(await messageIndexOf(catalog), text, most);
  const alike = messages.length > 0 ? [] : await alikeMessages(catalog, text, Math.min(most, maxAlike), pause);
  return {
    items: messages.map((message) => ({
      item: codeItem(message.entry, language),
      arguments: argumentsOrNull(message.arguments),
      argumentsText: filledText(message.arguments, argumentNamer(message.entry, language)),
      equallyLikely: equallyLikely(messages, message).length,
    })),
    alike: alike.map(({ entry }) => codeItem(entry, language)),
    notes: cut ? [searchCut[language]] : [],
  };
}

export const findMessageHandler = handler<FindMessageParams, FindMessageResult>(
  { items: [], alike: [], notes: [] },
  ({ catalog, preferences }, params) => findMessage(params, catalog, preferences.language),
);

/** Returns a listed message with its arguments in both languages; null for an unlisted code. */
export function render(params: RenderParams, catalog: Catalog, language: Language): RenderResult | null {
  const { code, meaning = -1 } = params;
  const entry = catalog.meanings(code)[meaning] ?? catalog.get(code);
  if (!entry) return null;
  const { releases } = cardOf({ code, entry }, catalog, language);
  const { text, notes } = renderMessage(entry, language, params.arguments);
  const release = releaseNote(entry, catalog, language);
  const other = otherLanguage(language);
  const nameOf = argumentNamer(entry, language);
  return {
    ...(releases === undefined ? {} : { releases }),
    template: visibleText(entry.message[language]),
    placeholders: entry.placeholders,
    argumentNames: entry.placeholders.map((index) => nameOf(index) ?? null),
    message: writtenText(text),
    otherMessage: writtenText(renderMessage(entry, other, params.arguments).text),
    otherLanguage: other,
    // A remaining placeholder shows that its value is missing.
    notes: [
      ...(release === undefined ? [] : [release]),
      ...notes.filter(({ kind }) => kind !== 'missing').map((note) => noteText(note, language)),
    ],
  };
}

export const renderHandler = handler(null, ({ catalog, preferences }, params: RenderParams) =>
  render(params, catalog, preferences.language),
);

/** Explains a selected or copied text as one document. */
export function explain(
  { catalog, preferences: { language, settings } }: Pick<RequestContext, 'catalog' | 'preferences'>,
  { text, anonymize }: ExplainTextParams,
): Promise<ExplainTextResult> {
  return explainText(text, catalog, language, { anonymize, names: settings.names.enabled }, pause);
}

export const explainTextHandler = handler<ExplainTextParams, ExplainTextResult>(
  { markdown: '', count: 0, notes: [] },
  explain,
);
