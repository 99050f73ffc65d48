import type { Catalog, CatalogEntry, NamedEntry } from '../../catalog';
import { isHolderName, isOurHolder } from '../../catalog/vocabulary';
import { fileLanguage, folderName, folderOf, isLog } from '../../text';
import type { Evidence } from '../codeMention';
import type { CodeDocument } from '../document/codeDocument';
import { isScript, job, leadsTo, moduleLanguages, packageLanguages } from './importPaths';
import { type Imports, importsOf, lastOf } from './imports';
import { type LocalHolder, type LocalValue, localHolder } from './localHolders';
import { type NameSite, pathBefore } from './nameScanner';
import { definitionsOf, meantOwner } from './owners';
import { type Candidates, heldBy, leading } from './resolveName';

/** A name and what it may mean; `NameEvidence` decides. */
export interface FoundName {
  readonly site: NameSite;
  readonly candidates: Candidates;
  /** Offset from the `base` of its group. */
  readonly offset: number;
}

/** Names in order. */
export interface FoundGroup {
  readonly base: number;
  readonly names: readonly FoundName[];
}

/** The meaning of a name, and what shows it. */
export interface NameMeaning {
  readonly entry: CatalogEntry;
  readonly evidence: Evidence;
  /** Without evidence: the class or module that would declare the name. */
  readonly declaredIn?: string;
}

/** Decides what the names of one document mean. Everything it needs of the document is read on first use. */
export class NameEvidence {
  private readonly isScoped: boolean;
  private readonly inLog: boolean;
  private headImports: Imports | undefined;
  private assigned: ReadonlyMap<string, LocalValue> | undefined;
  private readonly holders = new Map<string, LocalHolder | undefined>();
  /** The meanings of members, by holder and name: a file repeats the same few. */
  private readonly members = new Map<string, Map<string, NameMeaning | undefined>>();

  constructor(
    private readonly document: CodeDocument,
    private readonly catalog: Catalog,
    /** Finds all names of the document. */
    private readonly allNames: () => readonly FoundGroup[],
  ) {
    this.isScoped = fileLanguage(document.languageId)?.scoped === true;
    this.inLog = isLog(document);
  }

  /** Returns the meaning of the name at `offset`; undefined if it has none, or if something shows that it is another's. */
  meaningOf(site: NameSite, candidates: Candidates, offset: number): NameMeaning | undefined {
    const { beside } = candidates;
    if (beside?.by === 'number') return { entry: beside.entry, evidence: 'for' };
    const { name, qualifier } = site;
    if (qualifier.kind !== 'word') return this.ofNameAlone(site, candidates.found);
    const { word, isPath } = qualifier;
    if (isPath) return this.ofMember(name, word, candidates, this.pathBefore(offset, word));
    const members = this.members.get(word) ?? new Map<string, NameMeaning | undefined>();
    this.members.set(word, members);
    if (!members.has(name)) members.set(name, this.ofMember(name, word, candidates, undefined));
    return members.get(name);
  }

  /** The meanings of members that may be written at `offset`, behind `holder`, as far as they have one. */
  *ofMembers<M extends { readonly name: string }>(
    members: Iterable<M>,
    holder: string,
    offset: number,
  ): Generator<NameMeaning & { readonly member: M }> {
    const path = this.pathBefore(offset, holder);
    const local = this.localHolder(holder);
    for (const member of members) {
      const { name } = member;
      const found = this.catalog.named(name);
      const held = heldBy(holder, name, found);
      if (local && !local.values.has(name) && held.beside?.by !== 'owner') continue;
      const meaning = this.ofMember(name, holder, { found, ...held }, path);
      if (meaning) yield { ...meaning, member };
    }
  }

  private ofMember(
    name: string,
    holder: string,
    { found, beside }: Candidates,
    written: string | undefined,
  ): NameMeaning | undefined {
    const alias = beside ? undefined : this.imports.aliases.get(holder);
    const meant = alias === undefined ? beside : heldBy(alias, name, found).beside;
    if (meant === undefined) return undefined;
    const local = this.localValue(holder, name);
    if (local !== undefined) return this.ofLocal(local, found);
    const { entry, by } = meant;
    const path = written ?? this.imports.paths.get(holder);
    if (by === 'owner') return this.ofOwner({ entry, found }, name, alias ?? holder, path);
    if (this.localHolder(holder)?.closed) return undefined;
    return this.byPath(entry, alias ?? holder, path);
  }

  private ofNameAlone(site: NameSite, found: readonly NamedEntry[]): NameMeaning | undefined {
    const { name, qualifier } = site;
    const isAlone = qualifier.kind === 'none';
    // In a log a number beside a name defines nothing, and a log of 10 MB is not searched for one.
    const local = this.inLog
      ? undefined
      : (this.assignments().get(name) ?? this.localHolder('constant')?.values.get(name));
    if (local !== undefined) return this.ofLocal(local, found);
    const here = found.find(({ entry }) => this.isDefinedBeside(name, entry));
    if (here) return { entry: leading(here, found), evidence: 'for' };
    if (!isAlone) return undefined;
    if (this.isScoped) return this.ofImported(name, found);
    const known = found.find(({ entry, owners }) => entry.names !== undefined || owners.length > 0);
    return known && { entry: leading(known, found), evidence: 'for' };
  }

  private ofImported(name: string, found: readonly NamedEntry[]): NameMeaning | undefined {
    const { names, wholes } = this.imports;
    const source = names.get(name);
    if (source !== undefined) return this.ofSource(source, this.imports.paths.get(name), name, found);
    for (const whole of wholes) {
      const meaning = this.ofSource(whole, this.imports.paths.get(whole), name, found);
      if (meaning) return meaning;
    }
    return undefined;
  }

  /** The meaning of a name that is imported from `source`. */
  private ofSource(
    source: string,
    path: string | undefined,
    name: string,
    found: readonly NamedEntry[],
  ): NameMeaning | undefined {
    const { beside } = heldBy(source, name, found);
    if (beside === undefined || this.localHolder(source)) return undefined;
    return beside.by === 'owner'
      ? this.ofOwner({ entry: beside.entry, found }, name, source, path)
      : this.byPath(beside.entry, source, path);
  }

  /** A class that source code defines with codes. One of the same name in another package is another class. */
  private ofOwner(
    { entry: first, found }: { readonly entry: CatalogEntry; readonly found: readonly NamedEntry[] },
    name: string,
    holder: string,
    path: string | undefined,
  ): NameMeaning | undefined {
    const meant = meantOwner(holder, name, found, () => ({
      uri: this.document.uri,
      paths: path === undefined ? this.wholePaths() : [path],
    }));
    const entry = meant ? leading(meant, found) : first;
    const isOther = path !== undefined && this.leadsTo(path) !== 'job' && this.isOtherPackage(path, entry, name);
    return isOther ? undefined : { entry, evidence: 'for' };
  }

  /** The paths of the packages whose members need no import. */
  private wholePaths(): readonly string[] {
    const { home, wholes, paths } = this.imports;
    return [...wholes].flatMap((whole) => paths.get(whole) ?? []).concat(home ?? []);
  }

  /** A holder that is only named as holders of codes are: where it comes from decides. */
  private byPath(entry: CatalogEntry, holder: string, path: string | undefined): NameMeaning | undefined {
    const place = path === undefined ? undefined : this.leadsTo(path);
    const isDefined = entry.names !== undefined;
    if (place === 'elsewhere' && !(isDefined && !this.isOtherPackage(path ?? '', entry, entry.constant)))
      return undefined;
    if (place === 'job' || isOurHolder(holder) || (isDefined && this.isNamedWithoutHolder(entry, path))) {
      return { entry, evidence: 'for' };
    }
    if (place === undefined && this.isAtHome()) return { entry, evidence: 'for' };
    if (path === undefined && !isDefined && (this.isInOtherPackage() || this.isFromModuleElsewhere())) return undefined;
    return { entry, evidence: 'none', declaredIn: holder };
  }

  /** Custom catalogs and modules define names without a class; what is imported may be passed on by another module. */
  private isNamedWithoutHolder({ names = [] }: CatalogEntry, path: string | undefined): boolean {
    return path !== undefined || names.some(({ owner }) => owner === undefined);
  }

  /** The path that is written before a holder, as far as it shows where the holder comes from: that of what it begins with, or a whole one. */
  private pathBefore(offset: number, holder: string): string | undefined {
    const { path = '', isWhole = false } = pathBefore(this.document, offset, holder) ?? {};
    const imported = this.imports.paths.get(/^\w*/.exec(path)?.[0] ?? '');
    if (imported !== undefined) return imported;
    const isPackage = /^[a-z]\w*\.\w+\./.test(path) || moduleLanguages.get(this.document.languageId)?.test(path);
    return isWhole || isPackage ? path : undefined;
  }

  /** Where an import leads: scripts import packages by one word, too. */
  private leadsTo(path: string): ReturnType<typeof leadsTo> {
    const isPackage = isScript(this.document.languageId) && /^\w+$/.test(path) && !isHolderName(path);
    return isPackage && !job.test(path) ? 'elsewhere' : leadsTo(path);
  }

  /** True in a file that belongs to JOB, or imports everything of one of its packages. */
  private isAtHome(): boolean {
    const { home, wholes, paths } = this.imports;
    if (home !== undefined && leadsTo(home) === 'job') return true;
    if (this.holderModules().some((path) => leadsTo(path) === 'job')) return true;
    return [...wholes].some((whole) => leadsTo(paths.get(whole) ?? '') === 'job');
  }

  /** True if something is taken in whole that is named as holders are: `#include <acme/errors.h>`. */
  private isFromModuleElsewhere(): boolean {
    return this.holderModules().some((path) => this.leadsTo(path) === 'elsewhere');
  }

  /** The paths of what is taken in whole and may declare a holder. */
  private holderModules(): readonly string[] {
    const { modules, wholes, paths } = this.imports;
    return [...modules, ...[...wholes].flatMap((whole) => paths.get(whole) ?? [])].filter((path) =>
      isHolderName(lastOf(path)),
    );
  }

  /** True in a file of another package: what it does not import is declared in its own one. */
  private isInOtherPackage(): boolean {
    return this.imports.home !== undefined && packageLanguages.has(this.document.languageId);
  }

  private isOtherPackage(path: string, entry: CatalogEntry, name: string): boolean {
    if (!packageLanguages.has(this.document.languageId)) return false;
    const words = path.split('.');
    return !definitionsOf(name, entry).some(({ origin }) => words.includes(folderName(origin.file)));
  }

  private get imports(): Imports {
    this.headImports ??= importsOf(this.document);
    return this.headImports;
  }

  /** The value that this document gives a member of `holder`. */
  private localValue(holder: string, name: string): LocalValue | undefined {
    if (this.inLog) return undefined;
    return this.localHolder(holder)?.values.get(name) ?? this.assignments().get(`${holder}.${name}`);
  }

  private localHolder(holder: string): LocalHolder | undefined {
    if (this.inLog) return undefined;
    if (!this.holders.has(holder)) this.holders.set(holder, localHolder(this.document, holder));
    return this.holders.get(holder);
  }

  private ofLocal(value: LocalValue, found: readonly NamedEntry[]): NameMeaning | undefined {
    if (value === 'other') return undefined;
    const entry = found.find((named) => named.entry.code === value)?.entry ?? this.catalog.get(value);
    return entry && { entry, evidence: 'for' };
  }

  /** What the document assigns to names of codes: `NAME = 1241001`, `ErrorCode.NAME = "x"`. */
  private assignments(): ReadonlyMap<string, LocalValue> {
    if (this.assigned) return this.assigned;
    const assigned = new Map<string, LocalValue>();
    for (const { site, candidates } of this.allNames().flatMap(({ names }) => names)) {
      if (!site.isAssigned && candidates.beside?.by !== 'number') continue;
      const key = site.qualifier.kind === 'word' ? `${site.qualifier.word}.${site.name}` : site.name;
      const value = site.number ?? 'other';
      if (value !== 'other' || !assigned.has(key)) assigned.set(key, value);
    }
    this.assigned = assigned;
    return assigned;
  }

  /** True if the entry is defined in this document or, as Go sees all of a package, in its folder. */
  private isDefinedBeside(name: string, entry: CatalogEntry): boolean {
    const { uri, languageId } = this.document;
    const place = languageId === 'go' ? folderOf : (file: string) => file;
    return definitionsOf(name, entry).some(({ origin }) => place(origin.file) === place(uri));
  }
}
