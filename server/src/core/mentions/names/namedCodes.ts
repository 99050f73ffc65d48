import type { Catalog } from '../../catalog';
import type { NameMention } from '../codeMention';
import type { CodeDocument } from '../document/codeDocument';
import { type FoundGroup, namesInPiece, namesWithin } from './foundNames';
import { NameEvidence } from './nameEvidence';
import { leftOfName, maxNameLength, nameSite, rightOfName, scanNames, wordStart } from './nameScanner';
import { isTelling } from './resolveName';

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

/** True if the word that covers `offset` or ends at it can be the name of a code that no catalog lists yet. */
export function canBeName(document: CodeDocument, offset: number): boolean {
  const base = Math.max(0, offset - maxNameLength - leftOfName);
  const text = document.slice(base, offset + maxNameLength + rightOfName);
  const start = wordStart(text, offset - base);
  let isName = false;
  scanNames(text, start, start + 1, (at, name) => {
    const kind = nameSite(text, at, name)?.qualifier.kind;
    isName = kind === 'word' || ((kind === 'none' || kind === 'self') && isTelling(name));
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
  const evidence = new NameEvidence(document, catalog);
  const mentions: NameMention[] = [];
  for (const { base, names } of groups) {
    for (const { site, candidates, offset: within } of names) {
      const offset = base + within;
      if (offset < from || offset >= to) continue;
      const meaning = evidence.meaningOf(site, candidates, offset);
      if (!meaning) continue;
      const { name, qualifier } = site;
      const { entry, evidence: shows } = meaning;
      const mention = {
        kind: 'name',
        code: entry.code,
        entry,
        evidence: shows,
        name,
        offset,
        length: name.length,
      } as const;
      mentions.push(qualifier.kind === 'word' ? Object.assign(mention, { holder: qualifier.word }) : mention);
    }
  }
  return mentions;
}
