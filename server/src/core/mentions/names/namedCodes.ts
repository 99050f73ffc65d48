import type { Catalog } from '../../catalog';
import type { NameMention } from '../codeMention';
import type { CodeDocument, TextPiece } from '../document/codeDocument';
import { type FoundGroup, isDecided, namesInPiece, namesWithin } from './foundNames';
import { type Imports, importsReach, readImports } from './imports';
import { leftOfName, maxNameLength, rightOfName, wordStart } from './nameScanner';
import { type Evidence, meaningIn } from './resolveName';

/**
 * Returns the name of a code that covers `offset` or ends at it. Reads the whole document only if imports do not
 * decide.
 */
export function nameAt(document: CodeDocument, catalog: Catalog, offset: number): NameMention | undefined {
  const base = Math.max(0, offset - maxNameLength - leftOfName);
  const text = document.slice(base, offset + maxNameLength + rightOfName);
  const start = wordStart(text, offset - base);
  return settle([{ base, names: namesWithin(text, start, start + 1, catalog) }], document, catalog)[0];
}

/** The names of codes that begin in [from, to), in order. */
export function namesBetween(
  document: CodeDocument,
  catalog: Catalog,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): NameMention[] {
  const groups = document.piecesIn(from, to).flatMap((place) => namesInPiece(document, catalog, place, { from, to }));
  return settle(groups, document, catalog, from, to);
}

/** The names in the document that mean one of the codes, in order. */
export function namesOfCodes(document: CodeDocument, catalog: Catalog, codes: ReadonlySet<number>): NameMention[] {
  const among = new Set<string>();
  for (const code of codes) {
    for (const { constant, names = [] } of catalog.meanings(code)) {
      among.add(constant);
      for (const { name } of names) among.add(name);
    }
  }
  const places = document.piecesIn(0, document.length);
  const groups = places.flatMap((place) => namesInPiece(document, catalog, place, { among }));
  return settle(groups, document, catalog).filter(({ code }) => codes.has(code));
}

/** The mentions among the names that begin in [from, to). */
function settle(
  groups: readonly FoundGroup[],
  document: CodeDocument,
  catalog: Catalog,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): NameMention[] {
  const evidence = evidenceOf(document, catalog);
  const mentions: NameMention[] = [];
  for (const { base, names } of groups) {
    for (const { site, meaning, offset: within } of names) {
      const offset = base + within;
      if (offset < from || offset >= to) continue;
      const entry = isDecided(meaning) ? meaning : meaningIn(evidence, site, meaning);
      if (!entry) continue;
      const { name } = site;
      mentions.push({ kind: 'name', code: entry.code, entry, name, offset, length: name.length });
    }
  }
  return mentions;
}

/** What `document` says about its names, each part computed on first use. */
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

/** Returns the imports in the head of a document; kept as long as its pieces. */
export function importsOf(document: CodeDocument): Imports {
  const pieces = document.piecesIn(0, importsReach).map(({ piece }) => piece);
  const [first] = pieces;
  const known = first && kept.get(first);
  if (known?.pieces.length === pieces.length && known.pieces.every((piece, index) => piece === pieces[index])) {
    return known.imports;
  }
  const imports = readImports(document.slice(0, importsReach));
  if (first) kept.set(first, { pieces, imports });
  return imports;
}

const kept = new WeakMap<TextPiece, { readonly pieces: readonly TextPiece[]; readonly imports: Imports }>();

/** The names to which the document assigns their numbers. */
function definedIn(document: CodeDocument, catalog: Catalog): ReadonlySet<string> {
  const defined = new Set<string>();
  for (const place of document.piecesIn(0, document.length)) {
    for (const { names } of namesInPiece(document, catalog, place)) {
      for (const { site, meaning } of names) {
        if (isDecided(meaning) && site.number === meaning.code) defined.add(site.name);
      }
    }
  }
  return defined;
}
