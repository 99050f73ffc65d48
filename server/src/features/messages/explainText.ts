import { handler } from '../../contract/feature';
import type { RequestContext } from '../../contract/requestContext';
import { explainText } from '../../core/answers/explanation/explainText';
import type { ExplainTextParams, ExplainTextResult } from '../../protocol';
import { pause } from '../shared/pause';

/** What somebody has selected or copied, explained as one document. */
export function explain(
  { catalog, preferences: { language, settings } }: Pick<RequestContext, 'catalog' | 'preferences'>,
  { text, anonymize }: ExplainTextParams,
): Promise<ExplainTextResult> {
  return explainText(text, catalog, language, { anonymize, names: settings.names.enabled }, pause);
}

export const explainTextHandler = handler<ExplainTextParams, ExplainTextResult>({ markdown: '', count: 0 }, explain);
