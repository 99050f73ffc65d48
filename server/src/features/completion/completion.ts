import type {
  CompletionContext,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Position,
} from 'vscode-languageserver';
import {
  type CompletionSupport,
  CompletionTriggerKind,
  documentHandler,
  type Preferences,
  pause,
  resolveHandler,
  type WorkspaceDocuments,
} from '../../contract';
import {
  type CompletionPlace,
  type CompletionTrigger,
  completionPlace,
  isForWord,
} from '../../core/answers/completion';
import { type SearchHit, searchCatalog } from '../../core/answers/search';
import { type Catalog, spaceOf } from '../../core/catalog';
import { surroundingsOf } from '../../core/mentions/detection';
import type { CodeDocument } from '../../core/mentions/document';
import { CatalogCache } from '../shared/catalogCache';
import { isDeclaredElsewhere } from '../shared/declaredElsewhere';
import { completionItem, documentation, type EditRange, insertedText, textEdit, wordRange } from './completionItem';
import { withFreeNumber } from './freeNumberCompletion';
import { completeNames, type DeclaredElsewhere } from './nameCompletion';

/**
 * Maximum number of items. Longer lists are narrowed, not read; the whole catalog, listed if nothing is typed, may be
 * scrolled through.
 */
const maxItems = { nothing: 500, digits: 50, word: 50 } as const;

/**
 * The first request for a word sooner than this after an edit, in ms, comes from the editor, not from a person: editors send
 * it right after a letter (VS Code after 10 ms), and the protocol gives both requests the same trigger kind.
 */
const typingDelay = 150;

/** Maximum context on each side of the cursor on its line, in UTF-16 units. */
const reach = 1000;

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** A person may have asked for what the editor asks for by itself: the editor must ask again. */
const nothingYet: CompletionList = { isIncomplete: true, items: [] };

/**
 * Returns the codes a person may mean at `position`. `context` is the client's; `sinceEdit` is the time since the last
 * edit in ms.
 */
export function complete(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
  context?: CompletionContext,
  sinceEdit = Number.POSITIVE_INFINITY,
): Promise<CompletionList> {
  return completeFor(triggerOf(context, sinceEdit), document, position, catalog, preferences, context);
}

async function completeFor(
  trigger: CompletionTrigger,
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
  context?: CompletionContext,
  isDeclaredElsewhere: DeclaredElsewhere = () => false,
): Promise<CompletionList> {
  const { completion: settings, names } = preferences.settings;
  if (!settings.enabled) return nothing;
  const offset = document.offsetAt(position);
  if (names.enabled) {
    const members = await completeNames(
      document,
      offset,
      catalog,
      preferences,
      trigger === 'explicit',
      isDeclaredElsewhere,
    );
    if (members) return members;
  }
  if (context?.triggerCharacter === '.') return nothing;
  const around = surroundingsOf(document, offset, offset, spaceOf(catalog), undefined, reach);
  const place = completionPlace(around, trigger);
  if (!place) return nothing;
  const endsLine = !place.inText && around.after.slice(place.lengthAfter).trim() === '';
  const request: ListRequest = { place, trigger, languageId: document.languageId, endsLine };
  const { query, items } = await (place.typed === 'digits'
    ? keptLists.get(catalog, keyOf(request, preferences), () => listFor(request, catalog, preferences))
    : listFor(request, catalog, preferences));
  if (items.length === 0) return nothing;
  const range = editRange(document, offset, query.length, place, preferences.completion);
  // The list only holds for what is typed now: an editor cannot narrow it by pinyin or translation.
  if (preferences.completion.editRange) return { isIncomplete: true, items, itemDefaults: { editRange: range } };
  return {
    isIncomplete: true,
    items: items.map(({ textEditText = '', ...item }) => ({ ...item, textEdit: textEdit(textEditText, range) })),
  };
}

/** Everything a list depends on besides catalog and preferences. */
interface ListRequest {
  readonly place: CompletionPlace;
  readonly trigger: CompletionTrigger;
  readonly languageId: string;
  /** True if only a comment can follow the inserted text. */
  readonly endsLine: boolean;
}

/** Items without their common range; `textEditText` is the inserted text. */
interface FoundList {
  readonly query: string;
  readonly items: CompletionItem[];
}

/** All codes begin with the same few digits, and making 50 items costs more than the rest of an answer. */
const keptLists = new CatalogCache<Promise<FoundList>>(200);

function keyOf(
  { place, trigger, languageId, endsLine }: ListRequest,
  { settings, language, completion }: Preferences,
): string {
  const { labelDetails, tags, editRange } = completion;
  const { insert } = settings.completion;
  const comment = insert === 'numberWithComment' && endsLine ? languageId : '';
  return [place.queries, isForWord(trigger), insert, comment, language, labelDetails, tags, editRange].join(' ');
}

async function listFor(request: ListRequest, catalog: Catalog, preferences: Preferences): Promise<FoundList> {
  const { place, trigger, languageId, endsLine } = request;
  const { settings, language, completion } = preferences;
  const { query, hits } = await find(catalog, place);
  // Below the items of the language itself, unless the text says that a code is meant.
  const group = place.likely || place.typed === 'digits' ? '' : '~';
  const items = hits.flatMap(({ entry }, rank): CompletionItem[] => {
    const text = insertedText(entry, settings.completion.insert, language, languageId, endsLine);
    // A complete number needs no list: it would swallow the Enter typed next.
    if (text === query && !isForWord(trigger)) return [];
    const item = {
      ...completionItem(entry, language, completion),
      sortText: `${group}${String(rank).padStart(4, '0')}`,
      filterText: filterText(entry.code, query),
    };
    // With a range for the whole list, the label is inserted by default.
    return [completion.editRange && text === item.label ? item : { ...item, textEditText: text }];
  });
  return { query, items };
}

/** Editors keep an item if its filter text contains what was typed; they do not know pinyin or translations. */
function filterText(code: number, query: string): string {
  const number = String(code);
  return query === '' || number.startsWith(query) ? number : query;
}

async function find(catalog: Catalog, place: CompletionPlace): Promise<{ query: string; hits: readonly SearchHit[] }> {
  for (const query of place.typed === 'nothing' ? [''] : place.queries) {
    const { hits } = await searchCatalog(catalog, query, {
      limit: maxItems[place.typed],
      // The workspace may have another name for a code of the catalog.
      accepts: (kind, { code }) => catalog.meanings(code).some(({ constant }) => place.accepts(query, kind, constant)),
      pause,
    });
    if (hits.length > 0) return { query, hits };
  }
  return { query: '', hits: [] };
}

/**
 * Returns what is replaced. Digits after the cursor always belong to the number; letters are replaced as the person
 * chooses.
 */
function editRange(
  document: CodeDocument,
  offset: number,
  typed: number,
  place: CompletionPlace,
  support: CompletionSupport,
): EditRange {
  if (place.typed !== 'digits') return wordRange(document, offset, typed, place.lengthAfter, support);
  return document.rangeBetween(offset - typed, offset + place.lengthAfter);
}

function triggerOf(context: CompletionContext | undefined, sinceEdit: number): CompletionTrigger {
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return 'digit';
  if (context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions) return 'narrowing';
  return sinceEdit < typingDelay ? 'word' : 'explicit';
}

/** The last search in a workspace. While a name is being written, every letter asks the same. */
const lastSearch = new WeakMap<WorkspaceDocuments, { readonly key: string; readonly answer: Promise<boolean> }>();

function isDeclaredNow(workspace: WorkspaceDocuments, place: string, holder: string): Promise<boolean> {
  const key = `${place} ${holder}`;
  const last = lastSearch.get(workspace);
  if (last?.key === key) return last.answer;
  const answer = isDeclaredElsewhere(workspace, { holder });
  lastSearch.set(workspace, { key, answer });
  return answer;
}

/** Adds the documentation to a selected item. Returns items of others unchanged. */
export function resolveCompletion(item: CompletionItem, catalog: Catalog, preferences: Preferences): CompletionItem {
  const code: unknown = item.data?.code;
  if (typeof code !== 'number') return item;
  const card = documentation(code, catalog, preferences.language, preferences.completion.markdown);
  return card ? { ...item, documentation: card } : item;
}

/**
 * The last request that the editor made by itself, for each document. It makes one after an edit, so another one for the same
 * version is a person's. `found` is false if it was answered by nothing.
 */
const byEditor = new WeakMap<CodeDocument, { readonly version: number; found: boolean }>();

export const completionHandler = documentHandler(
  nothing,
  async ({ document, catalog, preferences, sinceEdit, workspace }, { position, context }: CompletionParams) => {
    const isDeclared: DeclaredElsewhere = (holder, start) =>
      isDeclaredNow(workspace, `${document.uri} ${start}`, holder);
    const last = byEditor.get(document);
    const trigger = triggerOf(context, last?.version === document.version ? Number.POSITIVE_INFINITY : sinceEdit);
    // An editor narrows an empty list, too, in places where it would send no request by itself.
    const isByEditor = trigger === 'word' || (trigger === 'narrowing' && last?.found === false);
    const list = completeFor(
      isByEditor ? 'word' : trigger,
      document,
      position,
      catalog,
      preferences,
      context,
      isDeclared,
    );
    if (!isByEditor) {
      byEditor.delete(document);
      return withFreeNumber(list, document, document.offsetAt(position), catalog, preferences);
    }
    // Set before the first pause, as a person's request may follow at once.
    const request = { version: document.version, found: true };
    byEditor.set(document, request);
    const answer = await withFreeNumber(list, document, document.offsetAt(position), catalog, preferences);
    request.found = answer.items.length > 0;
    return request.found ? answer : nothingYet;
  },
);

export const completionResolveHandler = resolveHandler(({ catalog, preferences }, item: CompletionItem) =>
  resolveCompletion(item, catalog, preferences),
);
