import type { Feature, Scene } from '../../contract/feature';
import { explainText } from '../../core/answers/explanation/explainText';
import { type ExplainTextParams, ExplainTextRequest, type ExplainTextResult } from '../../protocol';
import { pause } from '../shared/pause';

/** What somebody has selected or copied, explained as one document. */
export function explain(
  { catalog, preferences: { language, settings } }: Pick<Scene, 'catalog' | 'preferences'>,
  { text, anonymize }: ExplainTextParams,
): Promise<ExplainTextResult> {
  return explainText(text, catalog, language, { anonymize, names: settings.names.enabled }, pause);
}

export const explainTextFeature: Feature = {
  capabilities: {},
  register({ connection, answer }) {
    const nothing: ExplainTextResult = { markdown: '', count: 0 };
    connection.onRequest(ExplainTextRequest, answer(ExplainTextRequest.method, nothing, explain));
  },
};
