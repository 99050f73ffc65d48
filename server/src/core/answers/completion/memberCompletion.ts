import { type Catalog, type CatalogEntry, isLegacy, isMadeUpName, isNamed } from '../../catalog';
import { identifierWords, isCertainHolder, isHolderName } from '../../catalog/vocabulary';
import { type Imports, type Member, membersByOwner, qualifierBefore, separatorBefore } from '../../mentions/names';
import { inTurns, isIdentifierUnit, type Pause, type Steps, stepped } from '../../text';
import { searchCatalog } from '../search/search';

/** A place where a member is written: `ErrorCode.MISS|`. */
interface MemberPlace {
  /** What it is a member of: `ErrorCode`. */
  readonly holder: string;
  /** The beginning of the member up to the cursor; may be Chinese or pinyin. */
  readonly typed: string;
  /** UTF-16 units after the cursor that belong to the member. */
  readonly lengthAfter: number;
}

/** Maximum length of a word that is completed, in UTF-16 units. */
const maxTyped = 64;

/** Returns the member written at the cursor between `before` and `after`; undefined if there is none. */
export function memberPlace(before: string, after: string): MemberPlace | undefined {
  let start = before.length;
  while (start > 0 && before.length - start <= maxTyped && isMemberUnit(before.charCodeAt(start - 1))) start--;
  if (separatorBefore(before, start) === 0) return undefined;
  const qualifier = qualifierBefore(before, start);
  if (qualifier.kind !== 'word') return undefined;
  let lengthAfter = 0;
  while (isIdentifierUnit(after.charCodeAt(lengthAfter))) lengthAfter++;
  return { holder: qualifier.word, typed: before.slice(start), lengthAfter };
}

function isMemberUnit(unit: number): boolean {
  return unit >= 0x80 || isIdentifierUnit(unit);
}

/**
 * Returns the members of `holder`: its own for a class, enum or module of the workspace; the names of all layers for a
 * holder that certainly has codes but is not defined. Undefined for everything else. `imports` is only called if the
 * name alone is not enough.
 */
export function* membersOf(
  holder: string,
  catalog: Catalog,
  languageId: string,
  imports: () => Imports,
): Steps<{ readonly members: readonly Member[]; readonly own: boolean } | undefined> {
  const byOwner = membersByOwner(catalog);
  const own = byOwner.get(holder);
  if (own) return { members: own, own: true };
  if (isCertainHolder(holder)) return { members: yield* allNames(catalog), own: false };
  const { aliases, names } = imports();
  const target = aliases.get(holder);
  const aliased = target === undefined ? undefined : byOwner.get(target);
  if (aliased) return { members: aliased, own: true };
  // Go itself has a package `errors`.
  const isModule = names.has(holder) && isHolderName(holder) && !(languageId === 'go' && holder === 'errors');
  const isAlias = target !== undefined && isHolderName(target);
  return isModule || isAlias ? { members: yield* allNames(catalog), own: false } : undefined;
}

/**
 * Returns the names of all codes: first those in source code, in custom catalogs and in JOB itself, then those that this
 * project made up, last those of the legacy API. Of one code, the meaning that leads comes first.
 */
function* allNames(catalog: Catalog): Steps<readonly Member[]> {
  const known = allNamesOf.get(catalog);
  if (known) return known;
  const names = new Map<string, Member>();
  const add = (entry: CatalogEntry): void => {
    if (isNamed(entry) && !names.has(entry.constant)) names.set(entry.constant, { name: entry.constant, entry });
  };
  yield* stepped(catalog.entries, add);
  // A number may have had other names in earlier releases.
  yield* stepped(catalog.entries, ({ code }) => {
    for (const entry of catalog.meanings(code).slice(1)) add(entry);
  });
  const members = ownNamesFirst(names.values());
  allNamesOf.set(catalog, members);
  return members;
}

/** Puts names that this project made up behind the others, and those of the legacy API last. */
function ownNamesFirst(members: Iterable<Member>): Member[] {
  const ranked: Member[][] = [[], [], []];
  for (const member of members) ranked[isLegacy(member.entry) ? 2 : isMadeUpName(member.entry) ? 1 : 0]?.push(member);
  return ranked.flat();
}

/** How many more codes are searched in texts than are needed, as own names come first among those found. */
const searchedMore = 4;

const allNamesOf = new WeakMap<Catalog, readonly Member[]>();

/**
 * Returns the members that match `typed`, best first: by the whole name, by its beginning, by the beginning of one of its
 * words, by a part of it, then as the search finds codes, by text, pinyin and number. Returns all members if nothing is typed.
 * No more than `limit` are searched for in texts.
 */
export async function searchMembers(
  catalog: Catalog,
  members: readonly Member[],
  typed: string,
  limit: number | undefined,
  pause: Pause,
): Promise<Member[]> {
  if (typed === '') return [...members];
  const found = new Set(await inTurns(namesLike(members, typed), pause));
  if (limit !== undefined && found.size >= limit) return [...found];
  const options = limit === undefined ? { pause } : { limit: limit * searchedMore, pause };
  const { hits } = await searchCatalog(catalog, typed, options);
  const codes = new Set(hits.map(({ entry }) => entry.code));
  const byCode = new Map<number, Member[]>();
  for (const member of members) {
    const { code } = member.entry;
    if (!codes.has(code)) continue;
    const same = byCode.get(code);
    if (same) same.push(member);
    else byCode.set(code, [member]);
  }
  const byText = [...codes].flatMap((code) => byCode.get(code) ?? []);
  for (const member of ownNamesFirst(byText)) found.add(member);
  return [...found].slice(0, limit);
}

function* namesLike(members: readonly Member[], typed: string): Steps<Member[]> {
  const lower = typed.toLowerCase();
  const ranked: Member[][] = [[], [], [], []];
  yield* stepped(members, (member) => {
    const rank = rankOf(member.name, lower);
    if (rank !== undefined) ranked[rank]?.push(member);
  });
  return ranked.flat();
}

/** Minimum length of a part of a name. */
const minPart = 3;

function rankOf(name: string, lower: string): number | undefined {
  const known = name.toLowerCase();
  if (known === lower) return 0;
  if (known.startsWith(lower)) return 1;
  // Splitting a name into words is much slower than searching it.
  if (!known.includes(lower)) return undefined;
  if (identifierWords(name).some((word) => word.startsWith(lower))) return 2;
  return lower.length >= minPart ? 3 : undefined;
}
