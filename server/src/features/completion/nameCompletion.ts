import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { type Preferences, pause } from '../../contract';
import { cardStrings } from '../../core/answers/card';
import { memberPlace, membersOf, searchMembers } from '../../core/answers/completion';
import { type Catalog, isMadeUpName } from '../../core/catalog';
import type { CodeDocument } from '../../core/mentions/document';
import { importsOf, type Member, meaningsOfMembers } from '../../core/mentions/names';
import { gathered, inTurns } from '../../core/text';
import { completionItem, textEdit, wordRange } from './completionItem';

/** Maximum number of members. Members of one class may be scrolled through; longer lists are only narrowed. */
const maxMembers = { own: 500, all: 50 } as const;

/** Maximum context on each side of the cursor, in UTF-16 units. */
const reach = 256;

const noNames: CompletionList = { isIncomplete: false, items: [] };

/** Says whether the workspace declares a holder otherwise. `start` is where the member begins that is being written. */
export type DeclaredElsewhere = (holder: string, start: number) => boolean | Promise<boolean>;

/**
 * Returns the names of codes for a member written at `offset`, after `ErrorCode.`; undefined if it is no member of a
 * holder of codes, and no names if something shows that the holder is another's. `explicit` is true if a person requested
 * the list, not the editor. `isDeclaredElsewhere` says whether the workspace declares a holder otherwise.
 */
export async function completeNames(
  document: CodeDocument,
  offset: number,
  catalog: Catalog,
  preferences: Preferences,
  explicit: boolean,
  isDeclaredElsewhere: DeclaredElsewhere = () => false,
): Promise<CompletionList | undefined> {
  const line = document.lineAt(offset);
  const before = document.slice(Math.max(document.lineStart(line), offset - reach), offset);
  const place = memberPlace(before, document.slice(offset, Math.min(document.lineEnd(line), offset + reach)));
  if (!place) return undefined;
  const { version } = document;
  const held = await inTurns(
    membersOf(place.holder, catalog, document.languageId, () => importsOf(document)),
    pause,
  );
  if (!held) return undefined;
  const { members, own } = held;
  const start = offset - place.typed.length;
  const meanings = meaningsOfMembers(document, catalog, members, place.holder, start);
  const meant = await inTurns(gathered(meanings), pause);
  if (document.version !== version) return noNames;
  const unsure = meant.find(({ evidence }) => evidence === 'none')?.declaredIn;
  if (unsure !== undefined && (await isDeclaredElsewhere(unsure, start))) return noNames;
  const offered = meant.map(({ member }) => member);
  const found = await searchMembers(catalog, offered, place.typed, own ? undefined : maxMembers.all, pause);
  // A complete name needs no list: it would swallow the Enter typed next.
  const isWhole = !explicit && found.some(({ name }) => name === place.typed);
  if (isWhole || found.length === 0) return noNames;
  const most = own && place.typed === '' ? maxMembers.own : maxMembers.all;
  const range = wordRange(document, offset, place.typed.length, place.lengthAfter, preferences.completion);
  const items = found.slice(0, most).map((member, rank) => nameItem(member, rank, place.typed, catalog, preferences));
  // The list only holds for what is typed now: an editor cannot narrow it by pinyin or translation.
  if (preferences.completion.editRange) return { isIncomplete: true, items, itemDefaults: { editRange: range } };
  return { isIncomplete: true, items: items.map((item) => ({ ...item, textEdit: textEdit(item.label, range) })) };
}

function nameItem(
  { name, entry }: Member,
  rank: number,
  typed: string,
  catalog: Catalog,
  { language, completion }: Preferences,
): CompletionItem {
  // A number may have had another meaning by another name.
  const said = entry.names === undefined ? entry : (catalog.get(entry.code) ?? entry);
  const item = completionItem(said, language, completion);
  const { labelDetails } = item;
  const about = item.detail ?? '';
  const detail = isMadeUpName(entry) ? `${about} · ${cardStrings[language].madeUp}` : about;
  const isNarrowed = name.toLowerCase().startsWith(typed.toLowerCase());
  return {
    ...item,
    label: name,
    ...(labelDetails
      ? { labelDetails: { description: `${entry.code} ${labelDetails.description}` }, detail }
      : { detail: `${entry.code} ${detail}` }),
    // Below the items of the language itself, which knows its own class better.
    sortText: `~${String(rank).padStart(4, '0')}`,
    filterText: isNarrowed ? name : typed,
  };
}
