import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/catalogEntry';
import type { CodeDocument } from '../document/codeDocument';
import { evidenceOf } from './evidence';
import { type FoundName, foundName, isTold, namesInPiece } from './foundNames';
import { longestName, scanNames } from './nameScanner';
import { leftOfName, rightOfName } from './nameSite';
import { wordStart } from './qualifier';
import { meaningIn } from './resolveName';

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
  const base = Math.max(0, offset - longestName - leftOfName);
  const text = document.slice(base, offset + longestName + rightOfName);
  const start = wordStart(text, offset - base);
  const names: FoundName[] = [];
  scanNames(text, start, start + 1, (at, name) => {
    const found = foundName(text, at, name, catalog);
    if (found) names.push(found);
  });
  return settle([{ base, names }], document, catalog)[0];
}

/** The names of codes that begin in [from, to), in order. */
export function namedCodes(
  document: CodeDocument,
  catalog: Catalog,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): NamedCode[] {
  const groups = document.piecesIn(from, to).flatMap((place) => namesInPiece(document, catalog, place));
  const codes = settle(groups, document, catalog);
  return from <= 0 && to >= document.length ? codes : codes.filter(({ offset }) => offset >= from && offset < to);
}

/** The names in the document that stand for one code, in order. */
export function namesOfCode(document: CodeDocument, catalog: Catalog, code: number): NamedCode[] {
  const among = new Set<string>();
  for (const { constant, names = [] } of catalog.meanings(code)) {
    among.add(constant);
    for (const { name } of names) among.add(name);
  }
  const places = document.piecesIn(0, document.length);
  const groups = places.flatMap((place) => namesInPiece(document, catalog, place, among));
  return settle(groups, document, catalog).filter((named) => named.code === code);
}

function settle(groups: ReturnType<typeof namesInPiece>, document: CodeDocument, catalog: Catalog): NamedCode[] {
  const evidence = evidenceOf(document, catalog);
  const codes: NamedCode[] = [];
  for (const { base, names } of groups) {
    for (const { site, meaning, offset } of names) {
      const entry = isTold(meaning) ? meaning : meaningIn(evidence, site, meaning);
      if (!entry) continue;
      const { name } = site;
      codes.push({ code: entry.code, entry, name, offset: base + offset, length: name.length });
    }
  }
  return codes;
}
