import { handler } from '../../contract/feature';
import { MarkupKind } from '../../contract/lsp';
import { cardMarkdown } from '../../core/answers/card/card';
import { describeEntry } from '../../core/answers/card/describe';
import type { Catalog } from '../../core/catalog/catalog';
import type { Language } from '../../core/text/language';
import type { CodeCard, CodeParams } from '../../protocol';
import { codeItem } from '../shared/codeItem';

/** The card of a listed code with nothing of a document in it, for tooltips and details. */
export function codeCard(code: number, catalog: Catalog, language: Language): CodeCard | null {
  const entry = catalog.get(code);
  if (!entry) return null;
  const value = cardMarkdown(describeEntry(entry, catalog, language));
  return { item: codeItem(entry, language), card: { kind: MarkupKind.Markdown, value } };
}

export const codeCardHandler = handler(null, ({ catalog, preferences }, { code }: CodeParams) =>
  codeCard(code, catalog, preferences.language),
);
