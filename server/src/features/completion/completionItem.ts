import type { CompletionItem, InsertReplaceEdit, MarkupContent, Range, TextEdit } from 'vscode-languageserver';
import { CompletionItemKind, CompletionItemTag } from '../../contract/lsp';
import type { CompletionSupport } from '../../contract/requestContext';
import type { Settings } from '../../contract/settings';
import { renderCard } from '../../core/answers/card/card';
import type { Catalog } from '../../core/catalog/catalog';
import { type CatalogEntry, isLegacy, isNamed } from '../../core/catalog/catalogEntry';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { shorten } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { trailingComment } from '../../core/text/quotes/sourceLine';
import { cardOf } from '../shared/cards';

/** What an item carries until it is resolved. */
export interface CompletionData {
  readonly code: number;
}

/** More of a message than this is not seen in a list, in code points. */
const longestDescription = 60;

/** The item of an entry, without the edit that belongs to the place. */
export function completionItem(entry: CatalogEntry, language: Language, support: CompletionSupport): CompletionItem {
  const legacy = isLegacy(entry);
  const data: CompletionData = { code: entry.code };
  const message = shorten(entry.message[language].replace(/\s+/g, ' ').trim(), longestDescription);
  const about = aboutEntry(entry, language);
  return {
    label: String(entry.code),
    kind: CompletionItemKind.Constant,
    ...(support.labelDetails
      ? { labelDetails: { description: message }, detail: about }
      : { detail: `${message} · ${about}` }),
    ...(legacy && (support.tags ? { tags: [CompletionItemTag.Deprecated] } : { deprecated: true })),
    data,
  };
}

/** What accepting an entry writes; `endsLine` is true where code, and nothing else, can follow it on its line. */
export function insertedText(
  entry: CatalogEntry,
  insert: Settings['completion']['insert'],
  language: Language,
  languageId: string,
  endsLine: boolean,
): string {
  // A code that no source gives a name has one made up from its number.
  if (insert === 'constant' && isNamed(entry)) return entry.constant;
  const number = String(entry.code);
  const comment = insert === 'numberWithComment' && endsLine && trailingComment(languageId, entry.message[language]);
  return comment ? `${number} ${comment}` : number;
}

/** The card of the entry, which is only made for the item a person looks at. */
export function documentation(
  code: number,
  catalog: Catalog,
  language: Language,
  markdown: boolean,
): MarkupContent | undefined {
  const entry = catalog.get(code);
  if (!entry) return undefined;
  return renderCard(cardOf({ code, entry }, catalog, language), markdown ? 'markdown' : 'plaintext');
}

function aboutEntry(entry: CatalogEntry, language: Language): string {
  const category = entry.category.name[language];
  if (!isLegacy(entry)) return `${entry.section.name[language]} · ${category}`;
  const text = completionStrings[language];
  const [successor] = entry.twins;
  return [text.legacy, category, ...(successor === undefined ? [] : [text.useInstead(successor)])].join(' · ');
}

export type EditRange = Range | { insert: Range; replace: Range };

/** What accepting an item replaces: `before` units left of the cursor, and of `after` units right of it as a person likes. */
export function wordRange(
  document: CodeDocument,
  offset: number,
  before: number,
  after: number,
  { insertReplace }: CompletionSupport,
): EditRange {
  const start = document.positionAt(offset - before);
  const here = document.positionAt(offset);
  if (!insertReplace) return { start, end: here };
  return { insert: { start, end: here }, replace: { start, end: document.positionAt(offset + after) } };
}

export function textEdit(newText: string, range: EditRange): TextEdit | InsertReplaceEdit {
  return 'insert' in range ? { newText, ...range } : { newText, range };
}

/** What completion says in its own words. */
export interface CompletionStrings {
  readonly legacy: string;
  /** Behind `legacy`, where the code has a successor. */
  useInstead(code: number): string;
}

export const completionStrings: Readonly<Record<Language, CompletionStrings>> = {
  en: { legacy: 'Legacy API', useInstead: (code) => `use ${code} instead` },
  'zh-CN': { legacy: '旧版 API', useInstead: (code) => `请改用 ${code}` },
};
