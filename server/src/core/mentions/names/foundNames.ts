import type { Catalog } from '../../catalog';
import type { CodeDocument, TextPiece } from '../document/codeDocument';
import { leftOfName, type NameSite, nameSite, rightOfName, scanNames } from './nameScanner';
import { type Candidates, candidatesOf } from './resolveName';

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

/** Returns the name at `offset` of `text` with what it may mean; undefined if it means nothing. */
function foundName(text: string, offset: number, name: string, catalog: Catalog): FoundName | undefined {
  // Most words are no names: looking into the catalog is faster than looking at the context.
  if (catalog.named(name).length === 0 && !name.startsWith('JOB_')) return undefined;
  const site = nameSite(text, offset, name);
  const candidates = site && candidatesOf(site, catalog);
  return candidates && { site, candidates, offset };
}

/** The names that begin in [from, to) of the document. */
function namesFrom(document: CodeDocument, catalog: Catalog, from: number, to: number): FoundGroup {
  const base = Math.max(0, from - leftOfName);
  const text = document.slice(base, to + rightOfName);
  return { base, names: namesWithin(text, from - base, to - base, catalog) };
}

/** The names that begin in [from, to) of `text`. */
export function namesWithin(text: string, from: number, to: number, catalog: Catalog): FoundName[] {
  const names: FoundName[] = [];
  scanNames(text, from, to, (offset, name) => {
    const found = foundName(text, offset, name, catalog);
    if (found) names.push(found);
  });
  return names;
}

/** Limits a search for names; others may be found too. */
interface NameLimits {
  /** Only names that begin in [from, to). */
  readonly from?: number;
  readonly to?: number;
  /** Only these names. */
  readonly among?: ReadonlySet<string>;
}

/**
 * The names that begin in the piece of `document` at `start`. Near its borders they depend on what is in the next piece, so
 * they are found anew each time; the rest is kept as long as piece and catalog live.
 */
export function namesInPiece(
  document: CodeDocument,
  catalog: Catalog,
  { piece, start }: { readonly piece: TextPiece; readonly start: number },
  { from = 0, to = Number.POSITIVE_INFINITY, among }: NameLimits = {},
): FoundGroup[] {
  const end = start + piece.text.length;
  const inner = { from: start + leftOfName, to: end - rightOfName };
  if (inner.from >= inner.to) return [namesFrom(document, catalog, start, end)];
  return [
    ...(from < inner.from ? [namesFrom(document, catalog, start, inner.from)] : []),
    { base: start, names: innerNames(piece, catalog, among) },
    ...(to > inner.to ? [namesFrom(document, catalog, inner.to, end)] : []),
  ];
}

function innerNames(piece: TextPiece, catalog: Catalog, among?: ReadonlySet<string>): readonly FoundName[] {
  const known = kept.get(piece);
  if (known?.catalog === catalog) return known.names;
  const { text } = piece;
  // Searching a log of 10 MB for a few names is a hundred times as fast as for all.
  if (among && ![...among].some((name) => text.includes(name))) return [];
  const names = namesWithin(text, leftOfName, text.length - rightOfName, catalog);
  kept.set(piece, { catalog, names });
  return names;
}

const kept = new WeakMap<TextPiece, { readonly catalog: Catalog; readonly names: readonly FoundName[] }>();
