import type {
  CompletionContext,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Position,
} from 'vscode-languageserver';
import { documentHandler, resolveHandler } from '../../contract/feature';
import { CompletionTriggerKind } from '../../contract/lsp';
import type { CompletionSupport, Preferences } from '../../contract/requestContext';
import {
  type Asking,
  type CompletionPlace,
  completionPlace,
  isForWord,
} from '../../core/answers/completion/completionContext';
import { type SearchHit, searchCatalog } from '../../core/answers/search/search';
import type { Catalog } from '../../core/catalog/catalog';
import { surroundingsOf } from '../../core/mentions/detection/surroundings';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { spaceOf } from '../../core/mentions/document/codeSpace';
import { Kept } from '../shared/kept';
import { pause } from '../shared/pause';
import { completionItem, documentation, type EditRange, insertedText, textEdit, wordRange } from './completionItem';
import { withFreeNumber } from './freeNumberCompletion';
import { completeNames } from './nameCompletion';

/** A longer list is not read, only narrowed; the whole catalog, asked for by typing nothing, may be scrolled through. */
const mostItems = { nothing: 500, digits: 50, word: 50 } as const;

/**
 * A word asked for sooner than this after an edit, in ms, was not asked for by a person: editors ask by themselves right
 * after a letter (VS Code 10 ms after it), and the protocol gives both requests the same trigger kind.
 */
const handsOnKeys = 150;

/** Maximum context on each side of the cursor on its line, in UTF-16 units. */
const reach = 1000;

const nothing: CompletionList = { isIncomplete: false, items: [] };

/**
 * The codes a person may mean at `position`. `context` is as the client sent it, `sinceEdit` how long before the request
 * the document was edited, in ms.
 */
export async function complete(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
  context?: CompletionContext,
  sinceEdit = Number.POSITIVE_INFINITY,
): Promise<CompletionList> {
  const { completion: wanted, names } = preferences.settings;
  if (!wanted.enabled) return nothing;
  const offset = document.offsetAt(position);
  const asking = askingOf(context, sinceEdit);
  if (names.enabled) {
    const members = await completeNames(document, offset, catalog, preferences, asking === 'person');
    if (members) return members;
  }
  if (context?.triggerCharacter === '.') return nothing;
  const around = surroundingsOf(document, offset, offset, spaceOf(catalog), undefined, reach);
  const place = completionPlace(around, asking);
  if (!place) return nothing;
  const endsLine = !place.inText && around.after.slice(place.lengthAfter).trim() === '';
  const wish: Wish = { place, asking, languageId: document.languageId, endsLine };
  const { query, items } = await (place.typed === 'digits'
    ? keptLists.get(catalog, keyOf(wish, preferences), () => listFor(wish, catalog, preferences))
    : listFor(wish, catalog, preferences));
  if (items.length === 0) return nothing;
  const range = editRange(document, offset, query.length, place, preferences.completion);
  // The answer holds for exactly what is typed: an editor cannot narrow it by pinyin or translation.
  if (preferences.completion.editRange) return { isIncomplete: true, items, itemDefaults: { editRange: range } };
  return {
    isIncomplete: true,
    items: items.map(({ textEditText = '', ...item }) => ({ ...item, textEdit: textEdit(textEditText, range) })),
  };
}

/** Everything a list depends on beside catalog and preferences. */
interface Wish {
  readonly place: CompletionPlace;
  readonly asking: Asking;
  readonly languageId: string;
  /** True where nothing but a comment can follow what is inserted. */
  readonly endsLine: boolean;
}

/** Items without the range they replace, which all of them share; `textEditText` is what they insert. */
interface FoundList {
  readonly query: string;
  readonly items: CompletionItem[];
}

/** Every code typed begins with the same few digits, and making 50 items costs more than all the rest of an answer. */
const keptLists = new Kept<Promise<FoundList>>(200);

function keyOf({ place, asking, languageId, endsLine }: Wish, { settings, language, completion }: Preferences): string {
  const { labelDetails, tags, editRange } = completion;
  const { insert } = settings.completion;
  const comment = insert === 'numberWithComment' && endsLine ? languageId : '';
  return [place.queries, isForWord(asking), insert, comment, language, labelDetails, tags, editRange].join(' ');
}

async function listFor(wish: Wish, catalog: Catalog, preferences: Preferences): Promise<FoundList> {
  const { place, asking, languageId, endsLine } = wish;
  const { settings, language, completion } = preferences;
  const { query, hits } = await find(catalog, place);
  // Behind what the language itself offers, unless the text says that a code is meant.
  const group = place.strong || place.typed === 'digits' ? '' : '~';
  const items = hits.flatMap(({ entry }, rank): CompletionItem[] => {
    const text = insertedText(entry, settings.completion.insert, language, languageId, endsLine);
    // A number typed to its end needs no list, which would swallow the Enter typed next.
    if (text === query && !isForWord(asking)) return [];
    const item = {
      ...completionItem(entry, language, completion),
      sortText: `${group}${String(rank).padStart(4, '0')}`,
      filterText: filterText(entry.code, query),
    };
    // With a range for the whole list the label is inserted unless another text is given.
    return [completion.editRange && text === item.label ? item : { ...item, textEditText: text }];
  });
  return { query, items };
}

/** Editors keep an item whose filter text holds what was typed; they know neither pinyin nor translations. */
function filterText(code: number, query: string): string {
  const number = String(code);
  return query === '' || number.startsWith(query) ? number : query;
}

async function find(catalog: Catalog, place: CompletionPlace): Promise<{ query: string; hits: readonly SearchHit[] }> {
  for (const query of place.typed === 'nothing' ? [''] : place.queries) {
    const { hits } = await searchCatalog(catalog, query, {
      limit: mostItems[place.typed],
      accepts: (kind, { constant }) => place.accepts(query, kind, constant),
      pause,
    });
    if (hits.length > 0) return { query, hits };
  }
  return { query: '', hits: [] };
}

/** What is replaced. Digits behind the cursor are always part of the number, letters as the person likes. */
function editRange(
  document: CodeDocument,
  offset: number,
  typed: number,
  place: CompletionPlace,
  support: CompletionSupport,
): EditRange {
  if (place.typed !== 'digits') return wordRange(document, offset, typed, place.lengthAfter, support);
  return { start: document.positionAt(offset - typed), end: document.positionAt(offset + place.lengthAfter) };
}

function askingOf(context: CompletionContext | undefined, sinceEdit: number): Asking {
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return 'digit';
  if (context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions) return 'narrowing';
  return sinceEdit < handsOnKeys ? 'word' : 'person';
}

/** Adds the documentation to the item a person looks at; an item that is not ours comes back as it is. */
export function resolveCompletion(item: CompletionItem, catalog: Catalog, preferences: Preferences): CompletionItem {
  const code: unknown = item.data?.code;
  if (typeof code !== 'number') return item;
  const card = documentation(code, catalog, preferences.language, preferences.completion.markdown);
  return card ? { ...item, documentation: card } : item;
}

export const completionHandler = documentHandler(
  nothing,
  ({ document, catalog, preferences, sinceEdit }, { position, context }: CompletionParams) => {
    const list = complete(document, position, catalog, preferences, context, sinceEdit);
    return withFreeNumber(list, document, document.offsetAt(position), catalog, preferences);
  },
);

export const completionResolveHandler = resolveHandler(({ catalog, preferences }, item: CompletionItem) =>
  resolveCompletion(item, catalog, preferences),
);
