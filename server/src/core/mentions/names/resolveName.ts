import type { Catalog, CatalogEntry, NamedEntry } from '../../catalog';
import { identifierWords, isHolderName } from '../../catalog/vocabulary';
import type { NameSite } from './nameScanner';
import { isOwner } from './owners';

/** What a name may mean by the text beside it, before the rest of the document is asked. */
export interface Candidates {
  readonly found: readonly NamedEntry[];
  /**
   * The meaning that the text beside it gives: by the number that it is given there, by a class that source code defines, or
   * only because the word before it is a usual name of a holder of codes.
   */
  readonly beside?: { readonly by: 'number' | 'owner' | 'holder'; readonly entry: CatalogEntry };
}

/** Returns what a name may mean as far as the text beside it shows; undefined for ordinary words. */
export function candidatesOf(site: NameSite, catalog: Catalog): Candidates | undefined {
  const { name, qualifier, number, isOther, isAssigned } = site;
  const found = meaningsOf(name, qualifier.kind, catalog);
  if (found.length === 0 || qualifier.kind === 'other') return undefined;
  if (number !== undefined) {
    const defined = found.find(({ entry }) => entry.code === number);
    if (defined) return { found, beside: { by: 'number', entry: defined.entry } };
  }
  if (qualifier.kind === 'word') return { found, ...heldBy(qualifier.word, name, found) };
  return isTelling(name) && (isAssigned || (!isOther && number === undefined)) ? { found } : undefined;
}

/** Generated constants carry the name of the product: `JOB_MISSING_PARAM`. */
function meaningsOf(name: string, qualifier: NameSite['qualifier']['kind'], catalog: Catalog): readonly NamedEntry[] {
  const found = catalog.named(name);
  return found.length === 0 && name.startsWith('JOB_') && qualifier !== 'self' ? catalog.named(name.slice(4)) : found;
}

/** True if a name without a qualifier cannot be an ordinary word. */
export function isTelling(name: string): boolean {
  return name.includes('_') || (name.length >= 10 && identifierWords(name).length > 1);
}

/** Returns the meaning of `name` as a member of `holder`. */
export function heldBy(holder: string, name: string, found: readonly NamedEntry[]): Pick<Candidates, 'beside'> {
  const owned = found.find((named) => isOwner(holder, name, named));
  if (owned) return { beside: { by: 'owner', entry: leading(owned, found) } };
  const [first] = found;
  return first && isHolderName(holder) ? { beside: { by: 'holder', entry: leading(first, found) } } : {};
}

/** Returns the leading meaning of the same code: the page may say more about it than the class that defines it. */
export function leading(picked: NamedEntry, found: readonly NamedEntry[]): CatalogEntry {
  return (found.find(({ entry }) => entry.code === picked.entry.code) ?? picked).entry;
}
