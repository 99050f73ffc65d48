import {
  type Catalog,
  type CatalogEntry,
  type CatalogLayer,
  type ConstantName,
  conflictsAbout,
  type Origin,
} from '../../catalog';
import { decoded, type Language } from '../../text';
import type { Fact, Piece } from './card';
import { cardStrings } from './cardStrings';

/** Maximum number of names, and of codes behind a name; the rest is counted. */
const maxNames = 3;
const maxCodes = 5;

/** A constant of the source code and its place, as shown. */
interface SourceName {
  /** `ErrorCode.MISSING_PARAM` */
  readonly name: string;
  /** `ErrorCode.java:12` */
  readonly place: string;
  readonly origin: Origin;
}

/** Returns the constants of all layers for the code of `entry`, each once. */
function sourceNames(entry: CatalogEntry, catalog: Catalog): SourceName[] {
  const names = new Map<string, SourceName>();
  for (const meaning of catalog.meanings(entry.code)) {
    const layer = catalog.layerOf(meaning);
    for (const constant of layer?.kind === 'workspace' ? (meaning.names ?? []) : []) {
      const name = qualifiedName(constant);
      if (!names.has(name))
        names.set(name, { name, place: originText(constant.origin, layer), origin: constant.origin });
    }
  }
  return [...names.values()];
}

/** True if source code defines the code without a message. */
function isDefinedWithoutMessage(entry: CatalogEntry, catalog: Catalog): boolean {
  return catalog.meanings(entry.code).some(({ withoutMessage }) => withoutMessage);
}

/** Returns where source code defines the code, and the other codes of the same names. */
export function sourceFacts(entry: CatalogEntry, catalog: Catalog, language: Language): Fact[] {
  const text = cardStrings[language];
  const facts: Fact[] = [];
  const names = sourceNames(entry, catalog);
  for (const { name, place, origin } of names.slice(0, maxNames)) {
    facts.push([text.definedAs, text.colon, { code: name }, ' · ', { place, origin }]);
  }
  if (names.length > maxNames) facts.push([text.more(names.length - maxNames)]);
  return [...facts, ...contradictionFacts(entry, catalog, language)];
}

/** Returns what is wrong with the definitions of the code: no message, a name that other codes have, too. */
export function contradictionFacts(entry: CatalogEntry, catalog: Catalog, language: Language): Fact[] {
  const text = cardStrings[language];
  const facts: Fact[] = [];
  if (isDefinedWithoutMessage(entry, catalog)) facts.push([text.noMessage]);
  for (const [name, codes] of namesakes(entry, catalog)) {
    const shown = codes.slice(0, maxCodes).map((code): Piece => ({ listed: code }));
    const rest = codes.length > maxCodes ? [` · ${text.more(codes.length - maxCodes)}`] : [];
    facts.push([
      { code: name },
      ' ',
      text.alsoNames,
      ' ',
      ...shown.flatMap((code) => [code, ' ']).slice(0, -1),
      ...rest,
    ]);
  }
  return facts;
}

/** Returns the names of a code that other places use for other codes, with those codes. */
function namesakes(entry: CatalogEntry, catalog: Catalog): ReadonlyMap<string, number[]> {
  const codes = new Map<string, number[]>();
  for (const conflict of conflictsAbout(entry.code, catalog)) {
    if (conflict.kind !== 'names') continue;
    const other = conflict.winner.code === entry.code ? conflict.loser.code : conflict.winner.code;
    const known = codes.get(conflict.name);
    if (known) known.push(other);
    else codes.set(conflict.name, [other]);
  }
  return codes;
}

/** Returns a constant with its class: `ErrorCode.MISSING_PARAM`. It is data, not yet escaped. */
export function qualifiedName({ name, owner }: ConstantName): string {
  return owner === undefined ? name : `${owner}.${name}`;
}

/** Maximum number of folders shown before a file name. */
const maxFolders = 2;

/**
 * Returns a place as shown, relative to the folder of the layer: `ErrorCode.java:12`, `…/common/ErrorCode.java:12`. It
 * is data, not yet escaped.
 */
export function originText({ file, line }: Origin, layer: CatalogLayer | undefined): string {
  const folder = layer?.kind === 'workspace' ? `${layer.id.slice(layer.id.indexOf(':') + 1).replace(/\/$/, '')}/` : '';
  const inside = folder !== '' && file.startsWith(folder);
  const path = decoded(
    inside ? file.slice(folder.length) : file.slice(file.lastIndexOf('/', file.lastIndexOf('/') - 1) + 1),
  );
  const parts = path.split('/');
  const shown = parts.length > maxFolders + 1 ? ['…', ...parts.slice(-maxFolders)] : parts;
  return `${shown.join('/')}:${line}`;
}
