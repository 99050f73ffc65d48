import type { Catalog, CatalogEntry, NamedEntry } from '../../catalog';
import { identifierWords, isHolderName } from '../../catalog/vocabulary';
import { fileLanguage, isLog } from '../../text';
import type { Imports } from './imports';
import type { NameSite } from './nameScanner';
import { definitionsOf, isOwner } from './owners';

/** What a document says about the names in it, apart from their context. Used only if the context does not decide. */
export interface Evidence {
  readonly uri: string;
  readonly languageId: string;
  imports(): Imports;
  /** True if the document assigns `name` its number somewhere. */
  defines(name: string): boolean;
}

/** The meaning of a name: an entry; undefined; or, if the rest of the document decides, the candidates. */
export type Meaning = CatalogEntry | readonly NamedEntry[] | undefined;

/** Returns the meaning of a name as far as its context decides. */
export function meaningOf(site: NameSite, catalog: Catalog): Meaning {
  const { name, qualifier, number, isOther } = site;
  const found = meaningsOf(name, qualifier.kind, catalog);
  if (found.length === 0 || qualifier.kind === 'other') return undefined;
  if (number !== undefined) {
    const defined = found.find(({ entry }) => entry.code === number);
    if (defined) return defined.entry;
  }
  if (qualifier.kind === 'word') {
    return heldBy(qualifier.word, name, found) ?? found;
  }
  return isTelling(name) && !isOther && number === undefined ? found : undefined;
}

/** Generated constants carry the name of the product: `JOB_MISSING_PARAM`. */
function meaningsOf(name: string, qualifier: NameSite['qualifier']['kind'], catalog: Catalog): readonly NamedEntry[] {
  const found = catalog.named(name);
  return found.length === 0 && name.startsWith('JOB_') && qualifier !== 'self' ? catalog.named(name.slice(4)) : found;
}

/** True if a name without a qualifier cannot be an ordinary word. */
function isTelling(name: string): boolean {
  return name.includes('_') || (name.length >= 10 && identifierWords(name).length > 1);
}

/** Chooses the meaning of a name from `found` by the `evidence` of its document. */
export function meaningIn(
  evidence: Evidence,
  { name, qualifier }: NameSite,
  found: readonly NamedEntry[],
): CatalogEntry | undefined {
  if (qualifier.kind === 'word') {
    const target = evidence.imports().aliases.get(qualifier.word);
    return target === undefined ? undefined : heldBy(target, name, found);
  }
  const local = found.find(({ entry }) => isDefinedBeside(evidence, name, entry));
  if (local) return leading(local, found);
  const isScoped = fileLanguage(evidence.languageId)?.scoped === true;
  if (!isScoped && qualifier.kind === 'none') {
    const known = found.find(({ entry, owners }) => entry.names !== undefined || owners.length > 0);
    if (known) return leading(known, found);
  }
  // A number beside a name defines nothing in a log, and a log of 10 MB is not searched for one.
  if (!isLog(evidence) && evidence.defines(name)) return found[0]?.entry;
  return isScoped && qualifier.kind === 'none' ? importedAs(name, evidence.imports(), found) : undefined;
}

function importedAs(name: string, { names, wholes }: Imports, found: readonly NamedEntry[]): CatalogEntry | undefined {
  const source = names.get(name);
  if (source !== undefined) return heldBy(source, name, found);
  for (const whole of wholes) {
    const entry = heldBy(whole, name, found);
    if (entry) return entry;
  }
  return undefined;
}

/** Returns the meaning of `name` as a member of `holder`. */
function heldBy(holder: string, name: string, found: readonly NamedEntry[]): CatalogEntry | undefined {
  const owned = found.find((named) => isOwner(holder, name, named)) ?? (isHolderName(holder) ? found[0] : undefined);
  return owned && leading(owned, found);
}

/** Returns the leading meaning of the same code: the page may say more about it than the class that defines it. */
function leading(picked: NamedEntry, found: readonly NamedEntry[]): CatalogEntry {
  return (found.find(({ entry }) => entry.code === picked.entry.code) ?? picked).entry;
}

/** True if the entry is defined in this document or, as Go sees all of a package, in its folder. */
function isDefinedBeside({ uri, languageId }: Evidence, name: string, entry: CatalogEntry): boolean {
  const place = languageId === 'go' ? folderOf : (file: string) => file;
  return definitionsOf(name, entry).some(({ origin }) => place(origin.file) === place(uri));
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
