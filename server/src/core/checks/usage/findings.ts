import type { Catalog } from '../../catalog/catalog';
import { isLegacy } from '../../catalog/catalogEntry';
import { digitsOf } from '../../catalog/codeNumbers';
import { openReleases } from '../../catalog/releases';
import { isDefinitionSite } from '../../mentions/detection/definitionSite';
import { isMessageKey, isStrong } from '../../mentions/detection/strength';
import { type FoundAbove, type Surroundings, surroundingsOf } from '../../mentions/detection/surroundings';
import type { CodeDocument, CodeOccurrence } from '../../mentions/document/codeDocument';
import { spaceOf } from '../../mentions/document/codeSpace';
import { namedCodes } from '../../mentions/names/namedCodes';
import { changedMeaning } from './changedMeaning';
import { conflict } from './conflict';
import { DefinedCodes } from './definedCodes';
import type { Finding } from './finding';
import { legacy } from './legacy';
import type { DiagnosticRule } from './rules';
import { unlisted } from './unlisted';

export interface FindingOptions {
  /** Only what these say is found. */
  readonly rules: ReadonlySet<DiagnosticRule>;
  /** Whether names of codes are looked at beside numbers. */
  readonly names: boolean;
}

/** So much text is looked through before whoever waits may have a turn: UTF-16 units. */
const sliceLength = 8 * 1024;

/** What deserves a look among the numbers and names that begin in [from, to), in order; see `findingSlices`. */
export function findingsIn(
  document: CodeDocument,
  catalog: Catalog,
  options: FindingOptions,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Finding[] {
  return [...findingSlices(document, catalog, options, from, to)].flat();
}

/**
 * What deserves a look among the numbers and names that begin in [from, to), in order and bit by bit, so that a long
 * document need not be looked through in one go; it must not change meanwhile. UTF-16 offsets. Of numbers only those that
 * the text calls error codes are looked at. Nothing is found in a catalog file of a person's own: it tells of codes and
 * uses none.
 */
export function* findingSlices(
  document: CodeDocument,
  catalog: Catalog,
  { rules, names }: FindingOptions,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Generator<Finding[]> {
  if (catalog.layers.some(({ id }) => id === `own:${document.uri}`)) return;
  const finder = new Finder(document, catalog, rules);
  for (const { piece, start } of document.piecesIn(from, to)) {
    const findings: Finding[] = [];
    const first = Math.max(from, start);
    const end = Math.min(to, start + piece.text.length);
    if (names && (rules.has('legacy') || rules.has('conflict'))) {
      for (const named of namedCodes(document, catalog, first, end)) findings.push(...finder.ofName(named));
    }
    for (let at = first; at < end; at += sliceLength) {
      for (const code of document.codesIn(at, Math.min(end, at + sliceLength))) findings.push(...finder.ofNumber(code));
      yield [];
    }
    yield findings.sort((a, b) => a.offset - b.offset);
  }
}

class Finder {
  private readonly found: FoundAbove = new Map();
  private readonly defined: DefinedCodes;

  constructor(
    private readonly document: CodeDocument,
    private readonly catalog: Catalog,
    private readonly rules: ReadonlySet<DiagnosticRule>,
  ) {
    this.defined = new DefinedCodes(document, catalog);
  }

  ofNumber({ code, offset }: CodeOccurrence): Finding[] {
    const { catalog, rules } = this;
    const entry = catalog.get(code);
    const site = { code, offset, length: digitsOf(code) };
    if (entry === undefined) {
      if (!rules.has('unlisted') || !spaceOf(catalog).has(code) || !isStrong(this.around(offset))) return [];
      return this.defined.has(code) ? [] : [unlisted(site, catalog)];
    }
    // Most codes are neither, which is told faster than what stands around them.
    const isOld = rules.has('legacy') && isLegacy(entry);
    const isOpen = rules.has('changedMeaning') && openReleases(entry, catalog).length > 1;
    if (!isOld && !isOpen) return [];
    const around = this.around(offset);
    if (!isStrong(around)) return [];
    const listed = { ...site, entry };
    return [
      // A message file serves those who still answer with the code.
      isOld && !isMessageKey(around) ? legacy(listed, catalog) : undefined,
      // Where the number gets a name, the name tells what it means.
      isOpen && !isDefinitionSite(around) ? changedMeaning(listed, catalog) : undefined,
    ].filter((finding) => finding !== undefined);
  }

  ofName(named: ReturnType<typeof namedCodes>[number]): Finding[] {
    const { catalog, rules } = this;
    return [
      rules.has('legacy') && !this.isBesideNumber(named) ? legacy(named, catalog) : undefined,
      rules.has('conflict') ? conflict(named, catalog) : undefined,
    ].filter((finding) => finding !== undefined);
  }

  private around(offset: number): Surroundings {
    return surroundingsOf(this.document, offset, this.found, spaceOf(this.catalog));
  }

  /** At its definition the number is what is found. */
  private isBesideNumber({ code, offset, length }: CodeOccurrence & { readonly length: number }): boolean {
    const end = offset + length;
    const reach = Math.min(end + besideName, this.document.lineEnd(this.document.lineAt(offset)));
    return this.document.codesIn(end, reach).some((beside) => beside.code === code);
  }
}

/** So far behind a name its number may stand: UTF-16 units. */
const besideName = 120;
