import type { Catalog } from '../../catalog/catalog';
import { type CatalogEntry, isLegacy, isNamed } from '../../catalog/catalogEntry';
import { identifierWords } from '../../catalog/vocabulary/codeNames';
import { isCertainHolder, isHolderName } from '../../catalog/vocabulary/holders';
import type { Imports } from '../../mentions/names/imports';
import { qualifierBefore, separatorBefore } from '../../mentions/names/nameScanner';
import { type Member, membersByOwner } from '../../mentions/names/owners';
import { isIdentifierUnit } from '../../text/characters';
import type { Pause } from '../../text/lists';
import { searchCatalog } from '../search/search';

/** A place where a member of something is written: `ErrorCode.MISS|`. */
export interface MemberPlace {
  /** What it is a member of: `ErrorCode`. */
  readonly holder: string;
  /** The beginning of the member, up to the cursor; it may be Chinese or pinyin that means one. */
  readonly typed: string;
  /** UTF-16 units behind the cursor that belong to the member. */
  readonly lengthAfter: number;
}

/** Longer words are not completed, in UTF-16 units. */
const longestTyped = 64;

/** The member written at the cursor between `before` and `after`; undefined where none is. */
export function memberPlace(before: string, after: string): MemberPlace | undefined {
  let start = before.length;
  while (start > 0 && before.length - start <= longestTyped && isWritten(before.charCodeAt(start - 1))) start--;
  if (separatorBefore(before, start) === 0) return undefined;
  const qualifier = qualifierBefore(before, start);
  if (qualifier.kind !== 'word') return undefined;
  let lengthAfter = 0;
  while (isIdentifierUnit(after.charCodeAt(lengthAfter))) lengthAfter++;
  return { holder: qualifier.word, typed: before.slice(start), lengthAfter };
}

function isWritten(unit: number): boolean {
  return unit >= 0x80 || isIdentifierUnit(unit);
}

/**
 * The members of `holder`: of a class, enum or module of the workspace its own; of what is certainly a holder of codes, but
 * defined nowhere, those of all layers. Undefined for everything else. `imports` is asked for only where the name alone does
 * not tell.
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
  // `errors` is also a package of Go itself.
  const isModule = names.has(holder) && isHolderName(holder) && !(languageId === 'go' && holder === 'errors');
  const isAlias = target !== undefined && isHolderName(target);
  return isModule || isAlias ? { members: leadingNames(catalog), own: false } : undefined;
}

/** The name of each code: first those that JOB's own source has, last those of the legacy API. */
function leadingNames(catalog: Catalog): readonly Member[] {
  const known = kept.get(catalog);
  if (known) return known;
  const rank = (entry: CatalogEntry) => (isLegacy(entry) ? 2 : entry.service === undefined ? 1 : 0);
  const members = catalog.entries
    .filter(isNamed)
    .map((entry) => ({ name: entry.constant, entry }))
    .sort((a, b) => rank(a.entry) - rank(b.entry));
  kept.set(catalog, members);
  return members;
}

const kept = new WeakMap<Catalog, readonly Member[]>();

/** The names of the codes that the search finds by `typed`; at most `limit`. */
export async function searchAllNames(catalog: Catalog, typed: string, limit: number, pause: Pause): Promise<Member[]> {
  const { hits } = await searchCatalog(catalog, typed, { limit, pause });
  return hits.filter(({ entry }) => isNamed(entry)).map(({ entry }) => ({ name: entry.constant, entry }));
}

/**
 * Those of `members` that `typed` means, best first: by the beginning of the name, of one of its words, by a part of it, then
 * as the search finds codes, by text, pinyin and number. All of them where nothing is typed.
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

/** Parts are worth finding from three characters on. */
const shortestPart = 3;

function rankOf(name: string, lower: string): number | undefined {
  const known = name.toLowerCase();
  if (known.startsWith(lower)) return 0;
  if (identifierWords(name).some((word) => word.startsWith(lower))) return 1;
  return lower.length >= shortestPart && known.includes(lower) ? 2 : undefined;
}
