import type { CompletionContext, CompletionItem, CompletionList } from 'vscode-languageserver';
import type { Preferences } from '../../../server/src/contract/requestContext';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import type { PositionEncoding } from '../../../server/src/core/mentions/document/positionEncoding';
import { complete } from '../../../server/src/features/completion/completion';
import { marked, preferences } from '../context';

export interface Completing {
  readonly catalog: Catalog;
  readonly languageId: string;
  readonly encoding?: PositionEncoding | undefined;
  readonly preferences?: Partial<Preferences> | undefined;
  readonly context?: CompletionContext | undefined;
  /** True while a person types: the editor asks right after the edit. Without it a person has asked. */
  readonly typing?: boolean | undefined;
}

/** What is offered at `$0`. */
export function completeAt(text: string, asked: Completing): Promise<CompletionList> {
  const { document, position } = marked(text, asked.languageId, undefined, asked.encoding);
  const sinceEdit = asked.typing ? 10 : undefined;
  return complete(document, position, asked.catalog, preferences(asked.preferences), asked.context, sinceEdit);
}

/** An item without its edit, as a client gets it that knows every field. */
export function itemOf(
  code: number,
  description: string,
  detail: string,
  sortText: string,
  label = String(code),
): CompletionItem {
  return { label, labelDetails: { description }, kind: 21, detail, data: { code }, sortText, filterText: label };
}
