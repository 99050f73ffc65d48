import { type Catalog, type CatalogEntry, isLegacy, isNamed } from '../../catalog';
import { identifierWords, isCertainHolder, isHolderName } from '../../catalog/vocabulary';
import { type Imports, type Member, membersByOwner, qualifierBefore, separatorBefore } from '../../mentions/names';
import { isIdentifierUnit, type Pause } from '../../text';
import { searchCatalog } from '../search/search';

/** A place where a member is written: `ErrorCode.MISS|`. */
export interface MemberPlace {
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
export function membersOf(
  holder: string,
  catalog: Catalog,
  languageId: string,
  imports: () => Imports,
): { readonly members: readonly Member[]; readonly own: boolean } | undefined {
  const byOwner = membersByOwner(catalog);
  const own = byOwner.get(holder);
  if (own) return { members: own, own: true };
  if (isCertainHolder(holder)) return { members: leadingNames(catalog), own: false };
  const { aliases, names } = imports();
  const target = aliases.get(holder);
  const aliased = target === undefined ? undefined : byOwner.get(target);
  if (aliased) return { members: aliased, own: true };
  // Go itself has a package `errors`.
  const isModule = names.has(holder) && isHolderName(holder) && !(languageId === 'go' && holder === 'errors');
  const isAlias = target !== undefined && isHolderName(target);
  return isModule || isAlias ? { members: leadingNames(catalog), own: false } : undefined;
}

/** Returns one name for each code: first the names in JOB's own source code, last those of the legacy API. */
function leadingNames(catalog: Catalog): readonly Member[] {
  const known = leadingNamesOf.get(catalog);
  if (known) return known;
  const rank = (entry: CatalogEntry) => (isLegacy(entry) ? 2 : entry.service === undefined ? 1 : 0);
  const members = catalog.entries
    .filter(isNamed)
    .map((entry) => ({ name: entry.constant, entry }))
    .sort((a, b) => rank(a.entry) - rank(b.entry));
  leadingNamesOf.set(catalog, members);
  return members;
}

const leadingNamesOf = new WeakMap<Catalog, readonly Member[]>();

/** Returns the names of at most `limit` codes found by `typed`. */
export async function searchAllNames(catalog: Catalog, typed: string, limit: number, pause: Pause): Promise<Member[]> {
  const { hits } = await searchCatalog(catalog, typed, { limit, pause });
  return hits.filter(({ entry }) => isNamed(entry)).map(({ entry }) => ({ name: entry.constant, entry }));
}

/**
 * Returns the members that match `typed`, best first: by the beginning of the name, of one of its words, by a part of
 * it, then as the search finds codes, by text, pinyin and number. Returns all members if nothing is typed.
 */
export async function searchMembers(
  catalog: Catalog,
  members: readonly Member[],
  typed: string,
  pause: Pause,
): Promise<Member[]> {
  if (typed === '') return [...members];
  const lower = typed.toLowerCase();
  const ranked: Member[][] = [[], [], []];
  for (const member of members) {
    const rank = rankOf(member.name, lower);
    if (rank !== undefined) ranked[rank]?.push(member);
  }
  const found = new Set(ranked.flat());
  const byCode = new Map<number, Member[]>();
  for (const member of members) {
    const { code } = member.entry;
    const same = byCode.get(code);
    if (same) same.push(member);
    else byCode.set(code, [member]);
  }
  const { hits } = await searchCatalog(catalog, typed, { pause });
  for (const { entry } of hits) for (const member of byCode.get(entry.code) ?? []) found.add(member);
  return [...found];
}

/** Minimum length of a part of a name. */
const minPart = 3;

function rankOf(name: string, lower: string): number | undefined {
  const known = name.toLowerCase();
  if (known.startsWith(lower)) return 0;
  if (identifierWords(name).some((word) => word.startsWith(lower))) return 1;
  return lower.length >= minPart && known.includes(lower) ? 2 : undefined;
}
