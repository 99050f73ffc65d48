import type { Catalog } from '../../catalog/catalog';
import { type CatalogEntry, isLegacy, isNamed } from '../../catalog/catalogEntry';
import { isCertainHolder, isHolderName } from '../../catalog/vocabulary/holders';
import type { Imports } from '../../mentions/names/imports';
import { isWordUnit } from '../../mentions/names/nameScanner';
import { type Member, membersByOwner } from '../../mentions/names/owners';
import { qualifierBefore, separatorBefore } from '../../mentions/names/qualifier';

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
  while (isWordUnit(after.charCodeAt(lengthAfter))) lengthAfter++;
  return { holder: qualifier.word, typed: before.slice(start), lengthAfter };
}

function isWritten(unit: number): boolean {
  return unit >= 0x80 || isWordUnit(unit);
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
