import type { Catalog } from '../../catalog';
import { isHolderName } from '../../catalog/vocabulary';
import { isLog } from '../../text';
import type { NameMention } from '../codeMention';
import type { CodeDocument, TextPiece } from '../document/codeDocument';
import { type FoundGroup, type FoundName, NameEvidence, type NameMeaning } from './nameEvidence';
import { leftOfName, maxNameLength, nameSite, nameStart, rightOfName, scanNames } from './nameScanner';
import { candidatesOf, isTelling } from './resolveName';

/**
 * Returns the name of a code that covers `offset` or ends at it. Reads the whole document only if imports do not
 * decide.
 */
export function nameAt(document: CodeDocument, catalog: Catalog, offset: number): NameMention | undefined {
  const base = Math.max(0, offset - maxNameLength - leftOfName);
  const text = document.slice(base, offset + maxNameLength + rightOfName);
  const start = nameStart(text, offset - base);
  return settle([{ base, names: namesWithin(text, start, start + 1, catalog) }], document, catalog)[0];
}

/**
 * True if the word that covers `offset` or ends at it can be the name of a code that no catalog lists yet. In a log only behind
 * a usual name of a holder, as logs are full of classes.
 */
export function canBeName(document: CodeDocument, offset: number): boolean {
  const base = Math.max(0, offset - maxNameLength - leftOfName);
  const text = document.slice(base, offset + maxNameLength + rightOfName);
  const start = nameStart(text, offset - base);
  const inLog = isLog(document);
  let isName = false;
  scanNames(text, start, start + 1, (at, name) => {
    const qualifier = nameSite(text, at, name)?.qualifier ?? { kind: 'other' };
    const { kind } = qualifier;
    if (qualifier.kind === 'word') isName = !inLog || isHolderName(qualifier.word);
    else isName = !inLog && kind !== 'other' && isTelling(name);
  });
  return isName;
}

/** The names of codes that begin in [from, to), in order. */
export function namesBetween(
  document: CodeDocument,
  catalog: Catalog,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): NameMention[] {
  return settle(namesIn(document, catalog, { from, to }), document, catalog, from, to);
}

/** The names that begin in [from, to) and mean one of the codes, in order. */
export function namesOfCodes(
  document: CodeDocument,
  catalog: Catalog,
  codes: ReadonlySet<number>,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): NameMention[] {
  const among = new Set<string>();
  for (const code of codes) {
    for (const { constant, names = [] } of catalog.meanings(code)) {
      among.add(constant);
      for (const { name } of names) among.add(name);
    }
  }
  return settle(namesIn(document, catalog, { among, from, to }), document, catalog, from, to).filter(({ code }) =>
    codes.has(code),
  );
}

/** The meanings of members that may be written at `offset`, behind `holder`; without those of another holder of that name. */
export function meaningsOfMembers<M extends { readonly name: string }>(
  document: CodeDocument,
  catalog: Catalog,
  members: Iterable<M>,
  holder: string,
  offset: number,
): Iterable<NameMeaning & { readonly member: M }> {
  const evidence = new NameEvidence(document, catalog, () => namesIn(document, catalog));
  return evidence.ofMembers(members, holder, offset);
}

/** The mentions among the names that begin in [from, to). */
function settle(
  groups: readonly FoundGroup[],
  document: CodeDocument,
  catalog: Catalog,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): NameMention[] {
  if (groups.every(({ names }) => names.length === 0)) return [];
  const evidence = new NameEvidence(document, catalog, () => namesIn(document, catalog));
  const mentions: NameMention[] = [];
  for (const { base, names } of groups) {
    for (const { site, candidates, offset: within } of names) {
      const offset = base + within;
      if (offset < from || offset >= to) continue;
      const meaning = evidence.meaningOf(site, candidates, offset);
      if (!meaning) continue;
      const { name, qualifier } = site;
      const { entry, evidence: shows, declaredIn } = meaning;
      const mention = {
        kind: 'name',
        code: entry.code,
        entry,
        evidence: shows,
        ...(declaredIn === undefined ? {} : { declaredIn }),
        name,
        offset,
        length: name.length,
      } as const;
      mentions.push(qualifier.kind === 'word' ? Object.assign(mention, { holder: qualifier.word }) : mention);
    }
  }
  return mentions;
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
function namesWithin(text: string, from: number, to: number, catalog: Catalog): FoundName[] {
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

/** The names in the document that may mean something, by its pieces. */
function namesIn(document: CodeDocument, catalog: Catalog, limits: NameLimits = {}): FoundGroup[] {
  const { from = 0, to = Number.POSITIVE_INFINITY } = limits;
  return document.piecesIn(from, to).flatMap((place) => namesInPiece(document, catalog, place, limits));
}

/**
 * The names that begin in the piece of `document` at `start`. Near its borders they depend on what is in the next piece, so
 * they are found anew each time; the rest is kept as long as piece and catalog live.
 */
function namesInPiece(
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
