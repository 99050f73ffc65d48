import type { CompletionItem, InsertReplaceEdit, MarkupContent, Range, TextEdit } from 'vscode-languageserver';
import { CompletionItemKind, CompletionItemTag, type CompletionSupport, type Settings } from '../../contract';
import { renderCard } from '../../core/answers/card';
import { type Catalog, type CatalogEntry, isLegacy, isNamed } from '../../core/catalog';
import type { CodeDocument } from '../../core/mentions/document';
import { type Language, shorten, visibleText } from '../../core/text';
import { trailingComment } from '../../core/text/quotes';
import { cardOf } from '../shared/cards';

/** What an item carries until it is resolved. */
interface CompletionData {
  readonly code: number;
}

/** Maximum length of a message in a list, in code points. */
const maxDescription = 60;

/** Returns the item of an entry, without its edit. */
export function completionItem(entry: CatalogEntry, language: Language, support: CompletionSupport): CompletionItem {
  const legacy = isLegacy(entry);
  const data: CompletionData = { code: entry.code };
  const message = shorten(visibleText(entry.message[language]).trim(), maxDescription);
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

/** Returns the inserted text. `endsLine` is true if nothing except code can follow on the line. */
export function insertedText(
  entry: CatalogEntry,
  insert: Settings['completion']['insert'],
  language: Language,
  languageId: string,
  endsLine: boolean,
): string {
  // Entries without a constant have a made-up one.
  if (insert === 'constant' && isNamed(entry)) return entry.constant;
  const number = String(entry.code);
  const comment = insert === 'numberWithComment' && endsLine && trailingComment(languageId, entry.message[language]);
  return comment ? `${number} ${comment}` : number;
}

/** Returns the card of the entry; only made for the selected item. */
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
  const category = visibleText(entry.category.name[language]);
  if (!isLegacy(entry)) return `${visibleText(entry.section.name[language])} · ${category}`;
  const text = completionStrings[language];
  const [successor] = entry.twins;
  return [text.legacy, category, ...(successor === undefined ? [] : [text.useInstead(successor)])].join(' · ');
}

export type EditRange = Range | { insert: Range; replace: Range };

/**
 * Returns what an item replaces: `before` units left of the cursor, and, as the person chooses, `after` units right of
 * it.
 */
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

/** Writes `newText` in the place of a range from `wordRange`. */
export function textEdit(newText: string, range: EditRange): TextEdit | InsertReplaceEdit {
  return 'insert' in range ? { newText, ...range } : { newText, range };
}

/** The words of completion. */
interface CompletionStrings {
  readonly legacy: string;
  /** After `legacy`, if the code has a successor. */
  useInstead(code: number): string;
}

const completionStrings: Readonly<Record<Language, CompletionStrings>> = {
  en: { legacy: 'Legacy API', useInstead: (code) => `use ${code} instead` },
  'zh-CN': { legacy: '旧版 API', useInstead: (code) => `请改用 ${code}` },
};
