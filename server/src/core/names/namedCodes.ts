import type { Catalog, NamedEntry } from '../catalog';
import type { CatalogEntry } from '../catalogEntry';
import type { CodeDocument, TextPiece } from '../codeDocument';
import { type Imports, importsReach, readImports } from './imports';
import { longestName, scanNames } from './nameScanner';
import { leftOfName, type NameSite, nameSite, rightOfName } from './nameSite';
import { wordStart } from './qualifier';
import { type Evidence, meaningIn, meaningOf } from './resolveName';

/** A name that stands for a code where it is used: `MISSING_PARAM` of `ErrorCode.MISSING_PARAM`. */
export interface NamedCode {
  readonly code: number;
  /** The meaning the name stands for, which need not be what leads for the code. */
  readonly entry: CatalogEntry;
  /** As it stands in the document; ASCII, so that it is as wide in every position encoding. */
  readonly name: string;
  /** Where the name begins, without what it is a member of; a UTF-16 offset. */
  readonly offset: number;
  readonly length: number;
}

/** The name of a code that covers `offset` or ends at it. Costs the same in every document unless only imports can tell. */
export function namedCodeAt(document: CodeDocument, catalog: Catalog, offset: number): NamedCode | undefined {
  const from = Math.max(0, offset - longestName - leftOfName);
  const text = document.slice(from, offset + longestName + rightOfName);
  const start = wordStart(text, offset - from);
  let found: NamedCode | undefined;
  scanNames(text, start, start + 1, (at, name) => {
    const meant = meantAt(text, at, name, catalog);
    if (meant) [found] = settle([{ ...meant, offset: from + at }], document, catalog);
  });
  return found;
}

/** The names of codes that begin in [from, to), in order. */
export function namedCodes(
  document: CodeDocument,
  catalog: Catalog,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): NamedCode[] {
  const meant: Meant[] = [];
  for (const { piece, start } of document.piecesIn(from, to)) {
    for (const found of meantInPiece(document, catalog, piece, start)) {
      if (found.offset >= from && found.offset < to) meant.push(found);
    }
  }
  return settle(meant, document, catalog);
}

/** A name with a meaning, or with those that only the rest of the document can choose from. */
interface Meant {
  readonly site: NameSite;
  readonly meaning: CatalogEntry | readonly NamedEntry[];
  /** In the document. */
  readonly offset: number;
}

function meantAt(text: string, at: number, name: string, catalog: Catalog): Omit<Meant, 'offset'> | undefined {
  // Most words of a text are no names, which a look into the catalog tells faster than a look around them.
  if (catalog.named(name).length === 0 && !name.startsWith('JOB_')) return undefined;
  const site = nameSite(text, at, name);
  const meaning = site && meaningOf(site, catalog);
  return meaning && { site, meaning };
}

/** Near the borders of a piece a name depends on the next piece, so it is looked at anew each time. */
function meantInPiece(document: CodeDocument, catalog: Catalog, piece: TextPiece, start: number): Meant[] {
  const { length } = piece.text;
  if (length <= leftOfName + rightOfName) return meantIn(document, catalog, start, start + length);
  const inner = innerNames(piece, catalog);
  return [
    ...meantIn(document, catalog, start, start + leftOfName),
    ...inner.map((meant) => ({ ...meant, offset: start + meant.offset })),
    ...meantIn(document, catalog, start + length - rightOfName, start + length),
  ];
}

function meantIn(document: CodeDocument, catalog: Catalog, from: number, to: number): Meant[] {
  const start = Math.max(0, from - leftOfName);
  const text = document.slice(start, to + rightOfName);
  const found: Meant[] = [];
  scanNames(text, from - start, to - start, (at, name) => {
    const meant = meantAt(text, at, name, catalog);
    if (meant) found.push({ ...meant, offset: start + at });
  });
  return found;
}

/** The names of a piece that do not reach its borders, offsets counted from its beginning. */
function innerNames(piece: TextPiece, catalog: Catalog): readonly Meant[] {
  const known = keptNames.get(piece);
  if (known?.catalog === catalog) return known.names;
  const { text } = piece;
  const names: Meant[] = [];
  scanNames(text, leftOfName, text.length - rightOfName, (at, name) => {
    const meant = meantAt(text, at, name, catalog);
    if (meant) names.push({ ...meant, offset: at });
  });
  keptNames.set(piece, { catalog, names });
  return names;
}

const keptNames = new WeakMap<TextPiece, { readonly catalog: Catalog; readonly names: readonly Meant[] }>();

function settle(meant: readonly Meant[], document: CodeDocument, catalog: Catalog): NamedCode[] {
  const evidence = evidenceOf(document, catalog);
  return meant.flatMap(({ site, meaning, offset }) => {
    const entry = isEntry(meaning) ? meaning : meaningIn(evidence, site, meaning);
    return entry ? [{ code: entry.code, entry, name: site.name, offset, length: site.name.length }] : [];
  });
}

function isEntry(meaning: Meant['meaning']): meaning is CatalogEntry {
  return 'code' in meaning;
}

function evidenceOf(document: CodeDocument, catalog: Catalog): Evidence {
  let defined: ReadonlySet<string> | undefined;
  let imports: Imports | undefined;
  return {
    uri: document.uri,
    languageId: document.languageId,
    imports() {
      imports ??= importsOf(document);
      return imports;
    },
    defines(name) {
      defined ??= definedIn(document, catalog);
      return defined.has(name);
    },
  };
}

/** What the head of a document imports; kept as long as its first piece is unchanged. */
export function importsOf(document: CodeDocument): Imports {
  const [first] = document.piecesIn(0, 1);
  if (!first) return readImports('');
  const known = keptImports.get(first.piece);
  if (known) return known;
  const imports = readImports(first.piece.text.slice(0, importsReach));
  keptImports.set(first.piece, imports);
  return imports;
}

const keptImports = new WeakMap<TextPiece, Imports>();

function definedIn(document: CodeDocument, catalog: Catalog): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { piece, start } of document.piecesIn(0, document.length)) {
    for (const { site, meaning } of meantInPiece(document, catalog, piece, start)) {
      if (isEntry(meaning) && site.number === meaning.code) names.add(site.name);
    }
  }
  return names;
}
