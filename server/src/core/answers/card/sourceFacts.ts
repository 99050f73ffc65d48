import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry, ConstantName, Origin } from '../../catalog/catalogEntry';
import { conflictsAbout } from '../../catalog/conflicts';
import type { CatalogLayer } from '../../catalog/layer';
import type { Language } from '../../text/language';
import { decoded } from '../../text/pathNames';
import type { Fact, Piece } from './card';
import { cardStrings } from './cardStrings';

/** Source code that knows a code by more names than these is told by their number. */
const mostNames = 3;
const mostCodes = 5;

/** A name under which source code knows a code, and where, as it is shown. */
interface SourceName {
  /** `ErrorCode.MISSING_PARAM` */
  readonly name: string;
  /** `ErrorCode.java:12` */
  readonly place: string;
}

/** The names that any layer has read from source code for the code of `entry`, each once. */
function sourceNames(entry: CatalogEntry, catalog: Catalog): SourceName[] {
  const names = new Map<string, SourceName>();
  for (const meaning of catalog.meanings(entry.code)) {
    const layer = catalog.layerOf(meaning);
    for (const constant of layer?.kind === 'workspace' ? (meaning.names ?? []) : []) {
      const name = qualified(constant);
      if (!names.has(name)) names.set(name, { name, place: originText(constant.origin, layer) });
    }
  }
  return [...names.values()];
}

/** Whether source code defines the code and nobody in its layer gives it a message. */
function isDefinedWithoutMessage(entry: CatalogEntry, catalog: Catalog): boolean {
  return catalog.meanings(entry.code).some(({ withoutMessage }) => withoutMessage);
}

/** Lines on where source code defines the code, and on what other codes its names stand for. */
export function sourceFacts(entry: CatalogEntry, catalog: Catalog, language: Language): Fact[] {
  const text = cardStrings[language];
  const facts: Fact[] = [];
  const names = sourceNames(entry, catalog);
  for (const { name, place } of names.slice(0, mostNames)) {
    facts.push([text.definedAs, text.colon, { code: name }, ` · ${place}`]);
  }
  if (names.length > mostNames) facts.push([text.more(names.length - mostNames)]);
  if (isDefinedWithoutMessage(entry, catalog)) facts.push([text.noMessage]);
  for (const [name, codes] of namesakes(entry, catalog)) {
    const shown = codes.slice(0, mostCodes).map((code): Piece => ({ strong: String(code) }));
    const rest = codes.length > mostCodes ? [` · ${text.more(codes.length - mostCodes)}`] : [];
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

/** The names of a code that contradict another layer or place, with the codes they stand for there. */
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

function qualified({ name, owner }: ConstantName): string {
  return owner === undefined ? name : `${owner}.${name}`;
}

/** Of a longer path only the end is shown: cards have little room, and nobody reads `src/main/java/com/...`. */
const mostFolders = 2;

/**
 * `ErrorCode.java:12`, `…/common/ErrorCode.java:12`: a place as it is shown, its file relative to the layer's folder. It is
 * data and has yet to be escaped.
 */
export function originText({ file, line }: Origin, layer: CatalogLayer | undefined): string {
  const folder = layer?.kind === 'workspace' ? `${layer.id.slice(layer.id.indexOf(':') + 1).replace(/\/$/, '')}/` : '';
  const inside = folder !== '' && file.startsWith(folder);
  const path = decoded(
    inside ? file.slice(folder.length) : file.slice(file.lastIndexOf('/', file.lastIndexOf('/') - 1) + 1),
  );
  const parts = path.split('/');
  const shown = parts.length > mostFolders + 1 ? ['…', ...parts.slice(-mostFolders)] : parts;
  return `${shown.join('/')}:${line}`;
}
