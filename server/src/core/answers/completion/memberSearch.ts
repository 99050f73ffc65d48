import type { Catalog } from '../../catalog/catalog';
import { isNamed } from '../../catalog/catalogEntry';
import { wordsOf } from '../../catalog/vocabulary/codeNames';
import type { Member } from '../../mentions/names/owners';
import type { Pause } from '../../text/slices';
import { searchCatalog } from '../search/search';

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
  if (wordsOf(name).some((word) => word.startsWith(lower))) return 1;
  return lower.length >= shortestPart && known.includes(lower) ? 2 : undefined;
}
