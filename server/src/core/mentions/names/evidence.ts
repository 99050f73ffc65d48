import type { Catalog } from '../../catalog/catalog';
import type { CodeDocument, TextPiece } from '../document/codeDocument';
import { isTold, namesInPiece } from './foundNames';
import { type Imports, importsReach, readImports } from './imports';
import type { Evidence } from './resolveName';

/** What `document` says about its names; each thing is found out when it is first asked for. */
export function evidenceOf(document: CodeDocument, catalog: Catalog): Evidence {
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

/** What the head of a document imports; kept as long as the pieces it stands in. */
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

/** The names that the document gives their numbers. */
function definedIn(document: CodeDocument, catalog: Catalog): ReadonlySet<string> {
  const defined = new Set<string>();
  for (const place of document.piecesIn(0, document.length)) {
    for (const { names } of namesInPiece(document, catalog, place)) {
      for (const { site, meaning } of names) {
        if (isTold(meaning) && site.number === meaning.code) defined.add(site.name);
      }
    }
  }
  return defined;
}
