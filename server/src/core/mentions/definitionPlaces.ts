import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry, Origin } from '../catalog/catalogEntry';
import { type Language, otherLanguage } from '../text/language';
import type { CodeMention } from './codeMention';
import type { CodeDocument } from './document/codeDocument';

/**
 * Where files of a person define a code: its texts in `language` and in the other one, then its constants and the rows of
 * own catalogs, each place once. With `name` only what goes by that name. Empty where only what ships with the program
 * knows the code.
 */
export function definitionPlaces(catalog: Catalog, code: number, language: Language, name?: string): Origin[] {
  const texts = meaningsOf(catalog, code, name).flatMap(({ textOrigins = {} }) =>
    [language, otherLanguage(language)].flatMap((one) => textOrigins[one] ?? []),
  );
  return filesOf([...texts, ...declarationPlaces(catalog, code, name)]);
}

/** Only the constants of those, and the rows of own catalogs. */
export function declarationPlaces(catalog: Catalog, code: number, name?: string): Origin[] {
  return filesOf(meaningsOf(catalog, code, name).flatMap((entry) => constantsOf(entry, name)));
}

function meaningsOf(catalog: Catalog, code: number, name: string | undefined): CatalogEntry[] {
  return catalog.meanings(code).filter((entry) => name === undefined || goesBy(entry, name));
}

function filesOf(origins: readonly Origin[]): Origin[] {
  const places = new Map<string, Origin>();
  for (const place of origins) if (isFile(place) && !places.has(keyOf(place))) places.set(keyOf(place), place);
  return [...places.values()];
}

/** One of the two kinds of names the text may have: as it is defined, and as generated constants begin. */
function isSame(name: string, written: string): boolean {
  return name === written || `JOB_${name}` === written;
}

/** Of an entry that no source code defines, the constant we gave it counts. */
function goesBy({ constant, names }: CatalogEntry, name: string): boolean {
  return names === undefined ? isSame(constant, name) : names.some((known) => isSame(known.name, name));
}

function constantsOf({ names = [], origin }: CatalogEntry, name: string | undefined): Origin[] {
  const named = names.filter((known) => name === undefined || isSame(known.name, name));
  return named.length > 0 ? named.map((known) => known.origin) : [origin];
}

/** Files of a person have a URI; what ships with the program has a path in this project. */
function isFile({ file }: Origin): boolean {
  return /^[a-z][\w.+-]+:/i.test(file);
}

function keyOf({ file, line }: Origin): string {
  return `${line}:${file}`;
}

/**
 * Where in a document, which may have been edited since, the code now stands that its file had on `line` when a catalog was
 * read from it: on that line as long as one of `mentions` is, else on the nearest line with the number. Lines are counted
 * from 0; a document that has the number no more is answered with `line`.
 */
export function lineNow(document: CodeDocument, mentions: readonly CodeMention[], line: number): number {
  let nearest = line;
  let distance = Number.POSITIVE_INFINITY;
  for (const { kind, offset } of mentions) {
    const at = document.lineAt(offset);
    if (at === line) return line;
    if (kind !== 'number' || Math.abs(at - line) >= distance) continue;
    distance = Math.abs(at - line);
    nearest = at;
  }
  return nearest;
}
