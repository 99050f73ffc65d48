import type { Catalog, CatalogEntry, Origin } from '../catalog';
import { isUri, type Language, otherLanguage } from '../text';
import type { CodeMention } from './codeMention';
import type { CodeDocument } from './document/codeDocument';

/**
 * Returns the places where files of a person define a code: its texts in `language` and in the other one, then its
 * constants and the rows of custom catalogs, each place once. `name` restricts them to one name. Empty if only what
 * ships with the program lists the code.
 */
export function definitionPlaces(catalog: Catalog, code: number, language: Language, name?: string): Origin[] {
  const texts = meaningsOf(catalog, code, name).flatMap(({ textOrigins = {} }) =>
    [language, otherLanguage(language)].flatMap((one) => textOrigins[one] ?? []),
  );
  return filesOf([...texts, ...declarationPlaces(catalog, code, name)]);
}

/** Like `definitionPlaces`, but only constants and rows of custom catalogs. */
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

/** True for both forms of a name: as it is defined, and with the prefix of generated constants. */
function isSame(name: string, written: string): boolean {
  return name === written || `JOB_${name}` === written;
}

/** An entry without source code has the constant of its catalog. */
function goesBy({ constant, names }: CatalogEntry, name: string): boolean {
  return names === undefined ? isSame(constant, name) : names.some((known) => isSame(known.name, name));
}

function constantsOf({ names = [], origin }: CatalogEntry, name: string | undefined): Origin[] {
  const named = names.filter((known) => name === undefined || isSame(known.name, name));
  return named.length > 0 ? named.map((known) => known.origin) : [origin];
}

/** True for a file of a person, which has a URI; what ships with the program has a path in this project. */
function isFile({ file }: Origin): boolean {
  return isUri(file);
}

function keyOf({ file, line }: Origin): string {
  return `${line}:${file}`;
}

/**
 * Returns the line of a definition in a document that may have been edited since a catalog was read from its file,
 * where the definition was on `line`: that line as long as it has one of `mentions`, else the nearest line with the
 * number, else `line`. Lines count from 0.
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
